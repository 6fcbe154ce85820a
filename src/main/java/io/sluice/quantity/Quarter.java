package io.sluice.quantity;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar quarter such as {@code 2026-Q1}.
 *
 * @param year the calendar year, 0 to 9999
 * @param number the quarter of the year, 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int LAST_YEAR = 9999;

    /**
     * Checks both components.
     *
     * @throws IllegalArgumentException if either is out of its range
     */
    public Quarter {
        if (year < 0 || year > LAST_YEAR || number < 1 || number > 4) {
            throw new IllegalArgumentException("no such quarter: year " + year + ", quarter " + number
                    + "; a quarter is 1 to 4 of a year 0 to 9999");
        }
    }

    /**
     * Reads the form {@code 2026-Q1}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Quarter parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a quarter; write it like 2026-Q1");
        }
        return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The quarter a day falls in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** The quarter so many quarters later; a negative number goes back. */
    public Quarter plus(int quarters) {
        int index = Math.addExact(year * 4 + number - 1, quarters);
        return new Quarter(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
    }

    /** The number of quarters from another one to this one; negative if this one is earlier. */
    public int minus(Quarter other) {
        return (year - other.year) * 4 + number - other.number;
    }

    /** The first day of the quarter. */
    public LocalDate firstDay() {
        return LocalDate.of(year, Month.of(number * 3 - 2), 1);
    }

    /** The last day of the quarter. */
    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    @Override
    public int compareTo(Quarter other) {
        return minus(other);
    }

    /** The form {@link #parse} reads. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-Q%d", year, number);
    }
}
