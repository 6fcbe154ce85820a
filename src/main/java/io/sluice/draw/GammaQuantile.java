package io.sluice.draw;

/**
 * The quantile of the gamma law of scale one, by safeguarded Newton steps on the logarithm of the smaller tail against the logarithm of
 * the argument.
 */
final class GammaQuantile {
    private static final int MOST_STEPS = 200;
    private static final double CLOSE = 4e-16;

    private GammaQuantile() {}

    static double of(double u, double shape) {
        boolean upper = u > 0.5;
        double tail = upper ? 1 - u : u;
        double logGamma = Incomplete.logGamma(shape);
        double target = StrictMath.log(tail);
        double low = -745;
        double high = StrictMath.log(shape + 800 + 60 * StrictMath.sqrt(shape));
        double y = start(u, shape, logGamma);
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = StrictMath.exp(y);
            double probability = Incomplete.gamma(shape, x, logGamma, upper);
            double gap = StrictMath.log(probability) - target;
            if (gap == 0) {
                return x;
            }
            if ((gap > 0) == upper) {
                low = y;
            } else {
                high = y;
            }
            double density = StrictMath.exp(shape * y - x - logGamma);
            double next = y - gap * probability / (upper ? -density : density);
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (StrictMath.abs(next - y) <= CLOSE * StrictMath.max(1, StrictMath.abs(next))) {
                return StrictMath.exp(next);
            }
            y = next;
        }
        return StrictMath.exp(y);
    }

    /** Wilson and Hilferty's cube of a normal, or the power law near zero where that fails. */
    private static double start(double u, double shape, double logGamma) {
        double spread = 1 / (9 * shape);
        double root = 1 - spread + NormalQuantile.of(u) * StrictMath.sqrt(spread);
        if (root > 0.2) {
            return StrictMath.log(shape) + 3 * StrictMath.log(root);
        }
        return (StrictMath.log(u) + StrictMath.log(shape) + logGamma) / shape;
    }
}
