package io.sluice.rules;

import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.SessionEngine;
import io.sluice.rules.fast.AuditLot;
import io.sluice.rules.fast.FastEngine;
import io.sluice.rules.fast.FastLaw;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * What a decision costs in processor time of the deciding thread: 41 rules of {@code cn} packs in three questions, column by
 * column, by hand in Java over the same columns, and in sessions, in turns. All three are first shown to say the same.
 */
public final class DecisionCosts {
    private static final int ROUNDS = 9;
    private static final long ROUND_NANOS = 150_000_000L;
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
        for (int batch : new int[] {1, 30, 300, 3000}) {
            double[] sum = new double[4];
            for (Task task : tasks(batch, law)) {
                double[] costs = costs(task, law, ready);
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

    private static double[] costs(Task task, Law law, Law ready) {
        SessionEngine sessions = new SessionEngine();
        FastEngine fast = new FastEngine(AuditLot.FIRST_ONLY);
        int batch = task.rows().rows();
        byte[] outcomes = new byte[batch];
        byte[] reasons = new byte[batch];
        task.byHand().decide(outcomes, reasons);
        equal(task, sessions.decide(law, task.question(), task.rows()), outcomes, reasons);
        equal(task, fast.decide(ready, task.question(), task.rows()), outcomes, reasons);
        double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        int turns = 1 + 3000 / batch;
        for (int round = 0; round < ROUNDS; round++) {
            best[0] = Math.min(best[0], nanos(() -> fast.decide(ready, task.question(), task.rows()), turns));
            best[1] = Math.min(
                    best[1], nanos(() -> read(fast.decide(ready, task.question(), task.rows()), outcomes), turns));
            best[2] = Math.min(best[2], nanos(() -> task.byHand().decide(outcomes, reasons), turns));
            best[3] = Math.min(best[3], nanos(() -> sessions.decide(law, task.question(), task.rows()), 1));
        }
        for (int i = 0; i < best.length; i++) {
            best[i] /= batch;
        }
        return best;
    }

    private static void read(Decisions decisions, byte[] outcomes) {
        for (int row = 0; row < outcomes.length; row++) {
            outcomes[row] = (byte) decisions.outcome(row).ordinal();
        }
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
        out.printf(
                "%s, batch %d: columns %.1f ns, outcomes read %.1f, by hand %.1f, session %.0f;"
                        + " columns are %.2f times by hand (read %.2f) and %.0f times the session%n",
                what, batch, ns[0], ns[1], ns[2], ns[3], ns[2] / ns[0], ns[2] / ns[1], ns[3] / ns[1]);
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
