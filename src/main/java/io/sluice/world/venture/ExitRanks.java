package io.sluice.world.venture;

/**
 * Which part of the gains of {@link ExitLaw} a listing and which a sale draws, so that both together draw the whole law.
 *
 * <p>Let l be the share of listings among exits with a gain ({@code listing_share_reference}, at most one half). At rank v of
 * the gains an exit is a listing with probability 2 l v: listings have density 2 v, sales (1 - 2 l v) / (1 - l). By inversion
 * v = sqrt(u) for a listing and v = (1 - sqrt(1 - 4 l (1 - l) u)) / (2 l) for a sale; the mixture in shares l and 1 - l is
 * uniform.
 */
public record ExitRanks(double listingShare) {
    /** Checks that the shares are those of a mixture. */
    public ExitRanks {
        if (!(listingShare > 0 && listingShare <= 0.5)) {
            throw new IllegalArgumentException(
                    "the share of listings among exits with a gain lies above 0 and at most at" + " 0.5, not at "
                            + listingShare);
        }
    }

    /** Rank among the gains of a listing at quantile u. */
    public double listing(double u) {
        return StrictMath.sqrt(u);
    }

    /** Rank among the gains of a sale at quantile u. */
    public double sale(double u) {
        double l = listingShare;
        return (1 - StrictMath.sqrt(1 - 4 * l * (1 - l) * u)) / (2 * l);
    }
}
