package io.sluice.simulation.step;

import io.sluice.simulation.arm.World;

/** One of the sixteen things that happen in a quarter. A step keeps nothing between quarters: all state is in the world. */
public interface Step {
    /** Does it for one quarter, 0 = the first of the run. */
    void run(World world, int quarter);
}
