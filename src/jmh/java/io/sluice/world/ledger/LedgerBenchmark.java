package io.sluice.world.ledger;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a posting and the closing of a quarter cost at the size of the model, beside bare additions to an array. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LedgerBenchmark {
    private static final int VENTURES = 30_000;
    private static final int FUNDS = 3_000;
    private static final int PARTNERS = 8;
    private static final int POSTINGS = 4_096;

    private Ledger ledger = new Ledger(0);
    private final int[] ventures = new int[VENTURES];
    private final int[] funds = new int[FUNDS];
    private final int[] payer = new int[POSTINGS];
    private final int[] receiver = new int[POSTINGS];
    private long[] bare = new long[0];
    private int economy;
    private int nextFund;

    /** Builds an economy of the model's size. */
    @Setup(Level.Iteration)
    public void build() {
        ledger = new Ledger(0);
        int[] partners = new int[PARTNERS];
        for (int k = 0; k < PARTNERS; k++) {
            partners[k] = ledger.open(k % 2 == 0 ? Sector.STATE_INVESTOR : Sector.PRIVATE_INVESTOR);
            ledger.endow(partners[k], 1L << 50);
        }
        economy = ledger.open(Sector.REAL_ECONOMY);
        for (int k = 0; k < FUNDS; k++) {
            funds[k] = ledger.open(Sector.FUND);
            ledger.endow(funds[k], 1L << 44);
            for (int partner : partners) {
                ledger.commit(funds[k], partner, 1L << 44);
            }
        }
        for (int k = 0; k < VENTURES; k++) {
            ventures[k] = ledger.open(Sector.VENTURE);
            ledger.endow(ventures[k], 1L << 44);
        }
        bare = new long[ledger.owners()];
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < POSTINGS; k++) {
            payer[k] = funds[random.nextInt(FUNDS)];
            receiver[k] = ventures[random.nextInt(VENTURES)];
        }
    }

    /** The yardstick: one number moved between two cells of an array, in the same random order. */
    @Benchmark
    @OperationsPerInvocation(POSTINGS)
    public long[] bareArray() {
        for (int k = 0; k < POSTINGS; k++) {
            bare[payer[k]] -= 100;
            bare[receiver[k]] += 100;
        }
        return bare;
    }

    /** A transfer from a random fund to a random venture. */
    @Benchmark
    @OperationsPerInvocation(POSTINGS)
    public Ledger transfer() {
        for (int k = 0; k < POSTINGS; k++) {
            ledger.transfer(Flow.INVESTMENT_BY_FUND, payer[k], receiver[k], 100, 1);
        }
        return ledger;
    }

    /** A transfer from a venture to the real economy, ventures in turn. */
    @Benchmark
    @OperationsPerInvocation(VENTURES)
    public Ledger ventureCosts() {
        for (int venture : ventures) {
            ledger.transfer(Flow.RESEARCH, venture, economy, 1, 1);
        }
        return ledger;
    }

    /** A capital call split over eight investors: eight transfers and their register lines. */
    @Benchmark
    public long callOfEight() {
        nextFund = (nextFund + 1) % FUNDS;
        return ledger.callProRata(funds[nextFund], 10_001, 1);
    }

    /** The closing of a quarter with all its checks: 33,009 owners and 24,000 lines of the register. */
    @Benchmark
    public int closeQuarter() {
        ledger.closeQuarter();
        return ledger.quarter();
    }
}
