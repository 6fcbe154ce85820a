package io.sluice.simulation.step;

import io.sluice.draw.ManyDraws;
import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Deals;
import io.sluice.simulation.arm.World;

/**
 * Which funds the founders of a deal know: {@code known_funds} of those that look for deals of its kind, and the regional funds.
 *
 * <p>Each quarter every fund stands at a random position of two rings, that of its region and that of the nation. Founders draw K points,
 * each with probability w ({@code known_at_home}) on the ring of their own region, else on the nation's, and know the first fund at or
 * after each point that they have not met. Of one uniform u, u below w is the point u / w of the region's ring, another the
 * point (u - w) / (1 - w) of the nation's. So the number of funds that founders compare does not grow with the number of funds there are:
 * a thinned world, with fewer of both, offers each founder the same choice. A ring on which everybody is met sends the point on to the nation's.
 *
 * <p>No policy is part of a position or a point. {@code switch_networks} 0: founders know all funds.
 */
final class FounderNetwork {
    private final boolean bounded;
    private final double atHome;
    private final ManyDraws many = new ManyDraws();
    private final double[][] points;
    private long[] entity = new long[0];
    private int[] known = new int[32];
    private int count;
    private int[] met = new int[0];
    private int meeting;

    FounderNetwork(ModelParameters p) {
        bounded = p.on("switch_networks");
        atHome = p.get("known_at_home");
        points = new double[p.count("known_funds")][0];
    }

    /** Draws the points of a quarter's deals. */
    void draw(World w, int t) {
        Deals deals = w.deals();
        if (!bounded) {
            return;
        }
        if (entity.length < deals.count()) {
            entity = new long[2 * deals.count()];
            for (int k = 0; k < points.length; k++) {
                points[k] = new double[entity.length];
            }
        }
        for (int i = 0; i < deals.count(); i++) {
            entity[i] = w.exogenous().ventures().entity(deals.venture(i));
        }
        for (int k = 0; k < points.length; k++) {
            many.draw(w.draws(), entity, deals.count(), t, Purpose.NETWORK, k, points[k]);
        }
    }

    /** Finds whom the founders of a deal know among the funds of a list; read {@link #count} and {@link #known} then. */
    void meet(int deal, int region, FundList funds) {
        int most = bounded ? points.length + funds.knownToAll() : funds.count;
        if (known.length < most) {
            known = new int[2 * most];
        }
        count = 0;
        if (!bounded) {
            for (int place = 0; place < funds.count; place++) {
                known[count++] = place;
            }
            return;
        }
        if (met.length < funds.count) {
            met = new int[2 * funds.count];
        }
        meeting++;
        for (int k = 0; k < funds.knownToAll(); k++) {
            know(funds.knownToAll(k));
        }
        Ring home = funds.ring(ring(region));
        for (double[] of : points) {
            double u = of[deal];
            if (u >= atHome || !walk(home, u / atHome)) {
                walk(funds.nation(), u < atHome ? u / atHome : (u - atHome) / (1 - atHome));
            }
        }
    }

    /** The ring of a region; provinces outside all regions share the first. */
    static int ring(int region) {
        return region + 1;
    }

    /** Whether a fund not met yet is found on a ring. */
    private boolean walk(Ring ring, double point) {
        int start = ring.from(point);
        for (int step = 0; step < ring.count(); step++) {
            int place = ring.place(start + step);
            if (met[place] != meeting) {
                know(place);
                return true;
            }
        }
        return false;
    }

    private void know(int place) {
        met[place] = meeting;
        known[count++] = place;
    }

    int count() {
        return count;
    }

    /** The place in the list of a fund they know. */
    int known(int k) {
        return known[k];
    }
}
