package io.sluice.rules.check;

import io.sluice.rules.Columns;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Statement;
import io.sluice.rules.Subject;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.bench.PlainLaw;
import io.sluice.rules.bench.PlainRule;
import io.sluice.rules.logic.Box;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.RowTest;
import io.sluice.rules.pack.Instrument;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.rules.population.Population;
import io.sluice.rules.population.SampledRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a law says to the sampled population: every row asks for the instrument it asked for in the run, on the first day of
 * its quarter. An instrument that no row asked for is put to every row of its subject instead.
 */
public final class PopulationAnswers {
    private final PlainBook book;
    private final Population population;
    private final SortedMap<String, Asked> asked = new TreeMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Columns> batches = new HashMap<>();

    /** Puts the population to a law. */
    public PopulationAnswers(PlainBook book, Population population) {
        this.book = book;
        this.population = population;
        for (int rule = 0; rule < book.book().rules().size(); rule++) {
            numbers.put(book.book().rules().get(rule).id(), rule);
        }
        for (Instrument instrument : book.book().instruments().values()) {
            population
                    .of(instrument.subject())
                    .ifPresent(rows -> asked.put(instrument.id(), ask(instrument.id(), rows)));
        }
    }

    /**
     * The answers about one instrument.
     *
     * @param instrument what is asked for
     * @param source the sample the rows are taken from
     * @param supposed whether nobody asked for it in the run, so that all rows are supposed to
     * @param rows the rows' places in the sample
     * @param outcomes what the law says to each, over all phases but {@code conduct}
     * @param fired the places, within {@code rows}, for which each rule speaks
     * @param sole the rule that alone refuses a row, or -1
     * @param laws the law each row was put to
     */
    public record Asked(
            String instrument,
            SampledRows source,
            boolean supposed,
            int[] rows,
            Outcome[] outcomes,
            Map<Integer, int[]> fired,
            int[] sole,
            PlainLaw[] laws) {}

    /** The population. */
    public Population population() {
        return population;
    }

    /** The answers by instrument; none for instruments of subjects that the population has no rows of. */
    public SortedMap<String, Asked> asked() {
        return asked;
    }

    private Asked ask(String instrument, SampledRows source) {
        int[] rows = source.askedFor(instrument);
        boolean supposed = rows.length == 0;
        if (supposed) {
            rows = java.util.stream.IntStream.range(0, source.size()).toArray();
        }
        Outcome[] outcomes = new Outcome[rows.length];
        java.util.Arrays.fill(outcomes, Outcome.NO_RULE);
        PlainLaw[] laws = new PlainLaw[rows.length];
        int[] sole = new int[rows.length];
        java.util.Arrays.fill(sole, -1);
        Map<Integer, List<int[]>> parts = new HashMap<>();
        for (Map.Entry<PlainLaw, int[]> group : byLaw(source, rows).entrySet()) {
            part(instrument, source, rows, group.getKey(), group.getValue(), outcomes, sole, laws, parts);
        }
        Map<Integer, int[]> fired = new HashMap<>();
        parts.forEach((rule, several) -> fired.put(
                rule,
                several.stream().flatMapToInt(java.util.Arrays::stream).sorted().toArray()));
        return new Asked(instrument, source, supposed, rows, outcomes, fired, sole, laws);
    }

    /** Places within the rows by the law in force in their quarter. */
    private Map<PlainLaw, int[]> byLaw(SampledRows source, int[] rows) {
        NavigableMap<LocalDate, PlainLaw> windows = book.windows();
        Map<Integer, PlainLaw> byQuarter = new HashMap<>();
        Map<PlainLaw, List<Integer>> groups = new java.util.LinkedHashMap<>();
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            PlainLaw law = byQuarter.computeIfAbsent(source.quarter()[row], q -> {
                LocalDate day = source.address(row).quarter().firstDay();
                Map.Entry<LocalDate, PlainLaw> window = windows.floorEntry(day);
                return window == null ? book.on(day) : window.getValue();
            });
            groups.computeIfAbsent(law, l -> new ArrayList<>()).add(i);
        }
        Map<PlainLaw, int[]> places = new java.util.LinkedHashMap<>();
        groups.forEach((law, list) ->
                places.put(law, list.stream().mapToInt(Integer::intValue).toArray()));
        return places;
    }

    private static void part(
            String instrument,
            SampledRows source,
            int[] rows,
            PlainLaw law,
            int[] places,
            Outcome[] outcomes,
            int[] sole,
            PlainLaw[] laws,
            Map<Integer, List<int[]>> fired) {
        int[] chosen = java.util.Arrays.stream(places).map(p -> rows[p]).toArray();
        Columns batch = source.batch(chosen, instrument, law);
        boolean[] admitted = new boolean[places.length];
        int[] refusals = new int[places.length];
        int[] last = new int[places.length];
        Set<Phase> phases = phases(law, source.subject(), instrument);
        RowsByWord byWord = new RowsByWord(batch, places.length, law.space(source.subject()));
        for (PlainRule rule : law.rules()) {
            if (rule.info().subject() != source.subject() || !rule.fields().concerns(instrument)) {
                continue;
            }
            RowTest test = RowTest.of(rule.whole(), batch);
            boolean decides = phases.contains(rule.info().phase());
            int[] hits = java.util.Arrays.stream(byWord.candidates(Box.of(rule.whole())))
                    .filter(test::holds)
                    .toArray();
            for (int i : hits) {
                admitted[i] |= decides && rule.states(Statement.ELIGIBLE);
                if (decides && rule.refuses()) {
                    refusals[i]++;
                    last[i] = rule.number();
                }
            }
            fired.computeIfAbsent(rule.number(), r -> new ArrayList<>())
                    .add(java.util.Arrays.stream(hits).map(i -> places[i]).toArray());
        }
        for (int i = 0; i < places.length; i++) {
            laws[places[i]] = law;
            outcomes[places[i]] = refusals[i] > 0 ? Outcome.REFUSED : admitted[i] ? Outcome.ELIGIBLE : Outcome.NO_RULE;
            sole[places[i]] = refusals[i] == 1 ? last[i] : -1;
        }
    }

    /** The phases that decide about an instrument: all that speak about it, but duties only where nothing else does. */
    private static Set<Phase> phases(PlainLaw law, Subject subject, String instrument) {
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        for (PlainRule rule : law.rules()) {
            if (rule.info().subject() == subject && rule.fields().concerns(instrument)) {
                phases.add(rule.info().phase());
            }
        }
        if (phases.size() > 1) {
            phases.remove(Phase.CONDUCT);
        }
        return phases;
    }

    /** How much of the population a rule speaks about; null for a trusted one, to which nobody put the population. */
    public @Nullable Weight weight(RuleInfo info) {
        if (info.trusted()) {
            return null;
        }
        int rule = numbers.getOrDefault(info.id(), -1);
        long rows = 0;
        long of = 0;
        long fen = 0;
        for (Asked one : asked.values()) {
            if (concerns(info, one)) {
                of += one.rows().length;
                for (int place : one.fired().getOrDefault(rule, new int[0])) {
                    rows++;
                    fen += money(one, place);
                }
            }
        }
        return new Weight(rows, of, fen);
    }

    /** How much of the population that asks for an instrument meets a condition. */
    public Weight weight(String instrument, Condition condition) {
        Asked one = asked.get(instrument);
        if (one == null) {
            return new Weight(0, 0, 0);
        }
        PlainLaw law = one.laws().length == 0 ? null : one.laws()[0];
        if (law == null) {
            return new Weight(0, 0, 0);
        }
        Columns batch = batches.computeIfAbsent(instrument, i -> one.source().batch(one.rows(), i, law));
        RowTest test = RowTest.of(condition, batch);
        long rows = 0;
        long fen = 0;
        for (int i = 0; i < one.rows().length; i++) {
            if (test.holds(i)) {
                rows++;
                fen += money(one, i);
            }
        }
        return new Weight(rows, one.rows().length, fen);
    }

    private static boolean concerns(RuleInfo info, Asked one) {
        return info.subject() == one.source().subject()
                && (info.instruments().isEmpty() || info.instruments().contains(one.instrument()));
    }

    /** The money of a row: what a deal, a commitment or a fund is about. */
    public static long money(Asked one, int place) {
        String field =
                switch (one.source().subject()) {
                    case DEAL -> "ticket";
                    case COMMITMENT -> "amount";
                    case FUND -> "size";
                    case INVESTOR -> "invested";
                    case VENTURE -> "supportBase";
                    default -> null;
                };
        long[] column = field == null ? null : one.source().fields().get(field);
        return column == null ? 0 : column[one.rows()[place]];
    }
}
