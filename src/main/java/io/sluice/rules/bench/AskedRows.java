package io.sluice.rules.bench;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Question;
import io.sluice.rules.RuleConflict;
import io.sluice.rules.RuleEngine;
import io.sluice.rules.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Answers from the conditions as arithmetic, and remembers every row it was asked about, so that another engine can decide
 * them all again in few batches.
 */
final class AskedRows implements RuleEngine {
    private record Batch(LocalDate day, Question question, Subject subject) {}

    private final ConditionEngine engine = new ConditionEngine();
    private final Map<Batch, List<Columns>> asked = new LinkedHashMap<>();

    @Override
    public Decisions decide(Law law, Question question, Columns rows) {
        asked.computeIfAbsent(new Batch(law.day(), question, rows.subject()), b -> new ArrayList<>())
                .add(rows);
        return engine.decide(law, question, rows);
    }

    /** How many rows were asked about. */
    int rows() {
        return asked.values().stream()
                .flatMap(List::stream)
                .mapToInt(Columns::rows)
                .sum();
    }

    /**
     * Decides all rows again and says where the answers differ.
     *
     * @param other another engine
     * @param laws the law of a day as that engine takes it
     * @param plain the law of a day as this one takes it
     */
    List<String> confirm(RuleEngine other, Function<LocalDate, Law> laws, Function<LocalDate, PlainLaw> plain) {
        List<String> differences = new ArrayList<>();
        asked.forEach((batch, parts) -> {
            Columns all = joined(batch.subject(), parts);
            Law law = laws.apply(batch.day());
            PlainLaw own = plain.apply(batch.day());
            List<String> first = own.trusted().isEmpty()
                    ? said(other, law, batch.question(), all)
                    : saidAlone(other, law, batch.question(), all);
            List<String> second = said(engine, own, batch.question(), all);
            for (int row = 0; row < first.size(); row++) {
                if (!first.get(row).equals(second.get(row))) {
                    differences.add("on " + batch.day() + ", in the phase "
                            + batch.question().phase().word() + ": Drools says " + first.get(row)
                            + ", the text of the rules says " + second.get(row));
                }
            }
        });
        return differences;
    }

    private static Columns joined(Subject subject, List<Columns> parts) {
        int rows = parts.stream().mapToInt(Columns::rows).sum();
        Columns all = Columns.of(subject, rows);
        Set<String> fields = new TreeSet<>();
        parts.forEach(p -> fields.addAll(p.fields()));
        int row = 0;
        for (Columns part : parts) {
            for (int i = 0; i < part.rows(); i++) {
                for (String field : fields) {
                    long[] column = part.find(field);
                    all.put(field, row, column == null ? 0 : column[i]);
                    if (column == null || part.isUnknown(field, i)) {
                        all.markUnknown(field, row);
                    }
                }
                row++;
            }
        }
        return all;
    }

    /** What an engine says of each row, asked alone: rules that are not seen through may look at others asked together. */
    private static List<String> saidAlone(RuleEngine engine, Law law, Question question, Columns rows) {
        List<String> said = new ArrayList<>();
        for (int row = 0; row < rows.rows(); row++) {
            said.addAll(said(engine, law, question, single(rows, row)));
        }
        return said;
    }

    /** What an engine says of each row; a contradiction in one row is told of that row alone. */
    private static List<String> said(RuleEngine engine, Law law, Question question, Columns rows) {
        List<String> said = new ArrayList<>();
        try {
            Decisions decisions = engine.decide(law, question, rows);
            for (int row = 0; row < rows.rows(); row++) {
                said.add(said(law, decisions, row));
            }
        } catch (RuleConflict conflict) {
            if (rows.rows() == 1) {
                return List.of(
                        conflict.first().equals(conflict.second())
                                ? "that " + conflict.getMessage()
                                : "that " + conflict.first() + " and " + conflict.second() + " contradict each other");
            }
            said.clear();
            for (int row = 0; row < rows.rows(); row++) {
                said.addAll(said(engine, law, question, single(rows, row)));
            }
        }
        return said;
    }

    /** One row of a batch as a batch. */
    static Columns single(Columns rows, int row) {
        Columns one = Columns.of(rows.subject(), 1);
        for (String field : rows.fields()) {
            one.put(field, 0, rows.column(field)[row]);
            if (rows.isUnknown(field, row)) {
                one.markUnknown(field, 0);
            }
        }
        return one;
    }

    static String said(Law law, Decisions decisions, int row) {
        StringBuilder text = new StringBuilder(decisions.outcome(row).word()).append(' ');
        for (int k = 0; k < decisions.statementCount(row); k++) {
            text.append(law.ruleIds().get(decisions.statementRule(row, k)))
                    .append(' ')
                    .append(decisions.statement(row, k).word())
                    .append(' ')
                    .append(decisions.statementValue(row, k))
                    .append("; ");
        }
        return text.toString();
    }
}
