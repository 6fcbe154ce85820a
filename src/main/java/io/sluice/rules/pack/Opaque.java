package io.sluice.rules.pack;

import io.sluice.rules.drl.RuleFields;
import java.util.List;

/**
 * What is known of a rule that is compiled as it is and not seen through.
 *
 * @param parts what of it no analysis understands, in words, such as {@code accumulate (line 12)}
 * @param looksAt every field that it may look at, and the instruments it may speak about
 * @param text the rule as written, and what stands beside the rules in its file
 */
public record Opaque(List<String> parts, RuleFields looksAt, String text) {
    /** Keeps a copy. */
    public Opaque {
        parts = List.copyOf(parts);
    }

    /** Why it is not seen through. */
    public String why() {
        return parts.isEmpty() ? "a trusted file may hold any code" : String.join(", ", parts);
    }

    /** Whether another rule is written alike, comments and spaces apart. */
    public boolean writtenAlike(Opaque other) {
        return TrustedText.plain(text).equals(TrustedText.plain(other.text));
    }

    /** Its lines without comments, those that say nothing left out. */
    public List<String> lines() {
        return TrustedText.withoutComments(text)
                .lines()
                .map(TrustedText::plain)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
