package io.sluice.simulation.step;

import io.sluice.quantity.Exact;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import io.sluice.simulation.fact.GovernmentFacts;
import io.sluice.simulation.record.Breakdown.Item;
import io.sluice.simulation.record.Series;
import io.sluice.simulation.record.Tally;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;

/**
 * Step 6: provinces promise money, within their room (decisions A3).
 *
 * <p>To a sub-fund of the chain: min(m x offer, room), m the matching ratio by rule for the province of the fund's home. To
 * a guidance fund of their own: min(g x size, room), g = {@code local_guidance_share}. The chain comes first; what it takes
 * is not there for own funds: that is how national money displaces local money here. The gap to what the rule asks is the
 * matching shortfall.
 */
final class MatchLocally implements Step {
    private final double guidanceShare;

    MatchLocally(ModelParameters p) {
        guidanceShare = p.get("local_guidance_share");
    }

    @Override
    public void run(World w, int t) {
        budget(w, t);
        long[] ratio = w.setting().nationalFund() ? ratios(w, t) : new long[0];
        for (int f = 0; f < w.funds().count(); f++) {
            if (newborn(w, f, t) && w.funds().kind(f) == FundKind.SUB_FUND) {
                match(w, f, t, ratio[w.funds().province(f)]);
            }
        }
        for (int f = 0; f < w.funds().count(); f++) {
            if (newborn(w, f, t) && w.funds().kind(f) == FundKind.LOCAL_GUIDANCE) {
                int p = w.funds().province(f);
                promise(
                        w,
                        f,
                        p,
                        Math.min(
                                (long) (guidanceShare * w.funds().target(f)),
                                w.governments().room(p, t)));
            }
        }
    }

    /** A quarter's money for venture funds comes in; the rest of the budget is outside the model. */
    private static void budget(World w, int t) {
        for (int p = 0; p < w.economy().provinces().count(); p++) {
            w.ledger()
                    .transfer(
                            io.sluice.world.ledger.Flow.TAX_LOCAL,
                            w.accounts().realEconomy(),
                            w.accounts().provinces()[p],
                            w.exogenous().fiscal().capacity(p, t),
                            Behaviour.BUDGET.cause());
        }
    }

    private static boolean newborn(World w, int f, int t) {
        return w.funds().phase(f) == FundPhase.RAISING && w.funds().formed(f) == t;
    }

    private static long[] ratios(World w, int t) {
        int n = w.economy().provinces().count();
        Law law = w.setting().law(t);
        GovernmentFacts facts = new GovernmentFacts(w.economy(), law, Instruments.LOCAL_MATCHING, n);
        for (int p = 0; p < n; p++) {
            facts.set(p, Codes.LEVEL_PROVINCE, p, 0, GovernmentFacts.Manner.PLAIN, LocalMoney.debtToRevenue(w, p));
        }
        Decisions answers = w.setting().engine().decide(law, Question.decide(Phase.RATE), facts.columns());
        w.rules().add(answers);
        long[] ratio = new long[n];
        for (int p = 0; p < n; p++) {
            ratio[p] = answers.hasRate(p) ? answers.rate(p) : 0;
        }
        return ratio;
    }

    private static void match(World w, int f, int t, long ratio) {
        int p = w.funds().province(f);
        long required = Exact.timesShare(w.chain().offer(f), ratio);
        long given = Math.min(required, w.governments().room(p, t));
        promise(w, f, p, given);
        w.governments().match(p, required, given);
        w.tally().add(Series.MATCHING_REQUIRED, t, required);
        w.tally().add(Series.MATCHING_PAID, t, given);
        w.tally().provinces().add(Item.MATCHING_REQUIRED, p, Tally.year(t), required);
        w.tally().provinces().add(Item.MATCHING_PAID, p, Tally.year(t), given);
    }

    private static void promise(World w, int f, int p, long fen) {
        if (fen > 0) {
            w.ledger().commit(w.funds().owner(f), w.accounts().provinces()[p], fen);
            w.governments().promise(p, fen);
        }
    }
}
