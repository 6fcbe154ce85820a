package io.sluice.world.venture;

import io.sluice.scenario.ModelParameters;

/**
 * The one law of realised multiples (decisions A10, facts d.2): what a financing returns per yuan paid in.
 *
 * <p>Buckets of financings [0,1), [1,5), [5,10), [10,20), [20,50), [50,cut) with shares .648 .253 .059 .025 .011 .004
 * (Correlation Ventures 2004-2013, 21,640 financings). Below 1: M = u'^((1-m)/m), mean m = .3, u' uniform within the
 * bucket. In [1,5): Pareto with exponent 1.3, above: {@code pareto_alpha} = 1.42, each truncated to its bucket; nothing
 * above the cut (200x; sensitivity 100 and 500). The gross mean is 2.09 (known answer O15), 2.42 without a cut (O17).
 *
 * <p>What happens to a venture between its first round and its exit is a path of this one law and no second risk: given that
 * the price of its first round has grown by g, the law left is the law of M given M above a part of g ({@link #above}), and
 * by the scale-free tail that is again Pareto of the same exponent, cut at 200/g of the last price.
 */
public final class ExitLaw {
    private static final double[] EDGE = {0, 1, 5, 10, 20, 50};
    private static final String[] GAINS = {
        "gain_share_1_to_5", "gain_share_5_to_10", "gain_share_10_to_20", "gain_share_20_to_50", "gain_share_above_50"
    };

    private final double[] cumulated;
    private final double[] upper = new double[EDGE.length];
    private final double tail;
    private final double low;
    private final double lossMean;
    private final double lossPower;
    private final double thinGain;

    /**
     * The law that the parameters say: {@code loss_share_financings}, {@code loss_mean}, {@code gain_share_*} (the buckets of gains
     * keep their proportions), {@code pareto_alpha_low} in [1,5), {@code pareto_alpha} above, cut at {@code multiple_cut}.
     */
    public static ExitLaw of(ModelParameters p) {
        return of(p, p.get("multiple_cut"));
    }

    /** The same law cut at another multiple. */
    public static ExitLaw of(ModelParameters p, double cut) {
        double[] gains = new double[GAINS.length];
        for (int b = 0; b < gains.length; b++) {
            gains[b] = p.get(GAINS[b]);
        }
        double[] upTo = cumulated(p.get("loss_share_financings"), gains);
        return new ExitLaw(upTo, p.get("pareto_alpha_low"), p.get("pareto_alpha"), p.get("loss_mean"), cut, 0);
    }

    private static double[] cumulated(double lossShare, double[] gains) {
        double total = 0;
        for (double share : gains) {
            total += share;
        }
        double[] upTo = new double[EDGE.length];
        upTo[0] = lossShare;
        for (int b = 1; b < EDGE.length; b++) {
            upTo[b] = upTo[b - 1] + (1 - lossShare) * gains[b - 1] / total;
        }
        upTo[EDGE.length - 1] = 1;
        return upTo;
    }

    private ExitLaw(double[] upTo, double low, double tail, double lossMean, double cut, double thinGain) {
        cumulated = upTo;
        for (int b = 0; b < EDGE.length; b++) {
            upper[b] = b + 1 < EDGE.length ? EDGE[b + 1] : cut;
        }
        this.low = low;
        this.tail = tail;
        this.lossMean = lossMean;
        this.lossPower = (1 - lossMean) / lossMean;
        this.thinGain = thinGain;
    }

    /**
     * The law without a heavy tail (switch {@code switch_heavy_exits}): losses as they are, gains 1 plus an exponential with the
     * mean that leaves the mean of all multiples what it is.
     */
    public ExitLaw thin() {
        double gains = (mean() - cumulated[0] * lossMean) / (1 - cumulated[0]);
        return new ExitLaw(cumulated, low, tail, lossMean, upper[EDGE.length - 1], gains - 1);
    }

    /** Mean multiple of a financing that returns less than was paid in. */
    public double lossMean() {
        return lossMean;
    }

    /** Share of financings that return less than was paid in. */
    public double lossShare() {
        return cumulated[0];
    }

    /** The multiple at quantile u in (0, 1); monotone in u. */
    public double quantile(double u) {
        if (u < cumulated[0]) {
            return loss(u / cumulated[0]);
        }
        if (thinGain > 0) {
            double within = (u - cumulated[0]) / (1 - cumulated[0]);
            return Math.min(upper[EDGE.length - 1], 1 - thinGain * StrictMath.log1p(-Math.min(within, 1)));
        }
        int b = 1;
        while (b < EDGE.length - 1 && u >= cumulated[b]) {
            b++;
        }
        double within = Math.min(1, Math.max(0, (u - cumulated[b - 1]) / (cumulated[b] - cumulated[b - 1])));
        double x = EDGE[b] * StrictMath.pow(1 - within * mass(b), -1 / exponent(b));
        return Math.min(upper[b], x);
    }

    /** The multiple of a financing that lost, at quantile v of the losses. */
    public double loss(double v) {
        return StrictMath.pow(v, lossPower);
    }

    /** The quantile of a multiple: the inverse of {@link #quantile}. */
    public double rank(double multiple) {
        if (multiple <= 0) {
            return 0;
        }
        if (multiple < 1) {
            return cumulated[0] * StrictMath.pow(multiple, 1 / lossPower);
        }
        if (multiple >= upper[EDGE.length - 1]) {
            return 1;
        }
        if (thinGain > 0) {
            return 1 - (1 - cumulated[0]) * StrictMath.exp((1 - multiple) / thinGain);
        }
        int b = 1;
        while (multiple >= upper[b]) {
            b++;
        }
        double within = (1 - StrictMath.pow(EDGE[b] / multiple, exponent(b))) / mass(b);
        return cumulated[b - 1] + (cumulated[b] - cumulated[b - 1]) * within;
    }

    /** The multiple at quantile v of the law given that it is above {@code least}. */
    public double above(double least, double v) {
        double rank = rank(least);
        return quantile(rank + (1 - rank) * v);
    }

    /** Mean multiple, in closed form. */
    public double mean() {
        double mean = cumulated[0] * lossMean;
        if (thinGain > 0) {
            return mean + (1 - cumulated[0]) * (1 + thinGain);
        }
        for (int b = 1; b < EDGE.length; b++) {
            double a = exponent(b);
            double lo = EDGE[b];
            double first = a / (a - 1) * lo * (1 - StrictMath.pow(lo / upper[b], a - 1)) / mass(b);
            mean += (cumulated[b] - cumulated[b - 1]) * first;
        }
        return mean;
    }

    private double exponent(int bucket) {
        return bucket == 1 ? low : tail;
    }

    /** Part of an untruncated Pareto law that lies within a bucket. */
    private double mass(int bucket) {
        return 1 - StrictMath.pow(EDGE[bucket] / upper[bucket], exponent(bucket));
    }
}
