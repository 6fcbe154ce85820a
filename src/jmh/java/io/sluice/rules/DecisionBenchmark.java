package io.sluice.rules;

import io.sluice.rules.engine.SessionEngine;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Batches decided a second: the session engine, and the same rules written by hand. Equal answers are checked first. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@SuppressWarnings("NullAway.Init") // what prepare() sets
public class DecisionBenchmark {
    @Param({"100", "500", "2000"})
    private int batch;

    private final SessionEngine engine = new SessionEngine();
    private Law law;
    private Columns rows;
    private HandWritten written;
    private byte[] outcomes;
    private byte[] reasons;

    @Setup(Level.Trial)
    public void prepare() {
        law = DealBatch.compile().on(DealBatch.DAY);
        rows = DealBatch.of(batch, law);
        written = new HandWritten(rows, law);
        outcomes = new byte[batch];
        reasons = new byte[batch];
        written.decide(outcomes, reasons);
        Decisions decisions = sessions();
        for (int row = 0; row < batch; row++) {
            boolean same = decisions.outcome(row).ordinal() == outcomes[row] && decisions.reasonCount(row) == reasons[row];
            if (!same) {
                throw new IllegalStateException("row " + row + ": the engine says " + decisions.outcome(row) + " for "
                        + decisions.reasonCount(row) + " reasons, the hand-written rules "
                        + Outcome.values()[outcomes[row]] + " for " + reasons[row]);
            }
        }
    }

    @Benchmark
    public Decisions sessions() {
        return engine.decide(law, Question.decide(Phase.GATE), rows);
    }

    @Benchmark
    public byte[] handWritten() {
        written.decide(outcomes, reasons);
        return outcomes;
    }
}
