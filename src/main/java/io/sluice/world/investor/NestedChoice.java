package io.sluice.world.investor;

import java.util.Arrays;

/**
 * How an investor splits its wealth between venture funds and everything else, and what it gives to venture funds among them
 * (nested logit, decisions A4; McFadden 1978).
 *
 * <pre>
 *   IV = ln sum_f s_f exp(u_f / lambda) + theta ln(S / S_0)
 *   share of wealth = 1 / (1 + exp(-(k + lambda IV)))
 *   part of fund f = s_f exp(u_f / lambda) / sum_g s_g exp(u_g / lambda)
 * </pre>
 *
 * <p>s_f: size of f over the sum S of sizes, so splitting a fund into two identical halves changes no total; S_0: the size of a usual market.
 * Sizes in fen, u and k without unit, 0 &lt; lambda &lt;= 1, 0 &lt;= theta &lt;= 1. With theta 0 more funds on offer only share what investors
 * give anyway; with theta 1 sizes are not divided by their sum, and each fund brings its own money as in a plain logit. Parameters
 * {@code crowding_c}, {@code crowding_lambda}, {@code supply_response}. One instance serves many choices, one after another, and allocates only when they grow.
 */
public final class NestedChoice {
    private final double level;
    private final double lambda;
    private final double theta;
    private double[] size = new double[64];
    private double[] utility = new double[64];
    private double[] weight = new double[64];
    private int count;
    private double sum;
    private double inclusive;

    public NestedChoice(double level, double lambda, double theta) {
        this.level = level;
        this.lambda = lambda;
        this.theta = theta;
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

    /**
     * Weighs the alternatives added since {@link #clear}; at least one must have a size.
     *
     * @param usual S_0, above 0
     */
    public void weigh(double usual) {
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
        inclusive = best / lambda + StrictMath.log(sum) + theta * StrictMath.log(sizes / usual);
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
