package io.sluice.world.venture;

/** Where a latent venture stands in one arm. */
public enum Status {
    /** Not (yet) founded in this arm. */
    LATENT,
    /** Trading, may raise money. */
    ALIVE,
    /** Lives on its sales, grows no more and raises nothing. */
    ZOMBIE,
    FAILED,
    LISTED,
    ACQUIRED,
    /** Bought back by the founders under a redemption clause. */
    REPURCHASED;

    /** Whether the venture still acts. */
    public boolean active() {
        return this == ALIVE || this == ZOMBIE;
    }
}
