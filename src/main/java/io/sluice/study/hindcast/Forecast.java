package io.sluice.study.hindcast;

/** What is foretold of the natural logarithm of a figure: a law, or a point where nothing is known of the spread. */
interface Forecast {
    /** The point with probability p below it. */
    double quantile(double p);

    /** The median. */
    default double median() {
        return quantile(0.5);
    }

    /** Whether it says how uncertain it is; where it does not, all quantiles are its point. */
    boolean hasSpread();

    /**
     * Continuous ranked probability score of what came: integral of (F(x) - 1(x &gt;= y))^2 dx, in units of y, smaller is better; |y - point| of a
     * point (Gneiting and Raftery 2007, Journal of the American Statistical Association 102, 359-378, section 4.2).
     */
    double crps(double came);

    /** Whether what came lies in the central interval of a probability. */
    default boolean covers(double came, double probability) {
        double tail = (1 - probability) / 2;
        return quantile(tail) <= came && came <= quantile(1 - tail);
    }
}
