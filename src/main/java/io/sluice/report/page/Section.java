package io.sluice.report.page;

import java.util.List;

/**
 * A section of the report.
 *
 * @param id its anchor
 * @param title its heading
 * @param blocks what stands in it, in order
 */
public record Section(String id, String title, List<Block> blocks) {
    /** Keeps an immutable copy. */
    public Section {
        blocks = List.copyOf(blocks);
    }
}
