package io.sluice.study.ablation;

import io.sluice.analysis.RunSummary;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Profile;
import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ParameterTable;
import io.sluice.scenario.Scenario;
import io.sluice.scenario.Uncertain;
import io.sluice.simulation.LoadedScenario;
import io.sluice.study.ModelStamp;
import io.sluice.study.Runs;
import io.sluice.study.Variation;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Runs reforms with every mechanism on, with each that has a switch off, and with all of them off, on the same draws.
 *
 * <p>The reforms share their first arm and their counterfactual, so all of them run as arms of one scenario.
 */
public final class Ablation {
    /** Name of the run with every mechanism on. */
    public static final String AS_IT_IS = "as it is";

    private static final String ALL = "all of them";

    private final LoadedScenario joined;
    private final List<String> reforms = new ArrayList<>();
    private final RuleCompiler compiler = new RuleCompiler(Vocabulary.standard());
    private final Runs runs;

    /** Reads the scenarios of the reforms, with packs in a language. */
    public Ablation(List<Path> scenarios, OptionalLong seed, Profile profile, int threads) {
        List<LoadedScenario> loaded = scenarios.stream()
                .map(path -> LoadedScenario.read(path, seed, profile))
                .toList();
        this.joined = join(loaded);
        this.runs = new Runs(compiler, threads);
    }

    /** The arms of the first scenario, and the further arms of the others. */
    private LoadedScenario join(List<LoadedScenario> loaded) {
        Scenario first = loaded.get(0).scenario();
        Map<String, Arm> arms = new LinkedHashMap<>();
        Map<String, LawBook> books = new LinkedHashMap<>();
        for (LoadedScenario each : loaded) {
            for (int a = 0; a < each.scenario().written().size(); a++) {
                Arm arm = each.scenario().written().get(a);
                boolean shared = arm.name().equals(first.reference().name())
                        || arm.name().equals(first.counterfactual());
                if (!shared) {
                    reforms.add(arm.name());
                }
                Arm before = arms.putIfAbsent(arm.name(), arm);
                books.putIfAbsent(arm.name(), each.books().get(a));
                if (before != null && !before.canonical().equals(arm.canonical())) {
                    throw new IllegalArgumentException("two scenarios mean different worlds by the arm " + arm.name());
                }
            }
        }
        return new Variation(List.copyOf(arms.keySet()), Map.of(), 0, 0, null, null)
                .of(new LoadedScenario(
                        withArms(first, List.copyOf(arms.values())), List.copyOf(books.values()), List.of()));
    }

    private static Scenario withArms(Scenario s, List<Arm> arms) {
        return new Scenario(
                s.name(),
                s.title(),
                s.why(),
                arms,
                s.counterfactual(),
                s.start(),
                s.quarters(),
                s.prices(),
                s.replications(),
                s.seed(),
                s.resolution(),
                s.sunset(),
                s.model(),
                Uncertain.NONE,
                s.shocks(),
                s.primary(),
                s.margins(),
                s.files());
    }

    /** Names of the reforms, in the order read. */
    public List<String> reforms() {
        return List.copyOf(reforms);
    }

    /** The indicators concluded about. */
    public List<String> indicators() {
        return joined.scenario().primary();
    }

    /** The stamp of the model as it is, of all arms together. */
    public String stamp() {
        return ModelStamp.of(joined, compiler);
    }

    /** The switches of the model, by name. */
    public static List<ModelParameter> switches() {
        return ParameterTable.shipped().all().stream()
                .filter(ModelParameter::isSwitch)
                .toList();
    }

    /** Runs everything; {@code progress} is told the name of each run as it begins. */
    public AblationResult run(int replications, double resolution, Consumer<String> progress) {
        Map<String, Map<String, BigDecimal>> off = new LinkedHashMap<>();
        off.put(AS_IT_IS, Map.of());
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        for (ModelParameter each : switches()) {
            off.put(each.name(), Map.of(each.name(), BigDecimal.ZERO));
            all.put(each.name(), BigDecimal.ZERO);
        }
        off.put(ALL, all);
        Map<String, List<Conclusion>> found = new LinkedHashMap<>();
        off.forEach((String name, Map<String, BigDecimal> set) -> {
            progress.accept(name);
            Variation variation = Variation.NONE.set(set).at(resolution);
            found.put(name, conclusions(runs.summary(variation.of(joined), replications)));
        });
        return new AblationResult(found, replications, resolution, stamp());
    }

    private List<Conclusion> conclusions(RunSummary summary) {
        List<Conclusion> conclusions = new ArrayList<>();
        for (String reform : reforms) {
            for (String indicator : joined.scenario().primary()) {
                summary.contrast(indicator, reform, summary.reference().id())
                        .ifPresent(contrast -> conclusions.add(new Conclusion(contrast)));
            }
        }
        return conclusions;
    }
}
