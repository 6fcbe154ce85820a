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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The funds a deal turns to, found the slow and obvious way: every fund is looked at for every point its founders draw, all that they know
 * are sorted by what they like.
 */
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
        if (w.deals().score(deal) < p.get("screening_bar") - w.climate().barFall()) {
            return found;
        }
        List<Liked> liked = new ArrayList<>();
        for (int f : known(deal)) {
            if (fits(deal, f)) {
                liked.add(new Liked(f, liking(deal, f)));
            }
        }
        liked.sort(Comparator.comparingDouble(Liked::liking).reversed());
        for (int c = 0; c < Math.min(found.length, liked.size()); c++) {
            found[c] = liked.get(c).fund();
        }
        return found;
    }

    /** Whom the founders of a deal know among the funds that look for deals of its kind. */
    private Set<Integer> known(int deal) {
        List<Integer> looking = new ArrayList<>();
        for (int f = 0; f < w.funds().count(); f++) {
            if (budget[f] > 0 && suits(deal, f)) {
                looking.add(f);
            }
        }
        if (!p.on("switch_networks")) {
            return new LinkedHashSet<>(looking);
        }
        Set<Integer> known = new LinkedHashSet<>();
        looking.stream().filter(this::regional).forEach(known::add);
        looking.removeIf(this::regional);
        double w0 = p.get("known_at_home");
        for (int k = 0; k < p.count("known_funds"); k++) {
            double u = w.draws()
                    .uniform(w.exogenous().ventures().entity(w.deals().venture(deal)), quarter, Purpose.NETWORK, k);
            double point = u < w0 ? u / w0 : (u - w0) / (1 - w0);
            List<Integer> strangers =
                    looking.stream().filter(f -> !known.contains(f)).toList();
            List<Integer> near =
                    strangers.stream().filter(f -> sameRegion(deal, f)).toList();
            (u < w0 && !near.isEmpty() ? near : strangers)
                    .stream()
                            .min(Comparator.comparingDouble(f -> ahead(point, f)))
                            .ifPresent(known::add);
        }
        return known;
    }

    /** How far a fund stands after a point, once around the circle at most. */
    private double ahead(double point, int f) {
        double position =
                w.draws().uniform(w.exogenous().managers().entity(w.funds().proposal(f)), quarter, Purpose.NETWORK, 0);
        return position >= point ? position - point : 1 + position - point;
    }

    private boolean sameRegion(int deal, int f) {
        return w.economy().region(w.ventures().province(w.deals().venture(deal)))
                == w.economy().region(w.funds().province(f));
    }

    private boolean regional(int f) {
        return w.funds().kind(f) == FundKind.REGIONAL;
    }

    private boolean fits(int deal, int f) {
        long least =
                (long) (p.get("least_ticket") * p.get("lead_share") * w.deals().ask(deal));
        if (budget[f] < least || (signed(f) && !early(deal) && laterRoom(f) < least)) {
            return false;
        }
        int province = w.ventures().province(w.deals().venture(deal));
        return w.funds().kind(f) != FundKind.SUB_FUND
                || (chainStage[w.deals().stage(deal)]
                        && (area.inside(w, quarter, f, province) || area.room(w, f, least)));
    }

    private boolean suits(int deal, int f) {
        if (signed(f) && !early(deal) && laterRoom(f) == 0) {
            return false;
        }
        if (regional(f)) {
            return true;
        }
        LatentManagers managers = w.exogenous().managers();
        int proposal = w.funds().proposal(f);
        int industry = w.exogenous().ventures().industry(w.deals().venture(deal));
        return (signed(f) || (managers.early(proposal) || w.funds().turnedEarly(f)) == early(deal))
                && (managers.industries(proposal) >> industry & 1) != 0;
    }

    private boolean signed(int f) {
        return w.funds().kind(f).chain();
    }

    private boolean early(int deal) {
        return w.economy().stages().early(w.deals().stage(deal));
    }

    /** What a fund of the chain may put into later deals; 0 if nothing. */
    private long laterRoom(int f) {
        return new DealRoom(p).later(w, quarter, f, budget[f]);
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
