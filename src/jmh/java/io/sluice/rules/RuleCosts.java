package io.sluice.rules;

import com.sun.management.OperatingSystemMXBean;
import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.CompiledStore;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.engine.SessionEngine;
import io.sluice.rules.fast.AuditLot;
import io.sluice.rules.fast.FastEngine;
import io.sluice.rules.fast.FastLaw;
import io.sluice.rules.pack.LawBook;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What rules cost in processor time, which other programs on the machine change little: decisions in
 * batches beside the same rules written by hand, in turns, and the making of a law from all shipped packs.
 */
public final class RuleCosts {
    private static final Path RULES = Path.of("rules");
    private static final int ROUNDS = 8;
    private static final long ROUND_NANOS = 700_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private RuleCosts() {}

    /** Prints the figures. */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        for (int build = 1; build <= Integer.getInteger("builds", 4); build++) {
            compile(build, out);
        }
        CompiledLaw law = DealBatch.compile();
        for (int batch : new int[] {1, 100, 500, 2000}) {
            decide(law, batch, out);
        }
    }

    private static void compile(int build, PrintStream out) throws IOException {
        long cpu = processNanos();
        long start = System.nanoTime();
        LawBook book = read();
        long read = System.nanoTime();
        Optional<CompiledStore> store =
                Optional.ofNullable(System.getProperty("store")).map(folder -> CompiledStore.in(Path.of(folder)));
        CompiledLaw compiled = new RuleCompiler(Vocabulary.standard(), store).compile(book);
        long built = System.nanoTime();
        Law law = compiled.on(DealBatch.DAY);
        new SessionEngine().decide(law, Question.decide(Phase.GATE), DealBatch.of(1, law));
        out.printf(
                "all packs, build %d: %d rules read and checked in %d ms, compiled in %d ms, first decision after %d ms;"
                        + " %d ms of processor time%n",
                build,
                book.rules().size(),
                (read - start) / 1_000_000,
                (built - read) / 1_000_000,
                (System.nanoTime() - built) / 1_000_000,
                (processNanos() - cpu) / 1_000_000);
    }

    /** Processor time of the whole process, its just-in-time compiler included. */
    private static long processNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static LawBook read() throws IOException {
        List<String> packs;
        try (Stream<Path> files = Files.walk(RULES)) {
            packs = files.filter(f -> f.endsWith("pack.yaml"))
                    .map(f -> RULES.relativize(Objects.requireNonNull(f.getParent()))
                            .toString())
                    .filter(id -> !id.startsWith("reforms"))
                    .toList();
        }
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.load(RULES, packs, diagnostics);
        diagnostics.throwIfAny();
        return Objects.requireNonNull(book);
    }

    private static void decide(CompiledLaw compiled, int batch, PrintStream out) {
        Law law = compiled.on(DealBatch.DAY);
        Law ready = new FastLaw(compiled, Vocabulary.standard()).on(DealBatch.DAY);
        SessionEngine engine = new SessionEngine();
        FastEngine fast = new FastEngine(AuditLot.FIRST_ONLY);
        Columns rows = DealBatch.of(batch, law);
        HandWritten written = new HandWritten(rows, law);
        byte[] outcomes = new byte[batch];
        byte[] reasons = new byte[batch];
        double session = Double.MAX_VALUE;
        double byHand = Double.MAX_VALUE;
        double columns = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            session = Math.min(session, nanos(() -> engine.decide(law, Question.decide(Phase.GATE), rows), 1));
            columns = Math.min(columns, nanos(() -> fast.decide(ready, Question.decide(Phase.GATE), rows), 100));
            byHand = Math.min(byHand, nanos(() -> written.decide(outcomes, reasons), 100));
        }
        out.printf(
                "batch %d: %.0f ns a decision in a session, %.1f ns by columns, %.1f ns by hand; columns are %.0f times the"
                        + " session and %.2f times by hand%n",
                batch, session / batch, columns / batch, byHand / batch, session / columns, byHand / columns);
    }

    /** Nanoseconds of this thread for one run of the work. */
    private static double nanos(Runnable work, int at) {
        long start = THREADS.getCurrentThreadCpuTime();
        long runs = 0;
        long spent;
        do {
            for (int i = 0; i < at; i++) {
                work.run();
            }
            runs += at;
            spent = THREADS.getCurrentThreadCpuTime() - start;
        } while (spent < ROUND_NANOS);
        return (double) spent / runs;
    }
}
