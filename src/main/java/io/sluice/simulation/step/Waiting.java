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
import io.sluice.world.ledger.Ledger;
import io.sluice.world.venture.Ventures;
import java.util.Arrays;

/**
 * Ventures that put off a round because a change of law within a year has been announced under which the chain may buy what it
 * may not buy today: adaptation begins with the announcement, not with the law. They ask the rules of today and of
 * that day, and wait if only the second admit them and their cash lasts until then.
 */
final class Waiting {
    private final double leadShare;

    Waiting(ModelParameters p) {
        leadShare = p.get("lead_share");
    }

    /** Takes the rounds that are put off out of the quarter's deals. */
    void putOff(World w, int t) {
        Law then = w.setting().foreseen(t);
        Law now = w.setting().law(t);
        if (then == now || !w.setting().nationalFund()) {
            return;
        }
        Deals deals = w.deals();
        int[] rows = early(w);
        if (rows.length == 0) {
            return;
        }
        DealFacts facts = new DealFacts(w, t, Instruments.EARLY_EQUITY, rows.length);
        for (int r = 0; r < rows.length; r++) {
            long ticket = Math.max(1, (long) (leadShare * deals.ask(rows[r])));
            facts.set(r, rows[r], deals.preMoney(rows[r]), ticket, Codes.KIND_SUB_FUND, 0);
        }
        Question question = Question.whatIf(Phase.GATE);
        Decisions today = w.setting().engine().decide(now, question, facts.columns());
        Decisions later = w.setting().engine().decide(then, question, facts.columns());
        int until = w.setting().foreseenQuarter(t);
        boolean[] stays = new boolean[deals.count()];
        Arrays.fill(stays, true);
        for (int r = 0; r < rows.length; r++) {
            boolean gains = today.outcome(r) != Outcome.ELIGIBLE && later.outcome(r) == Outcome.ELIGIBLE;
            int j = deals.venture(rows[r]);
            if (gains && lasts(w, j, until - t)) {
                w.ventures().setDueRound(j, until);
                stays[rows[r]] = false;
            }
        }
        deals.keep(stays);
    }

    private static int[] early(World w) {
        Deals deals = w.deals();
        int[] rows = new int[deals.count()];
        int n = 0;
        for (int i = 0; i < deals.count(); i++) {
            if (w.economy().stages().early(deals.stage(i))) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    private static boolean lasts(World w, int j, int quarters) {
        Ventures v = w.ventures();
        Ledger ledger = w.ledger();
        return ledger.cash(v.owner(j)) >= quarters * Math.max(0, v.spending(j) - v.sales(j));
    }
}
