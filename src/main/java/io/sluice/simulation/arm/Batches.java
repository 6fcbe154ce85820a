package io.sluice.simulation.arm;

import io.sluice.rules.Columns;
import io.sluice.rules.Subject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The batches of facts a world asks its law about, one for each subject and instrument, filled again and again: asking allocates nothing for
 * a row. A batch is good until the next one about the same is begun, so ask before you begin another.
 */
public final class Batches {
    private final Map<Subject, Map<String, Columns>> batches = new EnumMap<>(Subject.class);

    /** An empty batch. */
    public Columns begin(Subject subject, String instrument, int rows) {
        Columns batch = batches.computeIfAbsent(subject, s -> new HashMap<>())
                .computeIfAbsent(instrument, i -> Columns.of(subject, rows));
        batch.renew(rows);
        return batch;
    }
}
