package io.sluice.simulation.step;

import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.fund.Funds;
import io.sluice.world.fund.LatentManagers;
import io.sluice.world.investor.InvestorKind;
import io.sluice.world.ledger.Flow;
import io.sluice.world.macro.Regime;

/**
 * Step 7: classes of investors promise money to funds; funds close or give up.
 *
 * <p>Nested choice (decisions A4). Class c promises a quarter W_c logistic(k + lambda IV) / (4 H), W_c its wealth (grown and
 * moved by the climate of fund raising), IV = ln sum_f s_f exp(u_f / lambda), s_f target size over the sum of target sizes,
 * the rest of the market among them. Inside the nest fund f gets s_f exp(u_f / lambda) / sum. Splitting a fund into two
 * identical halves changes no total. u_f = b1 r q_f + b3 C_c [chain] - b4 D_c g_f^2 (1 + max(0, q_f)) - b5 R_c m_f + b7
 * [boom] + xi_cf: q_f skill as seen, g_f the expected government share, m_f the reinvestment multiple asked by the
 * province (0 in the chain), C D R the class's multipliers. k, lambda, b: block {@code crowding}, all assumed. H =
 * {@code holding_years}. A part of the flow ({@code direct} of the class) waits for ventures to buy into beside funds.
 *
 * <p>A fund closes once its target is promised, or at its deadline with at least {@code first_close_minimum} of it; else it
 * gives up and all are released.
 */
final class CommitInvestors implements Step {
    private static final int QUARTERS_A_YEAR = 4;
    private static final long FEN_A_YI = 10_000_000_000L;

    private final double level;
    private final double lambda;
    private final double[] b;
    private final double excess;
    private final double holdingYears;
    private final double wealthGrowth;
    private final double marketSize;
    private final double restShare;
    private final double carryQuarters;
    private final double tasteSpread;
    private final double chainShareExpected;
    private final double localShareExpected;
    private final Closing closing;

    CommitInvestors(ModelParameters p) {
        level = p.get("crowding_c");
        lambda = p.get("crowding_lambda");
        b = new double[8];
        for (int i = 1; i < b.length; i++) {
            b[i] = p.get("crowding_b" + i);
        }
        excess = p.get("skill_return");
        holdingYears = p.get("holding_years");
        wealthGrowth = p.get("wealth_growth");
        marketSize = p.get("annual_market_raised") * FEN_A_YI;
        restShare = p.get("rest_of_market_share");
        carryQuarters = p.get("direct_carry_quarters");
        tasteSpread = p.get("taste_spread");
        localShareExpected = p.get("local_guidance_share");
        chainShareExpected = p.get("chain_public_share_expected");
        closing = new Closing(p);
    }

    @Override
    public void run(World w, int t) {
        int[] raising = raising(w.funds());
        double reinvestment = Reinvestment.multiple(w, t);
        for (int c = 0; c < w.economy().classes().count(); c++) {
            commit(w, t, c, raising, reinvestment);
        }
        waves(w, t);
        closing.run(w, t, raising);
    }

    /** Shocks of the scenario: private money set aside for ventures of one industry, carried by the class of firms. */
    private static void waves(World w, int t) {
        int firms = w.accounts().classes()[w.economy().classes().code(CoinvestPrivately.WAVE_CLASS)];
        for (int k = 0; k < w.economy().industries().modelled(); k++) {
            long money = w.setting().privateWaves()[t][k];
            w.ledger()
                    .transfer(Flow.OUTSIDE_INCOME, w.accounts().realEconomy(), firms, money, Behaviour.SAVING.cause());
            w.pools().addWave(k, money);
        }
    }

    private static int[] raising(Funds funds) {
        int n = 0;
        for (int f = 0; f < funds.count(); f++) {
            n += funds.phase(f) == FundPhase.RAISING ? 1 : 0;
        }
        int[] raising = new int[n];
        n = 0;
        for (int f = 0; f < funds.count(); f++) {
            if (funds.phase(f) == FundPhase.RAISING) {
                raising[n++] = f;
            }
        }
        return raising;
    }

    private void commit(World w, int t, int c, int[] raising, double reinvestment) {
        double years = (double) t / QUARTERS_A_YEAR;
        double wealth = w.setting().resolution()
                * w.economy().classes().wealth(c)
                * StrictMath.exp(wealthGrowth * years + w.exogenous().macro().climate(t));
        double boom = w.exogenous().macro().regime(t) == Regime.BOOM ? b[7] : 0;
        double restSize = w.setting().resolution()
                * marketSize
                * restShare
                / QUARTERS_A_YEAR
                * StrictMath.exp(wealthGrowth * years);
        double[] weight = new double[raising.length + 1];
        double sizes = restSize;
        for (int f : raising) {
            sizes += w.funds().target(f);
        }
        double sum = 0;
        for (int i = 0; i <= raising.length; i++) {
            boolean rest = i == raising.length;
            double u = boom + (rest ? 0 : utility(w, c, raising[i], t, reinvestment));
            double share = (rest ? restSize : w.funds().target(raising[i])) / sizes;
            weight[i] = share * StrictMath.exp(u / lambda);
            sum += weight[i];
        }
        double inclusive = StrictMath.log(sum);
        long flow = (long) (wealth * Logistic.of(level + lambda * inclusive) / (holdingYears * QUARTERS_A_YEAR));
        w.ledger()
                .transfer(
                        Flow.OUTSIDE_INCOME,
                        w.accounts().realEconomy(),
                        w.accounts().classes()[c],
                        flow,
                        Behaviour.SAVING.cause());
        long direct = setAside(w, c, flow);
        long forFunds = flow - direct;
        long promised = 0;
        for (int i = 0; i < raising.length; i++) {
            promised += promise(w, c, raising[i], (long) (forFunds * (weight[i] / sum)));
        }
        restOfMarket(w, t, c, forFunds - promised);
    }

    /** The part of the flow that buys into ventures of the modelled industries beside funds; unused money fades. */
    private long setAside(World w, int c, long flow) {
        double part = w.economy().classes().direct(c) * (1 - restShare);
        long fresh = (long) (flow * part);
        long kept = (long) (w.pools().direct(c) * (1 - 1 / carryQuarters));
        long faded = w.pools().direct(c) - kept;
        w.pools().setDirect(c, kept + fresh);
        w.ledger()
                .transfer(
                        Flow.OUTSIDE_SPENDING,
                        w.accounts().classes()[c],
                        w.accounts().realEconomy(),
                        faded,
                        Behaviour.SAVING.cause());
        return fresh;
    }

    private double utility(World w, int c, int f, int t, double reinvestment) {
        Funds funds = w.funds();
        LatentManagers managers = w.exogenous().managers();
        int j = funds.proposal(f);
        long entity = managers.entity(j);
        double seen = managers.skill(j) + w.draws().normal(entity, funds.formed(f), Purpose.SCREENING, c);
        boolean chain = funds.kind(f) == FundKind.SUB_FUND;
        boolean local = funds.kind(f) == FundKind.LOCAL_GUIDANCE;
        double g = chain ? chainShareExpected : local ? localShareExpected : 0;
        double duties = local ? reinvestment : 0;
        double xi = tasteSpread * w.draws().normal(entity, t, Purpose.TASTE, c);
        return b[1] * excess * seen
                + (chain ? b[3] * w.economy().classes().certify(c) : 0)
                - b[4] * w.economy().classes().dislike(c) * g * g * (1 + Math.max(0, seen))
                - b[5] * w.economy().classes().reinvest(c) * duties
                + xi;
    }

    /** Books a promise to a fund, at most what the fund still looks for. */
    private static long promise(World w, int c, int f, long fen) {
        int owner = w.funds().owner(f);
        long open =
                w.funds().target(f) - w.chain().offer(f) - w.ledger().register().uncalledOfFund(owner);
        long promise = Math.max(0, Math.min(fen, open));
        if (promise > 0) {
            w.ledger().commit(owner, w.accounts().classes()[c], promise);
        }
        return promise;
    }

    /**
     * Money for the rest of the market: an aggregate that takes what it gets and pays back a constant part a quarter with
     * the market's return; it is the outside option of the nest.
     */
    private void restOfMarket(World w, int t, int c, long fen) {
        int owner = w.accounts().classes()[c];
        int real = w.accounts().realEconomy();
        w.ledger().transfer(Flow.OUTSIDE_SPENDING, owner, real, fen, Behaviour.REST_OF_MARKET.cause());
        boolean own = w.economy().classes().kind(c) == InvestorKind.PRIVATE;
        w.tally().add(own ? Series.MARKET_PRIVATE : Series.MARKET_STATE, t, fen);
    }
}
