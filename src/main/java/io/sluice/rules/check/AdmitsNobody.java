package io.sluice.rules.check;

import io.sluice.rules.Phase;
import io.sluice.rules.Statement;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.PlainLaw;
import io.sluice.rules.bench.PlainRule;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Intervals;
import io.sluice.rules.logic.Space;
import io.sluice.rules.pack.Instrument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Instruments that the figures of some day let nobody have: whoever is permitted is refused by one rule or another, and where only duties are asked
 * about, everybody breaks one. Permissions that never take effect are left to {@link Contradictions}.
 */
final class AdmitsNobody implements Check {
    @Override
    public void look(CheckedLaw law, Consumer<Finding> found) {
        for (Instrument instrument : law.plain().book().instruments().values()) {
            for (Phase phase : Phase.values()) {
                look(law, instrument, phase, found);
            }
        }
    }

    private static void look(CheckedLaw law, Instrument instrument, Phase phase, Consumer<Finding> found) {
        Set<List<String>> reported = new HashSet<>();
        for (Map.Entry<LocalDate, PlainLaw> day : law.plain().windows().entrySet()) {
            PlainLaw on = day.getValue();
            List<PlainRule> rules = on.rules().stream()
                    .filter(r -> r.info().asked(phase, instrument.subject(), instrument.id()))
                    .toList();
            List<PlainRule> refusing = rules.stream().filter(PlainRule::refuses).toList();
            Space space = on.space(instrument.subject());
            Conflict conflict = new Conflict(rows(law, on, instrument, phase, rules), refusing, space::domain);
            if (!refusing.isEmpty()
                    && conflict.isSure()
                    && conflict.hasRows()
                    && !everyPermissionIsVoid(law, instrument, phase, rules)) {
                for (List<PlainRule> cause : conflict.causes()) {
                    boolean asked =
                            rules.stream().anyMatch(r -> law.asked(r.info().pack()));
                    if (asked && reported.add(cause.stream().map(PlainRule::id).toList())) {
                        report(law, on, instrument, phase, rules, cause, found);
                    }
                }
            }
        }
    }

    /** Whoever asks and is permitted; where rules permit nothing, or some cannot be seen through, whoever asks. */
    private static Condition rows(
            CheckedLaw law, PlainLaw on, Instrument instrument, Phase phase, List<PlainRule> rules) {
        Subject subject = instrument.subject();
        long code = on.space(subject).code(Vocabulary.INSTRUMENT, instrument.id());
        List<Condition> permitted = rules.stream()
                .filter(r -> r.states(Statement.ELIGIBLE))
                .map(PlainRule::whole)
                .toList();
        boolean seen = on.trusted().stream().noneMatch(r -> r.asked(phase, subject, instrument.id()));
        return Condition.all(List.of(
                Condition.within(Vocabulary.INSTRUMENT, Intervals.of(code, code)),
                Conflict.relations(law.plain().vocabulary().relations(subject)),
                permitted.isEmpty() || !seen ? Condition.TRUE : Condition.any(permitted)));
    }

    /** Whether every permission is for this instrument alone and none takes effect on any of its days, which is found elsewhere. */
    private static boolean everyPermissionIsVoid(
            CheckedLaw law, Instrument instrument, Phase phase, List<PlainRule> rules) {
        List<PlainRule> permitting =
                rules.stream().filter(r -> r.states(Statement.ELIGIBLE)).toList();
        return !permitting.isEmpty()
                && permitting.stream()
                        .allMatch(r -> law.asked(r.info().pack())
                                && r.info().instruments().equals(List.of(instrument.id()))
                                && Contradictions.isVoid(law, r.info()));
    }

    private static void report(
            CheckedLaw law,
            PlainLaw on,
            Instrument instrument,
            Phase phase,
            List<PlainRule> rules,
            List<PlainRule> cause,
            Consumer<Finding> found) {
        Condition rows = rows(law, on, instrument, phase, rules);
        SortedSet<String> fields = new TreeSet<>(rows.fields());
        cause.forEach(rule -> fields.addAll(rule.whole().fields()));
        var row = law.find(rows, on, instrument.subject()).row();
        List<String> shown = new ArrayList<>();
        cause.forEach(rule -> shown.add(Conflict.written(rule, on)));
        if (!row.isEmpty()) {
            shown.add("on " + on.day() + ": " + CheckedLaw.written(row, on.space(instrument.subject()), fields));
            shown.add("decided: "
                    + law.decide(row, on, instrument.subject(), phase).written());
        }
        List<String> ids = cause.stream().map(PlainRule::id).toList();
        found.accept(new Finding(
                "admits-nobody",
                Finding.Level.WARNING,
                cause.get(0).info().place(),
                ids,
                "from " + on.day() + " on no " + instrument.subject().word() + " can have " + instrument.id() + ": "
                        + (ids.size() == 1
                                ? ids.get(0) + " refuses all"
                                : Conflict.ids(cause) + " refuse all between them"),
                shown,
                Conflict.hint(cause, on),
                null));
    }
}
