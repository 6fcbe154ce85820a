package io.sluice.world.macro;

/** State of the economy in a quarter; the order is the order of the transition matrix and is frozen. */
public enum Regime {
    CONTRACTION,
    NORMAL,
    BOOM
}
