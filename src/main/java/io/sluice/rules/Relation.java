package io.sluice.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds between shares of a subject whatever the law says: some are parts of one whole.
 *
 * @param name its name in the vocabulary
 * @param subject what it is about
 * @param parts fields that are parts
 * @param whole the field they are parts of; null for all there is
 */
public record Relation(
        String name,
        Subject subject,
        List<String> parts,
        @Nullable String whole) {

    public Relation {
        parts = List.copyOf(parts);
    }
}
