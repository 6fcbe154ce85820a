package io.sluice.results;

import java.util.regex.Pattern;

/**
 * One entry of the dictionary: what a printed number means. A number without such an entry is not printed.
 *
 * @param name lower_snake, at most 32 characters
 * @param family the heading it stands under, for example {@code money raised}
 * @param title English title
 * @param titleZh Chinese title
 * @param unit the unit of the printed number: {@code billion yuan}, {@code x}, {@code share}, {@code ventures} ...
 * @param prices in which year's yuan
 * @param direction which way the policy wants it
 * @param estimand what is estimated from the result columns
 * @param definition what it is, in words, with its source
 */
public record Indicator(
        String name,
        String family,
        String title,
        String titleZh,
        String unit,
        PriceBasis prices,
        Direction direction,
        Estimand estimand,
        String definition) {

    /** Fen in a billion yuan. */
    public static final double FEN_PER_BILLION_YUAN = 1e11;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");

    /** Checks the name and that everything is said. */
    public Indicator {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "an indicator's name has at most 32 characters of a-z, 0-9 and _, starting with a letter, but was \""
                            + name + "\"");
        }
        for (String text : new String[] {family, title, titleZh, unit, definition}) {
            if (text.isBlank()) {
                throw new IllegalArgumentException(
                        "indicator " + name + " lacks a family, title, Chinese title, unit or definition");
            }
        }
    }

    /** Stored units in one printed unit: {@value #FEN_PER_BILLION_YUAN} fen for money, otherwise 1. */
    public double scale() {
        return scaleOf(unit);
    }

    static double scaleOf(String unit) {
        return unit.equals("billion yuan") ? FEN_PER_BILLION_YUAN : 1;
    }
}
