package io.sluice.draw;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a draw costs, beside the JDK's own generator and beside nothing but the address. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(DrawBenchmark.DRAWS)
public class DrawBenchmark {
    static final int DRAWS = 2_048;

    private final Draws draws = new Draws(20250306, 1);
    private final SplittableRandom random = new SplittableRandom(20250306);
    private int quarter;

    private int next() {
        quarter = (quarter + 1) % 80;
        return quarter;
    }

    /** The yardstick: a stateful generator that knows no addresses. */
    @Benchmark
    public double splittableRandom() {
        double sum = 0;
        for (int k = 0; k < DRAWS; k++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    /** The address alone, mixed by a sum instead of Philox. */
    @Benchmark
    public long addressOnly() {
        int now = next();
        long sum = 0;
        for (int k = 0; k < DRAWS; k++) {
            sum += Entity.venture(7, 3, 40, k) + now;
        }
        return sum;
    }

    /** One uniform for each of 2,048 ventures. */
    @Benchmark
    public double uniform() {
        int now = next();
        double sum = 0;
        for (int k = 0; k < DRAWS; k++) {
            sum += draws.uniform(Entity.venture(7, 3, 40, k), now, Purpose.FATE, 0);
        }
        return sum;
    }

    /** One standard normal for each of 2,048 ventures. */
    @Benchmark
    public double normal() {
        int now = next();
        double sum = 0;
        for (int k = 0; k < DRAWS; k++) {
            sum += draws.normal(Entity.venture(7, 3, 40, k), now, Purpose.GROWTH, 0);
        }
        return sum;
    }

    /** The inversion alone: the normal quantile of the JDK's uniforms. */
    @Benchmark
    public double normalQuantile() {
        double sum = 0;
        for (int k = 0; k < DRAWS; k++) {
            sum += Laws.normal(random.nextDouble(0x1p-53, 1));
        }
        return sum;
    }
}
