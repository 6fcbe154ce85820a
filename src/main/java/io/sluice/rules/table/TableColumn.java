package io.sluice.rules.table;

import io.sluice.rules.Statement;
import io.sluice.rules.drl.RuleTree;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.SourceFile;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one column of a decision table is about, read from its head. */
sealed interface TableColumn {
    /** The column of the rules' ids. */
    record Id() implements TableColumn {}

    /** A column without a head: nothing may stand in it. */
    record Headless() implements TableColumn {}

    /** Something about the rule: a title, a source, a day. */
    record Note(String name) implements TableColumn {}

    /**
     * A condition on a field.
     *
     * @param field the field
     * @param operator how it is compared with a figure, or empty when it is compared with words
     * @param unless whether the rule speaks where the condition does <em>not</em> hold: the law's own wording, negated
     * @param mark place of the head
     */
    record Condition(String field, String operator, boolean unless, Mark mark) implements TableColumn {}

    /** What the rule states. */
    record Then(Statement statement) implements TableColumn {}

    Pattern CONDITION = Pattern.compile("(unless +)?([A-Za-z][A-Za-z0-9]*) *(==|!=|<=|>=|<|>)?");

    /** Reads a head; null when it is not of any form, which is reported. */
    static @Nullable TableColumn of(Cell head, SourceFile file, Diagnostics diagnostics) {
        String text = head.text();
        if (head.isEmpty()) {
            return new Headless();
        }
        if (text.equals(TableHead.COLUMNS)) {
            return new Id();
        }
        if (RuleTree.ANNOTATIONS.contains(text)) {
            return new Note(text);
        }
        if (text.startsWith("then")) {
            return then(head, file, diagnostics);
        }
        Matcher condition = CONDITION.matcher(text);
        if (condition.matches()) {
            String operator = condition.group(3);
            return new Condition(
                    condition.group(2), operator == null ? "" : operator, condition.group(1) != null, head.mark());
        }
        diagnostics.add(
                file,
                head.mark(),
                "wrong-column",
                "found the column head '" + text + "'",
                "a head is a field with its comparison such as 'preMoney <' (or 'unless preMoney <'), a field alone such as"
                        + " 'industry', one of rule, " + String.join(", ", RuleTree.ANNOTATIONS)
                        + ", or what follows: 'then unmet'");
        return null;
    }

    private static @Nullable TableColumn then(Cell head, SourceFile file, Diagnostics diagnostics) {
        String word = head.text().substring("then".length()).strip();
        Statement statement = Statement.of(word).orElse(null);
        if (statement != null) {
            return new Then(statement);
        }
        List<String> known =
                Arrays.stream(Statement.values()).map(Statement::word).toList();
        String near = Nearest.hint(word, known);
        diagnostics.add(
                file,
                head.mark(),
                "unknown-statement",
                "found '" + head.text() + "'; what follows is one of "
                        + String.join(
                                ", ",
                                Stream.of(Statement.values())
                                        .map(s -> "'then " + s.word() + "'")
                                        .toList()),
                near);
        return Nearest.to(word, known).stream()
                .findFirst()
                .flatMap(Statement::of)
                .map(Then::new)
                .orElse(null);
    }
}
