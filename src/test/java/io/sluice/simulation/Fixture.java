package io.sluice.simulation;

import static java.util.Objects.requireNonNull;

import io.sluice.quantity.Quarter;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.LawRequest;
import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.Prices;
import io.sluice.scenario.Scenario;
import io.sluice.scenario.Sunset;
import io.sluice.scenario.Uncertain;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.simulation.arm.Economy;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.doubt.DrawnRegister;
import io.sluice.simulation.outcome.WorldChecks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Scenarios built in code on the shipped packs. */
public final class Fixture {
    static final Path RULES = Path.of("rules");
    public static final List<String> PACKS = List.of(
            "cn/national-fund",
            "cn/government-funds",
            "cn/status",
            "cn/tax",
            "cn/industry-support",
            "cn-sh/embodied-ai",
            "cn-bj/biomanufacturing");

    /** Shared, so that a law compiles once for all tests. */
    private static final RuleCompiler COMPILER = new RuleCompiler(Vocabulary.standard());

    private static final Map<LawRequest, LawBook> BOOKS = new ConcurrentHashMap<>();

    private Fixture() {}

    static Arm arm(String name, List<String> packs) {
        return new Arm(name, null, packs, List.of(), new TreeMap<>(), ModelParameters.central());
    }

    static List<String> without(String pack) {
        return PACKS.stream().filter(p -> !p.equals(pack)).toList();
    }

    static Scenario scenario(int quarters, double resolution, Arm... arms) {
        return new Scenario(
                "fixture",
                "Fixture",
                null,
                List.of(arms),
                arms[arms.length - 1].name(),
                new Quarter(2026, 1),
                quarters,
                Prices.NOMINAL,
                2,
                20250306,
                resolution,
                Sunset.ENACTED,
                ModelParameters.central(),
                Uncertain.NONE,
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    /** The only world of one replication, the shared block drawn with the same parameters. */
    public static World world(
            int quarters, double resolution, ModelParameters model, List<String> packs, Map<String, Boolean> switches) {
        Arm arm = new Arm("arm", null, packs, List.of(), new TreeMap<>(switches), model);
        Scenario plain = scenario(quarters, resolution, arm);
        Scenario scenario = new Scenario(
                plain.name(),
                plain.title(),
                null,
                plain.arms(),
                plain.counterfactual(),
                plain.start(),
                quarters,
                Prices.NOMINAL,
                1,
                plain.seed(),
                resolution,
                Sunset.ENACTED,
                model,
                Uncertain.NONE,
                List.of(),
                List.of(),
                Map.of(),
                List.of());
        return experiment(scenario).newRun().worlds(1).get(0);
    }

    static ScenarioExperiment experiment(Scenario scenario) {
        return experiment(scenario, Deciding.byColumns(scenario.seed(), Deciding.AUDITED));
    }

    /** On the packs of another folder than the shipped one. */
    static ScenarioExperiment experiment(Scenario scenario, Path rules) {
        return experiment(scenario, rules, Deciding.byColumns(scenario.seed(), Deciding.AUDITED), Economy.load());
    }

    /** The same scenario with drawn assumptions, from a register that is changed before anything is drawn. */
    static ScenarioExperiment drawing(Scenario s, int draws, UnaryOperator<DrawnRegister> register) {
        Scenario uncertain = new Scenario(
                s.name(),
                s.title(),
                null,
                s.arms(),
                s.counterfactual(),
                s.start(),
                s.quarters(),
                s.prices(),
                s.replications(),
                s.seed(),
                s.resolution(),
                s.sunset(),
                s.model(),
                new Uncertain(draws, Uncertain.Of.REGISTER),
                s.shocks(),
                s.primary(),
                s.margins(),
                s.files());
        return new ScenarioExperiment(
                loaded(uncertain, RULES),
                COMPILER,
                Deciding.byColumns(s.seed(), Deciding.AUDITED),
                Economy.load(),
                WorldChecks.NONE,
                register);
    }

    static ScenarioExperiment experiment(Scenario scenario, Deciding deciding) {
        return experiment(scenario, deciding, Economy.load());
    }

    static ScenarioExperiment experiment(Scenario scenario, Deciding deciding, Economy economy) {
        return experiment(scenario, RULES, deciding, economy);
    }

    private static ScenarioExperiment experiment(Scenario scenario, Path rules, Deciding deciding, Economy economy) {
        return new ScenarioExperiment(loaded(scenario, rules), COMPILER, deciding, economy);
    }

    private static LoadedScenario loaded(Scenario scenario, Path rules) {
        List<LawBook> books = new ArrayList<>();
        for (Arm arm : scenario.arms()) {
            LawRequest request = LawRequest.of(arm, scenario.sunset());
            books.add(rules.equals(RULES) ? BOOKS.computeIfAbsent(request, r -> read(RULES, r)) : read(rules, request));
        }
        return new LoadedScenario(scenario, books, List.of());
    }

    private static LawBook read(Path rules, LawRequest request) {
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.load(rules, request, diagnostics);
        if (book == null) {
            throw new IllegalStateException(diagnostics.render());
        }
        return requireNonNull(book);
    }
}
