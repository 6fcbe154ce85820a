package io.sluice.study.validation;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.scenario.ScenarioReader;
import io.sluice.simulation.LoadedScenario;
import io.sluice.study.Figure;
import io.sluice.study.ModelStamp;
import io.sluice.study.Sample;
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
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Runs the worlds that targets are about and compares. */
public final class Validation {
    private static final int CLOSED_QUARTERS = 24;

    private final LoadedScenario unitedStates;
    private final LoadedScenario china;
    private final Path rules;
    private final RuleCompiler compiler;
    private final Worlds worlds;

    /** Reads both scenarios; the first arm of each is run. */
    public Validation(Path unitedStates, Path china, OptionalLong seed, int threads) {
        this.unitedStates = LoadedScenario.read(unitedStates, seed);
        this.china = LoadedScenario.read(china, seed);
        this.rules = ScenarioReader.rulesRoot(china);
        this.compiler = new RuleCompiler(Vocabulary.standard());
        this.worlds = new Worlds(compiler, threads);
    }

    /**
     * Compares every target with the model's figure. A world is run as often as it is told to be, or as often as the errors of its
     * rows ask for ({@link SampleSize}).
     *
     * @param variation what else is changed in every world
     * @param replications how often each world is run; empty for as often as its rows need
     * @param progress learns of each sample before it is run
     */
    public ValidationResult run(Variation variation, OptionalInt replications, Consumer<String> progress) {
        Map<World, Map<String, Figure>> figures = new EnumMap<>(World.class);
        Map<World, Integer> run = new EnumMap<>(World.class);
        for (World world : List.of(World.US, World.US_CLOSED, World.CN)) {
            Sample sample = sample(world, variation);
            int next = replications.orElse(SampleSize.PILOT);
            while (next > sample.replications()) {
                progress.accept(name(world) + ": " + (next - sample.replications()) + " replications");
                sample.growTo(next);
                next = replications.isPresent() ? next : needed(world, sample.figures());
            }
            figures.put(world, sample.figures());
            run.put(world, sample.replications());
        }
        figures.put(
                World.NONE, Identities.all(rules, china.scenario().arms().get(0).packs()));
        List<Row> rows = new ArrayList<>();
        for (Target target : Target.shipped()) {
            Figure figure = figures.getOrDefault(target.world(), Map.of()).get(target.measure());
            if (figure == null) {
                throw new IllegalStateException("no measure " + target.measure() + " for target " + target.id());
            }
            rows.add(new Row(target, figure));
        }
        return new ValidationResult(rows, drawings(figures), run, variation.resolution());
    }

    /** Replications of a world after which every row of it has a small enough error, as its errors are now. */
    private static int needed(World world, Map<String, Figure> figures) {
        int most = 0;
        for (Target target : Target.shipped()) {
            Figure figure = figures.get(target.measure());
            if (target.world() == world && figure != null) {
                most = Math.max(most, SampleSize.forError(target.tolerance(), figure));
            }
        }
        return most;
    }

    /** The word for a world. */
    static String name(World world) {
        return world.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<ValidationResult.Drawing> drawings(Map<World, Map<String, Figure>> figures) {
        List<ValidationResult.Drawing> drawings = new ArrayList<>();
        for (Profile profile : Profile.all()) {
            Map<String, Figure> bars = new LinkedHashMap<>();
            for (String label : profile.bars().keySet()) {
                bars.put(label, figures.getOrDefault(profile.world(), Map.of()).get(profile.measure(label)));
            }
            drawings.add(new ValidationResult.Drawing(profile.pattern(), profile.title(), bars));
        }
        return drawings;
    }

    /**
     * A short name of what the model and the measures make of the worlds, as {@link ModelStamp} is of a scenario: another law,
     * parameter, equation or measure gives another.
     */
    public String stamp() {
        StringBuilder text = new StringBuilder(ModelStamp.of(unitedStates, compiler));
        text.append(ModelStamp.of(china, compiler)).append('\n');
        for (World world : List.of(World.US, World.US_CLOSED, World.CN)) {
            Sample thin =
                    sample(world, Variation.NONE.at(ModelStamp.RESOLUTION)).growTo(1);
            thin.figures()
                    .forEach((name, figure) ->
                            text.append(name).append(' ').append(figure.value()).append('\n'));
        }
        return ModelStamp.shortened(text.toString());
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

    private Sample sample(World world, Variation variation) {
        Map<String, WorldMeasure> measures = new LinkedHashMap<>(VentureMeasures.all());
        measures.putAll(FundMeasures.all());
        measures.putAll(MarketMeasures.all());
        measures.keySet().retainAll(wanted(world));
        for (Profile profile : Profile.all()) {
            if (profile.world() == world) {
                profile.bars().forEach((label, measure) -> measures.put(profile.measure(label), measure));
            }
        }
        LoadedScenario base = world == World.CN ? china : unitedStates;
        Variation varied = world == World.US_CLOSED ? closed(variation) : variation;
        String first = base.scenario().arms().get(0).name();
        return worlds.sample(varied.arm(first).of(base), measures, 0);
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
