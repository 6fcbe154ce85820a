package io.sluice.rules;

/**
 * How often each rule was asked, spoke and decided. Answers to what-if questions are not counted. Not for several threads;
 * the counts of several are added with {@link #add(RuleStatistics)}.
 */
public final class RuleStatistics {
    private final long[] stated;
    private final long[] refused;
    private final long[] soleReason;
    private final long[] moneyRefused;
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

    /** Counts answers; those to what-if questions are ignored. */
    public void add(Decisions answers) {
        add(answers, new long[answers.rows()]);
    }

    /**
     * Counts answers; those to what-if questions are ignored.
     *
     * @param answers what the law said
     * @param money fen at stake by row, summed over refused rows for every rule that refuses
     */
    public void add(Decisions answers, long[] money) {
        if (answers.question().kind() == Question.Kind.WHAT_IF) {
            return;
        }
        for (int row = 0; row < answers.rows(); row++) {
            decisions++;
            count(answers, row);
            if (answers.outcome(row) == Outcome.REFUSED) {
                refusals++;
                refusal(answers, row, money[row]);
            }
        }
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
        decisions += other.decisions;
        refusals += other.refusals;
    }

    /** Rows decided. */
    public long decisions() {
        return decisions;
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
