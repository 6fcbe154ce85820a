package io.sluice.study;

import io.sluice.quantity.Quarter;
import io.sluice.rules.pack.LawBook;
import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.Scenario;
import io.sluice.scenario.Uncertain;
import io.sluice.simulation.LoadedScenario;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scenario with something changed in every arm, for studies.
 *
 * @param arms names of the arms to keep, in this order; empty for all that were written: the counterfactuals that the program makes
 *     follow from them, with what is changed
 * @param model model parameters to set
 * @param quarters quarters to run; 0 as the scenario says
 * @param resolution share of ventures; 0 as the scenario says
 * @param start first quarter, or null as the scenario says
 * @param law what is changed of the law, or null when it stays as it was read
 */
public record Variation(
        List<String> arms,
        Map<String, BigDecimal> model,
        int quarters,
        double resolution,
        @Nullable Quarter start,
        @Nullable LawVariation law) {
    /** Nothing changed. */
    public static final Variation NONE = new Variation(List.of(), Map.of(), 0, 0, null, null);

    /** Keeps copies. */
    public Variation {
        arms = List.copyOf(arms);
        model = Map.copyOf(model);
    }

    /** The same with one arm only. */
    public Variation arm(String name) {
        return new Variation(List.of(name), model, quarters, resolution, start, law);
    }

    /** The same with other model parameters set. */
    public Variation set(Map<String, BigDecimal> parameters) {
        return new Variation(arms, parameters, quarters, resolution, start, law);
    }

    /** The same at another resolution. */
    public Variation at(double share) {
        return new Variation(arms, model, quarters, share, start, law);
    }

    /** The same for another number of quarters. */
    public Variation over(int number) {
        return new Variation(arms, model, number, resolution, start, law);
    }

    /** The same from another first quarter on. */
    public Variation from(Quarter first) {
        return new Variation(arms, model, quarters, resolution, first, law);
    }

    /** The same under other law. */
    public Variation under(LawVariation other) {
        return new Variation(arms, model, quarters, resolution, start, other);
    }

    /** The varied scenario. */
    public LoadedScenario of(LoadedScenario asRead) {
        LoadedScenario base = law == null ? asRead : law.of(asRead);
        Scenario s = base.scenario();
        List<Arm> kept = new ArrayList<>();
        List<LawBook> books = new ArrayList<>();
        for (String name : arms.isEmpty() ? s.written().stream().map(Arm::name).toList() : arms) {
            Arm arm = s.arms().get(s.indexOf(name));
            kept.add(new Arm(arm.name(), arm.title(), arm.packs(), arm.changes(), arm.switches(), with(arm.model())));
            books.add(base.books().get(s.indexOf(name)));
        }
        String without = s.counterfactual();
        boolean has = kept.stream().anyMatch(arm -> arm.name().equals(without));
        Scenario varied = new Scenario(
                s.name(),
                s.title(),
                s.why(),
                kept,
                has ? without : null,
                start == null ? s.start() : start,
                quarters == 0 ? s.quarters() : quarters,
                s.prices(),
                s.replications(),
                s.seed(),
                resolution == 0 ? s.resolution() : resolution,
                s.sunset(),
                with(s.model()),
                Uncertain.NONE, // a study says itself what it varies
                s.shocks(),
                s.primary(),
                s.margins(),
                s.files());
        return new LoadedScenario(varied, books, base.files());
    }

    private ModelParameters with(ModelParameters before) {
        ModelParameters after = before;
        for (Map.Entry<String, BigDecimal> each : model.entrySet()) {
            after = after.with(each.getKey(), each.getValue());
        }
        return after;
    }
}
