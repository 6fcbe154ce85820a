package io.sluice.analysis;

import io.sluice.results.Plan;
import io.sluice.results.PriceBasis;

/**
 * Which run a summary is of.
 *
 * @param run name of the run folder
 * @param runDigest SHA-256 that names the run whatever its size
 * @param resultsDigest SHA-256 over its rows
 * @param program version of the program
 * @param replications replications in the tables
 * @param plan what was asked
 * @param trusted which rules of the trusted profile took part, in words; empty for none
 */
public record RunIdentity(
        String run,
        String runDigest,
        String resultsDigest,
        String program,
        int replications,
        Plan plan,
        String trusted) {
    /** A run of strict rules alone. */
    public RunIdentity(
            String run, String runDigest, String resultsDigest, String program, int replications, Plan plan) {
        this(run, runDigest, resultsDigest, program, replications, plan, "");
    }

    /** The price basis the scenario asked for. */
    public PriceBasis prices() {
        return PriceBasis.parse(plan.prices());
    }
}
