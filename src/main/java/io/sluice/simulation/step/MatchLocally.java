package io.sluice.simulation.step;

import io.sluice.quantity.Exact;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Arrears;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import io.sluice.simulation.fact.GovernmentFacts;
import io.sluice.simulation.record.Breakdown.Item;
import io.sluice.simulation.record.Series;
import io.sluice.simulation.record.Tally;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.ledger.Flow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Step 6: provinces promise money, within their room ({@link io.sluice.simulation.arm.Governments}).
 *
 * <p>Old debts come first ({@link CureArrears}). To a sub-fund of the chain: min(m T N / F, room), m the share of the fund by rule
 * for the province of its home, T the target, N what the chain offers and F what it would offer at its full share; what is missing is owed. The match follows what the chain puts in at the close, not what it offered ({@link #reduce}). To a guidance fund of their own: {@link GuidanceShare}. The chain
 * comes before own funds: a share psi of each match is not there for them (substitution), the rest is new money that the
 * province's budget adds.
 */
final class MatchLocally implements Step {
    private final CureArrears cure;
    private final GuidanceShare guidance;

    MatchLocally(ModelParameters p) {
        cure = new CureArrears(p);
        guidance = new GuidanceShare(p);
    }

    @Override
    public void run(World w, int t) {
        for (int p = 0; p < w.economy().provinces().count(); p++) {
            budget(w, p, w.governments().capacity(p));
        }
        long before = substituted(w);
        long[] owed = owed(w);
        cure.run(w, t);
        long[] share = w.setting().nationalFund() ? shares(w, t, Question.decide(Phase.RATE)) : new long[0];
        List<Integer> own = new ArrayList<>();
        for (int f = 0; f < w.funds().count(); f++) {
            if (newborn(w, f, t) && w.funds().kind(f) == FundKind.SUB_FUND) {
                match(w, f, t, share[w.funds().province(f)]);
            } else if (newborn(w, f, t) && w.funds().kind(f) == FundKind.LOCAL_GUIDANCE) {
                own.add(f);
            }
        }
        w.tally().add(Series.MATCHING_SUBSTITUTED, t, substituted(w) - before);
        guidance.promise(w, t, own);
        recordOwed(w, t, owed);
    }

    /** Money for venture funds comes in; the rest of the budget is outside the model. */
    private static void budget(World w, int province, long fen) {
        w.ledger()
                .transfer(
                        Flow.TAX_LOCAL,
                        w.accounts().realEconomy(),
                        w.accounts().provinces()[province],
                        fen,
                        Behaviour.BUDGET.cause());
    }

    private static long substituted(World w) {
        long sum = 0;
        for (int p = 0; p < w.economy().provinces().count(); p++) {
            sum += w.governments().substituted(p);
        }
        return sum;
    }

    private static boolean newborn(World w, int f, int t) {
        return w.funds().phase(f) == FundPhase.RAISING && w.funds().formed(f) == t;
    }

    /** The share of a sub-fund that each province owes beside the chain's full share, millionths. */
    static long[] shares(World w, int t, Question question) {
        int n = w.economy().provinces().count();
        Law law = w.setting().law(t);
        GovernmentFacts facts = new GovernmentFacts(w.batches(), w.economy(), law, Instruments.LOCAL_MATCHING, n);
        for (int p = 0; p < n; p++) {
            facts.set(p, Codes.LEVEL_PROVINCE, p, 0, GovernmentFacts.Manner.PLAIN, LocalMoney.debtToRevenue(w, p));
        }
        Decisions answers = w.setting().engine().decide(law, question, facts.columns());
        w.rules().add(answers);
        long[] share = new long[n];
        for (int p = 0; p < n; p++) {
            share[p] = answers.hasRate(p) ? answers.rate(p) : 0;
        }
        return share;
    }

    private static void match(World w, int f, int t, long share) {
        int p = w.funds().province(f);
        long required = required(
                w.funds().target(f), share, w.chain().offer(f), w.chain().fullOffer(f));
        w.chain().setFullMatch(f, required(w.funds().target(f), share, 1, 1));
        long given = Math.min(required, w.governments().room(p));
        if (given > 0) {
            promise(w, f, p, given);
        }
        w.governments().arrears().match(f, p, required, given);
        w.tally().add(Series.MATCHING_REQUIRED, t, required);
        w.tally().add(Series.MATCHING_PAID, t, given);
        w.tally().provinces().add(Item.MATCHING_REQUIRED, p, Tally.year(t), required);
        w.tally().provinces().add(Item.MATCHING_PAID, p, Tally.year(t), given);
    }

    /**
     * What a province owes beside an offer of the chain to a fund, fen.
     *
     * @param size target of the fund, fen
     * @param share of the fund beside the chain's full share, millionths
     * @param offer what the chain offers, fen
     * @param full what it would offer at its full share, fen
     */
    static long required(long size, long share, long offer, long full) {
        return full == 0 ? 0 : Exact.mulDivFloor(Exact.mulDivFloor(size, share, Codes.MILLION), offer, full);
    }

    /** Promises a match to a fund; what of it is new money comes into the province's budget. */
    static void promise(World w, int f, int p, long fen) {
        long before = w.governments().matched(p) - w.governments().substituted(p);
        w.ledger().commit(w.funds().owner(f), w.accounts().provinces()[p], fen);
        w.governments().promiseMatch(p, fen);
        budget(w, p, Math.max(0, w.governments().matched(p) - w.governments().substituted(p) - before));
    }

    /**
     * Withdraws what a province has promised or owes to a fund that raises money beyond what is required beside the chain's actual commitment, and gives the
     * province its room back.
     */
    static void reduce(World w, int t, int f, long required) {
        int p = w.funds().province(f);
        Arrears arrears = w.governments().arrears();
        long less = arrears.requiredOf(f) - required;
        if (less <= 0) {
            return;
        }
        long promised = arrears.reduce(f, p, required);
        long substituted = w.governments().substituted(p);
        InStep.release(w, f, promised);
        w.governments().promiseMatch(p, -promised);
        w.tally().add(Series.MATCHING_SUBSTITUTED, t, w.governments().substituted(p) - substituted);
        w.tally().add(Series.MATCHING_REQUIRED, t, -less);
        w.tally().add(Series.MATCHING_PAID, t, -promised);
        w.tally().add(Series.MATCHING_OWED, t, promised - less);
        w.tally().provinces().add(Item.MATCHING_REQUIRED, p, Tally.year(t), -less);
        w.tally().provinces().add(Item.MATCHING_PAID, p, Tally.year(t), -promised);
        w.tally().provinces().add(Item.MATCHING_OWED_CHANGE, p, Tally.year(t), promised - less);
    }

    private static long[] owed(World w) {
        long[] owed = new long[w.economy().provinces().count()];
        Arrays.setAll(owed, w.governments().arrears()::owed);
        return owed;
    }

    private static void recordOwed(World w, int t, long[] before) {
        long[] owed = owed(w);
        for (int p = 0; p < owed.length; p++) {
            w.tally().add(Series.MATCHING_OWED, t, owed[p]);
            w.tally().provinces().add(Item.MATCHING_OWED_CHANGE, p, Tally.year(t), owed[p] - before[p]);
        }
    }
}
