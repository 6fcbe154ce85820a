package io.sluice.simulation.step;

import io.sluice.simulation.arm.World;

/** Lets a test take the step of spillovers alone. */
public final class SpilloverProbe {
    private SpilloverProbe() {}

    /** What the first morning of a quarter after the run would make of the research of the last. */
    public static void update(World w, int quarter) {
        new Spillovers(w.setting().parameters()).update(w, quarter);
    }
}
