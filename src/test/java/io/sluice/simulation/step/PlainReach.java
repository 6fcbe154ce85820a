package io.sluice.simulation.step;

import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import io.sluice.world.fund.LatentManagers;
import io.sluice.world.venture.LatentVentures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The funds a deal turns to, found the slow and obvious way: every fund is looked at, every taste drawn, all are sorted. */
public final class PlainReach {
    private final World w;
    private final int quarter;
    private final ModelParameters p;
    private final Area area;
    private final long[] budget;
    private final boolean[] chainStage;

    private record Liked(int fund, double liking) {}

    /** Looks at a world after its deals of a quarter were gathered. */
    public PlainReach(World w, int quarter) {
        this.w = w;
        this.quarter = quarter;
        p = w.setting().parameters();
        area = new Area(p);
        budget = new Budgets(p).of(w, quarter);
        chainStage = new ChainStages().open(w, quarter);
    }

    /** The funds of a deal, best first, with {@link Funds#NONE} where there are too few. */
    public int[] of(int deal) {
        int[] found = new int[w.deals().candidateFunds()];
        Arrays.fill(found, Funds.NONE);
        if (w.deals().score(deal) < p.get("screening_bar")) {
            return found;
        }
        List<Liked> liked = new ArrayList<>();
        for (int f = 0; f < w.funds().count(); f++) {
            if (inReach(deal, f)) {
                liked.add(new Liked(f, liking(deal, f)));
            }
        }
        liked.sort(Comparator.comparingDouble(Liked::liking).reversed());
        for (int c = 0; c < Math.min(found.length, liked.size()); c++) {
            found[c] = liked.get(c).fund();
        }
        return found;
    }

    private boolean inReach(int deal, int f) {
        long least =
                (long) (p.get("least_ticket") * p.get("lead_share") * w.deals().ask(deal));
        if (budget[f] <= 0 || budget[f] < least || !suits(deal, f)) {
            return false;
        }
        int province = w.ventures().province(w.deals().venture(deal));
        return w.funds().kind(f) != FundKind.SUB_FUND
                || (chainStage[w.deals().stage(deal)]
                        && (area.inside(w, quarter, f, province) || area.room(w, f, least)));
    }

    private boolean suits(int deal, int f) {
        boolean early = w.economy().stages().early(w.deals().stage(deal));
        boolean signed = w.funds().kind(f).chain();
        if (signed && !early && laterRoom(deal, f) == 0) {
            return false;
        }
        if (w.funds().kind(f) == FundKind.REGIONAL) {
            return true;
        }
        LatentManagers managers = w.exogenous().managers();
        int proposal = w.funds().proposal(f);
        int industry = w.exogenous().ventures().industry(w.deals().venture(deal));
        return (signed || (managers.early(proposal) || w.funds().turnedEarly(f)) == early)
                && (managers.industries(proposal) >> industry & 1) != 0;
    }

    /** What a fund of the chain may put into a later deal of this size at least; 0 if nothing. */
    private long laterRoom(int deal, int f) {
        long least =
                (long) (p.get("least_ticket") * p.get("lead_share") * w.deals().ask(deal));
        long room = new DealRoom(p).later(w, quarter, f, budget[f]);
        return room >= least ? room : 0;
    }

    private double liking(int deal, int f) {
        LatentVentures latent = w.exogenous().ventures();
        int j = w.deals().venture(deal);
        int province = w.ventures().province(j);
        boolean regional = w.funds().proposal(f) == Funds.NONE;
        boolean home = regional
                ? w.economy().region(province) == w.funds().region(f)
                : province == w.funds().province(f);
        double pull = regional
                ? 0
                : p.get("skill_pull") * w.exogenous().managers().skill(w.funds().proposal(f));
        int partner = regional
                ? FundLists.PARTNER_REGIONAL + w.funds().region(f)
                : w.funds().proposal(f);
        double good = p.get("venture_dislike") * Math.max(0, latent.quality(j));
        double u = w.draws().uniform(Entity.pair(latent.entity(j), partner), quarter, Purpose.MATCHING, 0);
        return pull + (home ? p.get("home_bias") : 0) - good * w.funds().publicShare(f) + FundList.WIDTH * (u - 0.5);
    }
}
