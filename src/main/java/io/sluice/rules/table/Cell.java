package io.sluice.rules.table;

import io.sluice.scenario.text.Mark;

/**
 * One cell of a sheet.
 *
 * @param text what stands in it, without blanks around it
 * @param mark where it stands
 */
public record Cell(String text, Mark mark) {
    /** Whether nothing stands in it. */
    public boolean isEmpty() {
        return text.isEmpty();
    }
}
