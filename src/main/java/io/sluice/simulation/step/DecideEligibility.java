package io.sluice.simulation.step;

import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Deals;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import io.sluice.simulation.fact.DealFacts;
import io.sluice.simulation.record.Breakdown.Item;
import io.sluice.simulation.record.Tally;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;

/**
 * Step 9: the rules say which deals may have which money; each answer keeps its reasons.
 *
 * <p>The chain's ticket is {@code lead_share} of the round. A seed and start-up deal above the limit of value or ticket may
 * first move to it ({@link DealNotch}); one that is found to have dressed up loses what it was admitted to. The limits are the
 * law's; nothing of them is repeated here.
 */
final class DecideEligibility implements Step {
    /** The kinds of fund of the chain that buy into ventures, as bits. */
    private static final int CHAIN = 1 << FundKind.SUB_FUND.ordinal() | 1 << FundKind.REGIONAL.ordinal();

    private final double leadShare;
    private final DealNotch notch;
    private final Picked chain = new Picked();
    private final Picked subFund = new Picked();
    private final Picked regional = new Picked();
    private final Picked local = new Picked();
    private final Picked rest = new Picked();
    private long[] money = new long[0];

    DecideEligibility(ModelParameters p) {
        leadShare = p.get("lead_share");
        notch = new DealNotch(p);
    }

    @Override
    public void run(World w, int t) {
        Law law = w.setting().law(t);
        pick(w);
        if (w.setting().nationalFund()) {
            early(w, t);
            rest.clear();
            for (int r = 0; r < subFund.count(); r++) {
                if (!w.deals().earlyEquity(subFund.get(r))) {
                    rest.add(subFund.get(r));
                }
            }
            ask(w, t, Instruments.GROWTH_EQUITY, rest, Codes.KIND_SUB_FUND, w.deals()::setGrowthEquity);
            ask(w, t, Instruments.DIRECT_EQUITY, regional, Codes.KIND_REGIONAL, w.deals()::setDirectEquity);
        }
        if (Instruments.known(law, Instruments.LOCAL_EQUITY)) {
            ask(w, t, Instruments.LOCAL_EQUITY, local, Codes.KIND_LOCAL, w.deals()::setLocalEquity);
        } else {
            for (int r = 0; r < local.count(); r++) {
                w.deals().setLocalEquity(local.get(r));
            }
        }
    }

    private interface Mark {
        void set(int deal);
    }

    /** Rows of the quarter's deals, in rank order, by the kinds of fund among those they turn to. */
    private void pick(World w) {
        Deals deals = w.deals();
        chain.clear();
        subFund.clear();
        regional.clear();
        local.clear();
        for (int place = 0; place < deals.count(); place++) {
            int i = deals.ranked(place);
            int kinds = 0;
            for (int c = 0; c < deals.candidateFunds() && deals.candidate(i, c) != Deals.NONE; c++) {
                kinds |= 1 << w.funds().kind(deals.candidate(i, c)).ordinal();
            }
            if ((kinds & CHAIN) != 0) {
                chain.add(i);
            }
            pick(subFund, i, kinds, FundKind.SUB_FUND);
            pick(regional, i, kinds, FundKind.REGIONAL);
            pick(local, i, kinds, FundKind.LOCAL_GUIDANCE);
        }
    }

    private static void pick(Picked rows, int deal, int kinds, FundKind kind) {
        if ((kinds >> kind.ordinal() & 1) != 0) {
            rows.add(deal);
        }
    }

    /** The first fund of a kind among those a deal turns to, or {@link Deals#NONE}. */
    private static int fund(World w, int deal, FundKind kind) {
        for (int c = 0; c < w.deals().candidateFunds(); c++) {
            int f = w.deals().candidate(deal, c);
            if (f != Deals.NONE && w.funds().kind(f) == kind) {
                return f;
            }
        }
        return Deals.NONE;
    }

    private long ticket(World w, int deal) {
        return Math.max(1, (long) (leadShare * w.deals().ask(deal)));
    }

    private void ask(World w, int t, String instrument, Picked rows, int fundKind, Mark mark) {
        if (rows.isEmpty()) {
            return;
        }
        DealFacts facts = new DealFacts(w, t, instrument, rows.count());
        if (money.length < rows.count()) {
            money = new long[2 * rows.count()];
        }
        for (int r = 0; r < rows.count(); r++) {
            int i = rows.get(r);
            money[r] = ticket(w, i);
            facts.set(r, i, w.deals().preMoney(i), money[r], fundKind, home(w, i, fundKind));
        }
        Decisions answers = decide(w, t, facts, Question.decide(Phase.GATE), money);
        for (int r = 0; r < rows.count(); r++) {
            if (answers.outcome(r) == Outcome.ELIGIBLE) {
                mark.set(rows.get(r));
            } else {
                w.tally().stages().add(Item.REFUSED, w.deals().stage(rows.get(r)), Tally.year(t), 1);
            }
        }
    }

    private static Decisions decide(World w, int t, DealFacts facts, Question question, long[] money) {
        Decisions answers = w.setting().engine().decide(w.setting().law(t), question, facts.columns());
        w.rules().add(answers, money);
        return answers;
    }

    private static int home(World w, int deal, int fundKind) {
        FundKind kind = fundKind == Codes.KIND_REGIONAL
                ? FundKind.REGIONAL
                : fundKind == Codes.KIND_LOCAL ? FundKind.LOCAL_GUIDANCE : FundKind.SUB_FUND;
        int f = fund(w, deal, kind);
        return f == Deals.NONE || w.funds().proposal(f) == Funds.NONE
                ? 0
                : w.funds().province(f);
    }

    /** Seed and start-up deals: those above a limit first settle what they will ask for, then all are decided. */
    private void early(World w, int t) {
        int[] rows = earlyRows(w);
        if (rows.length == 0) {
            return;
        }
        int[] home = new int[rows.length];
        long[] value = new long[rows.length];
        long[] ticket = new long[rows.length];
        for (int r = 0; r < rows.length; r++) {
            home[r] = home(w, rows[r], Codes.KIND_SUB_FUND);
            value[r] = w.deals().preMoney(rows[r]);
            ticket[r] = ticket(w, rows[r]);
        }
        DealNotch.Proposals proposals = new DealNotch.Proposals(rows, home, value, ticket);
        notch.settle(w, t, proposals);
        Decisions answers = decide(w, t, proposals.facts(w, t), Question.decide(Phase.GATE), ticket);
        for (int r = 0; r < rows.length; r++) {
            if (answers.outcome(r) != Outcome.ELIGIBLE) {
                w.tally().stages().add(Item.REFUSED, w.deals().stage(rows[r]), Tally.year(t), 1);
            } else if (!notch.caught(w, t, proposals, r)) {
                w.deals().setPreMoney(rows[r], value[r], proposals.shown()[r]);
                w.deals().setEarlyEquity(rows[r], ticket[r]);
            }
        }
    }

    private int[] earlyRows(World w) {
        rest.clear();
        for (int r = 0; r < chain.count(); r++) {
            if (w.economy().stages().early(w.deals().stage(chain.get(r)))) {
                rest.add(chain.get(r));
            }
        }
        return rest.toArray();
    }
}
