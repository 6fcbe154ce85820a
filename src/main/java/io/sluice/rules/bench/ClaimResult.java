package io.sluice.rules.bench;

import java.util.List;

/**
 * What the law answered to a claim about many rows.
 *
 * @param claim the claim
 * @param faults what differs from it; empty when it holds
 * @param ground what it rests on: a proof, or how many rows
 */
public record ClaimResult(Claim claim, List<String> faults, String ground) {
    public ClaimResult {
        faults = List.copyOf(faults);
    }

    /** Whether the claim holds. */
    public boolean passed() {
        return faults.isEmpty();
    }
}
