package io.sluice.study.validation;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.scenario.ScenarioReader;
import io.sluice.simulation.LoadedScenario;
import io.sluice.study.Figure;
import io.sluice.study.Variation;
import io.sluice.study.WorldMeasure;
import io.sluice.study.Worlds;
import io.sluice.study.validation.Target.World;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Runs the worlds that targets are about and compares. */
public final class Validation {
    private static final int CLOSED_QUARTERS = 24;

    private final LoadedScenario unitedStates;
    private final LoadedScenario china;
    private final Path rules;
    private final Worlds worlds;

    /** Reads both scenarios; the first arm of each is run. */
    public Validation(Path unitedStates, Path china, OptionalLong seed, int threads) {
        this.unitedStates = LoadedScenario.read(unitedStates, seed);
        this.china = LoadedScenario.read(china, seed);
        this.rules = ScenarioReader.rulesRoot(china);
        this.worlds = new Worlds(new RuleCompiler(Vocabulary.standard()), threads);
    }

    /**
     * Compares every target with the model's figure.
     *
     * @param variation what else is changed in every world
     * @param replications how often each world is run
     * @param identities whether to work out the rows that need no world
     */
    public ValidationResult run(Variation variation, int replications, boolean identities) {
        Map<World, Map<String, Figure>> figures = new EnumMap<>(World.class);
        figures.put(World.US, measure(World.US, unitedStates, variation, replications));
        figures.put(World.US_CLOSED, measure(World.US_CLOSED, unitedStates, closed(variation), replications));
        figures.put(World.CN, measure(World.CN, china, variation, replications));
        List<String> packs = china.scenario().arms().get(0).packs();
        figures.put(World.NONE, identities ? Identities.all(rules, packs) : Map.of());
        List<Row> rows = new ArrayList<>();
        for (Target target : Target.shipped()) {
            Figure figure = figures.getOrDefault(target.world(), Map.of()).get(target.measure());
            if (figure != null) {
                rows.add(new Row(target, figure));
            } else if (identities || target.world() != World.NONE) {
                throw new IllegalStateException("no measure " + target.measure() + " for target " + target.id());
            }
        }
        List<ValidationResult.Drawing> drawings = new ArrayList<>();
        for (Profile profile : Profile.all()) {
            Map<String, Figure> bars = new LinkedHashMap<>();
            for (String label : profile.bars().keySet()) {
                bars.put(label, figures.getOrDefault(profile.world(), Map.of()).get(profile.measure(label)));
            }
            drawings.add(new ValidationResult.Drawing(profile.pattern(), profile.title(), bars));
        }
        return new ValidationResult(rows, drawings, replications);
    }

    /** The figures of some rows by row id, from replications {@code from} on; only the worlds they are about are run. */
    public Map<String, Figure> figures(List<Target> rows, Variation variation, int from, int replications) {
        Map<String, WorldMeasure> all = new LinkedHashMap<>(VentureMeasures.all());
        all.putAll(FundMeasures.all());
        all.putAll(MarketMeasures.all());
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (World world : List.of(World.US, World.CN)) {
            Map<String, WorldMeasure> measures = new LinkedHashMap<>();
            for (Target row : rows) {
                WorldMeasure measure = all.get(row.measure());
                if (row.world() == world && measure != null) {
                    measures.put(row.id(), measure);
                }
            }
            if (!measures.isEmpty()) {
                LoadedScenario base = world == World.US ? unitedStates : china;
                String first = base.scenario().arms().get(0).name();
                figures.putAll(worlds.measure(variation.arm(first).of(base), measures, from, replications));
            }
        }
        return figures;
    }

    private Map<String, Figure> measure(World world, LoadedScenario base, Variation variation, int replications) {
        Map<String, WorldMeasure> measures = new LinkedHashMap<>(VentureMeasures.all());
        measures.putAll(FundMeasures.all());
        measures.putAll(MarketMeasures.all());
        measures.keySet().retainAll(wanted(world));
        for (Profile profile : Profile.all()) {
            if (profile.world() == world) {
                profile.bars().forEach((label, measure) -> measures.put(profile.measure(label), measure));
            }
        }
        String first = base.scenario().arms().get(0).name();
        return worlds.measure(variation.arm(first).of(base), measures, 0, replications);
    }

    private static List<String> wanted(World world) {
        return Target.shipped().stream()
                .filter(target -> target.world() == world)
                .map(Target::measure)
                .toList();
    }

    /** No listing at all, for the years that the fact is about. */
    private static Variation closed(Variation variation) {
        Map<String, BigDecimal> shut = new LinkedHashMap<>(variation.model());
        for (String regime : List.of("contraction", "normal", "boom")) {
            shut.put("exit_window_" + regime, BigDecimal.ZERO);
        }
        return variation.set(shut).over(CLOSED_QUARTERS);
    }
}
