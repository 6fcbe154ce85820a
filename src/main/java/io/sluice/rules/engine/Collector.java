package io.sluice.rules.engine;

import io.sluice.rules.Statement;
import io.sluice.rules.Statements;
import io.sluice.rules.fact.Rulings;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes what rules state about the facts of one batch. One for each session. */
final class Collector implements Rulings {
    private final Map<String, Integer> ruleNumbers;
    private final Map<Object, Integer> rowOfFact;
    private final @Nullable BitSet[] undetermined;
    private final Statements statements;
    private String last = "";

    /**
     * A collector.
     *
     * @param ruleNumbers the number of each rule
     * @param facts the fact of each row
     * @param undetermined by rule: the rows for which it reads an unknown field, or null
     * @param statements receives what is stated
     */
    Collector(
            Map<String, Integer> ruleNumbers, Object[] facts, @Nullable BitSet[] undetermined, Statements statements) {
        this.ruleNumbers = ruleNumbers;
        this.rowOfFact = new IdentityHashMap<>(facts.length);
        for (int row = 0; row < facts.length; row++) {
            rowOfFact.put(facts[row], row);
        }
        this.undetermined = undetermined;
        this.statements = statements;
    }

    /** Whether a fact is one of those asked about. */
    boolean knows(Object fact) {
        return rowOfFact.containsKey(fact);
    }

    /** The rule that stated something last; empty when none did. */
    String last() {
        return last;
    }

    @Override
    public void eligible(String rule, Object fact) {
        note(rule, fact, Statement.ELIGIBLE, 0);
    }

    @Override
    public void excluded(String rule, Object fact) {
        note(rule, fact, Statement.EXCLUDED, 0);
    }

    @Override
    public void unmet(String rule, Object fact) {
        note(rule, fact, Statement.UNMET, 0);
    }

    @Override
    public void rate(String rule, Object fact, long millionths) {
        note(rule, fact, Statement.RATE, millionths);
    }

    @Override
    public void cap(String rule, Object fact, long fen) {
        note(rule, fact, Statement.CAP, fen);
    }

    @Override
    public void score(String rule, Object fact, long hundredths) {
        note(rule, fact, Statement.SCORE, hundredths);
    }

    private void note(String rule, Object fact, Statement kind, long value) {
        last = rule;
        Integer number = ruleNumbers.get(rule);
        Integer row = rowOfFact.get(fact);
        if (number == null || row == null) {
            throw new IllegalStateException("a rule stated " + kind.word() + " as '" + rule + "' about " + fact
                    + ", which " + (number == null ? "is no rule of this law" : "nobody asked about"));
        }
        BitSet unknownTo = undetermined[number];
        if (unknownTo == null || !unknownTo.get(row)) {
            statements.add(row, number, kind, value);
        }
    }
}
