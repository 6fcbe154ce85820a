package io.sluice.results;

import io.sluice.scenario.text.UnseenCharacters;

/** Texts that others wrote, for pages in Markdown: they are shown as they are and make no link, picture, element or head. */
final class Markdown {
    private static final String SIGNS = "\\`*[]<>|~";

    private Markdown() {}

    /** A text in one line. */
    static String of(String text) {
        String line = UnseenCharacters.shown(text.strip().replaceAll("\\s+", " "));
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            shown.append(SIGNS.indexOf(sign) >= 0 ? "\\" : "").append(sign);
        }
        return shown.toString();
    }

    /** The same where a line begins with it: it begins no head and no list. */
    static String paragraph(String text) {
        String shown = of(text);
        boolean list = shown.matches("[0-9]{1,9}[.)].*");
        return list
                ? shown.replaceFirst("([.)])", "\\\\$1")
                : !shown.isEmpty() && "#+-=".indexOf(shown.charAt(0)) >= 0 ? "\\" + shown : shown;
    }
}
