package io.sluice.quantity;

import java.math.BigInteger;
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

/** What money times a share costs, beside the same through big integers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class ExactBenchmark {
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private final SplittableRandom random = new SplittableRandom(1);
    private final long[] weights = {300, 250, 150, 100, 80, 60, 40, 20};
    private final long[] parts = new long[8];
    private final long[] scratch = new long[8];

    /** Amounts whose product with a share fits 64 bits. */
    @Benchmark
    public long smallTimesShare() {
        return Exact.timesShare(random.nextInt(), 674_627);
    }

    /** Amounts near a trillion yuan, whose product needs 128 bits. */
    @Benchmark
    public long largeTimesShare() {
        return Exact.timesShare(100_000_000_000_000L + random.nextInt(), 674_627);
    }

    /** The same through big integers, rounded down. */
    @Benchmark
    public long largeTimesShareByBigInteger() {
        return BigInteger.valueOf(100_000_000_000_000L + random.nextInt())
                .multiply(BigInteger.valueOf(674_627))
                .divide(MILLION)
                .longValueExact();
    }

    /** A split over eight parts. */
    @Benchmark
    public long splitOfEight() {
        Split.byLargestRemainder(1_000_000_000_000L + random.nextInt(), weights, 8, parts, scratch);
        return parts[0];
    }
}
