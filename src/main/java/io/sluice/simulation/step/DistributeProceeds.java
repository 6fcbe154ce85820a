package io.sluice.simulation.step;

import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.fund.Funds;
import io.sluice.world.fund.Waterfall;
import io.sluice.world.ledger.Flow;
import io.sluice.world.ledger.Sector;
import java.util.stream.IntStream;

/**
 * Step 15: funds pay out what their ventures brought in: by the waterfall to partners and manager, through the regional
 * funds and the national company back to the Treasury. A fund at the end of its life sells what it has left at
 * {@code end_of_life_price} of its value, releases its partners and closes.
 *
 * <p>A fund that still invests may keep early proceeds and invest them again ({@code recycling_limit}): no money is called for that,
 * so nothing of it counts as mobilised (decisions A1). At the end of its investment period it pays out what lies idle, and what
 * a sub-fund of the chain has invested is put to the rules ({@link FloorFindings}).
 *
 * <p>Small sums wait: a fund pays out once what waits is at least {@code distribution_least} of its commitments, and at its end
 * whatever there is; agreements seldom make a manager pay out less. What waits is cash of the fund, so it pays for rounds and fees
 * before partners are called, as agreements that net calls against proceeds let it.
 */
final class DistributeProceeds implements Step {
    private final Waterfall waterfall;
    private final double hurdleQuarter;
    private final int lifeQuarters;
    private final int chainLifeQuarters;
    private final int investmentQuarters;
    private final EndOfLife endOfLife;
    private final double recycling;
    private final double least;
    private final FloorFindings floors;
    private final Distribution distribution = new Distribution();

    DistributeProceeds(ModelParameters p) {
        waterfall = new Waterfall(p.get("carry"));
        hurdleQuarter = StrictMath.pow(1 + p.get("hurdle"), 1.0 / Scales.QUARTERS_A_YEAR);
        lifeQuarters = Scales.QUARTERS_A_YEAR * p.count("fund_life_years");
        chainLifeQuarters = Scales.QUARTERS_A_YEAR * p.count("subfund_life_years");
        investmentQuarters = Scales.QUARTERS_A_YEAR * p.count("subfund_investment_years");
        endOfLife = new EndOfLife(p);
        recycling = p.get("recycling_limit");
        least = p.get("distribution_least");
        floors = new FloorFindings(p);
    }

    @Override
    public void run(World w, int t) {
        Funds funds = w.funds();
        int[] ended = IntStream.range(0, funds.count())
                .filter(f -> funds.kind(f) == FundKind.SUB_FUND && ends(funds, t, f))
                .toArray();
        floors.test(w, t, ended);
        boolean[] gone = new boolean[funds.count()];
        for (int f = 0; f < funds.count(); f++) {
            if (!chainTop(funds.kind(f)) && acts(funds.phase(f))) {
                int age = t - funds.closedAt(f);
                int life = funds.kind(f) == FundKind.SUB_FUND ? chainLifeQuarters : lifeQuarters;
                if (ends(funds, t, f)) {
                    funds.setPhase(f, FundPhase.HARVESTING);
                    returnIdle(w, f);
                }
                if (age >= life) {
                    endOfLife.sell(w, t, f);
                }
                recycle(w, f);
                if (age >= life || worthPaying(w, f)) {
                    payOut(w, t, f, Flow.DISTRIBUTION_BY_FUND);
                } else {
                    funds.accruePreferred(f, hurdleQuarter);
                }
                if (age >= life) {
                    Concessions.bear(w, t, f);
                    endOfLife.close(w, f);
                    gone[f] = true;
                }
            }
        }
        for (int f = 0; f < gone.length; f++) {
            if (gone[f]) {
                w.capTable().handToFounders(f);
            }
        }
        if (w.setting().nationalFund()) {
            for (int r = 0; r < w.chain().regions(); r++) {
                payOut(w, t, w.chain().regional(r), Flow.DISTRIBUTION_BY_REGIONAL);
            }
            returnToTreasury(w, t);
        }
    }

    /** Whether the investment period of a fund ends in a quarter. */
    private boolean ends(Funds funds, int t, int f) {
        return t - funds.closedAt(f) >= investmentQuarters && funds.phase(f) == FundPhase.INVESTING;
    }

    private static boolean chainTop(FundKind kind) {
        return kind == FundKind.NATIONAL || kind == FundKind.REGIONAL;
    }

    private static boolean acts(FundPhase phase) {
        return phase == FundPhase.INVESTING || phase == FundPhase.HARVESTING;
    }

    /** A fund that still invests keeps proceeds, up to {@code recycling_limit} of its commitments over its life. */
    private void recycle(World w, int f) {
        Funds funds = w.funds();
        if (funds.phase(f) == FundPhase.INVESTING) {
            long room = (long) (recycling * funds.committed(f)) - funds.recycled(f);
            long waiting = Math.min(funds.takeProceeds(f), w.ledger().cash(funds.owner(f)));
            long kept = Math.max(0, Math.min(room, waiting));
            funds.recycle(f, kept);
            funds.addProceeds(f, waiting - kept);
        }
    }

    /** Whether what waits is enough to pay it out; what went into rounds and fees waits no more. */
    private boolean worthPaying(World w, int f) {
        Funds funds = w.funds();
        long waiting = Math.min(funds.takeProceeds(f), w.ledger().cash(funds.owner(f)));
        funds.addProceeds(f, waiting);
        return waiting >= least * funds.committed(f);
    }

    /** At the end of its investment period a fund pays out what it called and never used. */
    private static void returnIdle(World w, int f) {
        Funds funds = w.funds();
        funds.addProceeds(f, Math.max(0, w.ledger().cash(funds.owner(f)) - funds.proceeds(f)));
    }

    private void payOut(World w, int t, int f, Flow flow) {
        Funds funds = w.funds();
        funds.accruePreferred(f, hurdleQuarter);
        long proceeds = Math.min(funds.takeProceeds(f), w.ledger().cash(funds.owner(f)));
        if (proceeds <= 0) {
            return;
        }
        boolean own = flow == Flow.DISTRIBUTION_BY_FUND;
        long carry = own
                ? waterfall.carryOf(
                        proceeds, funds.preferred(f), funds.contributed(f), funds.distributed(f), funds.carry(f))
                : 0;
        w.ledger().transfer(Flow.CARRY, funds.owner(f), w.accounts().managers(), carry, Behaviour.DISTRIBUTION.cause());
        long rest = proceeds - carry;
        Receipts receipts = new Receipts(w, t);
        receipts.before(flow);
        long excess = rest - Math.min(rest, (long) StrictMath.ceil(funds.preferred(f)));
        distribution.pay(w, f, flow, rest);
        Concessions.leave(w, f, excess);
        receipts.after(f, flow, rest);
        funds.addDistributed(f, rest, carry);
    }

    private static void returnToTreasury(World w, int t) {
        int national = w.chain().national();
        int owner = w.funds().owner(national);
        long amount = Math.min(w.funds().takeProceeds(national), w.ledger().cash(owner));
        w.ledger()
                .transfer(
                        Flow.RETURN_TO_TREASURY,
                        owner,
                        w.accounts().treasury(),
                        amount,
                        Behaviour.DISTRIBUTION.cause());
        w.funds().addDistributed(national, amount, 0);
        w.tally().add(Series.NATIONAL_DISTRIBUTED, t, amount);
        w.tally().add(Series.TREASURY_RECEIVED, t, amount);
    }

    /** Books who received a distribution: funds above pass it on, provinces and the centre count it as returned. */
    private static final class Receipts {
        private final World w;
        private final int quarter;
        private long provincesBefore;
        private final long[] chainBefore;

        Receipts(World w, int quarter) {
            this.w = w;
            this.quarter = quarter;
            chainBefore = new long[w.chain().regions() + 1];
        }

        void before(Flow flow) {
            provincesBefore = toProvinces(flow);
            forChain((slot, fund) ->
                    chainBefore[slot] = w.ledger().cash(w.funds().owner(fund)));
        }

        void after(int f, Flow flow, long paid) {
            if (paid == 0) {
                return;
            }
            w.tally().add(Series.LOCAL_RETURNED, quarter, toProvinces(flow) - provincesBefore);
            forChain((slot, fund) -> {
                long gained = w.ledger().cash(w.funds().owner(fund)) - chainBefore[slot];
                if (fund != f && gained > 0) {
                    w.funds().addProceeds(fund, gained);
                }
            });
        }

        private long toProvinces(Flow flow) {
            return w.ledger().thisQuarter(flow, Sector.PROVINCE)
                    + w.ledger().thisQuarter(Flow.CONCESSION, Sector.PROVINCE);
        }

        private interface Slot {
            void visit(int slot, int fund);
        }

        private void forChain(Slot slot) {
            if (!w.setting().nationalFund()) {
                return;
            }
            for (int r = 0; r < w.chain().regions(); r++) {
                slot.visit(r, w.chain().regional(r));
            }
            slot.visit(chainBefore.length - 1, w.chain().national());
        }
    }
}
