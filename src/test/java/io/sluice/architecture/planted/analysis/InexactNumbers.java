package io.sluice.architecture.planted.analysis;

import java.util.function.DoubleUnaryOperator;

/** Plants: functions of Math whose last bit differs between machines, called and referred to. */
public final class InexactNumbers {
    private InexactNumbers() {}

    static double exp(double x) {
        return Math.exp(x);
    }

    static double pow(double x) {
        return Math.pow(x, x);
    }

    static DoubleUnaryOperator log() {
        return Math::log;
    }

    static double allowed(double x) {
        return Math.sqrt(x) + StrictMath.exp(x);
    }
}
