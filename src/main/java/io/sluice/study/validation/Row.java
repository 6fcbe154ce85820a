package io.sluice.study.validation;

import io.sluice.study.Figure;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A target beside the model's figure.
 *
 * <p>The tolerance is widened by k standard errors, k the quantile of Student's law for which a figure whose true value stands
 * at the edge of the tolerance lands beyond with probability {@value #FALSE_ALARM}. So a model that is right fails a row at
 * most that often, and of m rows at least one at most m times as often.
 *
 * @param target what somebody measured
 * @param figure what the model shows
 */
public record Row(Target target, Figure figure) {
    /** Probability that a model that is right fails a row, at most. */
    public static final double FALSE_ALARM = 0.005;

    /** What comparing says. */
    public enum Verdict {
        /** Within the tolerance. */
        MET("met"),
        /** Outside, by less than chance explains: not refuted. */
        WITHIN_ERROR("within error"),
        /** Outside by more than chance explains. */
        MISSED("MISSED"),
        /** The worlds show no such figure. */
        NOTHING("no figure");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** The word in tables. */
        @Override
        public String toString() {
            return word;
        }

        /** Whether the row does not fail. */
        public boolean passes() {
            return this == MET || this == WITHIN_ERROR;
        }
    }

    /** The verdict. */
    public Verdict verdict() {
        double x = figure.value();
        if (Double.isNaN(x)) {
            return Verdict.NOTHING;
        }
        if (x >= target.low() && x <= target.high()) {
            return Verdict.MET;
        }
        double slack = slack();
        return x >= target.low() - slack && x <= target.high() + slack ? Verdict.WITHIN_ERROR : Verdict.MISSED;
    }

    /** By how much the tolerance is widened on either side. */
    public double slack() {
        if (figure.standardError() == 0 || figure.replications() < 2) {
            return 0;
        }
        double k = new TDistribution(null, figure.replications() - 1.0).inverseCumulativeProbability(1 - FALSE_ALARM);
        return k * figure.standardError();
    }
}
