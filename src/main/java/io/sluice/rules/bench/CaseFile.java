package io.sluice.rules.bench;

import java.util.List;

/**
 * The cases of a pack.
 *
 * @param pack the pack's id
 * @param cases those written out, and three for each boundary
 * @param claims what is said of many rows at once
 * @param boundaries how many boundaries there are
 * @param examples the examples that cases start from, each as a case of its own for thresholds to move
 */
public record CaseFile(String pack, List<RuleCase> cases, List<Claim> claims, int boundaries, List<Example> examples) {
    public CaseFile {
        cases = List.copyOf(cases);
        claims = List.copyOf(claims);
        examples = List.copyOf(examples);
    }
}
