package io.sluice.simulation.step;

import io.sluice.simulation.arm.World;

/** Lets a test end the investment period of funds. */
public final class FloorProbe {
    private FloorProbe() {}

    /** Puts what funds have invested to the law of a quarter. */
    public static void end(World w, int quarter, int... funds) {
        new FloorFindings(w.setting().parameters()).test(w, quarter, funds);
    }
}
