package io.sluice.results;

import io.sluice.scenario.file.Limit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run was asked to do, as far as a reader of its results needs to know. Nothing here depends on the machine.
 *
 * @param name the scenario's name; the run folder's name begins with it
 * @param title one line for people
 * @param why the question the scenario is asked for; may be empty
 * @param seed the seed of every draw
 * @param start the first quarter, for example {@code 2026-Q1}
 * @param quarters number of quarters, at least 1
 * @param prices the price basis to be shown: {@code nominal} or {@code constant-2025}
 * @param counterfactual id of the arm additionality is measured against; empty if there is none
 * @param counterfactuals the arm that each arm is measured against, by their ids, without the arms that are such worlds themselves;
 *     empty in runs from before arms with a behaviour of their own had a counterfactual of their own
 * @param margins smallest effect that matters, by indicator, as the scenario states it
 * @param cells cells of the sweep, at least 1
 * @param draws replications that also run with drawn assumptions, at most; 0 for none, 1 in runs from before there were any
 * @param parameters number of behavioural parameters of the model
 * @param parametersAssumed how many of them rest on assumption
 */
public record Plan(
        String name,
        String title,
        String why,
        long seed,
        String start,
        int quarters,
        String prices,
        String counterfactual,
        Map<String, String> counterfactuals,
        Map<String, String> margins,
        int cells,
        int draws,
        int parameters,
        int parametersAssumed) {

    /** Keeps the counterfactuals, which a run of an older program does not have, and the margins in their order; refuses a number of quarters that no run has. */
    public Plan {
        if (quarters < 1 || quarters > Limit.QUARTERS.most()) {
            throw new IllegalArgumentException(
                    "a run has 1 to " + Limit.QUARTERS.shown() + " quarters, but this says " + quarters);
        }
        Objects.requireNonNull(title, "title");
        counterfactuals =
                Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNullElse(counterfactuals, Map.of())));
        margins = Collections.unmodifiableMap(new LinkedHashMap<>(margins));
    }

    /** Whether every arm was measured against one and the same, whatever its own behaviour: a run of an older program. */
    public boolean oneForAll() {
        return counterfactuals.isEmpty() && !counterfactual.isEmpty();
    }

    /** The id of the arm that an arm is measured against; empty where it is such a world itself, or where there is none. */
    public Optional<String> counterfactualOf(String arm) {
        String against = oneForAll() && !arm.equals(counterfactual) ? counterfactual : counterfactuals.get(arm);
        return Optional.ofNullable(against);
    }
}
