package io.sluice.results.measure;

import java.util.Arrays;
import java.util.Locale;

/**
 * Concentration and inequality of non-negative amounts. Sums run in index order (or in the order of the sorted amounts), so the same
 * input gives the same bits. Dimensionless. An index of a vector whose amounts are all zero is 0: nothing is divided unequally.
 */
public final class Concentration {
    private Concentration() {}

    /**
     * Gini index with denominator n: {@code sum_ij |y_i - y_j| / (2 n^2 mu)}; 0 for equal amounts, {@code (n-1)/n} for one owner of n.
     *
     * @throws IllegalArgumentException for an empty vector or an amount that is negative or not finite
     */
    public static double gini(double[] amounts) {
        double[] equal = new double[amounts.length];
        Arrays.fill(equal, 1.0);
        return gini(amounts, equal);
    }

    /**
     * Weighted Gini index {@code sum_ij w_i w_j |y_i - y_j| / (2 mu)} with weights scaled to sum to 1; y is an amount per unit of weight.
     *
     * @throws IllegalArgumentException for vectors of different length, no positive weight, or a negative or not finite entry
     */
    public static double gini(double[] amounts, double[] weights) {
        check(amounts, weights);
        Integer[] order = new Integer[amounts.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(amounts[a], amounts[b]));
        double weight = sum(weights);
        double below = 0;
        double mean = 0;
        double area = 0;
        for (int i : order) {
            double w = weights[i] / weight;
            area += w * amounts[i] * (2 * below + w - 1);
            mean += w * amounts[i];
            below += w;
        }
        return mean == 0 ? 0 : Math.max(0, area / mean);
    }

    /** Theil's T of equally weighted amounts. */
    public static double theil(double[] amounts) {
        double[] equal = new double[amounts.length];
        Arrays.fill(equal, 1.0);
        return theil(amounts, equal);
    }

    /**
     * Theil's T, {@code sum_i w_i (y_i/mu) ln(y_i/mu)}, weights scaled to sum to 1, {@code 0 ln 0 = 0} (Theil 1967).
     *
     * @param amounts y, per unit of weight (money per head)
     * @param weights w (heads)
     */
    public static double theil(double[] amounts, double[] weights) {
        return theil(amounts, weights, new int[amounts.length]).total();
    }

    /**
     * Theil's T and its split over groups: {@code T = sum_g s_g ln(s_g/w_g) + sum_g s_g T_g}, with s the group's share of the whole and
     * w its share of the weight.
     *
     * @param group for each unit a group number from 0
     */
    public static TheilParts theil(double[] amounts, double[] weights, int[] group) {
        check(amounts, weights);
        if (group.length != amounts.length) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d amounts but %d group numbers", amounts.length, group.length));
        }
        int groups = Arrays.stream(group).max().orElse(0) + 1;
        double weight = sum(weights);
        double whole = 0;
        double[] groupWeight = new double[groups];
        double[] groupWhole = new double[groups];
        for (int i = 0; i < amounts.length; i++) {
            double w = weights[i] / weight;
            whole += w * amounts[i];
            groupWeight[group[i]] += w;
            groupWhole[group[i]] += w * amounts[i];
        }
        if (whole == 0) {
            return new TheilParts(0, 0, 0);
        }
        double within = 0;
        for (int i = 0; i < amounts.length; i++) {
            double share = weights[i] / weight * amounts[i] / whole;
            if (share > 0) {
                double groupMean = groupWhole[group[i]] / groupWeight[group[i]];
                within += share * StrictMath.log(amounts[i] / groupMean);
            }
        }
        double between = 0;
        for (int g = 0; g < groups; g++) {
            double share = groupWhole[g] / whole;
            if (share > 0) {
                between += share * StrictMath.log(share / groupWeight[g]);
            }
        }
        return new TheilParts(between + within, between, within);
    }

    /** Herfindahl-Hirschman index: the sum of squared shares; between {@code 1/n} and 1, and 0 when nothing is divided. */
    public static double hhi(double[] amounts) {
        check(amounts, amounts.length == 0 ? amounts : ones(amounts.length));
        double whole = sum(amounts);
        if (whole == 0) {
            return 0;
        }
        double squares = 0;
        for (double amount : amounts) {
            double share = amount / whole;
            squares += share * share;
        }
        return squares;
    }

    /** Herfindahl-Hirschman index rescaled to 0 for equal shares and 1 for one owner: {@code (H - 1/n)/(1 - 1/n)}; n at least 2. */
    public static double normalisedHhi(double[] amounts) {
        if (amounts.length < 2) {
            throw new IllegalArgumentException("a normalised index needs at least 2 owners, found " + amounts.length);
        }
        double equal = 1.0 / amounts.length;
        double index = hhi(amounts);
        return index == 0 ? 0 : (index - equal) / (1 - equal);
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1.0);
        return ones;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static void check(double[] amounts, double[] weights) {
        if (amounts.length == 0 || amounts.length != weights.length) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "need as many weights as amounts, at least one: %d, %d",
                    weights.length,
                    amounts.length));
        }
        for (int i = 0; i < amounts.length; i++) {
            if (!(amounts[i] >= 0 && amounts[i] < Double.POSITIVE_INFINITY && weights[i] >= 0)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "entry %d: amount %s, weight %s; both must be 0 or more",
                        i,
                        amounts[i],
                        weights[i]));
            }
        }
        if (!(sum(weights) > 0)) {
            throw new IllegalArgumentException("the weights sum to " + sum(weights) + "; at least one must be above 0");
        }
    }
}
