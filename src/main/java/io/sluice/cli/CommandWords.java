package io.sluice.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A command line that can be typed as it is printed. */
final class CommandWords {
    private final List<String> words = new ArrayList<>();

    /** Starts with the program and a command. */
    CommandWords(String command) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        words.add(windows ? "sluice" : "./sluice");
        words.add(command);
    }

    /** Adds words, each quoted where a shell would change it. */
    CommandWords add(Object... more) {
        for (Object word : more) {
            words.add(quoted(word.toString()));
        }
        return this;
    }

    @Override
    public String toString() {
        return words.stream().collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        boolean plain = !word.isEmpty()
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-/:=,+@".indexOf(c) >= 0);
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
