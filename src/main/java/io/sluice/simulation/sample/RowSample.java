package io.sluice.simulation.sample;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.quantity.Quarter;
import io.sluice.rules.Columns;
import io.sluice.rules.Field;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.population.SampledRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A simple random sample without replacement of the rows about one subject: every row has a lot, 64 random bits at its own
 * address, and those with the least lots are kept. So the sample does not depend on the order of asking.
 */
final class RowSample {
    private static final int NAME_LIMIT = 1 << 28;

    private final Subject subject;
    private final int most;
    private final List<String> fields;
    private final PriorityQueue<Row> kept =
            new PriorityQueue<>(Comparator.comparing(Row::lot).reversed());
    private final Set<Key> keys = new HashSet<>();
    private final Set<Key> seen = new HashSet<>();
    private long drawnFrom;

    RowSample(Subject subject, int most, Vocabulary vocabulary) {
        this.subject = subject;
        this.most = most;
        this.fields = vocabulary.fields(subject).stream()
                .map(Field::name)
                .filter(f -> !f.equals(Vocabulary.INSTRUMENT))
                .toList();
    }

    private record Key(int replication, int quarter, String instrument, int name) {}

    private record Row(Long lot, Key key, long[] values) {}

    /** Adds the rows of a batch; a row that is asked about again in another phase counts once. */
    void add(Draws draws, Quarter quarter, int t, List<String> instruments, Columns rows) {
        long[] asked = rows.column(Vocabulary.INSTRUMENT);
        for (int row = 0; row < rows.rows(); row++) {
            int code = Math.toIntExact(asked[row]);
            int name = rows.name(row) % NAME_LIMIT;
            Key key = new Key(draws.replication(), quarter.minus(new Quarter(0, 1)), instruments.get(code), name);
            if (!seen.add(key)) {
                continue;
            }
            drawnFrom++;
            long lot = draws.bits(Entity.audit(name), t, Purpose.RESAMPLE, 2 * code) >>> 1;
            if (kept.size() < most || lot < kept.element().lot()) {
                keep(new Row(lot, key, values(rows, row)));
            }
        }
    }

    /** Forgets which rows were asked about; to be called between quarters, which no row outlives. */
    void nextQuarter() {
        seen.clear();
    }

    private void keep(Row row) {
        if (keys.add(row.key())) {
            kept.add(row);
            if (kept.size() > most) {
                keys.remove(kept.remove().key());
            }
        }
    }

    private long[] values(Columns rows, int row) {
        long[] values = new long[fields.size()];
        for (int f = 0; f < values.length; f++) {
            long[] column = rows.find(fields.get(f));
            values[f] = column == null ? 0 : column[row];
        }
        return values;
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    /** The sample, by replication, quarter, instrument and venture. */
    SampledRows rows(String arm) {
        List<Row> sorted = new ArrayList<>(kept);
        sorted.sort(Comparator.comparing((Row r) -> r.key().replication())
                .thenComparing(r -> r.key().quarter())
                .thenComparing(r -> r.key().instrument())
                .thenComparing(r -> r.key().name()));
        SortedSet<String> words = new TreeSet<>();
        sorted.forEach(r -> words.add(r.key().instrument()));
        List<String> instruments = List.copyOf(words);
        SortedMap<String, long[]> columns = new TreeMap<>();
        for (int f = 0; f < fields.size(); f++) {
            int field = f;
            columns.put(
                    fields.get(f),
                    sorted.stream().mapToLong(r -> r.values()[field]).toArray());
        }
        return new SampledRows(
                subject,
                drawnFrom,
                arm,
                sorted.stream().mapToInt(r -> r.key().replication()).toArray(),
                sorted.stream().mapToInt(r -> r.key().quarter()).toArray(),
                sorted.stream().mapToInt(r -> r.key().name()).toArray(),
                instruments,
                sorted.stream()
                        .mapToInt(r -> instruments.indexOf(r.key().instrument()))
                        .toArray(),
                columns);
    }
}
