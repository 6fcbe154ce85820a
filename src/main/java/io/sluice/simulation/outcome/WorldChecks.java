package io.sluice.simulation.outcome;

import io.sluice.results.Dimensions.Member;
import io.sluice.simulation.arm.World;
import java.util.List;

/**
 * Figures of a world that somebody measured in the real one: what a world shows is recorded, and what was measured told
 * beside.
 */
public interface WorldChecks {
    /** No figures. */
    WorldChecks NONE = new WorldChecks() {
        @Override
        public List<Member> members() {
            return List.of();
        }

        @Override
        public double[] of(World world) {
            return new double[0];
        }
    };

    /** The figures, by code from 0, with what was measured. */
    List<Member> members();

    /** What a world shows at its end, by code; not a number where it shows no such figure. */
    double[] of(World world);
}
