package io.sluice.scenario.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The known words nearest to a misspelt one.
 *
 * <p>Distance is the least number of insertions, deletions, substitutions and swaps of neighbours (optimal string
 * alignment; Damerau 1964), after case, hyphens, underscores and camel case are made equal. A word counts as near when
 * the distance is at most a third of its length, and at least one edit is always forgiven. A word that is the beginning of a
 * known one (four letters or more) is near to it.
 */
public final class Nearest {

    private static final int MOST = 3;
    private static final int LONGEST = 80;
    private static final int SHORTEST_BEGINNING = 4;

    private Nearest() {}

    /** Up to three known words near the given one, the nearest first, ties in the order of the words. */
    public static List<String> to(String word, Collection<String> known) {
        record Candidate(String word, int distance) {}
        String wanted = plain(word);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (String each : known) {
            String plain = plain(each);
            boolean beginning = wanted.length() >= SHORTEST_BEGINNING && plain.startsWith(wanted);
            int longer = Math.max(wanted.length(), plain.length());
            int allowed = Math.min(Math.max(1, longer / 3), longer - 1);
            boolean hopeless = Math.abs(wanted.length() - plain.length()) > allowed;
            int distance = beginning ? 1 : hopeless ? longer : distance(wanted, plain);
            if (distance <= allowed) {
                candidates.add(new Candidate(each, distance));
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word));
        int best = candidates.isEmpty() ? 0 : candidates.get(0).distance();
        return candidates.stream()
                .filter(c -> c.distance() <= best + 1)
                .limit(MOST)
                .map(Candidate::word)
                .toList();
    }

    /** {@code perhaps you mean 'a' or 'b'}, or null when nothing known is near. */
    public static @Nullable String hint(String word, Collection<String> known) {
        List<String> near = to(word, known);
        return near.isEmpty()
                ? null
                : "perhaps you mean " + near.stream().map(w -> "'" + w + "'").collect(Collectors.joining(" or "));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
    }

    /** Optimal string alignment distance of two words. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cell(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cell(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
