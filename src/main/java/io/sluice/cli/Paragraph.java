package io.sluice.cli;

/** Text for a terminal. */
final class Paragraph {
    private Paragraph() {}

    /** The words of a text in lines of at most {@code width} characters, where a word fits. */
    static String wrapped(String text, int width) {
        StringBuilder built = new StringBuilder();
        int used = 0;
        for (String word : text.strip().split("\\s+")) {
            if (used > 0 && used + 1 + word.length() > width) {
                built.append('\n');
                used = 0;
            }
            built.append(used == 0 ? "" : " ").append(word);
            used += word.length() + (used == 0 ? 0 : 1);
        }
        return built.toString();
    }
}
