package io.sluice.simulation.step;

import io.sluice.draw.Purpose;
import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Investors;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import io.sluice.world.fund.LatentManagers;
import io.sluice.world.investor.InvestorClasses;
import io.sluice.world.macro.Regime;

/**
 * What a fund is worth to a class of investors: the utility u of the nested choice (decisions A4).
 *
 * <p>u_cf = b1 (M_c + r q_cf - rho) - b2 (V_c + v [early] - v0) + b3 C_c Z_f [chain] - b4 D_c g_f^2 (1 + max(0, q_cf)) - b5 R_c m_f + b6 l_f
 * + b7 [boom] - b8 (1 - T_c) g_f + xi_cf; u of the rest of the market = b1 (M_rest - rho) - b2 (V_rest - v0) + b7 [boom].
 *
 * <ul>
 *   <li>M_c, V_c: return and volatility a year the class remembers of its own funds; M_rest, V_rest: the same of the market
 *       ({@link io.sluice.world.investor.ReturnMemory}); rho = {@code required_return}, v0 = {@code fund_volatility}, v =
 *       {@code early_volatility}, r = {@code skill_return};
 *   <li>q_cf: skill of the manager as the class sees it, latent skill plus a standard normal error;
 *   <li>Z_f, certification: (S / size)^{@code certify_size} within [1/B, B], B = {@code certify_size_bound}, S = {@code fund_size_median}, times
 *       {@code certify_first_time} for a first fund, times 2 logistic({@code certify_evidence} (M_chain - M_all)): the state's word
 *       says most of those of whom little is known, and as much as its funds have earned (Lerner 1999);
 *   <li>g_f: expected government share; its dislike grows with the quality seen (Colonnelli, Li and Liu 2024); with b3 it gives
 *       an inverted U (Brander, Du and Hellmann 2010); m_f: duties that come with local money ({@link LocalDuties}); l_f: share of losses borne by the state;
 *   <li>T_c: what the class remembers of government partners' calls paid; C, D, R: multipliers of the class; xi: taste, sd
 *       {@code taste_spread}.
 * </ul>
 */
final class FundAppeal {
    private static final int FIRST_FUND_DRAW = 20;
    private static final double FEN_A_MILLION = Scales.FEN_A_MILLION;

    private final double[] b = new double[9];
    private final double skillReturn;
    private final double required;
    private final double volatility;
    private final double earlyVolatility;
    private final double tasteSpread;
    private final double chainShare;
    private final double localShare;
    private final double firstTimeShare;
    private final double firstTime;
    private final double sizeExponent;
    private final double medianSize;
    private final double evidence;
    private final double bound;
    private final boolean certification;
    private final boolean dislike;
    private final boolean memory;

    FundAppeal(ModelParameters p) {
        for (int i = 1; i < b.length; i++) {
            b[i] = p.get("crowding_b" + i);
        }
        skillReturn = p.get("skill_return");
        required = p.get("required_return");
        volatility = p.get("fund_volatility");
        earlyVolatility = p.get("early_volatility");
        tasteSpread = p.get("taste_spread");
        chainShare = p.get("chain_public_share_expected");
        localShare = p.get("local_guidance_share");
        firstTimeShare = p.get("first_time_share");
        firstTime = p.get("certify_first_time");
        sizeExponent = p.get("certify_size");
        medianSize = p.get("fund_size_median") * FEN_A_MILLION;
        evidence = p.get("certify_evidence");
        bound = p.get("certify_size_bound");
        certification = p.on("switch_certification");
        dislike = p.on("switch_dislike");
        memory = p.on("switch_memory");
    }

    /** Utility of the rest of the market. */
    double ofRest(World w, int t) {
        return boom(w, t)
                + (memory
                        ? past(
                                w.investors().record().mean(Investors.REST),
                                w.investors().record().volatility(Investors.REST))
                        : 0);
    }

    /**
     * Utility of a fund that raises money.
     *
     * @param duties what comes with the local money of this fund, in units of the reinvestment multiple
     * @param lossShare share of partners' losses that government partners bear
     */
    double of(World w, int c, int f, int t, double duties, double lossShare) {
        Funds funds = w.funds();
        LatentManagers managers = w.exogenous().managers();
        InvestorClasses classes = w.economy().classes();
        int j = funds.proposal(f);
        long entity = managers.entity(j);
        double seen = managers.skill(j) + w.draws().normal(entity, funds.formed(f), Purpose.SCREENING, c);
        boolean chain = funds.kind(f) == FundKind.SUB_FUND;
        boolean local = funds.kind(f) == FundKind.LOCAL_GUIDANCE;
        double g = chain ? chainShare : local ? localShare : 0;
        double remembered =
                memory ? past(w.investors().own().mean(c), w.investors().own().volatility(c)) : 0;
        double distrust = memory ? b[8] * (1 - w.investors().trust(c)) * g : 0;
        double certified = chain && certification ? b[3] * classes.certify(c) * certificate(w, f) : 0;
        double disliked = dislike ? b[4] * classes.dislike(c) * g * g * (1 + Math.max(0, seen)) : 0;
        return boom(w, t)
                + remembered
                + b[1] * skillReturn * seen
                - b[2] * (managers.early(j) || funds.turnedEarly(f) ? earlyVolatility : 0)
                + certified
                - disliked
                - b[5] * classes.reinvest(c) * (local ? duties : 0)
                + b[6] * (chain || local ? lossShare : 0)
                - distrust
                + tasteSpread * w.draws().normal(entity, t, Purpose.TASTE, c);
    }

    private double past(double mean, double sd) {
        return b[1] * (mean - required) - b[2] * (sd - volatility);
    }

    private double boom(World w, int t) {
        return w.exogenous().macro().regime(t) == Regime.BOOM ? b[7] : 0;
    }

    /** How much the state's word says about a fund. */
    private double certificate(World w, int f) {
        int j = w.funds().proposal(f);
        double size = StrictMath.pow(medianSize / Math.max(1.0, w.funds().target(f)), sizeExponent);
        double factor = Math.max(1 / bound, Math.min(bound, size));
        double u = w.draws()
                .uniform(w.exogenous().managers().entity(j), w.funds().formed(f), Purpose.FUND_TRAIT, FIRST_FUND_DRAW);
        if (u < firstTimeShare) {
            factor *= firstTime;
        }
        if (!memory) {
            return factor;
        }
        double record = w.investors().record().mean(Investors.CHAIN)
                - w.investors().record().mean(Investors.ALL);
        return factor * 2 * Logistic.of(evidence * record);
    }
}
