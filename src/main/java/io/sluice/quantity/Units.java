package io.sluice.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes quantities as authors write them: a plain decimal and a unit in words, converted exactly or refused. */
public final class Units {
    private static final Pattern QUANTITY =
            Pattern.compile("\\s*([+-]?(?:\\d+(?:\\.\\d+)?))\\s*(.*?)\\s*", Pattern.DOTALL);
    private static final Map<String, Unit> BY_WORD = new LinkedHashMap<>();
    private static final long BILLION_YUAN = 100_000_000_000L;
    private static final long MILLION_YUAN = 100_000_000L;

    static {
        add(Dimension.MONEY, 1, "fen");
        add(Dimension.MONEY, 100, "yuan", "RMB", "CNY", "元");
        add(Dimension.MONEY, 100_000, "thousand yuan", "千元");
        add(Dimension.MONEY, 1_000_000, "ten thousand yuan", "万元");
        add(Dimension.MONEY, MILLION_YUAN, "million yuan", "百万元");
        add(Dimension.MONEY, 1_000_000_000L, "千万元");
        add(Dimension.MONEY, 10_000_000_000L, "hundred million yuan", "亿元");
        add(Dimension.MONEY, BILLION_YUAN, "billion yuan", "十亿元");
        add(Dimension.MONEY, 100_000_000_000_000L, "trillion yuan", "万亿元");
        add(Dimension.SHARE, 1_000_000, "share");
        add(Dimension.SHARE, 10_000, "%", "percent", "per cent");
        add(Dimension.SHARE, 1_000, "‰", "per mille");
        add(Dimension.SHARE, 100, "basis points", "bp");
        add(Dimension.SCORE, 100, "points", "point");
        add(Dimension.MULTIPLE, 1_000_000, "x", "times", "倍");
        add(Dimension.MONTHS, 1, "months", "month", "个月");
        add(Dimension.MONTHS, 3, "quarters", "quarter", "季度");
        add(Dimension.MONTHS, 12, "years", "year", "年");
        add(
                Dimension.COUNT,
                1,
                "items",
                "item",
                "people",
                "person",
                "persons",
                "staff",
                "firms",
                "firm",
                "funds",
                "fund");
        add(
                Dimension.COUNT,
                1,
                "patents",
                "patent",
                "deals",
                "deal",
                "cases",
                "products",
                "projects",
                "rounds",
                "standards");
        add(Dimension.COUNT, 1, "人", "名", "件", "家", "项", "个", "支", "只");
    }

    private Units() {}

    private static void add(Dimension dimension, long factor, String... words) {
        for (String word : words) {
            BY_WORD.put(word, new Unit(word, dimension, factor));
        }
    }

    /**
     * Reads a number with its unit: {@code 500 million yuan} is 50,000,000,000 (fen), {@code 70 %} is 700,000 (millionths).
     *
     * <p>A number of the dimensions share (between -1 and 1), multiple, score, count and code may stand without a unit; money and
     * months never do. A flag is {@code true} or {@code false}.
     *
     * @return the quantity in the stored scale of its dimension
     * @throws UnitException if the text is no such quantity, or is finer or larger than the scale holds
     */
    public static long parse(String text, Dimension dimension) {
        if (dimension == Dimension.FLAG) {
            return parseFlag(text);
        }
        Matcher matcher = QUANTITY.matcher(text);
        if (!matcher.matches()) {
            throw new UnitException("\"" + text + "\" is not " + describe(dimension)
                    + ": it must begin with a plain decimal number (no separators, no exponent), like "
                    + example(dimension));
        }
        String number = matcher.group(1);
        String word = matcher.group(2);
        if (word.isEmpty()) {
            return convert(text, number, bareUnit(text, number, dimension));
        }
        return convert(text, number, unitOf(text, word, dimension));
    }

    /**
     * Reads a bare number whose unit is written apart, as in the files of parameters.
     *
     * @param number a plain decimal without a unit
     * @param unit the unit's word
     * @throws UnitException if the number or the unit is not as it should be
     */
    public static long parse(String number, String unit, Dimension dimension) {
        Matcher matcher = QUANTITY.matcher(number);
        if (!matcher.matches()) {
            throw new UnitException("\"" + number + "\" is not a plain decimal number (no separators, no exponent)");
        }
        if (!matcher.group(2).isEmpty()) {
            throw new UnitException("\"" + number
                    + "\" carries a unit where a bare number is meant: its unit is already \"" + unit + "\"");
        }
        return convert(number + " " + unit, matcher.group(1), unitOf(number + " " + unit, unit, dimension));
    }

    /** The unit with this word, if there is one. Words of Latin letters are found in any case. */
    public static Optional<Unit> find(String word) {
        String normal = word.strip().replaceAll("\\s+", " ");
        Unit exact = BY_WORD.get(normal);
        if (exact != null) {
            return Optional.of(exact);
        }
        return BY_WORD.values().stream()
                .filter(unit -> unit.word().toLowerCase(Locale.ROOT).equals(normal.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The words of a dimension's units, in the order in which messages list them. */
    public static List<String> words(Dimension dimension) {
        List<String> words = new ArrayList<>();
        for (Unit unit : BY_WORD.values()) {
            if (unit.dimension() == dimension) {
                words.add(unit.word());
            }
        }
        return List.copyOf(words);
    }

    /** Writes a stored quantity with every digit and its unit; {@link #parse(String, Dimension)} reads it back to the same number. */
    public static String format(long stored, Dimension dimension) {
        return switch (dimension) {
            case MONEY -> formatMoney(stored);
            case SHARE -> plain(stored, 10_000) + " %";
            case SCORE -> plain(stored, 100) + " points";
            case MULTIPLE -> plain(stored, 1_000_000) + " x";
            case MONTHS -> stored + " months";
            case COUNT, CODE -> Long.toString(stored);
            case FLAG -> stored == 0 ? "false" : "true";
        };
    }

    private static String formatMoney(long fen) {
        if (fen >= BILLION_YUAN || fen <= -BILLION_YUAN) {
            return plain(fen, BILLION_YUAN) + " billion yuan";
        }
        if (fen >= MILLION_YUAN || fen <= -MILLION_YUAN) {
            return plain(fen, MILLION_YUAN) + " million yuan";
        }
        return plain(fen, 100) + " yuan";
    }

    private static String plain(long stored, long factor) {
        if (stored == 0) {
            return "0";
        }
        return BigDecimal.valueOf(stored)
                .divide(BigDecimal.valueOf(factor))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static long parseFlag(String text) {
        return switch (text.strip()) {
            case "true" -> 1;
            case "false" -> 0;
            default -> throw new UnitException("\"" + text + "\" is not a flag: write true or false");
        };
    }

    private static Unit bareUnit(String text, String number, Dimension dimension) {
        switch (dimension) {
            case SHARE:
                if (new BigDecimal(number).abs().compareTo(BigDecimal.ONE) > 0) {
                    throw new UnitException("\"" + text
                            + "\" is more than the whole: a share without a unit lies between -1 and 1; write \""
                            + number + " %\" if percent is meant, or \"" + number + " share\" if it is not");
                }
                return new Unit("share", dimension, dimension.scale());
            case MULTIPLE, SCORE, COUNT, CODE:
                return new Unit("", dimension, dimension.scale());
            default:
                throw new UnitException("\"" + text + "\" has no unit: write " + describe(dimension) + " like "
                        + example(dimension) + "; units: " + String.join(", ", words(dimension)));
        }
    }

    private static Unit unitOf(String text, String word, Dimension dimension) {
        Optional<Unit> found = find(word);
        if (found.isPresent() && found.get().dimension() == dimension) {
            return found.get();
        }
        String problem = found.isPresent()
                ? "\"" + text + "\" is " + describe(found.get().dimension()) + ", but " + describe(dimension)
                        + " is meant"
                : "\"" + text + "\" has the unknown unit \"" + word + "\"";
        List<String> allowed = words(dimension);
        throw new UnitException(problem + "; "
                + (allowed.isEmpty() ? "no unit is allowed here" : "units allowed: " + String.join(", ", allowed)));
    }

    /** With a leading zero some readers count in eights: YAML 1.1 and Java take 010 for eight. */
    private static void refuseLeadingZero(String text, String number) {
        String digits = number.replaceFirst("^[+-]", "");
        String plain = digits.replaceFirst("^0+(?=[0-9])", "");
        if (!plain.equals(digits)) {
            throw new UnitException(
                    "\"" + text + "\" begins with a zero, which some readers take for a count in eights;" + " write "
                            + (number.startsWith("-") ? "-" : "") + plain);
        }
    }

    private static long convert(String text, String number, Unit unit) {
        refuseLeadingZero(text, number);
        BigDecimal stored = new BigDecimal(number).multiply(BigDecimal.valueOf(unit.factor()));
        BigDecimal whole = stored.setScale(0, RoundingMode.DOWN);
        if (whole.compareTo(stored) != 0) {
            throw new UnitException("\"" + text + "\" is finer than " + describe(unit.dimension()) + " is kept ("
                    + smallest(unit.dimension()) + ")");
        }
        if (whole.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new UnitException("\"" + text + "\" is larger than " + describe(unit.dimension()) + " can be ("
                    + format(Long.MAX_VALUE, unit.dimension()) + ")");
        }
        return whole.longValueExact();
    }

    private static String smallest(Dimension dimension) {
        return switch (dimension) {
            case MONEY -> "to the fen, 0.01 yuan";
            case SHARE -> "to the millionth, 0.0001 %";
            case SCORE -> "to the hundredth of a point";
            case MULTIPLE -> "to the millionth";
            case MONTHS -> "in whole months";
            case COUNT, FLAG, CODE -> "in whole numbers";
        };
    }

    private static String describe(Dimension dimension) {
        return switch (dimension) {
            case MONEY -> "an amount of money";
            case SHARE -> "a share";
            case SCORE -> "a score";
            case MULTIPLE -> "a multiple";
            case MONTHS -> "a span of months";
            case COUNT -> "a count";
            case FLAG -> "a flag";
            case CODE -> "a code";
        };
    }

    private static String example(Dimension dimension) {
        return switch (dimension) {
            case MONEY -> "\"500 million yuan\"";
            case SHARE -> "\"0.30\" or \"30 %\"";
            case SCORE -> "\"60 points\"";
            case MULTIPLE -> "\"1.5 x\"";
            case MONTHS -> "\"24 months\" or \"2 years\"";
            case COUNT -> "\"12\"";
            case FLAG -> "\"true\"";
            case CODE -> "\"3\"";
        };
    }
}
