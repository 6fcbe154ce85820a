package io.sluice.rules.table;

import io.sluice.scenario.file.Limit;
import io.sluice.scenario.text.UnseenCharacters;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one cell of a workbook as the text that the same cell of a CSV file would hold, or says why it cannot. */
final class CellReader {
    /**
     * What stands in a cell.
     *
     * @param text its text, empty when nothing stands there; what stands in the file when it cannot be read
     * @param code kind of the fault, or empty
     * @param fault why it cannot be read, or null
     * @param hint what to do about the fault, or empty
     * @param unshown whether its format shows nothing of it
     */
    record Found(String text, String code, @Nullable String fault, String hint, boolean unshown) {}

    /** What a formula that failed shows, such as {@code #REF!} or {@code #N/A}. */
    private static final Pattern FAILED = Pattern.compile("#[A-Z0-9_/]+[!?]?");

    /** Numbers as programs write them. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T00:00:00(\\.0+)?Z?)?");

    /** How Excel writes a character that XML cannot hold. */
    private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_FROM_1904 = LocalDate.of(1904, 1, 1);
    /** Days from 1900 on are counted with a 29 February 1900 that never was: before it the count is ambiguous. */
    private static final int FIRST_SURE_DAY = 61;

    private static final int LAST_DAY = 2_958_465;

    private final WorkbookFile workbook;
    private final WorkbookPart part;

    CellReader(WorkbookFile workbook, WorkbookPart part) {
        this.workbook = workbook;
        this.part = part;
    }

    /** Reads the cell at which the part stands. */
    Found read() throws IOException {
        String type = part.attribute("t");
        CellFormats.Shown shown = workbook.formats().of(part.attribute("s"));
        Pieces pieces = new Pieces();
        part.each(pieces::read);
        if (pieces.other != null) {
            return unreadable(pieces.any(), "the cell holds <" + pieces.other + ">, which no cell has");
        }
        if (pieces.formula && pieces.value.isBlank() && pieces.inline == null) {
            return new Found(
                    "",
                    "no-value",
                    "the formula of this cell has no value, or none was saved with it",
                    "save the workbook once more with Excel, or write the value in place of the formula; * is any",
                    false);
        }
        Found found = pieces.isEmpty() && (type.isEmpty() || type.equals("n"))
                ? new Found("", "", null, "", false)
                : ofType(type, pieces, shown);
        return found.fault == null ? checked(found, pieces, shown == CellFormats.Shown.NOTHING) : found;
    }

    private Found ofType(String type, Pieces pieces, CellFormats.Shown shown) {
        return switch (type) {
            case "s" -> shared(pieces.value.strip());
            case "inlineStr" ->
                pieces.inline == null || pieces.inline.isEmpty()
                        ? unreadable("", "the cell is said to hold a text of its own, and holds none")
                        : text(pieces.inline);
            case "str" ->
                pieces.value.isEmpty()
                        ? unreadable("", "the cell is said to hold a text, and holds none")
                        : text(pieces.value);
            case "", "n" -> number(pieces.value.strip(), shown);
            case "d" ->
                ISO_DAY.matcher(pieces.value.strip()).matches()
                        ? text(pieces.value.strip().substring(0, 10))
                        : unreadable(pieces.value, "the cell holds '" + pieces.value + "', which is no day");
            case "b" ->
                new Found(
                        pieces.value,
                        "unreadable-cell",
                        "the cell holds the truth value " + truth(pieces.value.strip()),
                        "write yes or no, as a text",
                        false);
            case "e" ->
                new Found(
                        pieces.value,
                        "no-value",
                        (pieces.formula ? "the formula of this cell failed: " : "the cell holds an error: ")
                                + pieces.value,
                        "mend the formula, or write the value in its place",
                        false);
            default -> unreadable(pieces.any(), "the cell is of the type '" + type + "', which no cell has");
        };
    }

    private static String truth(String value) {
        return value.equals("1") ? "TRUE" : value.equals("0") ? "FALSE" : "'" + value + "'";
    }

    private Found shared(String index) {
        List<String> texts = workbook.texts();
        if (!INDEX.matcher(index).matches()) {
            return unreadable(index, "the cell is said to hold a text of the workbook, but not which one");
        }
        int number = Integer.parseInt(index);
        if (number >= texts.size()) {
            return unreadable(
                    index, "the cell holds text " + number + " of the workbook, which has " + texts.size() + " texts");
        }
        String text = texts.get(number);
        return text == null
                ? unreadable(index, "the cell holds text " + number + " of the workbook, which says nothing")
                : text(text);
    }

    private Found number(String value, CellFormats.Shown shown) {
        if (!NUMBER.matcher(value).matches()) {
            return unreadable(value, "the cell is said to hold a number, but holds '" + shortened(value) + "'");
        }
        if (isTooLong(value)) {
            return unreadable(
                    value,
                    "found a number with more than " + Limit.NUMBER_DIGITS.shown() + " digits or an exponent beyond "
                            + Limit.NUMBER_EXPONENT.shown());
        }
        BigDecimal number = new BigDecimal(value).stripTrailingZeros();
        if (shown == CellFormats.Shown.NUMBER || shown == CellFormats.Shown.NOTHING) {
            return text(number.toPlainString());
        }
        boolean sure = shown == CellFormats.Shown.DAY
                && number.scale() <= 0
                && number.compareTo(BigDecimal.valueOf(workbook.from1904() ? 0 : FIRST_SURE_DAY)) >= 0
                && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
        return sure
                ? text((workbook.from1904() ? DAY_0_FROM_1904 : DAY_0)
                        .plusDays(number.intValueExact())
                        .toString())
                : unreadable(
                        value,
                        "the cell shows the number " + value + " as a "
                                + (shown == CellFormats.Shown.DAY ? "day, and it is not a whole one" : "time of day"));
    }

    /** Whether writing a number out would take more room than any number that a table can mean. */
    private static boolean isTooLong(String number) {
        String exponent = number.replaceFirst("^[^eE]*[eE]?", "");
        return number.length() > Limit.NUMBER_DIGITS.most()
                || (!exponent.isEmpty()
                        && new BigDecimal(exponent).abs().compareTo(BigDecimal.valueOf(Limit.NUMBER_EXPONENT.most()))
                                > 0);
    }

    /** What is read must also be what is seen. */
    private static Found checked(Found found, Pieces pieces, boolean unshown) {
        String text = found.text;
        if (pieces.formula && FAILED.matcher(text).matches()) {
            return new Found(
                    text,
                    "no-value",
                    "the formula of this cell failed: " + text,
                    "mend the formula, or write the value in its place",
                    false);
        }
        if (ESCAPE.matcher(text).find()) {
            return unreadable(text, "the cell holds a character written as in _x0041_");
        }
        if (UnseenCharacters.first(text) >= 0) {
            return unreadable(
                    text, "the cell holds the character " + UnseenCharacters.named(text) + ", which nobody sees");
        }
        return new Found(text, "", null, "", unshown);
    }

    private static Found text(String text) {
        return new Found(text.replaceAll("\\s+", " ").strip(), "", null, "", false);
    }

    private static Found unreadable(String text, String message) {
        return new Found(
                shortened(text), "unreadable-cell", message, "write the cell again, or empty it; * is any", false);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        int most = 60;
        return line.length() <= most ? line : line.substring(0, most) + "...";
    }

    /** The parts of a cell as they stand in the file. */
    private final class Pieces {
        private String value = "";
        private boolean valued;
        private boolean formula;
        private boolean written;
        private @Nullable String inline;
        private @Nullable String other;

        void read(String name) throws IOException {
            switch (name) {
                case "v" -> {
                    other = valued ? "a second v" : other;
                    valued = true;
                    value = part.text();
                }
                case "f" -> formula = true;
                case "is" -> {
                    other = written ? "a second is" : other;
                    written = true;
                    inline = CellText.of(part);
                }
                case "extLst" -> {}
                default -> other = name;
            }
        }

        boolean isEmpty() {
            return !valued && !formula && !written;
        }

        String any() {
            return inline == null ? value : inline;
        }
    }
}
