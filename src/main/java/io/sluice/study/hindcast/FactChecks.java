package io.sluice.study.hindcast;

import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of a file of facts looked at together: one series of one provider a quantity, and no row for setting and for testing. */
final class FactChecks {
    private final SourceFile file;
    private final Diagnostics diagnostics;

    FactChecks(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    void check(List<FactRow> rows) {
        Map<FactKind, FactRow> first = new HashMap<>();
        Map<String, FactRow> seen = new HashMap<>();
        for (FactRow row : rows) {
            FactRow before = first.putIfAbsent(row.kind(), row);
            if (before != null) {
                checkProvider(row, before);
            }
            String figure = row.row().series() + "\n" + row.row().period();
            FactRow same = seen.putIfAbsent(figure, row);
            if (same != null) {
                checkTwice(row, same);
            }
        }
    }

    private void checkProvider(FactRow row, FactRow before) {
        for (String column : List.of("provider", "series")) {
            if (!row.cell(column).text().equals(before.cell(column).text())) {
                diagnostics.add(
                        file,
                        row.cell(column).mark(),
                        "another-" + column,
                        "found the " + column + " '" + row.cell(column).text() + "'; line "
                                + before.cell(column).mark().line() + " has '"
                                + before.cell(column).text() + "' for '"
                                + row.kind().id() + "'",
                        "series of different providers measure different things and are never chained");
            }
        }
    }

    private void checkTwice(FactRow row, FactRow before) {
        boolean both = (row.use() == FactRow.Use.TEST) != (before.use() == FactRow.Use.TEST);
        diagnostics.add(
                file,
                row.cell("period").mark(),
                both ? "set-and-test" : "duplicate",
                "'" + row.row().series() + "' of " + row.row().period() + " stands in line "
                        + before.cell("period").mark().line() + " already, for '"
                        + before.use().word() + "'",
                both ? "a row is for setting or for testing, never both" : "remove one of the two");
    }
}
