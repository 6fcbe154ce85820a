package io.sluice.analysis;

import io.sluice.results.Estimand;
import io.sluice.results.Indicator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is not known of an indicator because its assumptions are not. Draw d runs replication d again with assumptions
 * theta_d; the doubt is the spread over d of Y(theta_d, w_d) - Y(theta_0, w_d), what one future shows with them less
 * what the same future shows with the values set. What assumptions and chance do together is in it.
 *
 * @param indicator which
 * @param arm id of the arm
 * @param asSet the estimate of all replications with the values set
 * @param shift the mean difference; its spread is the doubt
 * @param below share of draws in which the assumptions drawn make the indicator less than the values set do, ties
 *     counted half
 * @param over the indicator estimated from the worlds of the draws alone
 * @param kept the same from the draws that still meet the rows of calibration; null where those are none or the run has
 *     no such rows
 * @param uniform the same from the draws of uniform bands; null where there are none
 * @param pairs what single futures show, by draw
 */
public record Doubt(
        Indicator indicator,
        String arm,
        Estimate asSet,
        Estimate shift,
        double below,
        Estimate over,
        @Nullable Estimate kept,
        @Nullable Estimate uniform,
        List<Pair> pairs) {
    /** Keeps a copy. */
    public Doubt {
        pairs = List.copyOf(pairs);
    }

    /**
     * One future with the assumptions set and with those drawn for it; not a number where it does not show the
     * indicator.
     *
     * @param draw number of the draw and of its replication
     */
    public record Pair(int draw, double asSet, double drawn) {}

    /** Number of draws. */
    public int draws() {
        return shift.replications();
    }

    /** The lower end of the range that holds nine in ten draws. */
    public double low() {
        return asSet.value() + shift.spread().p05();
    }

    /** The upper end. */
    public double high() {
        return asSet.value() + shift.spread().p95();
    }

    /** Whether the value set lies in the range. */
    public boolean contains() {
        return shift.spread().p05() <= 0 && shift.spread().p95() >= 0;
    }

    /**
     * Whether it is a number of the law of futures that a single future cannot show, a quantile or the mean of the
     * worst: then what counts is the number over the draws.
     */
    public boolean ofMany() {
        return indicator.estimand() instanceof Estimand.Quantile || indicator.estimand() instanceof Estimand.TailMean;
    }

    /** Whether it is a probability: then a future shows yes or no, and what counts is how many draws show yes. */
    public boolean yesOrNo() {
        return indicator.estimand() instanceof Estimand.Probability;
    }
}
