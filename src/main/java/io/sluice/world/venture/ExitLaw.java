package io.sluice.world.venture;

/**
 * The one law of realised multiples (decisions A10, facts d.2): what a financing returns per yuan paid in.
 *
 * <p>Buckets of financings [0,1), [1,5), [5,10), [10,20), [20,50), [50,cut) with shares .648 .253 .059 .025 .011 .004
 * (Correlation Ventures 2004-2013, 21,640 financings). Below 1: M = u'^((1-m)/m), mean m = .3, u' uniform within the
 * bucket. In [1,5): Pareto with exponent 1.3, above: {@code pareto_alpha} = 1.42, each truncated to its bucket; nothing
 * above the cut (200x; sensitivity 100 and 500). The gross mean is 2.09 (known answer O15).
 */
public final class ExitLaw {
    private static final double[] EDGE = {0, 1, 5, 10, 20, 50};
    private static final double LOW_EXPONENT = 1.3;
    private static final double LOSS_MEAN = 0.3;

    private final double[] cumulated;
    private final double[] upper;
    private final double tail;

    /**
     * @param lossShare share of financings below 1x; the other buckets keep their proportions
     * @param tailExponent Pareto exponent above 5x
     * @param cut largest multiple
     */
    public ExitLaw(double lossShare, double tailExponent, double cut) {
        double[] above = {.253, .059, .025, .011, .004};
        double total = 0;
        for (double share : above) {
            total += share;
        }
        cumulated = new double[EDGE.length];
        upper = new double[EDGE.length];
        cumulated[0] = lossShare;
        for (int b = 1; b < EDGE.length; b++) {
            cumulated[b] = cumulated[b - 1] + (1 - lossShare) * above[b - 1] / total;
        }
        for (int b = 0; b < EDGE.length; b++) {
            upper[b] = b + 1 < EDGE.length ? EDGE[b + 1] : cut;
        }
        tail = tailExponent;
    }

    /** Share of financings that return less than was paid in. */
    public double lossShare() {
        return cumulated[0];
    }

    /** The multiple at quantile u in (0, 1); monotone in u. */
    public double quantile(double u) {
        int b = 0;
        while (b < EDGE.length - 1 && u >= cumulated[b]) {
            b++;
        }
        double low = b == 0 ? 0 : cumulated[b - 1];
        double within = Math.min(1, Math.max(0, (u - low) / (cumulated[b] - low)));
        if (b == 0) {
            return StrictMath.pow(within, (1 - LOSS_MEAN) / LOSS_MEAN);
        }
        return truncatedPareto(within, b == 1 ? LOW_EXPONENT : tail, EDGE[b], upper[b]);
    }

    /** Mean multiple, in closed form. */
    public double mean() {
        double mean = cumulated[0] * LOSS_MEAN;
        for (int b = 1; b < EDGE.length; b++) {
            double a = b == 1 ? LOW_EXPONENT : tail;
            double lo = EDGE[b];
            double hi = upper[b];
            double mass = 1 - StrictMath.pow(lo / hi, a);
            double first = a / (a - 1) * lo * (1 - StrictMath.pow(lo / hi, a - 1)) / mass;
            mean += (cumulated[b] - cumulated[b - 1]) * first;
        }
        return mean;
    }

    private static double truncatedPareto(double u, double a, double lo, double hi) {
        double mass = 1 - StrictMath.pow(lo / hi, a);
        return lo * StrictMath.pow(1 - u * mass, -1 / a);
    }
}
