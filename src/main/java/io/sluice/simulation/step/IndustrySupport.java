package io.sluice.simulation.step;

import io.sluice.quantity.Exact;
import io.sluice.quantity.Scales;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import io.sluice.simulation.fact.GovernmentFacts;
import io.sluice.simulation.fact.VentureFacts;
import io.sluice.simulation.record.Series;
import io.sluice.world.ledger.Flow;
import io.sluice.world.venture.Status;
import io.sluice.world.venture.Ventures;
import org.jspecify.annotations.Nullable;

/**
 * Grants of cities and provinces to projects of industries, as their rules say: rate times the yearly research, at most the
 * cap; a cap without a rate is a lump sum. Support of an industry grows with the rate of the law on funding growth,
 * compounded from year to year. A province pays as far as it has money.
 */
final class IndustrySupport {
    private static final int QUARTERS_A_YEAR = Scales.QUARTERS_A_YEAR;

    private final Picked eligible = new Picked();
    /** Places of the eligible among those who ask. */
    private final Picked places = new Picked();

    /** Compounds the growth of support at the start of a year. */
    static void startYear(World w, int t) {
        Law law = w.setting().law(t);
        if (t == 0 || t % QUARTERS_A_YEAR != 0 || !Instruments.known(law, Instruments.FUNDING_GROWTH)) {
            return;
        }
        int industries = w.economy().industries().modelled();
        GovernmentFacts facts =
                new GovernmentFacts(w.batches(), w.economy(), law, Instruments.FUNDING_GROWTH, industries);
        for (int k = 0; k < industries; k++) {
            facts.set(k, Codes.LEVEL_PROVINCE, 0, k, GovernmentFacts.Manner.PLAIN, 0);
        }
        Decisions answers = w.setting().engine().decide(law, Question.decide(Phase.RATE), facts.columns());
        w.rules().add(answers);
        for (int k = 0; k < industries; k++) {
            w.governments().growSupport(k, answers.hasRate(k) ? answers.rate(k) / Scales.MILLIONTHS : 0);
        }
    }

    /**
     * Pays what the rules give to ventures that ask this quarter.
     *
     * @param told what the rules are told about them, if that is known already
     */
    void pay(World w, int t, Picked due, @Nullable VentureFacts told) {
        Law law = w.setting().law(t);
        if (due.isEmpty() || !Instruments.known(law, Instruments.INDUSTRY_SUPPORT)) {
            return;
        }
        VentureFacts facts = told == null ? facts(w, t, due) : told;
        pickEligible(w, law, due, facts);
        if (eligible.isEmpty()) {
            return;
        }
        facts.keep(Instruments.INDUSTRY_SUPPORT, places.numbers(), places.count());
        Decisions rates = w.setting().engine().decide(law, Question.decide(Phase.RATE), facts.columns());
        Decisions caps = w.setting().engine().decide(law, Question.decide(Phase.CAP), facts.columns());
        w.rules().add(rates);
        w.rules().add(caps);
        for (int i = 0; i < eligible.count(); i++) {
            grant(w, t, eligible.get(i), rates, caps, i);
        }
    }

    private void pickEligible(World w, Law law, Picked due, VentureFacts facts) {
        Decisions gate = w.setting().engine().decide(law, Question.decide(Phase.GATE), facts.columns());
        w.rules().add(gate);
        eligible.clear();
        places.clear();
        for (int i = 0; i < due.count(); i++) {
            if (gate.outcome(i) == Outcome.ELIGIBLE) {
                eligible.add(due.get(i));
                places.add(i);
            }
        }
    }

    private static VentureFacts facts(World w, int t, Picked ventures) {
        VentureFacts facts = new VentureFacts(w, t, Instruments.INDUSTRY_SUPPORT, ventures.count());
        for (int i = 0; i < ventures.count(); i++) {
            facts.set(i, ventures.get(i), w.ventures().reportedResearch(ventures.get(i)));
        }
        return facts;
    }

    /** What the rules give a venture, in a province that has the money. */
    private static long amount(World w, int j, Decisions rates, Decisions caps, int row) {
        long base = QUARTERS_A_YEAR * w.ventures().reportedResearch(j);
        long amount = rates.hasRate(row) ? Exact.timesShare(base, rates.rate(row)) : Long.MAX_VALUE;
        amount = caps.hasCap(row) ? Math.min(amount, caps.cap(row)) : amount;
        int k = w.exogenous().ventures().industry(j);
        return amount == Long.MAX_VALUE
                ? 0
                : (long) (Math.min(amount, base) * w.governments().support(k));
    }

    /** The most support a venture could be given, whatever the rules say of it: a year's research; fen. */
    static long most(World w, int t, int j) {
        boolean any = Instruments.known(w.setting().law(t), Instruments.INDUSTRY_SUPPORT);
        int k = w.exogenous().ventures().industry(j);
        return any && w.ventures().status(j) == Status.ALIVE
                ? (long) (QUARTERS_A_YEAR
                        * w.ventures().reportedResearch(j)
                        * w.governments().support(k))
                : 0;
    }

    /** How much more support each venture would be given as a high-tech enterprise than without the status, fen. */
    static long[] opened(World w, int t, Picked ventures) {
        long[] opened = new long[ventures.count()];
        if (Instruments.known(w.setting().law(t), Instruments.INDUSTRY_SUPPORT)) {
            long[] with = supposed(w, t, ventures, true);
            long[] without = supposed(w, t, ventures, false);
            for (int i = 0; i < opened.length; i++) {
                boolean asks = w.ventures().status(ventures.get(i)) == Status.ALIVE;
                opened[i] = asks ? Math.max(0, with[i] - without[i]) : 0;
            }
        }
        return opened;
    }

    private static long[] supposed(World w, int t, Picked ventures, boolean highTech) {
        Law law = w.setting().law(t);
        VentureFacts facts = facts(w, t, ventures);
        for (int i = 0; i < ventures.count(); i++) {
            facts.columns().put("highTech", i, highTech ? 1 : 0);
        }
        Decisions gate = w.setting().engine().decide(law, Question.whatIf(Phase.GATE), facts.columns());
        Decisions rates = w.setting().engine().decide(law, Question.whatIf(Phase.RATE), facts.columns());
        Decisions caps = w.setting().engine().decide(law, Question.whatIf(Phase.CAP), facts.columns());
        long[] amounts = new long[ventures.count()];
        for (int i = 0; i < ventures.count(); i++) {
            amounts[i] = gate.outcome(i) == Outcome.ELIGIBLE ? amount(w, ventures.get(i), rates, caps, i) : 0;
        }
        return amounts;
    }

    private static void grant(World w, int t, int j, Decisions rates, Decisions caps, int row) {
        Ventures v = w.ventures();
        int province = w.accounts().provinces()[w.ventures().province(j)];
        long paid =
                Math.max(0, Math.min(amount(w, j, rates, caps, row), w.ledger().cash(province)));
        if (paid == 0) {
            return;
        }
        w.ledger().transfer(Flow.GRANT, province, v.owner(j), paid, Behaviour.BUDGET.cause());
        w.tally().add(Series.GRANTS_PAID, t, paid);
    }
}
