package io.sluice.rules.bench;

import io.sluice.scenario.PolicyChange;
import java.util.List;

/**
 * What a case changes of the law it is put to.
 *
 * @param reforms ids of reforms in force besides the pack
 * @param changes figures that have another value
 */
public record Variant(List<String> reforms, List<PolicyChange> changes) {
    /** Nothing. */
    public static final Variant NONE = new Variant(List.of(), List.of());

    public Variant {
        reforms = List.copyOf(reforms);
        changes = List.copyOf(changes);
    }

    /** Whether it changes nothing. */
    public boolean isNone() {
        return reforms.isEmpty() && changes.isEmpty();
    }
}
