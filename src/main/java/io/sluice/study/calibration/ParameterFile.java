package io.sluice.study.calibration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes proposed central values into the text of a parameter table; everything else stays as it is, byte for byte. */
public final class ParameterFile {
    private static final String MARK = "calibrated:";

    private ParameterFile() {}

    /**
     * The text with new central values, status S, and the rows they were set by at the end of the source.
     *
     * @param text text of {@code parameters.csv}
     * @param values central values by parameter
     * @param rows ids of rows by parameter
     */
    public static String with(String text, Map<String, BigDecimal> values, Map<String, String> rows) {
        String[] lines = text.split("\n", -1);
        List<String> columns = List.of();
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("name,")) {
                columns = cells(lines[i]);
            } else if (!lines[i].startsWith("#") && !columns.isEmpty()) {
                List<String> cells = cells(lines[i]);
                BigDecimal value = values.get(cells.get(0));
                if (value != null) {
                    cells.set(columns.indexOf("central"), value.toPlainString());
                    cells.set(columns.indexOf("status"), "S");
                    int source = columns.indexOf("source");
                    cells.set(source, marked(cells.get(source), rows.getOrDefault(cells.get(0), "")));
                    lines[i] = String.join(",", cells);
                }
            }
        }
        return String.join("\n", lines);
    }

    /** A source with the rows named once; commas are not needed in it, so a quoted source stays quoted. */
    private static String marked(String source, String rows) {
        boolean quoted = source.startsWith("\"");
        String plain = quoted ? source.substring(1, source.length() - 1) : source;
        int before = plain.indexOf("; " + MARK);
        String kept = before < 0 ? plain : plain.substring(0, before);
        String all = kept + "; " + MARK + " " + rows;
        return quoted ? '"' + all + '"' : all;
    }

    /** Splits at commas outside quotes; quotes stay. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            if (line.charAt(i) == ',' && !quoted) {
                cells.add(line.substring(start, i));
                start = i + 1;
            }
        }
        cells.add(line.substring(start));
        return cells;
    }
}
