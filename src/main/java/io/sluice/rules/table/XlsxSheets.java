package io.sluice.rules.table;

import io.sluice.scenario.text.CellNames;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellRangeAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the sheets of an Excel workbook. Formulas count as their last value; a sheet whose name begins with # is passed over. */
final class XlsxSheets {
    private static final long MOST_BYTES = 2_000_000;
    /** A small archive can unpack to more than there is memory; what is honest stays far below this. */
    private static final long MOST_UNPACKED = 40_000_000;

    /** What a formula that failed shows, such as {@code #REF!} or {@code #N/A}. */
    private static final Pattern FAILED = Pattern.compile("#[A-Z0-9_/]+[!?]?");

    private XlsxSheets() {}

    /** All sheets in order; a file that cannot be read is reported and has none. */
    static List<Sheet> read(Path path, String name, Diagnostics diagnostics) {
        try {
            if (Files.size(path) > MOST_BYTES) {
                return refuse(
                        name,
                        "the file has " + Files.size(path) + " bytes; at most " + MOST_BYTES + " are read",
                        diagnostics);
            }
            if (unpacked(path) > MOST_UNPACKED) {
                return refuse(name, "the file unpacks to more than " + MOST_UNPACKED + " bytes", diagnostics);
            }
            return sheets(path, name, diagnostics);
        } catch (IOException | RuntimeException e) {
            return refuse(name, "the file cannot be read as an Excel workbook (.xlsx)", diagnostics);
        }
    }

    private static List<Sheet> refuse(String name, String message, Diagnostics diagnostics) {
        diagnostics.add(Diagnostic.ofFile(
                name,
                "unreadable-file",
                message,
                "save it once more as \"Excel workbook (.xlsx)\", or as CSV in UTF-8"));
        return List.of();
    }

    /** The bytes that the parts of an archive really unpack to, whatever it says of them; counting stops above the limit. */
    private static long unpacked(Path path) throws IOException {
        long sum = 0;
        byte[] buffer = new byte[8192];
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0 && sum <= MOST_UNPACKED; n = in.read(buffer)) {
                        sum += n;
                    }
                }
            }
        }
        return sum;
    }

    private static List<Sheet> sheets(Path path, String name, Diagnostics diagnostics) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        MergedCells merged = MergedCells.read(path);
        try (InputStream in = Files.newInputStream(path);
                ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, false))) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                if (!sheet.getName().startsWith("#")) {
                    Sheet read = sheet(sheet, name, diagnostics);
                    merged.of(sheet.getId()).forEach(range -> refuseMerged(range, read, diagnostics));
                    sheets.add(read);
                }
            }
        }
        return sheets;
    }

    private static Sheet sheet(org.dhatim.fastexcel.reader.Sheet sheet, String name, Diagnostics diagnostics)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<CellAddress> withoutValue = new ArrayList<>();
        int cells = 0;
        try (Stream<Row> stream = sheet.openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                cells += row.getCellCount() + row.getRowNum() - rows.size();
                if (cells > Sheet.MOST_CELLS) {
                    refuse(
                            name,
                            "sheet '" + sheet.getName() + "' has more than " + Sheet.MOST_CELLS + " cells",
                            diagnostics);
                    break;
                }
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                rows.add(texts(row, withoutValue));
            }
        }
        Sheet read = asCsv(sheet.getName(), name, rows);
        withoutValue.forEach(cell -> refuseWithoutValue(read, cell, diagnostics));
        return read;
    }

    private static void refuseWithoutValue(Sheet sheet, CellAddress at, Diagnostics diagnostics) {
        Cell cell = sheet.rows().get(at.getRow()).get(at.getColumn());
        diagnostics.add(
                sheet.file(),
                cell.mark(),
                "no-value",
                cell.isEmpty()
                        ? "the formula of this cell has no value, or none was saved with it"
                        : "the formula of this cell failed: " + cell.text(),
                cell.isEmpty()
                        ? "save the workbook once more with Excel, or write the value in place of the formula; * is any"
                        : "mend the formula, or write the value in its place");
    }

    /** Merged cells would leave a condition empty, and an empty condition admits all; in a note they do no harm. */
    private static void refuseMerged(CellRangeAddress range, Sheet sheet, Diagnostics diagnostics) {
        List<List<Cell>> rows = sheet.rows();
        int end = Math.min(range.getLastRow() + 1, rows.size());
        boolean harmless = range.getFirstRow() >= end
                || rows.subList(range.getFirstRow(), end).stream().allMatch(TableHead::isNote);
        if (!harmless) {
            List<Cell> row = rows.get(range.getFirstRow());
            Mark mark = range.getFirstColumn() < row.size()
                    ? row.get(range.getFirstColumn()).mark()
                    : new Mark(range.getFirstRow() + 1, 1, 1);
            diagnostics.add(
                    sheet.file(),
                    mark,
                    "merged-cells",
                    "the cells " + range + " are merged: only the first holds the value, the others are empty",
                    "take the merging back, and write into every cell what it is meant to say");
        }
    }

    private static List<String> texts(Row row, List<CellAddress> withoutValue) {
        List<String> texts = new ArrayList<>();
        for (int c = 0; c < row.getCellCount(); c++) {
            String text =
                    row.getOptionalCell(c).map(XlsxSheets::text).orElse("").strip();
            texts.add(text);
            row.getOptionalCell(c)
                    .filter(cell -> lacksValue(cell, text))
                    .ifPresent(cell -> withoutValue.add(cell.getAddress()));
        }
        return texts;
    }

    /** Whether a formula came to nothing: read as it stands, the cell would be empty, or its row pass for a note. */
    private static boolean lacksValue(org.dhatim.fastexcel.reader.Cell cell, String text) {
        return cell.getType() == CellType.ERROR
                || (cell.getType() == CellType.FORMULA
                        && (text.isEmpty() || FAILED.matcher(text).matches()));
    }

    private static String text(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getType() == CellType.NUMBER
                || (cell.getType() == CellType.FORMULA && cell.getValue() instanceof Number)) {
            String format = cell.getDataFormatString();
            boolean day = format != null && format.toLowerCase(Locale.ROOT).contains("yy");
            return day
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text.replaceAll("\\s+", " ");
    }

    /** The sheet as the CSV file it could have been, so that messages can show the row. */
    private static Sheet asCsv(String sheet, String name, List<List<String>> rows) {
        List<List<Cell>> cells = new ArrayList<>();
        List<List<Integer>> starts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            List<Cell> line = new ArrayList<>();
            List<Integer> begins = new ArrayList<>();
            int at = 1;
            for (String value : row) {
                String shown = value.matches(".*[,\";].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
                int length = shown.codePointCount(0, shown.length());
                text.append(begins.isEmpty() ? "" : ",").append(shown);
                begins.add(at);
                line.add(new Cell(value, new Mark(cells.size() + 1, at, Math.max(1, length))));
                at += length + 1;
            }
            text.append('\n');
            cells.add(line);
            starts.add(begins);
        }
        return new Sheet(SourceFile.of(name, text.toString()).withCells(new CellNames(sheet, starts)), cells);
    }
}
