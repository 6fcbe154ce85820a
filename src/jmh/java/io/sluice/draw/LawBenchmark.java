package io.sluice.draw;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the laws cost that the model draws rarely; the uniform comes from the JDK's generator. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class LawBenchmark {
    private final SplittableRandom random = new SplittableRandom(20250306);

    private double u() {
        return random.nextDouble(0x1p-53, 1);
    }

    /** The lognormal law. */
    @Benchmark
    public double lognormal() {
        return Laws.lognormal(u(), 0, 1);
    }

    /** The Poisson law of mean 5. */
    @Benchmark
    public int poisson() {
        return Laws.poisson(u(), 5);
    }

    /** The truncated Pareto law. */
    @Benchmark
    public double truncatedPareto() {
        return Laws.truncatedPareto(u(), 1.42, 5, 200);
    }

    /** Student's t law with five degrees of freedom. */
    @Benchmark
    public double studentT() {
        return Laws.studentT(u(), 5);
    }

    /** The chi-squared law with five degrees of freedom. */
    @Benchmark
    public double chiSquared() {
        return Laws.chiSquared(u(), 5);
    }
}
