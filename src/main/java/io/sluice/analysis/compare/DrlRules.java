package io.sluice.analysis.compare;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A DRL file as its rules by id, without comments and layout; what stands before the first rule is kept under an empty id. */
final class DrlRules {
    private static final Pattern WORDS =
            Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|//[^\\n]*|/\\*.*?\\*/|\\w+|\\S", Pattern.DOTALL);

    private DrlRules() {}

    /** Each rule as its words with one blank between; two texts that differ in layout or comments alone are equal. */
    static SortedMap<String, String> of(String text) {
        SortedMap<String, String> rules = new TreeMap<>();
        StringBuilder words = new StringBuilder();
        String id = "";
        boolean naming = false;
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            if (word.startsWith("//") || word.startsWith("/*")) {
                continue;
            }
            if (word.equals("rule")) {
                put(rules, id, words);
                naming = true;
            } else if (naming) {
                id = word.startsWith("\"") ? word.substring(1, word.length() - 1) : word;
                naming = false;
            } else {
                words.append(words.isEmpty() ? "" : " ").append(word);
            }
        }
        put(rules, id, words);
        return rules;
    }

    private static void put(SortedMap<String, String> rules, String id, StringBuilder words) {
        if (!words.isEmpty()) {
            rules.put(id, words.toString());
        }
        words.setLength(0);
    }
}
