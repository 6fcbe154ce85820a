package io.sluice.cli.verify;

import io.sluice.rules.pack.Profile;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is asked of a verification.
 *
 * @param share the share of altered replications that is to be found
 * @param all whether all replications are made again
 * @param only the one replication that is made again
 * @param seed what the choice of replications depends on
 * @param expect the seal or results digest that the run must have
 * @param profile which language the rules of the run may be written in if it is made again
 * @param program version of this program
 * @param threads threads that make replications
 */
public record Asked(
        double share,
        boolean all,
        OptionalInt only,
        long seed,
        Optional<String> expect,
        Profile profile,
        String program,
        int threads) {
    /** The share that is found if nobody says another. */
    public static final double SHARE = 0.05;
}
