package io.sluice.cli.verify;

import io.sluice.results.Manifest;
import java.util.List;
import java.util.Optional;

/**
 * How a verification came out.
 *
 * @param manifest what the run says of itself; empty if that cannot be believed
 * @param items what was checked, in order
 */
public record Verified(Optional<Manifest> manifest, List<Item> items) {
    /** Keeps a copy. */
    public Verified {
        items = List.copyOf(items);
    }

    /** The worst of all items: one that failed, else one that could not be checked. */
    public Item.Outcome outcome() {
        for (Item.Outcome worst : List.of(Item.Outcome.FAIL, Item.Outcome.OPEN)) {
            if (items.stream().anyMatch(item -> item.outcome() == worst)) {
                return worst;
            }
        }
        return Item.Outcome.PASS;
    }
}
