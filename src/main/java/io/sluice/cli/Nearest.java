package io.sluice.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The known words nearest to a misspelt one. */
final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /** At most three of {@code known}, nearest first, none farther away than a third of the word's length plus one. */
    static List<String> of(String word, Collection<String> known) {
        int farthest = word.length() / 3 + 1;
        return known.stream()
                .distinct()
                .filter(k -> k.startsWith(word) || distance(word, k) <= farthest)
                .sorted(Comparator.comparingInt((String k) -> distance(word, k)).thenComparing(k -> k))
                .limit(MOST)
                .toList();
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
