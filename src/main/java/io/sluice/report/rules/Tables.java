package io.sluice.report.rules;

import io.sluice.report.rules.RulesPage.Link;
import io.sluice.report.rules.RulesPage.Sheet;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.rules.table.Cell;
import io.sluice.rules.table.TableReader;
import io.sluice.scenario.text.Diagnostics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The decision tables of a pack as tables, their rules and figures linked. */
final class Tables {
    private static final String HEADS = "rule";

    private final Pack pack;
    private final Set<String> rules;
    private final Collection<String> figures;

    Tables(Pack pack, Collection<String> figures) {
        this.pack = pack;
        this.rules = pack.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
        this.figures = figures;
    }

    List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        pack.rules().stream()
                .map(r -> pack.folder().resolve(fileName(r.place().file())))
                .distinct()
                .filter(file -> TableReader.isTable(String.valueOf(file.getFileName())))
                .sorted()
                .forEach(file -> sheets.addAll(read(file)));
        return sheets;
    }

    /** The name of a file without its folder and without the sheet that stands after it. */
    private static String fileName(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int end = name.indexOf(".xlsx");
        return end < 0 ? name : name.substring(0, end + ".xlsx".length());
    }

    private List<Sheet> read(Path file) {
        List<Sheet> sheets = new ArrayList<>();
        String name = String.valueOf(file.getFileName());
        for (io.sluice.rules.table.Sheet sheet : TableReader.sheets(file, name, new Diagnostics())) {
            List<List<String>> above = new ArrayList<>();
            List<String> heads = List.of();
            List<List<Link>> rows = new ArrayList<>();
            for (List<Cell> row : sheet.rows()) {
                List<String> cells = row.stream().map(Cell::text).toList();
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (!heads.isEmpty() && !cells.get(0).startsWith("#")) {
                    rows.add(links(cells, heads.size()));
                } else if (cells.get(0).equals(HEADS)) {
                    heads = cells;
                } else {
                    above.add(cells);
                }
            }
            sheets.add(new Sheet(sheet.file().name(), told(above), heads, rows));
        }
        return sheets;
    }

    /** Notes as the sentences they are, and what holds for every row, each as one line. */
    private static List<String> told(List<List<String>> above) {
        List<String> sentences = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (List<String> cells : above) {
            String text =
                    String.join(", ", cells.stream().filter(c -> !c.isEmpty()).toList());
            if (text.startsWith("#")) {
                sentences.add(text.substring(1).strip());
            } else {
                keys.add(text.replaceFirst(", ", " "));
            }
        }
        List<String> told = new ArrayList<>();
        if (!sentences.isEmpty()) {
            told.add(String.join(" ", sentences));
        }
        if (!keys.isEmpty()) {
            told.add("Every row: " + String.join("; ", keys));
        }
        return told;
    }

    private List<Link> links(List<String> cells, int width) {
        List<Link> links = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            String text = c < cells.size() ? cells.get(c) : "";
            String place = c == 0 && rules.contains(text)
                    ? RulesPage.ofRule(text)
                    : figures.contains(text) ? RulesPage.ofFigure(text) : "";
            links.add(new Link(place, text, ""));
        }
        return links;
    }
}
