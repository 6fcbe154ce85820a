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
    private static final int EARLY_STAGES = 2;

    private final double leadShare;
    private final DealNotch notch;

    DecideEligibility(ModelParameters p) {
        leadShare = p.get("lead_share");
        notch = new DealNotch(p);
    }

    @Override
    public void run(World w, int t) {
        Law law = w.setting().law(t);
        if (w.setting().nationalFund()) {
            early(w, t);
            int[] rest = rows(w, FundKind.SUB_FUND, i -> !w.deals().earlyEquity(i));
            ask(w, t, Instruments.GROWTH_EQUITY, rest, Codes.KIND_SUB_FUND, w.deals()::setGrowthEquity);
            int[] direct = rows(w, FundKind.REGIONAL, i -> true);
            ask(w, t, Instruments.DIRECT_EQUITY, direct, Codes.KIND_REGIONAL, w.deals()::setDirectEquity);
        }
        int[] local = rows(w, FundKind.LOCAL_GUIDANCE, i -> true);
        if (Instruments.known(law, Instruments.LOCAL_EQUITY)) {
            ask(w, t, Instruments.LOCAL_EQUITY, local, Codes.KIND_LOCAL, w.deals()::setLocalEquity);
        } else {
            for (int i : local) {
                w.deals().setLocalEquity(i);
            }
        }
    }

    private interface Test {
        boolean holds(int deal);
    }

    private interface Mark {
        void set(int deal);
    }

    /** Rows of the quarter's deals, in rank order, that have a fund of a kind among those they turn to. */
    private static int[] rows(World w, FundKind kind, Test test) {
        Deals deals = w.deals();
        int[] rows = new int[deals.count()];
        int n = 0;
        for (int place = 0; place < deals.count(); place++) {
            int i = deals.ranked(place);
            if (fund(w, i, kind) != Deals.NONE && test.holds(i)) {
                rows[n++] = i;
            }
        }
        return java.util.Arrays.copyOf(rows, n);
    }

    private static int fund(World w, int deal, FundKind kind) {
        for (int c = 0; c < Deals.CANDIDATES; c++) {
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

    private void ask(World w, int t, String instrument, int[] rows, int fundKind, Mark mark) {
        if (rows.length == 0) {
            return;
        }
        DealFacts facts = new DealFacts(w, t, instrument, rows.length);
        long[] money = new long[rows.length];
        for (int r = 0; r < rows.length; r++) {
            money[r] = ticket(w, rows[r]);
            facts.set(r, rows[r], w.deals().preMoney(rows[r]), money[r], fundKind, home(w, rows[r], fundKind));
        }
        Decisions answers = decide(w, t, facts, Question.decide(Phase.GATE), money);
        for (int r = 0; r < rows.length; r++) {
            if (answers.outcome(r) == Outcome.ELIGIBLE) {
                mark.set(rows[r]);
            } else {
                w.tally().stages().add(Item.REFUSED, w.deals().stage(rows[r]), Tally.year(t), 1);
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
        int[] rows = rows(w, FundKind.SUB_FUND, i -> w.deals().stage(i) < EARLY_STAGES);
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
}
