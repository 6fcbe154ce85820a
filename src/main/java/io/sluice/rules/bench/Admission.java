package io.sluice.rules.bench;

import io.sluice.rules.Phase;
import io.sluice.rules.Statement;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Intervals;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What it takes to be eligible for an instrument on a day: that a rule permits it and none refuses. */
public final class Admission {
    private Admission() {}

    /** The condition that exactly the eligible rows meet; where no rule permits anything, those that none refuses. */
    public static Condition of(PlainLaw law, Subject subject, String instrument, Set<Phase> phases) {
        List<Condition> needs = new ArrayList<>();
        List<Condition> permits = new ArrayList<>();
        for (PlainRule rule : law.rules()) {
            boolean concerns = rule.info().subject() == subject
                    && rule.fields().concerns(instrument)
                    && phases.contains(rule.info().phase());
            if (concerns && rule.states(Statement.ELIGIBLE)) {
                permits.add(rule.whole());
            }
            if (concerns && rule.refuses()) {
                needs.add(rule.whole().not());
            }
        }
        if (!permits.isEmpty()) {
            needs.add(Condition.any(permits));
        }
        long code = law.instrument(instrument);
        needs.add(Condition.within(Vocabulary.INSTRUMENT, Intervals.of(code, code)));
        return Condition.all(needs);
    }

    /** The phases that decide about an instrument: all that speak about it, but duties only where nothing else does. */
    public static Set<Phase> phases(PlainLaw law, Subject subject, String instrument) {
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
}
