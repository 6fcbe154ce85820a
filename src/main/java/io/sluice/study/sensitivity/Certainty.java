package io.sluice.study.sensitivity;

import io.sluice.draw.Laws;

/**
 * Which shifts of a screening are told apart from 0: |shift| > t s, t = the point of Student's law with R - 1 degrees of freedom that
 * each of the 2 m shifts of m parameters passes by chance with probability 0.05 / (2 m) (Bonferroni), so that a screening in which
 * nothing moves names anything with probability 0.05 at most.
 */
public final class Certainty {
    private static final double ALARM = 0.05;

    private final double point;

    /**
     * The bound for a screening.
     *
     * @param replications R, at least 2
     * @param shifts how many shifts are looked at
     */
    public Certainty(int replications, int shifts) {
        point = Laws.studentT(1 - ALARM / 2 / Math.max(1, shifts), replications - 1.0);
    }

    /** Whether a shift is told apart from 0. */
    public boolean told(double shift, double error) {
        return Math.abs(shift) > point * error;
    }
}
