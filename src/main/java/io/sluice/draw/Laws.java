package io.sluice.draw;

/**
 * Laws of chance by inversion: each is a pure function of one uniform from the open interval between 0 and 1, and none decreases in it
 * (beyond the last places), so that the same chance stays comparable in two worlds. All arithmetic is strict: the same bits everywhere.
 */
public final class Laws {
    /** The largest mean {@link #poisson} takes; {@code exp} of its negative is still an ordinary number. */
    public static final double LARGEST_POISSON_MEAN = 700;

    private Laws() {}

    /** The standard normal (mean 0, variance 1). */
    public static double normal(double u) {
        return NormalQuantile.of(u);
    }

    /** The exponential law of this mean: {@code -mean ln(1 - u)}. */
    public static double exponential(double u, double mean) {
        return -mean * StrictMath.log1p(-u);
    }

    /** The lognormal law whose logarithm has mean {@code mu} and standard deviation {@code sigma}. */
    public static double lognormal(double u, double mu, double sigma) {
        return StrictMath.exp(mu + sigma * NormalQuantile.of(u));
    }

    /** True with probability {@code p}: whether {@code u < p}. A larger {@code p} never turns true into false. */
    public static boolean bernoulli(double u, double p) {
        return u < p;
    }

    /**
     * The Poisson law, by summing its probabilities from 0 upwards.
     *
     * @param mean 0 to {@link #LARGEST_POISSON_MEAN}
     * @throws IllegalArgumentException if the mean is out of its range
     */
    public static int poisson(double u, double mean) {
        if (!(mean >= 0 && mean <= LARGEST_POISSON_MEAN)) {
            throw new IllegalArgumentException(
                    "the mean of a Poisson draw lies between 0 and " + LARGEST_POISSON_MEAN + ", not at " + mean);
        }
        int k = 0;
        double probability = StrictMath.exp(-mean);
        double cumulated = probability;
        while (u >= cumulated) {
            k++;
            probability *= mean / k;
            double next = cumulated + probability;
            if (next == cumulated && k > mean) {
                return k;
            }
            cumulated = next;
        }
        return k;
    }

    /** The Pareto law: at least {@code least}, with {@code P(X > x) = (least / x)^alpha}. */
    public static double pareto(double u, double alpha, double least) {
        return least * StrictMath.exp(-StrictMath.log1p(-u) / alpha);
    }

    /** The Pareto law given that it does not exceed {@code most}: truncated, not censored, so without a lump at the ceiling. */
    public static double truncatedPareto(double u, double alpha, double least, double most) {
        double beyond = StrictMath.exp(alpha * StrictMath.log(least / most));
        double x = least * StrictMath.exp(-StrictMath.log1p(-u * (1 - beyond)) / alpha);
        return StrictMath.min(x, most);
    }

    /** Student's t law with {@code nu > 0} degrees of freedom; its variance is {@code nu / (nu - 2)} where that is positive. */
    public static double studentT(double u, double nu) {
        requirePositive("the degrees of freedom of a t draw", nu);
        return StudentQuantile.of(u, nu);
    }

    /** The gamma law of this shape and scale; mean {@code shape * scale}. */
    public static double gamma(double u, double shape, double scale) {
        requirePositive("the shape of a gamma draw", shape);
        return scale * GammaQuantile.of(u, shape);
    }

    /** The chi-squared law with {@code nu > 0} degrees of freedom. */
    public static double chiSquared(double u, double nu) {
        return gamma(u, nu / 2, 2);
    }

    /** The Weibull law: {@code scale * (-ln(1 - u))^(1 / shape)}. */
    public static double weibull(double u, double shape, double scale) {
        return scale * StrictMath.pow(-StrictMath.log1p(-u), 1 / shape);
    }

    /** The logistic law of location 0 and scale 1: {@code ln(u / (1 - u))}. */
    public static double logistic(double u) {
        return StrictMath.log(u / (1 - u));
    }

    /** The standard Gumbel law of largest values: {@code -ln(-ln u)}. */
    public static double gumbel(double u) {
        return -StrictMath.log(-StrictMath.log(u));
    }

    /** The triangular law on {@code low} to {@code high} with its peak at {@code mode}. */
    public static double triangular(double u, double low, double mode, double high) {
        double width = high - low;
        if (width == 0) {
            return low;
        }
        double left = (mode - low) / width;
        return u < left
                ? low + StrictMath.sqrt(u * width * (mode - low))
                : high - StrictMath.sqrt((1 - u) * width * (high - mode));
    }

    /**
     * The discrete law with these cumulated weights, which need not sum to one.
     *
     * @param cumulated non-decreasing, the last one positive; entry {@code k} is the weight of 0 to {@code k}
     * @return the least {@code k} with {@code u * total < cumulated[k]}; never one of weight zero
     */
    public static int discrete(double u, double[] cumulated) {
        return discrete(u, cumulated, cumulated.length);
    }

    /** The discrete law over the first {@code count} cumulated weights, as {@link #discrete(double, double[])}. */
    public static int discrete(double u, double[] cumulated, int count) {
        double total = count == 0 ? 0 : cumulated[count - 1];
        if (!(total > 0)) {
            throw new IllegalArgumentException("a discrete draw needs a positive total weight, not " + total);
        }
        double level = u * total;
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (level < cumulated[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return firstOfPlateau(cumulated, low);
    }

    /**
     * Competing risks with one uniform: which of several causes strikes within one period, if any. With hazards {@code h}, something
     * strikes with probability {@code 1 - exp(-sum h)} and is cause {@code c} in proportion to {@code h_c}; causes come in the order of
     * the array from {@code u = 0} upwards, and nothing happens for the largest {@code u}.
     *
     * @param hazards non-negative hazards for the period
     * @return the cause, or -1 if none strikes
     */
    public static int competing(double u, double[] hazards) {
        double sum = 0;
        for (double hazard : hazards) {
            sum += hazard;
        }
        if (u >= sum) {
            return -1; // 1 - exp(-sum) is never more than the sum
        }
        double any = -StrictMath.expm1(-sum);
        if (u >= any) {
            return -1;
        }
        double level = u / any * sum;
        double cumulated = 0;
        int last = -1;
        for (int cause = 0; cause < hazards.length; cause++) {
            if (hazards[cause] > 0) {
                cumulated += hazards[cause];
                last = cause;
                if (level < cumulated) {
                    return cause;
                }
            }
        }
        return last;
    }

    /** Steps back over entries of weight zero, which a level rounded up to the total could otherwise reach. */
    private static int firstOfPlateau(double[] cumulated, int found) {
        int k = found;
        while (k > 0 && cumulated[k - 1] == cumulated[k]) {
            k--;
        }
        return k;
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " must be positive, not " + value);
        }
    }
}
