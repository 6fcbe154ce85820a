package io.sluice.simulation.step;

import io.sluice.simulation.arm.World;
import java.util.Arrays;
import java.util.Objects;

/** Shows what the steps find the law of the first quarter to allow. */
public final class LimitsProbe {
    private LimitsProbe() {}

    /** Life and investment period of a regional fund, months. */
    public static long[] plan(World w) {
        PlanLimits limits = PlanLimits.of(w, w.setting().law(0));
        return new long[] {limits.months().life(), limits.months().investment()};
    }

    /** Tiers of research as text: largest sales in fen, a colon, least share in millionths. */
    public static String research(World w) {
        ResearchTiers tiers =
                Objects.requireNonNull(ResearchTiers.of(w, w.setting().law(0)));
        return Arrays.toString(tiers.upTo()) + " " + Arrays.toString(tiers.shares());
    }

    /** Whether the law asks for research. */
    public static boolean asksForResearch(World w) {
        return ResearchTiers.of(w, w.setting().law(0)) != null;
    }
}
