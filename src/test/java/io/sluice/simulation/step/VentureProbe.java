package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;

/** Lets a test ask what may befall a venture in a quarter, refuse it a round, and close its year. */
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

    /** Tells a venture in a quarter that the round it asked for did not come about. */
    public static void refuse(World w, ModelParameters p, int quarter, int venture) {
        new Austerity(p).save(w, quarter, venture);
    }

    /** Whether a venture that is out of cash in a quarter can live on its sales. */
    public static boolean livesOnSales(World w, ModelParameters p, int quarter, int venture) {
        return new Austerity(p).livesOnSales(w, quarter, venture);
    }

    /** Closes the year of a venture. */
    public static void turnYear(World w, ModelParameters p, int venture) {
        new YearPlan(p).turn(w, venture);
    }
}
