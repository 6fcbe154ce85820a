package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;

/** Lets a test ask what may befall a venture in a quarter, and close a venture's year. */
public final class VentureProbe {
    public static final int FAILED = FateHazards.FAILED;
    public static final int LISTED = FateHazards.LISTED;
    public static final int ACQUIRED = FateHazards.ACQUIRED;
    public static final int REPURCHASED = FateHazards.REPURCHASED;
    public static final int ZOMBIE = FateHazards.ZOMBIE;
    public static final int LIQUIDATED = FateHazards.LIQUIDATED;

    private VentureProbe() {}

    /** The hazards of a venture in a quarter. */
    public static double[] hazards(World w, ModelParameters p, int quarter, int venture) {
        FateHazards hazards = new FateHazards(p);
        hazards.enter(w, quarter);
        return hazards.of(w, quarter, venture).clone();
    }

    /** Closes the year of a venture. */
    public static void turnYear(World w, ModelParameters p, int venture) {
        new YearPlan(p).turn(w, venture);
    }
}
