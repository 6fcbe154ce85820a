package io.sluice.simulation.step;

/** The logistic function 1 / (1 + e^-x) and its inverse, in strict arithmetic. */
final class Logistic {
    private Logistic() {}

    static double of(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    static double inverse(double p) {
        return StrictMath.log(p / (1 - p));
    }
}
