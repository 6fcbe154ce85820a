package io.sluice.rules;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How often each rule was asked, spoke and decided. Answers to what-if questions are not counted. Not for several threads;
 * the counts of several are added with {@link #add(RuleStatistics)}.
 */
public final class RuleStatistics {
    private static final long[] NO_MONEY = {};

    private final long[] stated;
    private final long[] refused;
    private final long[] soleReason;
    private final long[] moneyRefused;
    private final Map<Law, Map<Topic, long[]>> asked = new IdentityHashMap<>();
    private long decisions;
    private long refusals;

    /**
     * Counts that start at 0.
     *
     * @param rules number of rules of the law book
     */
    public RuleStatistics(int rules) {
        stated = new long[rules];
        refused = new long[rules];
        soleReason = new long[rules];
        moneyRefused = new long[rules];
    }

    private record Topic(Phase phase, Subject subject) {}

    /** Counts answers; those to what-if questions are ignored. */
    public void add(Decisions answers) {
        add(answers, NO_MONEY);
    }

    /**
     * Counts answers; those to what-if questions are ignored.
     *
     * @param answers what the law said
     * @param money fen at stake by row, summed over refused rows for every rule that refuses; at least as long as there are rows, or empty
     *     when none is at stake
     */
    public void add(Decisions answers, long[] money) {
        if (answers.question().kind() == Question.Kind.WHAT_IF) {
            return;
        }
        Asked batch = answers.asked();
        if (batch != null) {
            long[] counts = counts(batch.law(), new Topic(batch.phase(), batch.subject()));
            for (int i = 0; i < counts.length; i++) {
                counts[i] += batch.byInstrument()[i];
            }
        }
        for (int row = 0; row < answers.rows(); row++) {
            decisions++;
            count(answers, row);
            if (answers.outcome(row) == Outcome.REFUSED) {
                refusals++;
                refusal(answers, row, money.length == 0 ? 0 : money[row]);
            }
        }
    }

    private long[] counts(Law law, Topic topic) {
        return asked.computeIfAbsent(law, l -> new HashMap<>())
                .computeIfAbsent(topic, t -> new long[law.instrumentIds().size()]);
    }

    private void count(Decisions answers, int row) {
        int last = -1;
        for (int k = 0; k < answers.statementCount(row); k++) {
            int rule = answers.statementRule(row, k);
            if (rule != last) {
                stated[rule]++;
            }
            last = rule;
        }
    }

    private void refusal(Decisions answers, int row, long money) {
        int last = -1;
        int refusing = 0;
        for (int k = 0; k < answers.statementCount(row); k++) {
            int rule = answers.statementRule(row, k);
            if (answers.statement(row, k).refuses() && rule != last) {
                refused[rule]++;
                moneyRefused[rule] = Math.addExact(moneyRefused[rule], money);
                refusing++;
                last = rule;
            }
        }
        if (refusing == 1) {
            soleReason[last]++;
        }
    }

    /** Adds the counts of another, over the same rules. */
    public void add(RuleStatistics other) {
        for (int rule = 0; rule < stated.length; rule++) {
            stated[rule] += other.stated[rule];
            refused[rule] += other.refused[rule];
            soleReason[rule] += other.soleReason[rule];
            moneyRefused[rule] = Math.addExact(moneyRefused[rule], other.moneyRefused[rule]);
        }
        other.asked.forEach((law, topics) -> topics.forEach((topic, rows) -> {
            long[] counts = counts(law, topic);
            for (int i = 0; i < counts.length; i++) {
                counts[i] += rows[i];
            }
        }));
        decisions += other.decisions;
        refusals += other.refusals;
    }

    /** Rows decided. */
    public long decisions() {
        return decisions;
    }

    /** Rows decided while a rule was in force, of the subject, phase and instruments it is about. */
    public long decisions(int rule) {
        long sum = 0;
        for (Map.Entry<Law, Map<Topic, long[]>> under : asked.entrySet()) {
            if (under.getKey().inForce(rule)) {
                for (Map.Entry<Topic, long[]> rows : under.getValue().entrySet()) {
                    sum += decisions(rule, under.getKey(), rows.getKey(), rows.getValue());
                }
            }
        }
        return sum;
    }

    private static long decisions(int rule, Law law, Topic topic, long[] rows) {
        long sum = 0;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] > 0 && law.concerns(rule, topic.phase(), topic.subject(), i)) {
                sum += rows[i];
            }
        }
        return sum;
    }

    /** Rows refused. */
    public long refusals() {
        return refusals;
    }

    /** Rows a rule stated anything about. */
    public long stated(int rule) {
        return stated[rule];
    }

    /** Refused rows a rule helped to refuse. */
    public long refused(int rule) {
        return refused[rule];
    }

    /** Refused rows that no other rule refuses. */
    public long soleReason(int rule) {
        return soleReason[rule];
    }

    /** Money of the rows a rule helped to refuse, in fen. */
    public long moneyRefused(int rule) {
        return moneyRefused[rule];
    }
}
