package io.sluice.world.investor;

import java.util.Arrays;

/**
 * How an investor splits its wealth between venture funds and everything else, and what it gives to venture funds among them
 * (nested logit, decisions A4; McFadden 1978).
 *
 * <p>Inclusive value IV = ln sum_f s_f exp(u_f / lambda), s_f = size of f over the sum of sizes; share of wealth = 1 / (1 + exp(-(k +
 * lambda IV))); part of fund f = s_f exp(u_f / lambda) / sum. Sizes count as weights, so splitting a fund into two identical halves
 * changes no total. Sizes in fen, u and k without unit, 0 &lt; lambda &lt;= 1. Parameters {@code crowding_c},
 * {@code crowding_lambda}. One instance serves many choices, one after another, and allocates only when they grow.
 */
public final class NestedChoice {
    private final double level;
    private final double lambda;
    private double[] size = new double[64];
    private double[] utility = new double[64];
    private double[] weight = new double[64];
    private int count;
    private double sum;
    private double inclusive;

    public NestedChoice(double level, double lambda) {
        this.level = level;
        this.lambda = lambda;
    }

    /** Forgets all alternatives. */
    public void clear() {
        count = 0;
    }

    /** Adds an alternative and returns its number. */
    public int add(double itsSize, double itsUtility) {
        if (count == size.length) {
            size = Arrays.copyOf(size, 2 * count);
            utility = Arrays.copyOf(utility, 2 * count);
            weight = new double[2 * count];
        }
        size[count] = itsSize;
        utility[count] = itsUtility;
        return count++;
    }

    /** Weighs the alternatives added since {@link #clear}; at least one must have a size. */
    public void weigh() {
        double best = Double.NEGATIVE_INFINITY;
        double sizes = 0;
        for (int i = 0; i < count; i++) {
            best = StrictMath.max(best, utility[i]);
            sizes += size[i];
        }
        sum = 0;
        for (int i = 0; i < count; i++) {
            weight[i] = size[i] / sizes * StrictMath.exp((utility[i] - best) / lambda);
            sum += weight[i];
        }
        inclusive = best / lambda + StrictMath.log(sum);
    }

    /** Share of wealth that goes to all alternatives together. */
    public double share() {
        return 1 / (1 + StrictMath.exp(-(level + lambda * inclusive)));
    }

    /** Part of an alternative in that share; the parts sum to 1. */
    public double part(int alternative) {
        return weight[alternative] / sum;
    }
}
