package io.sluice.rules.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that any part can be what no office program would write. */
public final class RawWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private RawWorkbook() {}

    /** A workbook of one sheet, Tickets, from a table in which every cell is an inline text. */
    static RawWorkbook of(String csv) {
        StringBuilder rows = new StringBuilder();
        int row = 0;
        for (String line : csv.lines().toList()) {
            row++;
            rows.append("<row r=\"").append(row).append("\">");
            char column = 'A';
            for (String cell : line.split(",", -1)) {
                if (!cell.isEmpty()) {
                    rows.append("<c r=\"").append(column).append(row).append("\" t=\"inlineStr\"><is><t>");
                    rows.append(cell.replace("&", "&amp;").replace("<", "&lt;")).append("</t></is></c>");
                }
                column++;
            }
            rows.append("</row>");
        }
        return ofRows(rows.toString());
    }

    /** A workbook of one sheet, Tickets, with these rows, as XML. */
    public static RawWorkbook ofRows(String rows) {
        RawWorkbook book = new RawWorkbook();
        book.parts.put(
                "_rels/.rels",
                relations(
                        "<Relationship Id=\"r1\" Type=\"" + LINKS + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        book.parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS
                        + "\"><workbookPr/><sheets><sheet name=\"Tickets\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        book.parts.put(
                "xl/_rels/workbook.xml.rels",
                relations("<Relationship Id=\"r1\" Type=\"" + LINKS + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"r2\" Type=\"" + LINKS
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                        + "<Relationship Id=\"r3\" Type=\"" + LINKS + "/styles\" Target=\"styles.xml\"/>"));
        book.parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"></sst>");
        book.parts.put("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"></styleSheet>");
        book.parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        return book;
    }

    private static String relations(String links) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + links
                + "</Relationships>";
    }

    /** The same with a cell written otherwise, such as {@code <c r="D7" t="s"><v>9</v></c>}. */
    RawWorkbook cell(String place, String xml) {
        return with("xl/worksheets/sheet1.xml", "<c r=\"" + place + "\"[^>]*>.*?</c>", xml);
    }

    /** The same with the texts that cells share. */
    RawWorkbook shared(String entries) {
        return with("xl/sharedStrings.xml", "></sst>", ">" + entries + "</sst>");
    }

    /** The same with styles. */
    RawWorkbook styles(String xml) {
        return with("xl/styles.xml", "></styleSheet>", ">" + xml + "</styleSheet>");
    }

    /** The same with the first match of a pattern in a part replaced. */
    RawWorkbook with(String part, String pattern, String xml) {
        String before = String.valueOf(parts.get(part));
        String after = before.replaceFirst(pattern, java.util.regex.Matcher.quoteReplacement(xml));
        if (after.equals(before)) {
            throw new IllegalArgumentException("no " + pattern + " in " + part);
        }
        parts.put(part, after);
        return this;
    }

    /** The same with one more part. */
    public RawWorkbook part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    /** How many parts it has. */
    public int parts() {
        return parts.size();
    }

    /** Bytes of all parts, not packed. */
    public int size() {
        return parts.values().stream()
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /** Writes it to a file. */
    public void write(Path file) throws IOException {
        Files.write(file, bytes());
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
