package io.sluice.results;

import io.sluice.results.Selection.Span;
import java.util.Comparator;
import java.util.List;

/** What of a table is sorted before the replication: its cell, draw and arm. */
record World(int cell, int draw, int arm) implements Comparable<World> {
    /** The keys of a world. */
    static final List<String> KEYS = Table.COMMON_KEYS.subList(0, Table.REPLICATION).stream()
            .map(Column::name)
            .toList();

    private static final Comparator<World> ORDER =
            Comparator.comparingInt(World::cell).thenComparingInt(World::draw).thenComparingInt(World::arm);

    /** The part of a selection that is of this world. */
    Selection of(Selection selection) {
        return selection
                .where(KEYS.get(0), Span.only(cell))
                .where(KEYS.get(1), Span.only(draw))
                .where(KEYS.get(2), Span.only(arm));
    }

    @Override
    public int compareTo(World other) {
        return ORDER.compare(this, other);
    }
}
