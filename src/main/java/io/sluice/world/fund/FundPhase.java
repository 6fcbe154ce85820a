package io.sluice.world.fund;

/** Life of a fund. */
public enum FundPhase {
    /** Looking for partners until the first close or the deadline. */
    RAISING,
    INVESTING,
    /** No new ventures; holds, sells and distributes. */
    HARVESTING,
    /** Everything sold and paid out. */
    CLOSED,
    /** Never reached its first close; commitments were released. */
    ABANDONED
}
