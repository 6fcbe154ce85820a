package io.sluice.simulation.step;

import io.sluice.draw.Purpose;
import io.sluice.quantity.Scales;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.VentureFacts;
import io.sluice.simulation.notch.Notch;
import io.sluice.simulation.notch.Response;
import io.sluice.world.ledger.Flow;
import io.sluice.world.venture.LatentVentures;
import io.sluice.world.venture.Ventures;

/**
 * What a firm just below its tier of research makes of it, once a year (decisions A16; Chen et al. 2021).
 *
 * <p>The status is worth the tax saved on a year's profit, at the rates of the law, and the support it opens; nothing to
 * those who lose money. Closing a gap g costs kappa/2 (g/tau)^2 times the year's sales ({@code notch_cost_research}). Those for
 * whom that can pay, and only they, ask the rules twice: as they are and at the tier. They report what the tier asks for:
 * a part rho is relabelled other spending, the rest is real research and real spending. The tier is found by asking the law ({@link ResearchTiers});
 * once a stricter one is announced, firms close the gap to that one.
 */
final class ResearchNotch {
    private static final int QUARTERS_A_YEAR = Scales.QUARTERS_A_YEAR;
    private static final int FRICTION = 1;
    private static final int AUDIT = 0;
    private static final double MILLION = Scales.MILLIONTHS;

    private final Response response;
    private final double compliance;
    private final Picked near = new Picked();
    private long[] natural = new long[0];

    ResearchNotch(ModelParameters p) {
        response = Response.of(p, "notch_cost_research");
        compliance = p.get("compliance_cost_share");
    }

    /** Lets firms that are to be tested this quarter answer the tier, and counts where they stand. */
    void respond(World w, int t, Picked due) {
        ResearchTiers now = ResearchTiers.of(w, w.setting().law(t));
        ResearchTiers then = ResearchTiers.of(w, w.setting().foreseen(t));
        if (now == null || then == null) {
            return;
        }
        Ventures v = w.ventures();
        TaxRates rates = TaxRates.of(w, t);
        if (natural.length < due.count()) {
            natural = new long[2 * due.count()];
        }
        near.clear();
        for (int i = 0; i < due.count(); i++) {
            int j = due.get(i);
            natural[i] = v.research(j);
            long needed = needed(v, j, now, then);
            double most = taxSaved(v, j, rates) + IndustrySupport.most(w, t, j);
            if (natural[i] < needed && within(w, j, natural[i], needed, most)) {
                near.add(j);
            }
        }
        move(w, t, now, then, rates);
        for (int i = 0; i < due.count(); i++) {
            int j = due.get(i);
            double asked = now.share(v.sales(j)) / MILLION * v.sales(j);
            double seen = v.reportedResearch(j) / asked - 1;
            w.tally().notches().count(Notch.RESEARCH, natural[i] / asked - 1, seen);
        }
    }

    private static long needed(Ventures v, int j, ResearchTiers now, ResearchTiers then) {
        boolean stricter = then.share(v.sales(j)) > now.share(v.sales(j));
        return (stricter ? then : now).needed(v.sales(j));
    }

    private static double taxSaved(Ventures v, int j, TaxRates rates) {
        double profit = QUARTERS_A_YEAR * (double) (v.sales(j) - v.spending(j));
        return Math.max(0, profit) * Math.max(0, rates.standard() - rates.highTech());
    }

    private boolean within(World w, int j, long natural, long needed, double benefit) {
        Ventures v = w.ventures();
        if (v.sales(j) <= v.spending(j)) {
            return false;
        }
        double reach = response.cost().reach(response.worth(benefit), needed, QUARTERS_A_YEAR * (double) v.sales(j));
        LatentVentures latent = w.exogenous().ventures();
        return needed - natural <= reach
                && response.answers(w.draws().uniform(latent.entity(j), latent.cohort(j), Purpose.FRICTION, FRICTION));
    }

    private void move(World w, int t, ResearchTiers now, ResearchTiers then, TaxRates rates) {
        if (near.isEmpty()) {
            return;
        }
        Law law = w.setting().foreseen(t);
        Ventures v = w.ventures();
        VentureFacts facts = new VentureFacts(w, t, Instruments.HIGH_TECH, 2 * near.count());
        for (int i = 0; i < near.count(); i++) {
            int j = near.get(i);
            facts.set(2 * i, j, v.research(j));
            facts.set(2 * i + 1, j, needed(v, j, now, then));
        }
        Decisions answers = w.setting().engine().decide(law, Question.whatIf(Phase.STATUS1), facts.columns());
        long[] opened = IndustrySupport.opened(w, t, near);
        for (int i = 0; i < near.count(); i++) {
            int j = near.get(i);
            long needed = needed(v, j, now, then);
            double benefit = taxSaved(v, j, rates) + opened[i];
            if (answers.outcome(2 * i) != Outcome.ELIGIBLE
                    && answers.outcome(2 * i + 1) == Outcome.ELIGIBLE
                    && within(w, j, v.research(j), needed, benefit)) {
                close(w, j, needed);
            }
        }
    }

    private void close(World w, int j, long needed) {
        Ventures v = w.ventures();
        long natural = v.research(j);
        double share = response.cost().cosmeticShare();
        long cosmetic = (long) (share * (needed - natural));
        w.tally().notches().move(Notch.RESEARCH, (double) natural / needed - 1, share);
        v.setResearch(j, needed - cosmetic, needed);
        v.setSpending(j, v.spending(j) + (needed - cosmetic) - natural);
        pay(w, j, Flow.COMPLIANCE_COST, w.accounts().realEconomy(), compliance * QUARTERS_A_YEAR * cosmetic);
    }

    private static void pay(World w, int j, Flow flow, int to, double fen) {
        int owner = w.ventures().owner(j);
        long paid = Math.max(0, Math.min((long) fen, w.ledger().cash(owner)));
        w.ledger().transfer(flow, owner, to, paid, Behaviour.OPERATION.cause());
    }

    /** Whether an authority finds relabelled research; the firm then pays {@code audit_penalty} times a year's tax saved. */
    boolean caught(World w, int t, int j) {
        Ventures v = w.ventures();
        boolean dressed = v.reportedResearch(j) > v.research(j);
        long entity = w.exogenous().ventures().entity(j);
        if (!dressed || w.draws().uniform(entity, t, Purpose.ENFORCEMENT, AUDIT) >= response.audit()) {
            return false;
        }
        double fine = response.penalty() * taxSaved(v, j, TaxRates.of(w, t));
        pay(w, j, Flow.TAX_CENTRAL, w.accounts().treasury(), fine);
        return true;
    }
}
