package io.sluice.cli;

/** Lengths of time in words that need no thought. */
final class Durations {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Durations() {}

    /** {@code 8 s}, {@code 2 min 05 s}, {@code 3 h 20 min}; a fraction counts as a whole second. */
    static String words(double seconds) {
        long whole = (long) Math.ceil(seconds);
        if (whole < MINUTE) {
            return whole + " s";
        }
        if (whole < HOUR) {
            return whole / MINUTE + " min " + two(whole % MINUTE) + " s";
        }
        return whole / HOUR + " h " + two(whole % HOUR / MINUTE) + " min";
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
