package io.sluice.simulation.step;

import io.sluice.quantity.Scales;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import io.sluice.simulation.fact.PortfolioFacts;
import io.sluice.simulation.fact.PortfolioFacts.Shares;
import io.sluice.simulation.record.Floor;
import io.sluice.simulation.record.FloorCounts;
import io.sluice.simulation.record.Tally;
import io.sluice.world.fund.FundKind;

/**
 * Puts what funds of the chain have invested to the rules when their investment period ends (decisions A6; rules NVC-01, NVC-04). What
 * the rules find fault with is counted and changes nothing else.
 *
 * <p>Which rule sets which floor is asked, not written here: with nothing in the share a floor is about and everything in the others, the
 * rules that would find fault are those that set it. A fund misses a floor if one of them finds fault with the fund as it is; a fund that
 * no rule would find fault with even then is not bound by that floor. Of a fund that has invested nothing every share is 0.
 */
final class FloorFindings {
    private static final int MONTHS_A_YEAR = Scales.MONTHS_A_YEAR;
    private static final Floor.Of[] SHARES = Floor.Of.values();

    private final int lifeYears;

    FloorFindings(ModelParameters p) {
        lifeYears = p.count("subfund_life_years");
    }

    /** Tests funds whose investment period ends in a quarter. */
    void test(World w, int t, int[] ended) {
        Law law = w.setting().law(t);
        if (ended.length == 0 || !Instruments.known(law, Instruments.PORTFOLIO_TEST)) {
            return;
        }
        Invested[] invested = new Invested[ended.length];
        PortfolioFacts facts = new PortfolioFacts(w.batches(), law, Instruments.PORTFOLIO_TEST, ended.length);
        for (int i = 0; i < ended.length; i++) {
            Invested each = Invested.of(w, ended[i]);
            invested[i] = each;
            describe(w, law, facts, i, ended[i], Shares.of(each.early(), each.other(), each.through(), each.direct()));
        }
        Decisions found = w.setting().engine().decide(law, Question.decide(Phase.CONDUCT), facts.columns());
        w.rules().add(found);
        PortfolioFacts without =
                new PortfolioFacts(w.batches(), law, Instruments.PORTFOLIO_TEST, ended.length * SHARES.length);
        for (int i = 0; i < ended.length; i++) {
            for (Floor.Of share : SHARES) {
                int row = i * SHARES.length + share.ordinal();
                describe(w, law, without, row, ended[i], share == Floor.Of.EARLY ? Shares.NO_EARLY : Shares.ALL_DIRECT);
            }
        }
        Decisions floors = w.setting().engine().decide(law, Question.whatIf(Phase.CONDUCT), without.columns());
        for (int i = 0; i < ended.length; i++) {
            count(w, t, w.funds().kind(ended[i]), invested[i], found, floors, i);
        }
    }

    private static void count(
            World w, int t, FundKind kind, Invested invested, Decisions found, Decisions floors, int i) {
        FloorCounts counts = w.tally().floors();
        counts.fund(kind, found.outcome(i) == Outcome.REFUSED);
        for (Floor floor : Floor.values()) {
            int probe = i * SHARES.length + floor.of().ordinal();
            if (floor.kind() == kind && floors.outcome(probe) == Outcome.REFUSED) {
                boolean early = floor.of() == Floor.Of.EARLY;
                counts.test(
                        floor,
                        Tally.year(t),
                        !shared(found, i, floors, probe),
                        invested.nothing(),
                        early ? invested.early() : invested.through(),
                        early ? invested.early() + invested.other() : invested.through() + invested.direct());
            }
        }
    }

    /** Whether a rule finds fault with both rows. */
    private static boolean shared(Decisions found, int row, Decisions floors, int probe) {
        for (int k = 0; k < found.statementCount(row); k++) {
            for (int m = 0; m < floors.statementCount(probe); m++) {
                if (found.statementRule(row, k) == floors.statementRule(probe, m)
                        && found.statement(row, k).refuses()
                        && floors.statement(probe, m).refuses()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void describe(World w, Law law, PortfolioFacts facts, int row, int f, Shares shares) {
        boolean regional = w.funds().kind(f) == FundKind.REGIONAL;
        long life = (long) lifeYears * MONTHS_A_YEAR;
        facts.setHeld(
                row,
                f,
                regional ? Codes.KIND_REGIONAL : Codes.KIND_SUB_FUND,
                w.funds().region(f),
                w.funds().committed(f),
                regional ? PlanLimits.of(w, law).months().life() : life,
                shares);
    }
}
