package io.sluice.simulation.step;

import io.sluice.draw.PairDraws;
import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.Funds;
import io.sluice.world.venture.LatentVentures;
import java.util.Arrays;

/**
 * Finds the funds that one deal of a quarter after another likes best among those its founders know ({@link FounderNetwork}). What is
 * found does not depend on the order: of equally liked funds the one founded first wins.
 */
final class FundSearch {
    private final double homeBias;
    private final double dislike;
    private final double leadShare;
    private final double leastPart;
    private final Area area;
    private final FounderNetwork network;
    private final World w;
    private final int quarter;
    private final int provinces;
    private final boolean[] chainStage;
    private final PairDraws tastes;
    private final double[] best;
    private final int[] chosen;
    private final int last;
    private long[] partner = new long[32];
    private int province;
    private int region;
    private boolean chainMay;
    private boolean inside;
    private double good;
    private long least;

    /**
     * A search for the deals of a quarter.
     *
     * @param network with the points of the quarter's deals drawn
     * @param chainStage by stage: whether the law lets the chain invest at all
     */
    FundSearch(ModelParameters p, FounderNetwork network, World w, int quarter, boolean[] chainStage) {
        homeBias = p.get("home_bias");
        best = new double[w.deals().candidateFunds()];
        chosen = new int[best.length];
        last = best.length - 1;
        dislike = p.get("venture_dislike");
        leadShare = p.get("lead_share");
        leastPart = p.get("least_ticket");
        area = new Area(p);
        this.network = network;
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
        network.meet(deal, region, funds);
        drawTastes(latent.entity(j), funds);
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        Arrays.fill(chosen, Funds.NONE);
        for (int k = 0; k < network.count(); k++) {
            weigh(funds, network.known(k), tastes.uniform(k));
        }
        for (int c = 0; c < chosen.length; c++) {
            w.deals().setCandidate(deal, c, chosen[c]);
        }
    }

    private void drawTastes(long venture, FundList funds) {
        if (partner.length < network.count()) {
            partner = new long[2 * network.count()];
        }
        for (int k = 0; k < network.count(); k++) {
            partner[k] = funds.partner[network.known(k)];
        }
        tastes.turnTo(venture, quarter, Purpose.MATCHING);
        tastes.draw(partner, network.count());
    }

    private void weigh(FundList funds, int b, double taste) {
        boolean home = funds.home[b] == province || (region >= 0 && funds.home[b] == provinces + region);
        double pull = home ? funds.pull[b] + homeBias : funds.pull[b];
        double liked = pull - good * funds.publicShare[b] + FundList.WIDTH * (taste - 0.5);
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
