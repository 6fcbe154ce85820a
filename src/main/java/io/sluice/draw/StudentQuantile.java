package io.sluice.draw;

/**
 * The quantile of Student's t law with any positive number of degrees of freedom, by safeguarded Newton steps on the logarithm of the
 * upper tail; the tail is an incomplete beta function, so that no digits are lost far out. The relative error is below 10^-12 up to 200
 * degrees of freedom.
 */
final class StudentQuantile {
    private static final int MOST_STEPS = 200;
    private static final double CLOSE = 4e-16;
    private static final double LOG_PI = 1.14472988584940017414;

    private StudentQuantile() {}

    static double of(double u, double nu) {
        double tail = u < 0.5 ? u : 1 - u;
        if (tail == 0.5) {
            return 0;
        }
        double size = upper(tail, nu);
        return u < 0.5 ? -size : size;
    }

    /** The positive point with this probability above it. */
    private static double upper(double tail, double nu) {
        double half = nu / 2;
        double logBeta = Incomplete.logGamma(half) + LOG_PI / 2 - Incomplete.logGamma(half + 0.5);
        double target = StrictMath.log(tail);
        double low = -745;
        double high = 709;
        double y = start(tail, nu, logBeta);
        for (int step = 0; step < MOST_STEPS; step++) {
            double t = StrictMath.exp(y);
            double above = nu / (nu + t * t);
            double below = 1 / (1 + nu / t / t);
            double probability = Incomplete.beta(above, below, half, 0.5, logBeta) / 2;
            double gap = StrictMath.log(probability) - target;
            if (gap == 0) {
                return t;
            }
            if (gap > 0) {
                low = y;
            } else {
                high = y;
            }
            double logDensity = (half + 0.5) * StrictMath.log(above) - logBeta - StrictMath.log(nu) / 2;
            double next = y + gap * probability / (t * StrictMath.exp(logDensity));
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

    /** The logarithm of a first guess: the power law of the tail where that is far out, else a corrected normal. */
    private static double start(double tail, double nu, double logBeta) {
        double farOut = StrictMath.log(nu) / 2 - (StrictMath.log(nu * tail) + logBeta) / nu;
        double z = -NormalQuantile.of(tail);
        double near = StrictMath.log(z * (1 + (z * z + 1) / (4 * nu)));
        return farOut > StrictMath.log(nu) / 2 + 1 ? farOut : near;
    }
}
