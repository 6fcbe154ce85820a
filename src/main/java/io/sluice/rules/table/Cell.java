package io.sluice.rules.table;

import io.sluice.scenario.text.Mark;

/**
 * One cell of a sheet.
 *
 * @param text what stands in it, without blanks around it
 * @param mark where it stands
 */
record Cell(String text, Mark mark) {
    boolean isEmpty() {
        return text.isEmpty();
    }
}
