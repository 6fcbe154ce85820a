package io.sluice.rules.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How the styles of a workbook show a number: as a number, as a day, as a time, or not at all. */
final class CellFormats {
    /** What a number stands for. */
    enum Shown {
        NUMBER,
        DAY,
        TIME,
        NOTHING
    }

    /** Formats that every program knows by number; from 27 on those of a Chinese one. */
    private static final Set<String> DAYS = Set.of(
            "14", "15", "16", "17", "22", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58");

    private static final Set<String> TIMES =
            Set.of("18", "19", "20", "21", "32", "33", "34", "35", "45", "46", "47", "55", "56");

    /** Parts of a format that stand for themselves: quoted words, escaped signs, colours and countries. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[[^\\]]*\\]");

    private static final Pattern DAY = Pattern.compile("[yd]");
    private static final Pattern TIME = Pattern.compile("[hs]");

    private final Map<String, String> codes = new HashMap<>();
    private final List<String> styles = new ArrayList<>();

    /** Reads a part of the styles; others than formats are passed over. */
    void read(String name, WorkbookPart part) throws IOException {
        if (name.equals("numFmts")) {
            part.each(format -> codes.put(part.attribute("numFmtId"), part.attribute("formatCode")));
        } else if (name.equals("cellXfs")) {
            part.each(style -> styles.add(part.attribute("numFmtId")));
        }
    }

    /** How a number in a cell of a style is shown. */
    Shown of(String style) {
        int index = style.matches("[0-9]{1,6}") ? Integer.parseInt(style) : 0;
        String format = index < styles.size() ? styles.get(index) : "";
        String code = codes.get(format);
        if (code == null) {
            return DAYS.contains(format) ? Shown.DAY : TIMES.contains(format) ? Shown.TIME : Shown.NUMBER;
        }
        if (code.replace(" ", "").equals(";;;")) {
            return Shown.NOTHING;
        }
        String bare = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        if (bare.contains("general")) {
            return Shown.NUMBER;
        }
        return DAY.matcher(bare).find() ? Shown.DAY : TIME.matcher(bare).find() ? Shown.TIME : Shown.NUMBER;
    }
}
