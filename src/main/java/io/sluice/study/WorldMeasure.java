package io.sluice.study;

import java.util.function.ToDoubleFunction;

/**
 * A figure of a world, made of sums over replications: moments add up over replications, and the figure is a function of
 * their totals, so that rare things are pooled and errors come from leaving one replication out.
 */
public interface WorldMeasure {
    /** Number of moments. */
    int moments();

    /** The moments of one world at its end. */
    double[] of(WorldView world);

    /** The figure from total moments; not a number where they do not define it. */
    double value(double[] totals);

    /** A share or mean over all units of all replications: total of one thing over total of another. */
    static WorldMeasure ratio(ToDoubleFunction<WorldView> above, ToDoubleFunction<WorldView> below) {
        return new WorldMeasure() {
            @Override
            public int moments() {
                return 2;
            }

            @Override
            public double[] of(WorldView world) {
                return new double[] {above.applyAsDouble(world), below.applyAsDouble(world)};
            }

            @Override
            public double value(double[] totals) {
                return totals[1] == 0 ? Double.NaN : totals[0] / totals[1];
            }
        };
    }

    /** The mean over replications; replications that show no such figure (not a number) are left out. */
    static WorldMeasure mean(ToDoubleFunction<WorldView> figure) {
        return ratio(
                (WorldView world) -> {
                    double x = figure.applyAsDouble(world);
                    return Double.isNaN(x) ? 0 : x;
                },
                world -> Double.isNaN(figure.applyAsDouble(world)) ? 0 : 1);
    }

    /** A function of another measure. */
    default WorldMeasure then(java.util.function.DoubleUnaryOperator change) {
        WorldMeasure inner = this;
        return new WorldMeasure() {
            @Override
            public int moments() {
                return inner.moments();
            }

            @Override
            public double[] of(WorldView world) {
                return inner.of(world);
            }

            @Override
            public double value(double[] totals) {
                return change.applyAsDouble(inner.value(totals));
            }
        };
    }
}
