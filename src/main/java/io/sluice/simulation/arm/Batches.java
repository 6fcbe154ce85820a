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

    /**
     * An empty batch.
     *
     * @throws IllegalStateException if the last one about the same was not asked: it would be lost
     */
    public Columns begin(Subject subject, String instrument, int rows) {
        Columns batch = batches.computeIfAbsent(subject, s -> new HashMap<>())
                .computeIfAbsent(instrument, i -> Columns.of(subject, 0));
        if (batch.rows() > 0 && !batch.asked()) {
            throw new IllegalStateException(
                    "a batch about " + instrument + " was begun while one is not yet asked: ask, then begin another");
        }
        batch.renew(rows);
        return batch;
    }
}
