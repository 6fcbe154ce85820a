package io.sluice.rules.bench;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.Units;
import io.sluice.rules.Columns;
import io.sluice.rules.Field;
import io.sluice.rules.Outcome;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Intervals;
import io.sluice.rules.logic.Polynomial;
import io.sluice.rules.logic.RowTest;
import io.sluice.rules.logic.Slice;
import io.sluice.rules.logic.Solver;
import io.sluice.rules.logic.Space;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.rules.population.Population;
import io.sluice.rules.population.SampledRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Holds claims about many rows against the law: shares on the sampled population, monotone laws for every row there can be. */
final class ClaimCheck {
    private static final String AFTERWARDS = "'";
    private static final int SAMPLED = 2_000;

    private final PlainBook book;
    private final Bench bench;
    private final Population population;

    ClaimCheck(PlainBook book, Bench bench, Population population) {
        this.book = book;
        this.bench = bench;
        this.population = population;
    }

    ClaimResult of(Claim claim) {
        List<String> trusted = book.on(claim.day()).trusted().stream()
                .filter(rule ->
                        rule.subject() == claim.subject() && !rule.states().isEmpty())
                .filter(rule ->
                        rule.instruments().isEmpty() || rule.instruments().contains(claim.instrument()))
                .map(RuleInfo::id)
                .toList();
        if (!trusted.isEmpty()) {
            return new ClaimResult(
                    claim,
                    List.of("not decided: trusted rules, which are not seen through, have a say in it: "
                            + String.join(", ", trusted) + "; only cases test them"),
                    "not decided");
        }
        return claim instanceof Claim.Share share ? share(share) : monotone((Claim.Monotone) claim);
    }

    private Condition admission(Claim claim, io.sluice.rules.Subject subject) {
        PlainLaw law = book.on(claim.day());
        return Admission.of(law, subject, claim.instrument(), Admission.phases(law, subject, claim.instrument()));
    }

    private ClaimResult share(Claim.Share claim) {
        SampledRows rows = population.of(claim.subject()).orElse(null);
        if (rows == null) {
            return new ClaimResult(
                    claim,
                    List.of("the sampled population has no " + claim.subject().word()),
                    "no row");
        }
        int[] asked = rows.askedFor(claim.instrument());
        int[] all = asked.length > 0 ? asked : IntStream.range(0, rows.size()).toArray();
        Columns batch = rows.batch(all, claim.instrument(), book.on(claim.day()));
        RowTest admitted = RowTest.of(admission(claim, claim.subject()), batch);
        List<Condition> wheres = new ArrayList<>();
        claim.where().forEach((field, value) -> wheres.add(Condition.within(field, Intervals.of(value, value))));
        RowTest counts = RowTest.of(Condition.all(wheres), batch);
        long of = 0;
        long in = 0;
        for (int row = 0; row < all.length; row++) {
            if (counts.holds(row)) {
                of++;
                in += admitted.holds(row) ? 1 : 0;
            }
        }
        String ground = String.format(Locale.ROOT, "%,d of %,d sampled rows", in, of);
        boolean holds = of > 0 && in * 1_000_000 >= claim.low() * of && in * 1_000_000 <= claim.high() * of;
        if (holds) {
            return new ClaimResult(claim, List.of(), ground);
        }
        return new ClaimResult(
                claim,
                List.of("expected " + Units.format(claim.low(), Dimension.SHARE) + " to "
                        + Units.format(claim.high(), Dimension.SHARE) + " eligible, got "
                        + (of == 0 ? "no such row" : String.format(Locale.ROOT, "%.2f %%", 100.0 * in / of)) + " ("
                        + ground + ")"),
                ground);
    }

    private ClaimResult monotone(Claim.Monotone claim) {
        Condition admits = admission(claim, claim.subject());
        Space space = book.on(claim.day()).space(claim.subject());
        String later = claim.field() + AFTERWARDS;
        Condition refusedLater = admits.not().renamed(f -> f.equals(claim.field()) ? later : f);
        Polynomial step = Polynomial.of(claim.field()).plus(Polynomial.of(later).negated());
        Condition further = Condition.atMostZero((claim.more() ? step : step.negated()).plus(Polynomial.of(1)));
        Solver.Answer answer = Solver.find(
                Condition.all(List.of(admits, refusedLater, further)),
                f -> space.domain(f.equals(later) ? claim.field() : f),
                f -> null);
        if (answer.isNone()) {
            return new ClaimResult(claim, List.of(), "shown for every row there can be");
        }
        SortedMap<String, Long> row = answer.isFound() ? complete(answer.row(), space) : sampled(claim, admits, space);
        if (row == null) {
            return new ClaimResult(
                    claim, List.of(), "seen in " + SAMPLED + " sampled rows at most; not shown for every row");
        }
        return new ClaimResult(claim, List.of(counterexample(claim, admits, space, row)), "a counterexample");
    }

    private static SortedMap<String, Long> complete(SortedMap<String, Long> found, Space space) {
        SortedMap<String, Long> row = new TreeMap<>();
        for (Field field : space.fields()) {
            Long value = found.get(field.name());
            row.put(field.name(), value == null ? space.domain(field.name()).nearest(0) : value);
        }
        return row;
    }

    /** An eligible row of the sample that more, or less, of the field would put out. */
    private @Nullable SortedMap<String, Long> sampled(Claim.Monotone claim, Condition admits, Space space) {
        SampledRows rows = population.of(claim.subject()).orElse(null);
        for (int i = 0; rows != null && i < Math.min(SAMPLED, rows.size()); i++) {
            SortedMap<String, Long> row = rows.row(i);
            row.put(Vocabulary.INSTRUMENT, (long) book.on(claim.day()).instrument(claim.instrument()));
            if (admits.holds(f -> row.getOrDefault(f, 0L))
                    && !harm(claim, admits, space, row).isEmpty()) {
                return row;
            }
        }
        return null;
    }

    /** The values further on for which a row is no longer eligible. */
    private static Intervals harm(Claim.Monotone claim, Condition admits, Space space, SortedMap<String, Long> row) {
        long now = row.getOrDefault(claim.field(), 0L);
        Intervals further = claim.more() ? Intervals.of(now, Long.MAX_VALUE) : Intervals.of(Long.MIN_VALUE, now);
        return Slice.of(admits.not(), claim.field(), f -> row.getOrDefault(f, 0L))
                .and(space.domain(claim.field()))
                .and(further);
    }

    /** The smallest step that harms, told with what deciding both rows said. */
    private String counterexample(Claim.Monotone claim, Condition admits, Space space, SortedMap<String, Long> row) {
        String field = claim.field();
        long after = harm(claim, admits, space, row).nearest(row.getOrDefault(field, 0L));
        long before = after + (claim.more() ? -1 : 1);
        SortedMap<String, Long> facts = new TreeMap<>(row);
        facts.keySet().retainAll(admits.fields());
        facts.remove(Vocabulary.INSTRUMENT);
        List<String> rest = new ArrayList<>();
        for (Map.Entry<String, Long> fact : facts.entrySet()) {
            if (!fact.getKey().equals(field)) {
                rest.add(fact.getKey() + " " + space.written(fact.getKey(), fact.getValue()));
            }
        }
        row.remove(Vocabulary.INSTRUMENT);
        return "with " + field + " " + space.written(field, before) + " it is " + outcome(claim, row, before)
                + ", with "
                + space.written(field, after) + " it is " + outcome(claim, row, after) + ", where "
                + String.join(", ", rest);
    }

    private String outcome(Claim.Monotone claim, SortedMap<String, Long> row, long value) {
        SortedMap<String, Long> changed = new TreeMap<>(row);
        changed.put(claim.field(), value);
        CaseResult result = bench.run(
                RuleCase.question(claim.file(), claim.it(), claim.day(), claim.subject(), claim.instrument(), changed));
        return result.outcome() == Outcome.REFUSED
                ? "refused by " + String.join(", ", result.reasons())
                : result.outcome().word();
    }
}
