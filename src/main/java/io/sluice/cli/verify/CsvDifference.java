package io.sluice.cli.verify;

import java.util.ArrayList;
import java.util.List;

/** Where two tables as comma-separated text differ: row and column, with both values. */
final class CsvDifference {
    private CsvDifference() {}

    /** The cells that differ. */
    static List<String> of(String found, String made) {
        List<List<String>> here = rows(found);
        List<List<String>> there = rows(made);
        List<String> head = there.isEmpty() ? List.of() : there.get(0);
        List<String> differences = new ArrayList<>();
        for (int row = 0; row < Math.min(here.size(), there.size()); row++) {
            List<String> a = here.get(row);
            List<String> b = there.get(row);
            for (int c = 0; c < Math.max(a.size(), b.size()); c++) {
                String one = cell(a, c);
                String other = cell(b, c);
                if (!one.equals(other)) {
                    differences.add("row " + (row + 1) + (row == 0 ? "" : " (" + lead(b) + ")") + ", column "
                            + (c < head.size() ? head.get(c) : Integer.toString(c + 1)) + ": found \"" + one
                            + "\", made again \"" + other + "\"");
                }
            }
        }
        if (here.size() != there.size()) {
            differences.add("has " + here.size() + " rows and not " + there.size());
        }
        if (differences.isEmpty() && !found.equals(made)) {
            differences.add("has the same cells, written in another way");
        }
        return differences;
    }

    private static String cell(List<String> row, int at) {
        return at < row.size() ? row.get(at) : "";
    }

    private static String lead(List<String> row) {
        return String.join(", ", row.subList(0, Math.min(3, row.size())));
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' && !quoted) {
                row.add(cell.toString().stripTrailing());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }
}
