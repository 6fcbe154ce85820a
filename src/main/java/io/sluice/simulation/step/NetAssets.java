package io.sluice.simulation.step;

import io.sluice.simulation.arm.Investors;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Commitments;
import io.sluice.world.ledger.FlowGroup;
import java.util.Arrays;

/**
 * Values at the end of a quarter and who holds them, and what investors learn from them.
 *
 * <p>Net asset value of a fund: cash plus holdings at the last rounds' prices, through the layers by called money: NAV(regional) =
 * cash + holdings + sum of its share of each sub-fund's NAV. A class's gain in a quarter is the change of its share of all funds' NAV,
 * less what it paid in, plus what it got back; calls and distributions are those of the ledger.
 */
final class NetAssets {
    private double[] classes = new double[0];
    private double provinces;
    /** By fund: its own value, and with what it holds of lower layers; used again each quarter. */
    private long[] own = new long[0];

    private long[] upper = new long[0];
    private double[] counted = new double[64];

    /** Marks all funds, books the series of the quarter and lets investors learn. */
    void mark(World w, int t) {
        begin(w);
        idle(w, t);
        System.arraycopy(own, 0, upper, 0, w.funds().count());
        passUp(w);
        double publicNav = provinces;
        if (w.setting().nationalFund()) {
            long national = upper[w.chain().national()];
            publicNav += national;
            w.tally().add(Series.NATIONAL_NAV, t, national);
        }
        w.tally().add(Series.PUBLIC_NAV, t, (long) publicNav);
        teach(w, t);
    }

    private void begin(World w) {
        int funds = w.funds().count();
        if (own.length < funds) {
            own = new long[2 * funds];
            upper = new long[2 * funds];
        }
        EndOfLife.Marks.byFund(w, own);
        provinces = 0;
        classes = classes.length == 0 ? new double[w.economy().classes().count()] : classes;
        Arrays.fill(classes, 0);
    }

    /** Adds cash to the values of holdings, and books what lies idle by layer. */
    private void idle(World w, int t) {
        Funds funds = w.funds();
        long chain = 0;
        for (int f = 0; f < funds.count(); f++) {
            long cash = w.ledger().cash(funds.owner(f));
            own[f] += cash;
            switch (funds.kind(f)) {
                case NATIONAL -> w.tally().add(Series.IDLE_NATIONAL, t, cash);
                case REGIONAL -> w.tally().add(Series.IDLE_REGIONAL, t, cash);
                case SUB_FUND -> w.tally().add(Series.IDLE_SUB_FUNDS, t, cash);
                case LOCAL_GUIDANCE, PRIVATE -> w.tally().add(Series.IDLE_OTHER_FUNDS, t, cash);
            }
            if (funds.kind(f).chain()) {
                w.tally().add(Series.IDLE_CASH, t, cash);
                chain += own[f];
            }
        }
        w.tally().add(Series.CHAIN_NAV, t, chain);
    }

    private void passUp(World w) {
        for (int f = 0; f < w.funds().count(); f++) {
            if (w.funds().kind(f) != FundKind.NATIONAL && w.funds().kind(f) != FundKind.REGIONAL) {
                passUp(w, f);
            }
        }
        if (w.setting().nationalFund()) {
            for (int r = 0; r < w.chain().regions(); r++) {
                passUp(w, w.chain().regional(r));
            }
        }
    }

    /** Gives each partner its share of a fund's value, by what it paid in. */
    private void passUp(World w, int f) {
        Commitments register = w.ledger().register();
        int owner = w.funds().owner(f);
        if (upper[f] == 0) {
            return;
        }
        double called = 0;
        int lines = 0;
        for (int line = register.firstOfFund(owner); line >= 0; line = register.nextOfFund(line)) {
            if (lines == counted.length) {
                counted = Arrays.copyOf(counted, 2 * lines);
            }
            counted[lines] = register.called(line) * w.funds().forfeits().kept(line);
            called += counted[lines++];
        }
        if (called <= 0) {
            return;
        }
        int k = 0;
        for (int line = register.firstOfFund(owner); line >= 0; line = register.nextOfFund(line)) {
            double part = upper[f] * (counted[k++] / called);
            int investor = register.investorOf(line);
            switch (w.ledger().sectorOf(investor)) {
                case PROVINCE -> provinces += part;
                case REGIONAL -> upper[w.chain().regional(w.funds().region(f))] += (long) part;
                case NATIONAL -> upper[w.chain().national()] += (long) part;
                case STATE_INVESTOR, PRIVATE_INVESTOR -> classes[w.accounts().classOf(investor)] += part;
                default -> {}
            }
        }
    }

    private void teach(World w, int t) {
        Investors investors = w.investors();
        for (int c = 0; c < classes.length; c++) {
            int owner = w.accounts().classes()[c];
            investors.observeClass(
                    c,
                    classes[c],
                    w.ledger().paid(owner, FlowGroup.CALL),
                    w.ledger().received(owner, FlowGroup.DISTRIBUTION)
                            + w.ledger().received(owner, FlowGroup.SUPPORT));
        }
        group(w, Investors.CHAIN);
        group(w, Investors.ALL);
        investors.observeMarket(w.exogenous().macro().marketReturn(t));
        investors.closeQuarter();
    }

    private void group(World w, int group) {
        Funds funds = w.funds();
        double value = 0;
        double paidIn = 0;
        double paidOut = 0;
        for (int f = 0; f < funds.count(); f++) {
            boolean upperLayer = funds.kind(f) == FundKind.NATIONAL || funds.kind(f) == FundKind.REGIONAL;
            if (!upperLayer && (group == Investors.ALL || funds.kind(f) == FundKind.SUB_FUND)) {
                value += own[f];
                paidIn += funds.contributed(f);
                paidOut += funds.distributed(f);
            }
        }
        w.investors().observeGroup(group, value, paidIn, paidOut);
    }
}
