package io.sluice.analysis;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All indicators of one arm.
 *
 * @param code number of the arm in the tables
 * @param id its name in the scenario
 * @param title its English title
 * @param reference whether the other arms are compared with this one
 * @param counterfactual whether additionality is measured against this one, or would be with its behaviour
 * @param against id of the arm that this one is measured against; null where it is a counterfactual itself or the run has none
 * @param made whether the program made it as the counterfactual of others, and no scenario asks for it
 * @param indicators the indicators in the order of the dictionary
 */
public record ArmSummary(
        int code,
        String id,
        String title,
        boolean reference,
        boolean counterfactual,
        @Nullable String against,
        boolean made,
        List<IndicatorEstimate> indicators) {
    /** Keeps an immutable copy. */
    public ArmSummary {
        indicators = List.copyOf(indicators);
    }

    /** The indicator of this name, empty if this run does not carry it. */
    public Optional<IndicatorEstimate> indicator(String name) {
        return indicators.stream()
                .filter(i -> i.indicator().name().equals(name))
                .findFirst();
    }
}
