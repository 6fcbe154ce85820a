package io.sluice.architecture.planted.simulation;

/** Planted: numbers of its own on the way to a result. */
public final class WritesNumbers {
    private static final double HIDDEN = 0.07;
    private double[] weights = new double[64];

    private WritesNumbers() {}

    static double share(double money) {
        return HIDDEN * money;
    }

    static long half(long money) {
        return money / 2;
    }

    static double halfToo(double money) {
        return 0.5 * money;
    }

    static double clamped(double factor) {
        return Math.max(0.25, Math.min(4, factor));
    }

    double weighed() {
        return weights[0] * 3;
    }

    double allowed(int i) {
        weights = java.util.Arrays.copyOf(weights, 1 + i);
        return 1 - weights[2 * i + 5];
    }
}
