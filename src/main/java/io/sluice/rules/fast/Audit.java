package io.sluice.rules.fast;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.EngineMismatch;
import io.sluice.rules.Law;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares what two engines say about a batch, to the last reason and number. */
final class Audit {
    private Audit() {}

    /**
     * Compares.
     *
     * @param fast what is acted upon
     * @param session what the reference says
     * @throws EngineMismatch when they differ, naming the first row that does
     */
    static void compare(Law law, Columns rows, Decisions fast, Decisions session) {
        for (int row = 0; row < rows.rows(); row++) {
            if (!equal(fast, session, row)) {
                throw mismatch(law, rows, row, fast, session);
            }
        }
    }

    private static boolean equal(Decisions a, Decisions b, int row) {
        boolean equal = a.outcome(row) == b.outcome(row)
                && a.hasRate(row) == b.hasRate(row)
                && a.rate(row) == b.rate(row)
                && a.hasCap(row) == b.hasCap(row)
                && a.cap(row) == b.cap(row)
                && a.hasScore(row) == b.hasScore(row)
                && a.score(row) == b.score(row)
                && a.reasonCount(row) == b.reasonCount(row)
                && a.statementCount(row) == b.statementCount(row);
        for (int k = 0; equal && k < a.reasonCount(row); k++) {
            equal = a.reason(row, k) == b.reason(row, k);
        }
        for (int k = 0; equal && k < a.statementCount(row); k++) {
            equal = a.statementRule(row, k) == b.statementRule(row, k)
                    && a.statement(row, k) == b.statement(row, k)
                    && a.statementValue(row, k) == b.statementValue(row, k);
        }
        return equal;
    }

    private static EngineMismatch mismatch(Law law, Columns rows, int row, Decisions fast, Decisions session) {
        SortedSet<String> first = statements(law, row, fast);
        SortedSet<String> second = statements(law, row, session);
        SortedSet<String> differ = new TreeSet<>(first);
        differ.removeAll(second);
        SortedSet<String> others = new TreeSet<>(second);
        others.removeAll(first);
        differ.addAll(others);
        StringBuilder text = new StringBuilder("the fast engine and Drools differ about a ")
                .append(rows.subject().word())
                .append(" on ")
                .append(law.day())
                .append(", row ")
                .append(row)
                .append(differ.isEmpty() ? "" : ", in " + String.join(", ", differ))
                .append("\n  facts:");
        for (String field : rows.fields()) {
            text.append(' ').append(field).append('=').append(rows.column(field)[row]);
            text.append(rows.isUnknown(field, row) ? "?" : "");
        }
        text.append("\n  fast engine: ").append(answer(fast, row, first));
        text.append("\n  Drools:      ").append(answer(session, row, second));
        SortedSet<String> rules = new TreeSet<>();
        differ.forEach(said -> rules.add(said.substring(0, said.indexOf(' '))));
        return new EngineMismatch(rules, text.toString());
    }

    private static SortedSet<String> statements(Law law, int row, Decisions decisions) {
        SortedSet<String> all = new TreeSet<>();
        for (int k = 0; k < decisions.statementCount(row); k++) {
            String number = decisions.statement(row, k).hasValue() ? " " + decisions.statementValue(row, k) : "";
            all.add(law.ruleIds().get(decisions.statementRule(row, k)) + " "
                    + decisions.statement(row, k).word() + number);
        }
        return all;
    }

    private static String answer(Decisions decisions, int row, SortedSet<String> statements) {
        return decisions.outcome(row).word()
                + (decisions.hasRate(row) ? ", rate " + decisions.rate(row) : "")
                + (decisions.hasCap(row) ? ", cap " + decisions.cap(row) : "")
                + (decisions.hasScore(row) ? ", score " + decisions.score(row) : "")
                + "; " + (statements.isEmpty() ? "nothing stated" : String.join(", ", statements));
    }
}
