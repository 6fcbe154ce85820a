package io.sluice.rules;

import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.PooledSession;
import io.sluice.rules.engine.SessionEngine;
import io.sluice.rules.fast.AuditLot;
import io.sluice.rules.fast.FastEngine;
import io.sluice.rules.fast.FastLaw;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What a decision costs in processor time of the deciding thread: 41 rules of {@code cn} packs in three questions, column by
 * column, by hand in Java over the same columns, and in sessions, in turns: a new session for each batch, the same with the
 * alpha network compiled, one session kept for all batches, one from a pool. All are first shown to say the same.
 */
public final class DecisionCosts {
    private static final int ROUNDS = 9;
    private static final long ROUND_NANOS = 100_000_000L;
    private static final List<String> WAYS = List.of(
            "by hand",
            "columns",
            "columns with outcomes read",
            "new session",
            "new session with compiled alpha network",
            "kept session with it",
            "pooled session with it");
    private static final int FIRST_SESSION = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private DecisionCosts() {}

    private interface ByHand {
        void decide(byte[] outcomes, byte[] reasons);
    }

    private record Task(String name, int rules, Question question, Columns rows, ByHand byHand) {}

    /** Prints the figures. */
    public static void main(String[] args) {
        CompiledLaw compiled = DealBatch.compile("cn/national-fund", "cn/status");
        Law law = compiled.on(DealBatch.DAY);
        Law ready = new FastLaw(compiled, Vocabulary.standard()).on(DealBatch.DAY);
        Law alpha = DealBatch.compile("cn/national-fund", "cn/status").on(DealBatch.DAY);
        for (int batch : new int[] {1, 30, 300, 3000}) {
            double[] sum = new double[WAYS.size()];
            for (Task task : tasks(batch, law)) {
                double[] costs = costs(task, law, ready, alpha);
                print(System.out, task.name() + ", " + task.rules() + " rules", batch, costs);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += costs[i];
                }
            }
            print(System.out, "all three, 41 rules", batch, sum);
        }
    }

    private static List<Task> tasks(int batch, Law law) {
        Columns deals = DealBatch.of(batch, law);
        Columns first = HandWrittenStatus.batch(batch, law, "high-tech-enterprise", "specialised-sme");
        Columns second =
                HandWrittenStatus.batch(batch, law, "technology-sme", "little-giant", "start-up-technology");
        return List.of(
                new Task("gate of deals", 7, Question.decide(Phase.GATE), deals, new HandWritten(deals, law)::decide),
                new Task(
                        "first statuses",
                        14,
                        Question.decide(Phase.STATUS1),
                        first,
                        new HandWrittenStatus(first, law)::first),
                new Task(
                        "second statuses",
                        20,
                        Question.decide(Phase.STATUS2),
                        second,
                        new HandWrittenStatus(second, law)::second));
    }

    private static double[] costs(Task task, Law law, Law ready, Law alpha) {
        SessionEngine sessions = new SessionEngine();
        FastEngine fast = new FastEngine(AuditLot.FIRST_ONLY);
        int batch = task.rows().rows();
        byte[] outcomes = new byte[batch];
        byte[] reasons = new byte[batch];
        PooledSession pooled = new PooledSession(alpha, task.question(), task.rows().subject());
        task.byHand().decide(outcomes, reasons);
        List<Supplier<Decisions>> ways = List.of(
                () -> fast.decide(ready, task.question(), task.rows()),
                () -> read(fast.decide(ready, task.question(), task.rows()), outcomes),
                () -> sessions.decide(law, task.question(), task.rows()),
                () -> sessions.decide(alpha, task.question(), task.rows()),
                () -> pooled.inKept(task.question(), task.rows()),
                () -> pooled.inPooled(task.question(), task.rows()));
        ways.forEach(way -> equal(task, way.get(), outcomes, reasons));
        double[] best = new double[WAYS.size()];
        Arrays.fill(best, Double.MAX_VALUE);
        Decisions[] last = new Decisions[1];
        int turns = 1 + 3000 / batch;
        for (int round = 0; round < ROUNDS; round++) {
            best[0] = Math.min(best[0], nanos(() -> task.byHand().decide(outcomes, reasons), turns));
            for (int way = 0; way < ways.size(); way++) {
                Supplier<Decisions> decide = ways.get(way);
                best[way + 1] = Math.min(best[way + 1], nanos(() -> last[0] = decide.get(), way < 2 ? turns : 1));
            }
        }
        for (int i = 0; i < best.length; i++) {
            best[i] /= batch;
        }
        pooled.close();
        return best;
    }

    private static Decisions read(Decisions decisions, byte[] outcomes) {
        for (int row = 0; row < outcomes.length; row++) {
            outcomes[row] = (byte) decisions.outcome(row).ordinal();
        }
        return decisions;
    }

    private static void equal(Task task, Decisions decisions, byte[] outcomes, byte[] reasons) {
        for (int row = 0; row < outcomes.length; row++) {
            if (decisions.outcome(row).ordinal() != outcomes[row] || decisions.reasonCount(row) != reasons[row]) {
                throw new IllegalStateException(task.name() + ", row " + row + ": the engine says "
                        + decisions.outcome(row) + " for " + decisions.reasonCount(row) + " reasons, the hand "
                        + Outcome.values()[outcomes[row]] + " for " + reasons[row]);
            }
        }
    }

    private static void print(PrintStream out, String what, int batch, double[] ns) {
        StringBuilder line = new StringBuilder(what + ", batch " + batch + ":");
        for (int way = 0; way < ns.length; way++) {
            line.append(String.format(Locale.ROOT, " %s %.1f ns,", WAYS.get(way), ns[way]));
        }
        double session = Arrays.stream(ns, FIRST_SESSION, ns.length).min().orElseThrow();
        out.printf(
                Locale.ROOT,
                "%s columns (outcomes read) are %.2f times by hand and %.0f times the best session%n",
                line,
                ns[0] / ns[2],
                session / ns[2]);
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
