package io.sluice.rules.table;

import io.sluice.rules.drl.DrlTree;
import io.sluice.rules.drl.MarkedDrl;
import io.sluice.rules.drl.RuleLimits;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads decision tables, sheets with a rule in each row, as the DRL they stand for; what is wrong is reported with the cell.
 * Nothing else knows of tables: what is read here is checked, compiled and explained like any other rule.
 */
public final class TableReader {
    private static final String CSV = ".drl.csv";
    private static final String XLSX = ".drl.xlsx";

    private final String drlPackage;
    private final UnaryOperator<String> fieldOfFigure;
    private final Diagnostics diagnostics;

    /**
     * Prepares reading the tables of a pack.
     *
     * @param drlPackage the package their rules belong to
     * @param fieldOfFigure gives the name in DRL of a figure of the pack, such as {@code smallTicketLimit}
     * @param diagnostics takes the faults
     */
    public TableReader(String drlPackage, UnaryOperator<String> fieldOfFigure, Diagnostics diagnostics) {
        this.drlPackage = drlPackage;
        this.fieldOfFigure = fieldOfFigure;
        this.diagnostics = diagnostics;
    }

    /** Whether a file is a decision table by its name. */
    public static boolean isTable(String file) {
        return file.endsWith(CSV) || file.endsWith(XLSX);
    }

    /** The sheets of those of some files that are tables; what cannot be read is left out. */
    public static List<Sheet> sheetsOf(List<Path> files) {
        List<Sheet> sheets = new ArrayList<>();
        for (Path file : files) {
            if (isTable(file.toString())) {
                sheets.addAll(sheets(file, file.toString().replace('\\', '/'), new Diagnostics()));
            }
        }
        return sheets;
    }

    /**
     * The sheets of a file; empty when it cannot be read, which is reported.
     *
     * @param path the file
     * @param name what messages call it
     */
    public static List<Sheet> sheets(Path path, String name, Diagnostics diagnostics) {
        if (name.endsWith(XLSX)) {
            return XlsxSheets.read(path, name, diagnostics);
        }
        SourceFile file = SourceFile.readWithMark(path, name, diagnostics);
        return file == null ? List.of() : List.of(sheet(file, diagnostics));
    }

    /** The cells of comma-separated values; what is wrong with them is reported. */
    public static Sheet sheet(SourceFile file, Diagnostics diagnostics) {
        return CsvSheet.read(file, diagnostics);
    }

    /** The rules of a sheet. */
    public DrlTree read(Sheet sheet) {
        int faults = diagnostics.count();
        MarkedDrl drl = new MarkedDrl();
        Mark top = new Mark(1, 1, 1);
        drl.add("package " + drlPackage + ";\n", top)
                .add("import io.sluice.rules.fact.*;\n", top)
                .add("global Rulings rulings;\n", top);
        if (isTooLarge(sheet)) {
            return drl.read(sheet.file(), false, diagnostics);
        }
        TableHead head = TableHead.read(sheet, diagnostics);
        if (head.next() < sheet.rows().size() && head.get("subject") != null) {
            rows(sheet, head, drl);
        }
        return drl.read(sheet.file(), diagnostics.count() == faults, diagnostics);
    }

    /** Whether a sheet is larger than a table may be, which is reported. */
    private boolean isTooLarge(Sheet sheet) {
        int rows = sheet.rows().size();
        if (rows > RuleLimits.ROWS) {
            return tooLarge(
                    sheet, new Mark(RuleLimits.ROWS + 1, 1, 1), RuleLimits.ROWS + " rows", "write several tables");
        }
        for (List<Cell> row : sheet.rows()) {
            if (row.size() > RuleLimits.COLUMNS) {
                Mark mark = row.get(RuleLimits.COLUMNS).mark();
                return tooLarge(
                        sheet, mark, RuleLimits.COLUMNS + " columns", "write several tables, each about fewer fields");
            }
        }
        return false;
    }

    private boolean tooLarge(Sheet sheet, Mark mark, String most, String instead) {
        diagnostics.add(sheet.file(), mark, "too-long", "found more than " + most + " in one table", instead);
        return true;
    }

    private void rows(Sheet sheet, TableHead head, MarkedDrl drl) {
        List<@Nullable TableColumn> columns = new ArrayList<>();
        for (Cell cell : sheet.rows().get(head.next())) {
            TableColumn column = TableColumn.of(cell, sheet.file(), diagnostics);
            boolean once = !(column instanceof TableColumn.Headless);
            if (column != null && once && columns.contains(column)) {
                diagnostics.add(
                        sheet.file(),
                        cell.mark(),
                        "duplicate-key",
                        "there are two columns '" + cell.text() + "'",
                        "delete one of them");
            }
            columns.add(column);
        }
        if (columns.stream().noneMatch(TableColumn.Then.class::isInstance)) {
            diagnostics.add(
                    sheet.file(),
                    sheet.rows().get(head.next()).get(0).mark(),
                    "no-statement",
                    "the table states nothing: it has no column 'then ...'",
                    "add a last column such as 'then eligible', 'then rate' or 'then unmet'");
            return;
        }
        for (int r = head.next() + 1; r < sheet.rows().size(); r++) {
            if (!TableHead.isNote(sheet.rows().get(r))) {
                new TableRow(sheet.file(), head, columns, sheet.rows().get(r), fieldOfFigure, diagnostics).write(drl);
            }
        }
    }
}
