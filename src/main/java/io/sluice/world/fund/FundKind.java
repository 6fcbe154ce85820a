package io.sluice.world.fund;

/** Layers and kinds of funds. */
public enum FundKind {
    /** The national company; its one partner is the Treasury. */
    NATIONAL,
    /** A regional fund of the national chain. */
    REGIONAL,
    /** A sub-fund with money of a regional fund: the last layer of the national chain. */
    SUB_FUND,
    /** A fund with guidance money of a province and none of the national chain. */
    LOCAL_GUIDANCE,
    /** A fund without any government money. */
    PRIVATE;

    /** Whether the fund belongs to the national chain. */
    public boolean chain() {
        return this == NATIONAL || this == REGIONAL || this == SUB_FUND;
    }

    /** Whether the fund buys shares of ventures. */
    public boolean invests() {
        return this == REGIONAL || this == SUB_FUND || this == LOCAL_GUIDANCE || this == PRIVATE;
    }
}
