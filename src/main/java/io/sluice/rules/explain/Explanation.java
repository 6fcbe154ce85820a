package io.sluice.rules.explain;

import io.sluice.rules.Field;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Statement;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.Bench;
import io.sluice.rules.bench.CaseResult;
import io.sluice.rules.bench.Clause;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.bench.PlainLaw;
import io.sluice.rules.bench.PlainRule;
import io.sluice.rules.bench.ReadingEngine;
import io.sluice.rules.bench.RuleCase;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Space;
import io.sluice.rules.pack.Instrument;
import io.sluice.rules.pack.Opaque;
import io.sluice.rules.pack.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why the law answers a question about one row as it does.
 *
 * @param asked the question
 * @param law the law of the day
 * @param result the answer
 * @param rules every rule in force that speaks about what is asked for, by id
 * @param trusted every trusted rule in force that might speak about it, by id
 * @param remedies the smallest changes that would admit the row, none where it is admitted
 * @param others what else the row may have as it is
 */
public record Explanation(
        RuleCase asked,
        PlainLaw law,
        CaseResult result,
        List<RuleAccount> rules,
        List<TrustedAccount> trusted,
        List<Remedy> remedies,
        List<String> others) {

    public Explanation {
        rules = List.copyOf(rules);
        trusted = List.copyOf(trusted);
        remedies = List.copyOf(remedies);
        others = List.copyOf(others);
    }

    private static final String ELIGIBLE = Statement.ELIGIBLE.word();

    /** Explains the answer to a question. */
    public static Explanation of(PlainBook book, RuleCase asked) {
        PlainLaw law = book.on(asked.day());
        Bench bench =
                new Bench(book.book(), book.vocabulary(), new ReadingEngine(book.book(), book.vocabulary()), book::on);
        CaseResult result = bench.run(asked);
        Set<Phase> phases = bench.phases(asked);
        Space space = law.space(asked.subject());
        SortedMap<String, Long> row = row(asked, law, space);
        List<RuleAccount> accounts = new ArrayList<>();
        List<Condition> permits = new ArrayList<>();
        List<Condition> needs = new ArrayList<>();
        for (PlainRule rule : law.rules()) {
            boolean concerns = rule.info().subject() == asked.subject()
                    && rule.fields().concerns(asked.instrument())
                    && phases.contains(rule.info().phase());
            if (concerns) {
                accounts.add(account(rule, asked, space, row));
                if (rule.states(Statement.ELIGIBLE)) {
                    permits.add(rule.whole());
                }
                if (rule.refuses()) {
                    needs.add(rule.whole().not());
                }
            }
        }
        List<TrustedAccount> trusted = trusted(bench, asked, law, row.keySet());
        boolean granted = !permits.isEmpty()
                || trusted.stream().anyMatch(t -> t.rule().states().contains(ELIGIBLE));
        boolean admitted = admitted(result, granted);
        if (!permits.isEmpty()) {
            needs.add(Condition.any(permits));
        }
        List<Remedy> remedies = admitted
                ? List.of()
                : Remedies.of(
                        Condition.all(needs),
                        space,
                        row,
                        changed -> admitted(bench.run(changed(asked, changed)), granted));
        return new Explanation(
                asked, law, result, accounts, trusted, remedies, admitted ? List.of() : others(book, bench, asked));
    }

    /** Where rules grant, a row is in when one does; where they only find fault, when none is found. */
    private static boolean admitted(CaseResult result, boolean granted) {
        return result.outcome() == Outcome.ELIGIBLE || (!granted && result.outcome() == Outcome.NO_RULE);
    }

    private static List<TrustedAccount> trusted(Bench bench, RuleCase asked, PlainLaw law, Set<String> known) {
        List<TrustedAccount> accounts = new ArrayList<>();
        Set<Phase> phases = bench.phases(asked);
        for (RuleInfo rule : law.trusted()) {
            Opaque opaque = Objects.requireNonNull(rule.opaque());
            boolean concerns = rule.subject() == asked.subject()
                    && phases.contains(rule.phase())
                    && opaque.looksAt().concerns(asked.instrument());
            if (concerns) {
                List<String> unknown = opaque.looksAt().names().stream()
                        .filter(field -> !known.contains(field))
                        .toList();
                accounts.add(new TrustedAccount(rule, bench.says(rule, asked), unknown));
            }
        }
        return accounts;
    }

    private static SortedMap<String, Long> row(RuleCase asked, PlainLaw law, Space space) {
        SortedMap<String, Long> row = new TreeMap<>();
        for (Field field : space.fields()) {
            Long known = asked.fields().get(field.name());
            if (known != null) {
                row.put(field.name(), known);
            }
        }
        row.put(Vocabulary.INSTRUMENT, (long) law.instrument(asked.instrument()));
        return row;
    }

    private static RuleAccount account(PlainRule rule, RuleCase asked, Space space, SortedMap<String, Long> row) {
        List<String> unknown =
                rule.fields().names().stream().filter(f -> !row.containsKey(f)).toList();
        List<Reason> reasons = Clause.of(rule).stream()
                .filter(c -> row.keySet().containsAll(c.condition().fields()))
                .map(c -> Reason.of(c, space, row))
                .filter(r -> !r.isInstrument())
                .toList();
        RuleAccount.Kind kind = !unknown.isEmpty()
                ? RuleAccount.Kind.UNDETERMINED
                : rule.whole().holds(f -> row.getOrDefault(f, 0L)) ? RuleAccount.Kind.SPEAKS : RuleAccount.Kind.SILENT;
        return new RuleAccount(rule, kind, reasons, unknown);
    }

    private static RuleCase changed(RuleCase asked, SortedMap<String, Long> row) {
        SortedMap<String, Long> fields = new TreeMap<>(row);
        fields.remove(Vocabulary.INSTRUMENT);
        return asked.with(fields);
    }

    private static List<String> others(PlainBook book, Bench bench, RuleCase asked) {
        List<String> others = new ArrayList<>();
        for (Instrument instrument : book.book().instruments().values()) {
            if (instrument.subject() == asked.subject() && !instrument.id().equals(asked.instrument())) {
                if (bench.run(asked.askingFor(instrument.id())).outcome() == Outcome.ELIGIBLE) {
                    others.add(instrument.id());
                }
            }
        }
        return others;
    }

    /** The fields of the row. */
    public Space space() {
        return law.space(asked.subject());
    }
}
