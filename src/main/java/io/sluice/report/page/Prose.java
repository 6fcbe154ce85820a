package io.sluice.report.page;

import java.util.regex.Pattern;

/** Sentences as they are set: a number is never parted from the unit behind it. */
final class Prose {
    private static final char NO_BREAK = '\u00a0';
    private static final Pattern UNIT = Pattern.compile("(?<=\\d) (?=%|bn |×)");

    private Prose() {}

    /** The sentence with its units tied to their numbers. */
    static String of(String sentence) {
        return UNIT.matcher(sentence).replaceAll(String.valueOf(NO_BREAK));
    }
}
