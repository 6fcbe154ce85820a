package io.sluice.rules.pack;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** DRL and Java as bare text, for what can be said of it without understanding it. */
final class TrustedText {
    static final String TEXTS = "\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'";
    static final String COMMENTS = "//[^\\n]*+|/\\*(?s:.*?)\\*/";
    private static final Pattern SPACED = Pattern.compile("(" + TEXTS + ")|(?:" + COMMENTS + "|\\s)++");
    private static final Pattern WITHOUT_TEXTS = Pattern.compile(TEXTS + "|" + COMMENTS);
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private TrustedText() {}

    /** The same without comments and with single spaces; texts in quotes stay as they are. */
    static String plain(String text) {
        Matcher part = SPACED.matcher(text);
        return part.replaceAll(m -> m.group(1) == null ? " " : Matcher.quoteReplacement(m.group(1)))
                .strip();
    }

    /** The same without comments, its lines where they were. */
    static String withoutComments(String text) {
        return SPACED.matcher(text).replaceAll(m -> {
            String part = m.group();
            String ends = part.replaceAll("[^\\n]", "");
            return Matcher.quoteReplacement(m.group(1) != null ? part : ends.isEmpty() ? " " : ends);
        });
    }

    /** Its words, those in quotes and comments left out. */
    static Set<String> words(String text) {
        return WORD.matcher(WITHOUT_TEXTS.matcher(text).replaceAll(" "))
                .results()
                .map(r -> r.group())
                .collect(Collectors.toSet());
    }
}
