package io.sluice.simulation.step;

import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.venture.LatentVentures;

/**
 * Two kinds of technology, fast and slow, so that waiting times between levels of readiness are hyper-exponential (model.md 2.10).
 *
 * <p>A venture's hazard is multiplied with a = {@code technology_fast_pace} if it is of the fast kind (share p =
 * {@code technology_fast_share}, drawn at its birth by address), else with b = (1 - p) / (1 - p / a), so that p / a + (1 - p) / b =
 * 1: the mean waiting time is that of one kind, and its squared coefficient of variation 2 (p / a^2 + (1 - p) / b^2) - 1 is above 1.
 * Both assumed. {@code switch_two_paces} 0: one kind, exponential waiting times.
 */
final class TechnologyPaces {
    private static final int KIND_DRAW = 12;

    private final double fastShare;
    private final double fast;
    private final double slow;

    TechnologyPaces(ModelParameters p) {
        fastShare = p.get("technology_fast_share");
        fast = p.on("switch_two_paces") ? p.get("technology_fast_pace") : 1;
        slow = (1 - fastShare) / (1 - fastShare / fast);
    }

    /** Factor on a venture's hazard. */
    double of(World w, int venture) {
        LatentVentures latent = w.exogenous().ventures();
        return of(w.draws().uniform(latent.entity(venture), latent.cohort(venture), Purpose.TRAIT, KIND_DRAW));
    }

    /** Factor of the venture whose kind has this uniform. */
    double of(double u) {
        return u < fastShare ? fast : slow;
    }
}
