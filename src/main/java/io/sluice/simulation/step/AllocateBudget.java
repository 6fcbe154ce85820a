package io.sluice.simulation.step;

import io.sluice.rules.Decisions;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Deals;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.PortfolioFacts;
import io.sluice.simulation.record.UncalledCause;
import io.sluice.world.fund.FundKind;
import java.util.Arrays;

/**
 * Step 10: funds spend their quarter's budget on the best deals that turned to them and that the rules allow.
 *
 * <p>Deals are served in rank order (score seen, then lot); each turns to its funds one after another until its round is
 * full, so that funds syndicate. A fund takes a deal it sees at or above {@code screening_bar}, within its {@link Budgets}
 * and its {@link Area}. What would not count as seed and start-up is put to the rules on the fund's portfolio first, one
 * deal a fund and round, with what the fund has agreed to this quarter beside what it has invested (decisions A6); a regional fund's early projects together stay
 * within the most that those rules admit.
 */
final class AllocateBudget implements Step {
    private final double leadShare;
    private final double leastPart;
    private final double bar;
    private final PortfolioRoom room;
    private final DealRoom dealRoom;
    private final Budgets budgets;
    private final Area area;
    /** What each fund puts outside its area this quarter, and the deal it puts to its portfolio's rules this round; used again. */
    private long[] outside = new long[0];

    /** What each fund has agreed to this quarter outside seed and start-up; used again. */
    private long[] planned = new long[0];

    /** What each regional fund has agreed to this quarter in seed and start-up; used again. */
    private long[] plannedEarly = new long[0];

    /** What each regional fund may still agree to this quarter in seed and start-up; used again. */
    private long[] earlyRoom = new long[0];

    private int[] nominee = new int[0];

    AllocateBudget(ModelParameters p) {
        leadShare = p.get("lead_share");
        leastPart = p.get("least_ticket");
        bar = p.get("screening_bar");
        room = new PortfolioRoom(p);
        dealRoom = new DealRoom(p);
        budgets = new Budgets(p);
        area = new Area(p);
    }

    @Override
    public void run(World w, int t) {
        long[] budget = budgets.of(w, t);
        int funds = w.funds().count();
        if (outside.length < funds) {
            outside = new long[2 * funds];
            planned = new long[2 * funds];
            plannedEarly = new long[2 * funds];
            earlyRoom = new long[2 * funds];
            nominee = new int[2 * funds];
        }
        Arrays.fill(outside, 0, funds, 0);
        Arrays.fill(planned, 0, funds, 0);
        Arrays.fill(plannedEarly, 0, funds, 0);
        for (int f = 0; f < funds; f++) {
            boolean spends = budget[f] > 0 && w.funds().kind(f) == FundKind.REGIONAL;
            earlyRoom[f] = spends ? dealRoom.early(w, t, f, budget[f]) : 0;
        }
        w.tally().unspent().begin(funds);
        for (int round = 0; round < w.deals().candidateFunds(); round++) {
            serve(w, t, round, budget);
        }
        for (int f = 0; f < funds; f++) {
            if (budget[f] > 0 && w.funds().kind(f).chain()) {
                w.tally().unspent().end(f, budget[f]);
            }
        }
    }

    /** One round: every deal that is not yet full turns to the fund on its list at this place. */
    private void serve(World w, int t, int round, long[] budget) {
        Deals deals = w.deals();
        Arrays.fill(nominee, 0, w.funds().count(), Deals.NONE);
        int nominees = 0;
        double least = bar - w.climate().barFall();
        for (int place = 0; place < deals.count() && deals.score(deals.ranked(place)) >= least; place++) {
            int i = deals.ranked(place);
            int f = deals.candidate(i, round);
            if (f != Deals.NONE) {
                if (needsRoom(w, i, f)) {
                    if (nominee[f] == Deals.NONE) {
                        if (ticket(w, i, f, false, budget) > 0) {
                            nominee[f] = i;
                            nominees++;
                        } else {
                            stopped(w, i, f, UncalledCause.ROUND_FULL, budget[f]);
                        }
                    }
                } else {
                    take(w, t, i, round, budget);
                }
            }
        }
        if (nominees > 0) {
            putToPortfolioRules(w, t, round, nominees, budget);
        }
    }

    /** Whether a deal counts as seed and start-up for a fund of the chain. */
    private static boolean countsEarly(World w, int i, int f) {
        return w.funds().kind(f).chain() && w.deals().earlyEquity(i);
    }

    /** Whether the deal would count outside the seed and start-up bucket of a fund of the chain. */
    private static boolean needsRoom(World w, int i, int f) {
        return switch (w.funds().kind(f)) {
            case SUB_FUND -> !w.deals().earlyEquity(i) && w.deals().growthEquity(i);
            case REGIONAL -> !w.deals().earlyEquity(i) && w.deals().directEquity(i);
            default -> false;
        };
    }

    private void take(World w, int t, int i, int round, long[] budget) {
        int f = w.deals().candidate(i, round);
        boolean small = countsEarly(w, i, f);
        boolean may =
                switch (w.funds().kind(f)) {
                    case SUB_FUND -> small;
                    case REGIONAL -> small && w.deals().directEquity(i);
                    case LOCAL_GUIDANCE -> w.deals().localEquity(i);
                    case PRIVATE -> true;
                    default -> false;
                };
        boolean regional = w.funds().kind(f) == FundKind.REGIONAL;
        long money = may ? ticket(w, i, f, small, regional ? earlyRoom : budget) : 0;
        if (money == 0) {
            stopped(w, i, f, may ? UncalledCause.ROUND_FULL : UncalledCause.DEAL_RULES, budget[f]);
        } else if (!withinRegion(w, t, i, f, money)) {
            stopped(w, i, f, UncalledCause.OUTSIDE_AREA, money);
        } else {
            w.deals().setTicket(i, round, small, money);
            budget[f] -= money;
            if (regional) {
                earlyRoom[f] = Math.min(earlyRoom[f] - money, budget[f]);
                plannedEarly[f] += money;
            }
        }
    }

    /** Money of a fund: its share of the round as far as the budget and the round go; 0 if less than {@code least_ticket} of it. */
    private long ticket(World w, int i, int f, boolean small, long[] budget) {
        long wanted = small
                ? w.deals().earlyTicket(i)
                : Math.max(1, (long) (leadShare * w.deals().ask(i)));
        long open = w.deals().ask(i) - w.deals().tickets(i);
        long money = Math.min(open, Math.min(wanted, budget[f]));
        return money >= leastPart * wanted ? money : 0;
    }

    private boolean withinRegion(World w, int t, int i, int f, long money) {
        int province = w.ventures().province(w.deals().venture(i));
        if (area.inside(w, t, f, province)) {
            return true;
        }
        if (!area.room(w, f, outside[f] + money)) {
            return false;
        }
        outside[f] += money;
        return true;
    }

    /** Books what a fund of the chain would have put into a deal, at most what it has left, and what stopped it. */
    private void stopped(World w, int i, int f, UncalledCause cause, long most) {
        if (w.funds().kind(f).chain()) {
            w.tally().unspent().stop(f, cause, Math.min(most, Math.max(1, (long)
                    (leadShare * w.deals().ask(i)))));
        }
    }

    private void putToPortfolioRules(World w, int t, int round, int n, long[] budget) {
        PortfolioFacts facts = new PortfolioFacts(w.batches(), w.setting().law(t), Instruments.PORTFOLIO_ROOM, n);
        int[] fund = new int[n];
        long[] money = new long[n];
        int row = 0;
        for (int f = 0; f < w.funds().count(); f++) {
            if (nominee[f] != Deals.NONE) {
                money[row] = ticket(w, nominee[f], f, false, budget);
                fund[row] = f;
                room.describe(w, t, facts, row, f, plannedEarly[f], planned[f] + money[row]);
                row++;
            }
        }
        Decisions answers =
                w.setting().engine().decide(w.setting().law(t), Question.decide(Phase.GATE), facts.columns());
        w.rules().add(answers, money);
        for (int r = 0; r < n; r++) {
            int f = fund[r];
            int i = nominee[f];
            if (answers.outcome(r) != Outcome.ELIGIBLE) {
                stopped(w, i, f, UncalledCause.PORTFOLIO_RULES, money[r]);
            } else if (!withinRegion(w, t, i, f, money[r])) {
                stopped(w, i, f, UncalledCause.OUTSIDE_AREA, money[r]);
            } else {
                long ticket = Math.min(money[r], w.deals().ask(i) - w.deals().tickets(i));
                w.deals().setTicket(i, round, false, ticket);
                budget[f] -= money[r];
                earlyRoom[f] = Math.min(earlyRoom[f], budget[f]);
                planned[f] += ticket;
            }
        }
    }
}
