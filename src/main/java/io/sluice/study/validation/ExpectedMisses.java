package io.sluice.study.validation;

import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Fields;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.SourceFile;
import io.sluice.scenario.text.YamlDocument;
import io.sluice.scenario.text.YamlNode;
import io.sluice.scenario.text.YamlNode.YamlList;
import io.sluice.scenario.text.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows that are known not to be met, with reasons; every other row is expected to be met. */
public final class ExpectedMisses {
    /** The list that ships with the program. */
    public static final String SHIPPED = "expected-misses.yaml";

    private static final List<String> KEYS = List.of("row", "verdict", "since", "reason");

    private static final List<String> VERDICTS = List.of(Verdict.MISSED.toString(), Verdict.UNDECIDED.toString());

    private final Map<String, Miss> misses;

    private ExpectedMisses(Map<String, Miss> misses) {
        this.misses = Collections.unmodifiableMap(new LinkedHashMap<>(misses));
    }

    /**
     * A row that is known not to be met.
     *
     * @param row its id
     * @param verdict {@code missed} or {@code undecided}; the latter whether or not more replications would decide
     * @param since when the verdict was last looked at
     * @param reason why we think so
     */
    public record Miss(String row, String verdict, LocalDate since, String reason) {}

    /**
     * A row whose verdict is another than expected.
     *
     * @param row the row
     * @param expected the verdict expected
     */
    public record Difference(Row row, String expected) {}

    /** The list that ships with the program. */
    public static ExpectedMisses shipped() {
        try (InputStream in = Target.class.getResourceAsStream("/io/sluice/study/" + SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its data file " + SHIPPED);
            }
            return read(SourceFile.of(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + SHIPPED, e);
        }
    }

    /** A list of somebody's own. */
    public static ExpectedMisses read(Path path) {
        Diagnostics diagnostics = new Diagnostics();
        SourceFile file = SourceFile.read(path, diagnostics);
        diagnostics.throwIfAny();
        return read(Objects.requireNonNull(file));
    }

    /** Reads a list; all faults are thrown together as an {@link io.sluice.scenario.text.InputException}. */
    static ExpectedMisses read(SourceFile file) {
        Diagnostics diagnostics = new Diagnostics();
        YamlDocument document = YamlReader.read(file, diagnostics);
        Map<String, Miss> misses = new LinkedHashMap<>();
        if (document != null && document.root() instanceof YamlList list) {
            list.items().forEach(item -> miss(file, item, misses, diagnostics));
        } else if (document != null) {
            diagnostics.add(
                    file,
                    document.root().mark(),
                    "type",
                    "found " + document.root().described() + "; a list of rows is needed",
                    "write [] if every row is expected to be met");
        }
        diagnostics.throwIfAny();
        return new ExpectedMisses(misses);
    }

    private static void miss(SourceFile file, YamlNode item, Map<String, Miss> into, Diagnostics diagnostics) {
        Fields fields = Fields.of(file, item, "a row", item.mark(), diagnostics);
        if (fields == null) {
            return;
        }
        fields.allow(KEYS);
        fields.require("row", "row: P3c");
        fields.require("verdict", "verdict: missed");
        fields.require("since", "since: 2026-12-01");
        fields.require("reason", "reason: what we think is behind it");
        String row = fields.text("row");
        String verdict = fields.choice("verdict", VERDICTS);
        LocalDate since = fields.day("since");
        String reason = fields.text("reason");
        if (row != null) {
            Mark mark = Fields.place(Objects.requireNonNull(fields.entry("row")));
            List<String> known = Target.shipped().stream().map(Target::id).toList();
            if (!known.contains(row)) {
                String hint = Nearest.hint(row, known);
                fields.report(
                        mark,
                        "unknown-row",
                        "there is no row '" + row + "' to validate by",
                        hint == null ? "'sluice validate' prints all" : hint);
            } else if (into.containsKey(row)) {
                fields.report(mark, "duplicate", "the row '" + row + "' stands here twice", "remove one of the two");
            }
        }
        if (row != null && verdict != null && since != null && reason != null) {
            into.put(row, new Miss(row, verdict, since, reason));
        }
    }

    /** What is known of a row, or null if it is expected to be met. */
    public @Nullable Miss of(String row) {
        return misses.get(row);
    }

    /** The verdict expected of a row. */
    public String expected(String row) {
        Miss miss = misses.get(row);
        return miss == null ? Verdict.MET.toString() : miss.verdict();
    }

    /** Ids of the rows named, in the order of the list. */
    public List<String> rows() {
        return List.copyOf(misses.keySet());
    }

    /** Rows whose verdict is another than expected, in their order. */
    public List<Difference> differences(List<Row> rows) {
        return rows.stream()
                .filter(row -> !word(row.verdict()).equals(expected(row.target().id())))
                .map(row -> new Difference(row, expected(row.target().id())))
                .toList();
    }

    private static String word(Verdict verdict) {
        return (verdict == Verdict.AT_BOUND ? Verdict.UNDECIDED : verdict).toString();
    }
}
