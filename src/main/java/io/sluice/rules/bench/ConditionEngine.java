package io.sluice.rules.bench;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Question;
import io.sluice.rules.RuleEngine;
import io.sluice.rules.Statements;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.logic.Polynomial;
import io.sluice.rules.logic.RowTest;
import java.util.SortedSet;

/**
 * Decides from the conditions as arithmetic, without Drools: exact, and fast enough for a population. Needs a
 * {@link PlainLaw}.
 */
public final class ConditionEngine implements RuleEngine {
    @Override
    public Decisions decide(Law law, Question question, Columns rows) {
        if (!(law instanceof PlainLaw plain)) {
            throw new IllegalArgumentException("this engine asks plain laws, got " + law);
        }
        Statements stated = new Statements();
        Statements open = new Statements();
        for (PlainRule rule : plain.rules()) {
            if (rule.info().phase() == question.phase() && rule.info().subject() == rows.subject()) {
                apply(rule, plain, rows, stated, open);
            }
        }
        plain.addTrusted(question, rows, stated, open);
        return Decisions.of(law, question, rows, stated, open);
    }

    private static void apply(PlainRule rule, PlainLaw law, Columns rows, Statements stated, Statements open) {
        RowTest test = RowTest.of(rule.whole(), rows);
        boolean readsUnknown =
                rows.hasUnknown() && rule.fields().names().stream().anyMatch(rows::hasUnknown);
        for (int row = 0; row < rows.rows(); row++) {
            if (readsUnknown && readsUnknown(rule.fields().names(), rows, row)) {
                if (mayConcern(rule, law, rows, row)) {
                    for (PlainRule.Said said : rule.says()) {
                        open.add(row, rule.number(), said.kind(), 0);
                    }
                }
            } else if (test.holds(row)) {
                for (PlainRule.Said said : rule.says()) {
                    stated.add(row, rule.number(), said.kind(), value(said, rows, row));
                }
            }
        }
    }

    private static long value(PlainRule.Said said, Columns rows, int row) {
        Polynomial value = said.value();
        return value == null
                ? 0
                : value.at(field -> RowTest.column(rows, field)[row]).longValueExact();
    }

    private static boolean readsUnknown(SortedSet<String> fields, Columns rows, int row) {
        for (String field : fields) {
            if (rows.isUnknown(field, row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayConcern(PlainRule rule, PlainLaw law, Columns rows, int row) {
        long[] asked = rows.find(Vocabulary.INSTRUMENT);
        return asked == null
                || rows.isUnknown(Vocabulary.INSTRUMENT, row)
                || rule.fields().concerns(law.instrumentIds().get(Math.toIntExact(asked[row])));
    }
}
