package io.sluice.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The world each arm is measured against (decisions A10): the counterfactual that the scenario names, with the model values that the arm
 * itself sets. Where no arm is that world, the program makes it, so that a net figure holds what the policy does and nothing of what an
 * arm assumes about behaviour. Values that only the named counterfactual sets belong to what it is, and stay.
 */
final class Counterfactuals {
    private final List<Arm> arms;
    private final Arm named;
    private final ModelParameters base;

    private Counterfactuals(List<Arm> arms, Arm named, ModelParameters base) {
        this.arms = arms;
        this.named = named;
        this.base = base;
    }

    /** Those of a scenario; empty where it names none. */
    static Optional<Counterfactuals> of(Scenario scenario) {
        return of(scenario.arms(), scenario.counterfactual(), scenario.model());
    }

    private static Optional<Counterfactuals> of(List<Arm> arms, @Nullable String named, ModelParameters base) {
        return arms.stream()
                .filter(arm -> arm.name().equals(named))
                .findFirst()
                .map(arm -> new Counterfactuals(arms, arm, base));
    }

    /** The arms written, in their order, and after them one counterfactual for each behaviour that has none yet. */
    static List<Arm> completed(List<Arm> arms, @Nullable String named, ModelParameters base) {
        List<Arm> all = new ArrayList<>(arms.stream().filter(arm -> !arm.made()).toList());
        of(List.copyOf(all), named, base).ifPresent(written -> {
            for (Arm arm : written.arms) {
                Arm wanted = written.wanted(arm);
                if (all.stream().noneMatch(other -> other.canonical().equals(wanted.canonical()))) {
                    all.add(wanted);
                }
            }
        });
        return all;
    }

    /** The arm that one is measured against; empty where it is that world itself. */
    Optional<Arm> of(Arm arm) {
        String wanted = wanted(arm).canonical();
        Arm against = wanted.equals(named.canonical())
                ? named
                : arms.stream()
                        .filter(other -> other.canonical().equals(wanted))
                        .findFirst()
                        .orElseThrow();
        return Optional.of(against).filter(other -> !other.name().equals(arm.name()));
    }

    private Arm wanted(Arm arm) {
        ModelParameters model = named.model();
        for (Map.Entry<String, BigDecimal> own : arm.model().differences(base).entrySet()) {
            model = model.with(own.getKey(), own.getValue());
        }
        return new Arm(
                named.name() + Arm.MADE + arm.name(),
                "made by the program: " + named.name() + " with the behaviour of " + arm.name(),
                named.packs(),
                named.changes(),
                named.switches(),
                model);
    }
}
