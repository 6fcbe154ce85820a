package io.sluice.simulation.step;

import io.sluice.draw.PairDraws;
import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.Funds;
import io.sluice.world.venture.LatentVentures;
import java.util.Arrays;

/**
 * Finds the funds of one deal of a quarter after another. The tastes of a deal are drawn at once. Funds at home are weighed first, of the
 * others those that could be liked as much as the last of the best mostly is; if the last of the best is then liked less, the search is
 * made once more for what could be liked as much as that. What is found does not depend on the order: of equally liked funds the
 * one founded first wins.
 */
final class FundSearch {
    /** More than what rounding could take from a liking. */
    private static final double SLACK = 1e-12;
    /** By how much the guess of the least liking rises after a search for which it was low enough. */
    private static final double RISE = 0.02;
    /** By how much it falls after one for which it was not; with this ratio one search in ten is made twice. */
    private static final double FALL = 0.18;

    /** Hardly a fund is liked less. */
    private static final double LOWEST = -3;

    private final double homeBias;
    private final double dislike;
    private final double leadShare;
    private final double leastPart;
    private final Area area;
    private final World w;
    private final int quarter;
    private final int provinces;
    private final boolean[] chainStage;
    private final PairDraws tastes;
    private final double[] best;
    private final int[] chosen;
    private final int last;
    private int[] tempting = new int[64];
    private int province;
    private int region;
    private boolean chainMay;
    private boolean inside;
    private double good;
    private long least;

    /**
     * A search for the deals of a quarter.
     *
     * @param chainStage by stage: whether the law lets the chain invest at all
     */
    FundSearch(ModelParameters p, World w, int quarter, boolean[] chainStage) {
        homeBias = p.get("home_bias");
        best = new double[w.deals().candidateFunds()];
        chosen = new int[best.length];
        last = best.length - 1;
        dislike = p.get("venture_dislike");
        leadShare = p.get("lead_share");
        leastPart = p.get("least_ticket");
        area = new Area(p);
        this.w = w;
        this.quarter = quarter;
        provinces = w.economy().provinces().count();
        this.chainStage = chainStage;
        tastes = new PairDraws(w.draws());
    }

    void run(int deal, FundList funds) {
        LatentVentures latent = w.exogenous().ventures();
        int j = w.deals().venture(deal);
        province = w.ventures().province(j);
        region = w.economy().region(province);
        inside = area.insideAll(w, quarter, province);
        good = dislike * Math.max(0, latent.quality(j));
        chainMay = chainStage[w.deals().stage(deal)];
        least = (long) (leastPart * leadShare * w.deals().ask(deal));
        tastes.turnTo(latent.entity(j), quarter, Purpose.MATCHING);
        tastes.draw(funds.partner, funds.count);
        double duty = funds.count == 0 ? 0 : good * funds.leastShare;
        double guess = funds.hope - duty;
        weighAll(funds, guess, duty);
        if (best[last] >= guess) {
            funds.hope += RISE;
        } else {
            funds.hope = Math.max(funds.hope - FALL, LOWEST);
            weighAll(funds, best[last], duty);
        }
        for (int c = 0; c < chosen.length; c++) {
            w.deals().setCandidate(deal, c, chosen[c]);
        }
    }

    /** Weighs the funds at home and all others that could be liked so much. */
    private void weighAll(FundList funds, double guess, double duty) {
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        Arrays.fill(chosen, Funds.NONE);
        int regionHome = region < 0 ? Funds.NONE : provinces + region;
        atHome(funds, province);
        if (regionHome != Funds.NONE) {
            atHome(funds, regionHome);
        }
        if (tempting.length < funds.count) {
            tempting = new int[2 * funds.count];
        }
        double wanted = Math.max(guess, best[last]) + duty;
        int n = tastes.reaching(wanted / FundList.WIDTH + 0.5 - SLACK, funds.headStart, funds.count, tempting);
        for (int k = 0; k < n; k++) {
            int b = tempting[k];
            if (funds.home[b] != province && funds.home[b] != regionHome) {
                weigh(funds, b, funds.pull[b] - good * funds.publicShare[b]);
            }
        }
    }

    private void atHome(FundList funds, int home) {
        for (int b = funds.firstAt(home); b >= 0; b = funds.nextAt(b)) {
            weigh(funds, b, funds.pull[b] + homeBias - good * funds.publicShare[b]);
        }
    }

    private void weigh(FundList funds, int b, double withoutTaste) {
        double liked = withoutTaste + FundList.WIDTH * (tastes.uniform(b) - 0.5);
        if (liked >= best[last] && funds.budget[b] >= least && may(funds, b)) {
            choose(funds.fund[b], liked);
        }
    }

    /** Whether the rules and the fund's area leave it a door open to this deal. */
    private boolean may(FundList funds, int b) {
        int of = funds.area[b];
        return of == FundList.FREE || (chainMay && (inside || of == region || area.room(w, funds.fund[b], least)));
    }

    private void choose(int f, double liked) {
        int at = best.length;
        while (at > 0 && (liked > best[at - 1] || (liked == best[at - 1] && f < chosen[at - 1]))) {
            at--;
        }
        if (at < best.length) {
            for (int c = last; c > at; c--) {
                best[c] = best[c - 1];
                chosen[c] = chosen[c - 1];
            }
            best[at] = liked;
            chosen[at] = f;
        }
    }
}
