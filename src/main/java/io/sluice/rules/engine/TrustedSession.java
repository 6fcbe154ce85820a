package io.sluice.rules.engine;

import io.sluice.rules.Columns;
import io.sluice.rules.Question;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.scenario.text.InputException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;

/**
 * Asks the rules of the trusted profile of a pack in a session of their own: what they insert, change or delete no other pack
 * and no strict rule sees, so that those mean the same with them and without. They see all rows asked together, in the order of the rows. A
 * rule that throws or fires without end is a fault of its author, told by rule and line.
 */
final class TrustedSession {
    private static final int FIRINGS_PER_ROW_AND_RULE = 1_000;
    private static final int FEWEST_FIRINGS = 100_000;
    private static final int MOST_FIRINGS = 2_000_000;
    private static final int CAUSES = 8;

    private final KieSessionConfiguration configuration;
    private final DayLaw day;
    private final Question question;

    TrustedSession(KieSessionConfiguration configuration, DayLaw day, Question question) {
        this.configuration = configuration;
        this.day = day;
        this.question = question;
    }

    /**
     * Adds what the rules of a group say of a batch to what was heard.
     *
     * @throws InputException when one of them throws or fires without end
     */
    void hear(Group group, Columns rows, SessionEngine.Heard heard) {
        KieBase base = group.base();
        if (base == null) {
            return;
        }
        Object[] facts = day.book().factRows().of(rows, group.fields());
        @Nullable BitSet[] undetermined = day.book().undetermined(group.rules(), rows, heard.open());
        Collector collector = new Collector(day.book().ruleNumbers(), facts, undetermined, heard.stated());
        TrustedRulings rulings = new TrustedRulings(collector, question.phase());
        int limit = limit(facts.length, group.rules().size());
        int fired;
        try {
            fired = fire(base, facts, rulings, limit);
        } catch (RuntimeException | LinkageError | StackOverflowError e) { // whatever code of a pack may throw
            Throwable cause = causes(e).reduce((first, second) -> second).orElse(e);
            throw fault(
                    guilty(e, rulings, group),
                    "trusted-throws",
                    words(cause) + ", asked on " + day.day() + " about " + facts.length + " "
                            + rows.subject().word() + "s in phase "
                            + question.phase().word(),
                    cause instanceof TrustedRulings.Misuse
                            ? "a rule speaks under its own id, in its own phase, about a fact it was given"
                            : "its code, and functions it calls, must not fail, whatever facts they are asked about");
        }
        if (fired >= limit) {
            throw fault(
                    rulings.speaking(),
                    "trusted-loops",
                    "was the last of " + limit + " firings about " + facts.length + " "
                            + rows.subject().word() + "s on " + day.day()
                            + ": the rules of this phase fire without end",
                    "a rule that inserts or updates what it waits for wakes itself: add a condition that stops it, such as"
                            + " not( ... ), or no-loop");
        }
    }

    private int fire(KieBase base, Object[] facts, TrustedRulings rulings, int limit) {
        KieSession session = base.newKieSession(configuration, null);
        try {
            SessionEngine.setClock(session, day.day());
            session.addEventListener(rulings);
            boolean stated = base.getKiePackages().stream()
                    .flatMap(p -> p.getGlobalVariables().stream())
                    .anyMatch(global -> global.getName().equals("rulings"));
            if (stated) {
                session.setGlobal("rulings", rulings);
            }
            session.insert(day.parameters());
            for (Object fact : facts) {
                session.insert(fact);
            }
            return session.fireAllRules(limit);
        } finally {
            session.dispose();
        }
    }

    private static int limit(int rows, int rules) {
        long wanted = (long) rows * rules * FIRINGS_PER_ROW_AND_RULE;
        return (int) Math.max(FEWEST_FIRINGS, Math.min(MOST_FIRINGS, wanted));
    }

    /** The rule that a failure names, or else the last that fired, or else the first that was asked. */
    private String guilty(Throwable failure, TrustedRulings rulings, Group group) {
        List<String> asked =
                group.rules().stream().map(rule -> day.ruleIds().get(rule)).toList();
        return causes(failure)
                .flatMap(cause -> asked.stream()
                        .filter(id -> String.valueOf(cause.getMessage()).contains("\"" + id + "\"")))
                .findFirst()
                .orElse(rulings.speaking().isEmpty() ? asked.get(0) : rulings.speaking());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, java.util.Objects::nonNull, Throwable::getCause)
                .limit(CAUSES);
    }

    /** A cause in one line. */
    private static String words(Throwable cause) {
        String message = cause.getMessage();
        if (cause instanceof TrustedRulings.Misuse) {
            return String.valueOf(message);
        }
        String first = message == null ? "" : message.lines().findFirst().orElse("");
        return "failed with " + cause.getClass().getSimpleName() + (first.isEmpty() ? "" : ": " + first);
    }

    private InputException fault(String id, String code, String message, String hint) {
        RuleInfo rule = day.book().rules().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new InputException(List.of(rule.place()
                .source()
                .diagnostic(rule.place().mark(), code, "the trusted rule " + id + " " + message, hint)));
    }
}
