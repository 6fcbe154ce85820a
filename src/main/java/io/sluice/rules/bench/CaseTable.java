package io.sluice.rules.bench;

import io.sluice.rules.table.Cell;
import io.sluice.rules.table.Sheet;
import io.sluice.rules.yaml.Fields;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.YamlNode;
import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlNode.Kind;
import io.sluice.scenario.text.YamlNode.YamlList;
import io.sluice.scenario.text.YamlNode.YamlMap;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of cases, {@code tests/*.csv}: a case a row. Columns {@code it}, {@code date}, {@code given}, {@code phase},
 * {@code instrument}, {@code outcome}, {@code because}, {@code rate}, {@code cap} and {@code score} are what a case has under
 * these names; any other column is a fact, such as {@code deal.preMoney}. An empty cell says nothing.
 */
final class CaseTable {
    private static final List<String> OF_CASE = List.of("it", "date", "given", "phase");
    private static final List<String> OF_ANSWER = List.of("because", "rate", "cap", "score");
    private static final List<String> KNOWN =
            List.of("it", "date", "given", "phase", "instrument", "outcome", "because", "rate", "cap", "score");

    private final Sheet sheet;
    private final Diagnostics diagnostics;

    CaseTable(Sheet sheet, Diagnostics diagnostics) {
        this.sheet = sheet;
        this.diagnostics = diagnostics;
    }

    /** Every row as a case in the form of a case file. */
    void each(Consumer<Fields> read) {
        List<Cell> head = List.of();
        for (List<Cell> row : sheet.rows()) {
            boolean empty = row.stream().allMatch(c -> c.text().isEmpty());
            if (empty || row.get(0).text().startsWith("#")) {
                continue;
            }
            if (head.isEmpty()) {
                head = row;
                checkHead(head);
            } else {
                Fields in = Fields.of(sheet.file(), node(head, row), row.get(0).mark(), "a row of cases", diagnostics);
                if (in != null) {
                    read.accept(in);
                }
            }
        }
    }

    private void checkHead(List<Cell> head) {
        Set<String> names = new HashSet<>();
        for (Cell cell : head) {
            if (!names.add(cell.text())) {
                diagnostics.add(
                        sheet.file(),
                        cell.mark(),
                        "duplicate-key",
                        "there are two columns '" + cell.text() + "'",
                        "delete one of them");
            }
            if (!KNOWN.contains(cell.text()) && cell.text().indexOf('.') < 0) {
                String near = Nearest.hint(cell.text(), KNOWN);
                diagnostics.add(
                        sheet.file(),
                        cell.mark(),
                        "unknown-column",
                        "a table of cases has no column '" + cell.text() + "'",
                        near == null
                                ? "columns: " + String.join(", ", KNOWN) + ", and facts such as deal.preMoney"
                                : near);
            }
        }
    }

    /** A row says which instrument is asked for and what comes of it, or leaves both out. */
    private void half(@Nullable Cell instrument, @Nullable Cell outcome, Mark row) {
        Cell said = instrument == null ? outcome : instrument;
        diagnostics.add(
                sheet.file(),
                said == null ? row : said.mark(),
                "missing-key",
                instrument == null
                        ? "the row has an outcome, but does not say which instrument is asked for"
                        : "the row asks for an instrument, but does not say with what outcome",
                instrument == null
                        ? "fill in the column instrument"
                        : "fill in the column outcome; to test a rate, cap or score alone, leave both empty");
    }

    private YamlNode node(List<Cell> head, List<Cell> row) {
        Mark mark = row.get(0).mark();
        List<Entry> top = new ArrayList<>();
        List<Entry> with = new ArrayList<>();
        List<Entry> expect = new ArrayList<>();
        Cell instrument = null;
        Cell outcome = null;
        row.stream()
                .skip(head.size())
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .ifPresent(cell -> diagnostics.add(
                        sheet.file(),
                        cell.mark(),
                        "unknown-column",
                        "this cell stands below no column head",
                        "give the column a head, empty the cell, or quote a text that holds a comma"));
        for (int i = 0; i < Math.min(head.size(), row.size()); i++) {
            String name = head.get(i).text();
            Cell cell = row.get(i);
            if (cell.text().isEmpty()) {
                continue;
            }
            Entry entry = new Entry(name, cell.mark(), scalar(cell.text(), cell.mark()));
            if (name.equals("instrument")) {
                instrument = cell;
            } else if (name.equals("outcome")) {
                outcome = cell;
            } else if (name.equals("because")) {
                List<YamlNode> rules = new ArrayList<>();
                Arrays.stream(cell.text().split("[\\s;,、，；]+")).forEach(r -> rules.add(scalar(r, cell.mark())));
                expect.add(new Entry(name, cell.mark(), new YamlList(rules, cell.mark())));
            } else if (OF_ANSWER.contains(name)) {
                expect.add(entry);
            } else if (OF_CASE.contains(name)) {
                top.add(entry);
            } else if (name.indexOf('.') >= 0) {
                with.add(entry);
            }
        }
        if ((instrument == null) != (outcome == null)) {
            half(instrument, outcome, mark);
        } else if (instrument != null && outcome != null) {
            expect.add(new Entry(instrument.text(), instrument.mark(), scalar(outcome.text(), outcome.mark())));
        }
        if (!with.isEmpty()) {
            top.add(new Entry("with", mark, new YamlMap(with, mark)));
        }
        if (!expect.isEmpty()) {
            top.add(new Entry("expect", mark, new YamlMap(expect, mark)));
        }
        return new YamlMap(top, mark);
    }

    private static YamlScalar scalar(String text, Mark mark) {
        return new YamlScalar(text, Kind.TEXT, false, mark);
    }
}
