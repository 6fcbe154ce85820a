package io.sluice.study.hindcast;

import io.sluice.quantity.Quarter;
import io.sluice.quantity.Scales;
import io.sluice.rules.table.Cell;
import io.sluice.rules.table.Sheet;
import io.sluice.rules.table.TableReader;
import io.sluice.scenario.file.Limit;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.SourceFile;
import io.sluice.world.place.NationalTotals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@link Facts} from comma-separated values; every fault is reported with its file, row and column, all at once. */
public final class FactsReader {
    /** The file that ships with the program. */
    public static final String SHIPPED = "hindcast.csv";

    private final Sheet sheet;
    private final Diagnostics diagnostics;
    private final Map<Measured, List<FactRow>> known = new EnumMap<>(Measured.class);
    private final Map<Measured, List<FactRow>> test = new EnumMap<>(Measured.class);
    private final Map<String, FactRow> start = new LinkedHashMap<>();
    private final List<FactRow> returns = new ArrayList<>();

    private FactsReader(Sheet sheet, Diagnostics diagnostics) {
        this.sheet = sheet;
        this.diagnostics = diagnostics;
    }

    /** The facts that ship with the program. */
    public static Facts shipped() {
        try (InputStream in = FactsReader.class.getResourceAsStream("/io/sluice/study/" + SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its data file " + SHIPPED);
            }
            return read(SourceFile.of(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + SHIPPED, e);
        }
    }

    /** Facts of somebody's own. */
    public static Facts read(Path path) {
        Diagnostics diagnostics = new Diagnostics();
        SourceFile file = SourceFile.readWithMark(path, path.toString().replace('\\', '/'), diagnostics);
        diagnostics.throwIfAny();
        return read(Objects.requireNonNull(file));
    }

    /** Reads the facts; all faults are thrown together as an {@link io.sluice.scenario.text.InputException}. */
    static Facts read(SourceFile file) {
        Diagnostics diagnostics = new Diagnostics();
        Sheet sheet = TableReader.sheet(file, diagnostics);
        Facts facts = new FactsReader(sheet, diagnostics).facts();
        diagnostics.throwIfAny();
        return Objects.requireNonNull(facts);
    }

    private @Nullable Facts facts() {
        List<FactRow> rows = new FactRows(sheet, diagnostics).read();
        new FactChecks(sheet.file(), diagnostics).check(rows);
        if (diagnostics.hasErrors()) {
            return null;
        }
        for (FactRow row : rows) {
            switch (row.use()) {
                case START -> start.put(row.row().quantity(), row);
                case REGIME -> returns.add(row);
                case KNOWN -> of(known, row).add(row);
                case TEST -> of(test, row).add(row);
            }
        }
        int year = knownYear();
        int last = test.values().stream()
                .flatMap(List::stream)
                .mapToInt(row -> row.row().year())
                .max()
                .orElse(year);
        checkStart();
        for (Measured quantity : Measured.values()) {
            checkSeries(quantity, year);
        }
        if (last - year >= Limit.QUARTERS.count() / Scales.QUARTERS_A_YEAR) {
            report(Mark.WHOLE_FILE, "too-long", "from " + year + " to " + last + " is more than a run may last", null);
        }
        List<FactRow> market = new ArrayList<>(returns);
        market.sort(Comparator.comparing(row -> Quarter.parse(row.row().period())));
        checkReturns(market, year, last);
        return diagnostics.hasErrors() ? null : facts(year, last, market);
    }

    private Facts facts(int year, int last, List<FactRow> market) {
        Quarter first = new Quarter(year, 1);
        List<Double> before = new ArrayList<>();
        List<Double> during = new ArrayList<>();
        for (FactRow row : market) {
            Quarter quarter = Quarter.parse(row.row().period());
            double log = StrictMath.log1p(row.row().value() / Scales.HUNDREDTHS);
            if (quarter.compareTo(first) < 0) {
                before.add(log);
            } else if (quarter.year() <= last) {
                during.add(log);
            }
        }
        NationalTotals totals = new NationalTotals(
                fen(FactKind.LOCAL_REVENUE),
                fen(FactKind.LOCAL_DEBT),
                fen(FactKind.GROSS_PRODUCT),
                value(FactKind.RESEARCH_INTENSITY) / Scales.HUNDREDTHS);
        Map<Measured, Facts.Series> series = new EnumMap<>(Measured.class);
        for (Measured quantity : Measured.values()) {
            series.put(quantity, new Facts.Series(inOrder(known.get(quantity)), inOrder(test.get(quantity))));
        }
        List<Facts.Row> settings = new ArrayList<>();
        start.values().forEach(row -> settings.add(row.row()));
        market.forEach(row -> settings.add(row.row()));
        return new Facts(year, last, totals, settings, before, during, series, sheet.file());
    }

    private double value(FactKind kind) {
        return Objects.requireNonNull(start.get(kind.id())).row().value();
    }

    private long fen(FactKind kind) {
        return (long) StrictMath.rint(value(kind) * Scales.FEN_A_YI);
    }

    private static List<Facts.Row> inOrder(@Nullable List<FactRow> rows) {
        return Objects.requireNonNullElse(rows, List.<FactRow>of()).stream()
                .map(FactRow::row)
                .sorted(Comparator.comparingInt(Facts.Row::year))
                .toList();
    }

    private static List<FactRow> of(Map<Measured, List<FactRow>> rows, FactRow row) {
        return rows.computeIfAbsent(Objects.requireNonNull(row.kind().measured()), quantity -> new ArrayList<>());
    }

    /** The last year of which anything is known. */
    private int knownYear() {
        return known.values().stream()
                .flatMap(List::stream)
                .mapToInt(row -> row.row().year())
                .max()
                .orElse(0);
    }

    private void checkStart() {
        for (FactKind kind : FactKind.values()) {
            if (kind.use() == FactRow.Use.START && !start.containsKey(kind.id())) {
                report(Mark.WHOLE_FILE, "missing", "there is no row 'start' of '" + kind.id() + "'", null);
            }
        }
    }

    private void checkSeries(Measured quantity, int year) {
        List<FactRow> all = known.getOrDefault(quantity, List.of());
        if (all.stream().noneMatch(row -> row.row().year() == year)) {
            Mark mark = all.isEmpty()
                    ? Mark.WHOLE_FILE
                    : all.get(all.size() - 1).cell("period").mark();
            report(
                    mark,
                    "missing",
                    "'" + quantity.id() + "' has no row 'known' of " + year
                            + ", the last year that is known of any series",
                    "the level of a series is set by that year alone");
        }
        for (FactRow row : test.getOrDefault(quantity, List.of())) {
            if (row.row().year() <= year) {
                Cell period = row.cell("period");
                report(
                        period.mark(),
                        "known-already",
                        "the year " + period.text() + " is no forecast: something is known of " + year,
                        "rows 'test' are of later years than all rows 'known'");
            }
        }
    }

    /** Returns have to be of every quarter, from the first given to the last of the run. */
    private void checkReturns(List<FactRow> market, int year, int last) {
        Quarter next = new Quarter(year, 1);
        for (FactRow row : market) {
            Quarter quarter = Quarter.parse(row.row().period());
            boolean begins = row == market.get(0) && quarter.compareTo(next) < 0;
            if (!begins && quarter.compareTo(next) > 0) {
                report(
                        row.cell("period").mark(),
                        "missing",
                        "the quarter " + next + " before this one is missing",
                        null);
                return;
            }
            next = quarter.plus(1);
        }
        if (next.year() <= last) {
            report(
                    Mark.WHOLE_FILE,
                    "missing",
                    "there is no row 'regime' of " + next + ", and quarters to "
                            + new Quarter(last, Scales.QUARTERS_A_YEAR) + " are simulated",
                    null);
        }
    }

    private void report(Mark mark, String code, String message, @Nullable String hint) {
        diagnostics.add(sheet.file(), mark, code, message, hint);
    }

    /** A hint that names the word probably meant, or all that are allowed. */
    static String meant(String found, List<String> allowed) {
        String hint = Nearest.hint(found, allowed);
        return hint == null ? "allowed: " + String.join(", ", allowed) : hint;
    }
}
