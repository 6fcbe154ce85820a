package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;

/**
 * Where a sub-fund of the chain may invest: in the area of its regional fund, and outside it at most
 * {@code outside_region_share} of its commitments (decisions A14, assumed). If the Treasury's other money is also for centre
 * and west ({@code other_40bn_split} = 1), those provinces count as inside from then on. Other funds are free.
 */
final class Area {
    private final double outsideShare;
    private final boolean centreAndWestInside;
    private final int openFrom;

    Area(ModelParameters p) {
        outsideShare = p.get("outside_region_share");
        centreAndWestInside = p.get("other_40bn_split") == 1;
        openFrom = p.count("other_40bn_after");
    }

    /** Whether a province is inside a fund's area. */
    boolean inside(World w, int t, int f, int province) {
        return w.funds().kind(f) != FundKind.SUB_FUND
                || w.economy().region(province) == w.funds().region(f)
                || insideAll(w, t, province);
    }

    /** Whether a province is inside the area of every fund. */
    boolean insideAll(World w, int t, int province) {
        return centreAndWestInside && t >= openFrom && w.economy().provinces().inland(province);
    }

    /** Whether a fund may put so much more outside its area. */
    boolean room(World w, int f, long more) {
        return w.funds().investedOutside(f) + more <= outsideShare * w.funds().committed(f);
    }
}
