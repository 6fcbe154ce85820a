package io.sluice.rules.check;

import io.sluice.rules.Statement;
import io.sluice.rules.bench.PlainLaw;
import io.sluice.rules.bench.PlainRule;
import io.sluice.rules.logic.Box;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Polynomial;
import io.sluice.rules.logic.Solver;
import io.sluice.rules.logic.Space;
import io.sluice.rules.pack.RuleInfo;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Rules that add nothing: whenever they speak, another rule says as much. */
final class Subsumption implements Check {
    private record Pair(Condition one, Condition other) {}

    private final Map<Pair, Boolean> known = new HashMap<>();

    @Override
    public void look(CheckedLaw law, Consumer<Finding> found) {
        for (RuleInfo rule : law.plain().book().rules()) {
            SortedMap<LocalDate, PlainRule> own = law.days(rule.id());
            boolean simple = !own.isEmpty()
                    && Objects.requireNonNull(own.get(own.firstKey())).says().size() == 1;
            if (law.asked(rule.pack()) && simple && !law.enough("subsumed")) {
                look(law, rule, own, found);
            }
        }
    }

    private void look(CheckedLaw law, RuleInfo rule, SortedMap<LocalDate, PlainRule> own, Consumer<Finding> found) {
        PlainRule first = Objects.requireNonNull(own.get(own.firstKey()));
        Box box = Box.of(first.whole());
        PlainLaw on = law.plain().on(own.firstKey());
        law.meet(on, first, first.says().get(0).kind(), near -> {
            RuleInfo other = near.info();
            if (law.enough("subsumed")
                    || rule.equals(other)
                    || !Box.of(near.whole()).contains(box)) {
                return CheckedLaw.Meeting.SEEN;
            }
            if (!covers(law, rule, other) || DeadRules.isDead(law, rule)) {
                return CheckedLaw.Meeting.TRIED;
            }
            boolean mutual = covers(law, other, rule);
            if (mutual && rule.id().compareTo(other.id()) <= 0) {
                return CheckedLaw.Meeting.TRIED;
            }
            report(law, rule, other.id(), mutual, found);
            law.count("subsumed");
            return CheckedLaw.Meeting.FOUND;
        });
    }

    /** Whether another rule says as much on every day of a rule. */
    private boolean covers(CheckedLaw law, RuleInfo rule, RuleInfo other) {
        SortedMap<LocalDate, PlainRule> own = law.days(rule.id());
        SortedMap<LocalDate, PlainRule> theirs = law.days(other.id());
        if (rule.phase() != other.phase() || rule.subject() != other.subject() || own.isEmpty()) {
            return false;
        }
        for (Map.Entry<LocalDate, PlainRule> day : own.entrySet()) {
            PlainRule covering = theirs.get(day.getKey());
            if (covering == null
                    || !saysNoMoreThan(
                            day.getValue(),
                            covering,
                            law.plain().on(day.getKey()).space(rule.subject()))) {
                return false;
            }
        }
        return true;
    }

    private static void report(CheckedLaw law, RuleInfo rule, String other, boolean mutual, Consumer<Finding> found) {
        found.accept(new Finding(
                mutual ? "same-as" : "subsumed",
                Finding.Level.NOTE,
                rule.place(),
                List.of(rule.id(), other),
                mutual
                        ? "rules " + other + " and " + rule.id() + " say the same about the same rows"
                        : "rule " + rule.id() + " adds nothing: whenever it speaks, rule " + other + " says as much",
                List.of(),
                "delete it, or keep it for its legal source and say so in a comment",
                law.answers().weight(rule)));
    }

    /** Whether a rule says nothing that another does not say about at least the same rows. */
    private boolean saysNoMoreThan(PlainRule rule, PlainRule other, Space space) {
        boolean alike = rule.info().phase() == other.info().phase()
                && rule.info().subject() == other.info().subject()
                && rule.says().size() == 1
                && other.says().size() == 1
                && rule.says().get(0).kind() == other.says().get(0).kind()
                && shareInstruments(rule, other)
                && saysAsMuch(rule.says().get(0), other.says().get(0));
        return alike
                && known.computeIfAbsent(
                        new Pair(rule.whole(), other.whole()),
                        pair -> Solver.implies(pair.one(), pair.other(), space) == Solver.Kind.FOUND);
    }

    private static boolean shareInstruments(PlainRule rule, PlainRule other) {
        List<String> own = rule.info().instruments();
        List<String> theirs = other.info().instruments();
        return theirs.isEmpty() || (!own.isEmpty() && theirs.containsAll(own));
    }

    /** Scores add up, so no score makes another idle; of caps the least holds; rates must be equal. */
    private static boolean saysAsMuch(PlainRule.Said own, PlainRule.Said theirs) {
        Polynomial mine = own.value();
        Polynomial other = theirs.value();
        if (own.kind() == Statement.SCORE) {
            return false;
        }
        if (mine == null || other == null) {
            return true;
        }
        Polynomial difference = mine.plus(other.negated());
        boolean constant = difference.isConstant();
        return constant
                && (own.kind() == Statement.CAP
                        ? difference.constant().signum() >= 0
                        : difference.constant().signum() == 0);
    }
}
