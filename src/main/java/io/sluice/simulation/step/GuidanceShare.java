package io.sluice.simulation.step;

import io.sluice.draw.Purpose;
import io.sluice.quantity.Exact;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import io.sluice.simulation.fact.CommitmentFacts;
import java.util.List;

/**
 * What provinces put into guidance funds of their own: min(g x size, room), g the lesser of {@code local_guidance_share} and
 * the share that the rules of the paying programme offer; then the rules are asked whether the programme may pay it.
 *
 * <p>Which programme pays follows from the place: a fund of Guangdong turns to the programmes of Guangzhou as often as ventures
 * are founded there, to the one for emerging industries with chance {@code programme_emerging_share}; all others have rules of the country only.
 */
final class GuidanceShare {
    private static final int PLACE_DRAW = 21;
    private static final int PROGRAMME_DRAW = 22;
    private static final int GUANGZHOU = 1;

    private final double share;

    GuidanceShare(ModelParameters p) {
        share = p.get("local_guidance_share");
    }

    /** Promises to the funds founded this quarter. */
    void promise(World w, int t, List<Integer> funds) {
        Law law = w.setting().law(t);
        if (funds.isEmpty()) {
            return;
        }
        if (!Instruments.known(law, Instruments.LOCAL_COMMITMENT)) {
            funds.forEach(f -> book(w, f, (long) (share * w.funds().target(f))));
            return;
        }
        Decisions rates = w.setting()
                .engine()
                .decide(
                        law,
                        Question.decide(Phase.RATE),
                        facts(w, law, funds, new long[funds.size()]).columns());
        w.rules().add(rates);
        long[] amount = new long[funds.size()];
        for (int i = 0; i < amount.length; i++) {
            long size = w.funds().target(funds.get(i));
            long wanted = (long) (share * size);
            amount[i] = rates.hasRate(i) ? Math.min(wanted, Exact.timesShare(size, rates.rate(i))) : wanted;
        }
        Decisions gate = w.setting()
                .engine()
                .decide(
                        law,
                        Question.decide(Phase.GATE),
                        facts(w, law, funds, amount).columns());
        w.rules().add(gate, amount);
        for (int i = 0; i < amount.length; i++) {
            if (gate.outcome(i) == Outcome.ELIGIBLE) {
                book(w, funds.get(i), amount[i]);
            }
        }
    }

    private static CommitmentFacts facts(World w, Law law, List<Integer> funds, long[] amount) {
        CommitmentFacts facts = new CommitmentFacts(w.batches(), law, Instruments.LOCAL_COMMITMENT, funds.size());
        for (int i = 0; i < amount.length; i++) {
            int f = funds.get(i);
            int p = w.funds().province(f);
            long size = w.funds().target(f);
            int rank = 2 * amount[i] > size ? 1 : 2;
            facts.set(i, Codes.PAYER_LOCAL_GOVERNMENT, Codes.KIND_LOCAL, p, p, amount[i], size, amount[i], rank);
            int programme = programme(w, f);
            boolean last = programme == Codes.PROGRAMME_GUANGZHOU_EMERGING;
            facts.columns().put("programme", i, programme).put("paysLast", i, last ? 1 : 0);
        }
        return facts;
    }

    private static int programme(World w, int f) {
        long entity = w.exogenous().managers().entity(w.funds().proposal(f));
        int formed = w.funds().formed(f);
        double u = w.draws().uniform(entity, formed, Purpose.FUND_TRAIT, PLACE_DRAW);
        if (w.economy().cities().city(w.funds().province(f), u) != GUANGZHOU) {
            return Codes.PROGRAMME_NONE;
        }
        return w.draws().uniform(entity, formed, Purpose.FUND_TRAIT, PROGRAMME_DRAW)
                        < w.setting().get("programme_emerging_share")
                ? Codes.PROGRAMME_GUANGZHOU_EMERGING
                : Codes.PROGRAMME_GUANGZHOU_INDUSTRY;
    }

    private static void book(World w, int f, long wanted) {
        int p = w.funds().province(f);
        long fen = Math.min(wanted, w.governments().ownRoom(p));
        if (fen > 0) {
            w.ledger().commit(w.funds().owner(f), w.accounts().provinces()[p], fen);
            w.governments().promiseOwn(p, fen);
        }
    }
}
