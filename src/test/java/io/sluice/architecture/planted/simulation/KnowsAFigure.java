package io.sluice.architecture.planted.simulation;

import io.sluice.rules.Law;

/** Shrinks an amount to a figure that no rule need read. */
public final class KnowsAFigure {
    private KnowsAFigure() {}

    public static long limit(Law law) {
        return law.parameter("small-ticket-limit").orElse(Long.MAX_VALUE);
    }
}
