package io.sluice.world.venture;

/**
 * Where a venture goes from a stage in one quarter, as an absorbing chain: it stays, advances to the next stage, or leaves
 * by one of several fates. Stages are never entered from above.
 *
 * <p>The expected fates have a closed form, from the last stage backwards: with p_s the probability to stay, a_s to advance
 * and r_s to leave by a fate, B_s = (r_s + a_s B_{s+1}) / (1 - p_s); this is (I - Q)^-1 R of the chain. The mean time to
 * leave is T_s = (1 + a_s T_{s+1}) / (1 - p_s).
 */
public final class StageChain {
    /** Result of {@link #step}: the venture stays at its stage. */
    public static final int STAY = -1;
    /** Result of {@link #step}: the venture advances by one stage. */
    public static final int ADVANCE = -2;

    private static final double TOLERANCE = 1e-12;

    private final double[] stay;
    private final double[] advance;
    private final double[][] leave;

    /**
     * A chain.
     *
     * @param stay by stage: probability to stay
     * @param advance by stage: probability to advance; 0 at the last stage
     * @param leave by stage and fate: probability to leave
     * @throws IllegalArgumentException when a row is no law: a negative entry, or a sum that is not 1
     */
    public StageChain(double[] stay, double[] advance, double[][] leave) {
        this.stay = stay.clone();
        this.advance = advance.clone();
        this.leave = new double[leave.length][];
        for (int s = 0; s < stay.length; s++) {
            this.leave[s] = leave[s].clone();
            check(s);
        }
    }

    /**
     * The chain of competing hazards of a quarter: something happens with probability 1 - exp(-H), H the sum of a stage's
     * hazards, and is each in proportion to its hazard.
     */
    public static StageChain ofHazards(double[] advance, double[][] leave) {
        int n = advance.length;
        double[] stay = new double[n];
        double[] next = new double[n];
        double[][] gone = new double[n][];
        for (int s = 0; s < n; s++) {
            double all = advance[s];
            for (double hazard : leave[s]) {
                all += hazard;
            }
            stay[s] = StrictMath.exp(-all);
            double share = (1 - stay[s]) / all;
            next[s] = advance[s] * share;
            gone[s] = leave[s].clone();
            for (int fate = 0; fate < gone[s].length; fate++) {
                gone[s][fate] *= share;
            }
        }
        return new StageChain(stay, next, gone);
    }

    private void check(int s) {
        double sum = stay[s] + advance[s];
        double least = Math.min(stay[s], advance[s]);
        for (double fate : leave[s]) {
            sum += fate;
            least = Math.min(least, fate);
        }
        boolean last = s == stay.length - 1;
        if (!(least >= 0) || !(StrictMath.abs(sum - 1) <= TOLERANCE) || !(stay[s] < 1) || (last && advance[s] != 0)) {
            throw new IllegalArgumentException(
                    "the probabilities of stage " + s + " must not be negative and must sum to 1,"
                            + " with no advance from the last stage, but they sum to " + sum + ", the least is " + least
                            + ", the advance " + advance[s]);
        }
    }

    /** Number of stages. */
    public int stages() {
        return stay.length;
    }

    /** What one uniform makes of a quarter at a stage: a fate from 0, {@link #ADVANCE} or {@link #STAY}. */
    public int step(int stage, double u) {
        double cumulated = 0;
        for (int fate = 0; fate < leave[stage].length; fate++) {
            cumulated += leave[stage][fate];
            if (u < cumulated) {
                return fate;
            }
        }
        return u < cumulated + advance[stage] ? ADVANCE : STAY;
    }

    /** Probability that a venture at a stage leaves by each fate in the end. */
    public double[] fates(int stage) {
        double[] below = stage + 1 < stay.length ? fates(stage + 1) : new double[leave[stage].length];
        double[] fates = new double[leave[stage].length];
        for (int fate = 0; fate < fates.length; fate++) {
            fates[fate] = (leave[stage][fate] + advance[stage] * below[fate]) / (1 - stay[stage]);
        }
        return fates;
    }

    /** Mean number of quarters until a venture at a stage leaves. */
    public double quarters(int stage) {
        double next = stage + 1 < stay.length ? quarters(stage + 1) : 0;
        return (1 + advance[stage] * next) / (1 - stay[stage]);
    }
}
