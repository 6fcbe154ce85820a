package io.sluice.study.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Verdicts of the rows of one kind. Kinds are never added up: a row that was set cannot vouch for one that was not.
 *
 * @param kind its word
 * @param ids its rows
 * @param verdicts rows by verdict, every verdict named
 */
public record KindCount(String kind, List<String> ids, Map<Verdict, Integer> verdicts) {
    /** Keeps copies in the order of the verdicts. */
    public KindCount {
        ids = List.copyOf(ids);
        verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
    }

    /** One count a kind, in the order of the kinds, and one of rows whose source measures another thing at the end. */
    public static List<KindCount> of(List<Row> rows) {
        Map<String, List<Row>> byKind = new LinkedHashMap<>();
        for (Basis.Kind kind : Basis.Kind.values()) {
            byKind.put(kind.toString(), new ArrayList<>());
        }
        byKind.put(Basis.MISMATCH, new ArrayList<>());
        for (Row row : rows) {
            byKind.computeIfAbsent(row.target().basis().counted(), word -> new ArrayList<>())
                    .add(row);
        }
        List<KindCount> counts = new ArrayList<>();
        byKind.forEach((String kind, List<Row> some) -> counts.add(of(kind, some)));
        return counts;
    }

    private static KindCount of(String kind, List<Row> rows) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict, 0);
        }
        rows.forEach(row -> verdicts.merge(row.verdict(), 1, Integer::sum));
        return new KindCount(kind, rows.stream().map(row -> row.target().id()).toList(), verdicts);
    }

    /** Number of rows. */
    public int rows() {
        return ids.size();
    }

    /** Rows with a verdict. */
    public int of(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }
}
