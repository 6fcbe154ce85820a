package io.sluice.rules.engine;

import io.sluice.rules.Phase;
import io.sluice.rules.Statement;
import io.sluice.rules.fact.Rulings;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/**
 * Hears trusted rules and lets each say only what a strict one could: under its own id, in its own phase. What no check of
 * their text can promise is held here while they fire.
 */
final class TrustedRulings extends DefaultAgendaEventListener implements Rulings {
    private final Collector collector;
    private final Phase phase;
    private String speaking = "";

    TrustedRulings(Collector collector, Phase phase) {
        this.collector = collector;
        this.phase = phase;
    }

    /** The rule whose consequence ran last; empty when none did. */
    String speaking() {
        return speaking;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        speaking = event.getMatch().getRule().getName();
    }

    @Override
    public void eligible(String rule, Object fact) {
        check(rule, fact, Statement.ELIGIBLE);
        collector.eligible(rule, fact);
    }

    @Override
    public void excluded(String rule, Object fact) {
        check(rule, fact, Statement.EXCLUDED);
        collector.excluded(rule, fact);
    }

    @Override
    public void unmet(String rule, Object fact) {
        check(rule, fact, Statement.UNMET);
        collector.unmet(rule, fact);
    }

    @Override
    public void rate(String rule, Object fact, long millionths) {
        check(rule, fact, Statement.RATE);
        collector.rate(rule, fact, millionths);
    }

    @Override
    public void cap(String rule, Object fact, long fen) {
        check(rule, fact, Statement.CAP);
        collector.cap(rule, fact, fen);
    }

    @Override
    public void score(String rule, Object fact, long hundredths) {
        check(rule, fact, Statement.SCORE);
        collector.score(rule, fact, hundredths);
    }

    private void check(String rule, Object fact, Statement statement) {
        if (!rule.equals(speaking)) {
            throw new Misuse("speaks as \"" + rule + "\"");
        }
        if (!statement.fits(phase)) {
            throw new Misuse("states " + statement.word() + " in phase " + phase.word() + ", where that is not stated");
        }
        if (!collector.knows(fact)) {
            throw new Misuse("states " + statement.word() + " about " + fact + ", which nobody asked about");
        }
    }

    /** A statement that no rule may make; its message goes on after the name of the rule. */
    static final class Misuse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misuse(String message) {
            super(message);
        }
    }
}
