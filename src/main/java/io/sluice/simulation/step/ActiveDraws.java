package io.sluice.simulation.step;

import io.sluice.draw.ManyDraws;
import io.sluice.draw.Purpose;
import io.sluice.simulation.arm.World;
import io.sluice.world.venture.LatentVentures;
import io.sluice.world.venture.Ventures;

/** One uniform of each active venture, by its place in the list of the active; the numbers are those of single draws. */
final class ActiveDraws {
    private final ManyDraws many = new ManyDraws();
    private long[] entity = new long[0];
    private double[] uniform = new double[0];

    void draw(World w, int t, Purpose purpose, int index) {
        Ventures v = w.ventures();
        LatentVentures latent = w.exogenous().ventures();
        int n = v.activeCount();
        if (entity.length < n) {
            entity = new long[2 * n];
            uniform = new double[2 * n];
        }
        for (int i = 0; i < n; i++) {
            entity[i] = latent.entity(v.active(i));
        }
        many.draw(w.draws(), entity, n, t, purpose, index, uniform);
    }

    double uniform(int place) {
        return uniform[place];
    }
}
