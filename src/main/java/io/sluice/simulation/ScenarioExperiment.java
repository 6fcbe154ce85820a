package io.sluice.simulation;

import io.sluice.quantity.Quarter;
import io.sluice.quantity.Scales;
import io.sluice.results.Dimensions;
import io.sluice.results.InputFile;
import io.sluice.results.Plan;
import io.sluice.results.Table;
import io.sluice.rules.Law;
import io.sluice.rules.RuleEngine;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.CompiledStore;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Profile;
import io.sluice.rules.register.Register;
import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.Scenario;
import io.sluice.scenario.Shock;
import io.sluice.simulation.arm.Economy;
import io.sluice.simulation.arm.ExogenousDraw;
import io.sluice.simulation.arm.LawReadings;
import io.sluice.simulation.arm.Setting;
import io.sluice.simulation.arm.StageTerms;
import io.sluice.simulation.batch.Replicator;
import io.sluice.simulation.record.Deflator;
import io.sluice.simulation.record.ResultTables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** A scenario joined with its law books and the program's data, ready to run. */
public final class ScenarioExperiment implements Experiment {
    private static final double MID_BASE_YEAR = 2025.5;

    private final LoadedScenario loaded;
    private final Scenario scenario;
    private final List<LawBook> books;
    private final Economy economy;
    private final List<List<Setting>> cells = new ArrayList<>();

    /** Compiles the law of every arm; what the compiler has compiled before is not compiled again. */
    public ScenarioExperiment(LoadedScenario loaded, RuleCompiler compiler) {
        this(loaded, compiler, Deciding.byColumns(loaded.scenario().seed(), Deciding.AUDITED));
    }

    /** The same, deciding as told. */
    public ScenarioExperiment(LoadedScenario loaded, RuleCompiler compiler, Deciding deciding) {
        this(loaded, compiler, deciding, Economy.load());
    }

    /** The same in another economy than the shipped one, of which the digests of a run folder do not speak. */
    public ScenarioExperiment(LoadedScenario loaded, RuleCompiler compiler, Deciding deciding, Economy economy) {
        this.economy = economy;
        this.scenario = loaded.scenario();
        this.books = loaded.books();
        this.loaded = loaded;
        List<List<Law>> laws = books.stream()
                .map(book -> laws(deciding.laws().apply(compiler.compile(book))))
                .toList();
        List<LawReadings> readings = laws.stream().map(l -> new LawReadings()).toList();
        for (int cell = 0; cell < CrowdingCells.count(scenario.counterfactual()); cell++) {
            List<Setting> settings = new ArrayList<>();
            for (int a = 0; a < scenario.arms().size(); a++) {
                settings.add(setting(a, cell, laws.get(a), readings.get(a), deciding.engine()));
            }
            cells.add(settings);
        }
    }

    private List<Law> laws(Function<LocalDate, Law> law) {
        List<Law> laws = new ArrayList<>();
        for (int t = 0; t < scenario.quarters(); t++) {
            laws.add(law.apply(scenario.start().plus(t).firstDay()));
        }
        return laws;
    }

    /** Reads a scenario file with all that it names and makes an experiment of it. */
    public static ScenarioExperiment read(Path scenario, OptionalLong seed) {
        return read(scenario, seed, Profile.STRICT);
    }

    /** The same with packs in a language. */
    public static ScenarioExperiment read(Path scenario, OptionalLong seed, Profile profile) {
        RuleCompiler compiler = new RuleCompiler(Vocabulary.standard(), CompiledStore.ofUser());
        return new ScenarioExperiment(LoadedScenario.read(scenario, seed, profile), compiler);
    }

    private Setting setting(int number, int cell, List<Law> laws, LawReadings readings, RuleEngine engine) {
        Arm arm = scenario.arms().get(number);
        ModelParameters model = CrowdingCells.parameters(arm.model(), cell);
        return new Setting(
                number,
                economy.with(model),
                model,
                StageTerms.of(model, economy.stages()),
                engine,
                laws,
                readings,
                arm.nationalFund(),
                scenario.start(),
                scenario.quarters(),
                scenario.resolution(),
                waves(),
                Foresight.of(
                        books.get(number), scenario.start(), scenario.quarters(), model.count("foresight_quarters")));
    }

    /** Money of private waves by quarter and industry: what is offered to ventures, spread evenly. */
    private long[][] waves() {
        int industries = economy.industries().modelled();
        long[][] waves = new long[scenario.quarters()][industries];
        for (Shock shock : scenario.shocks()) {
            if (shock.kind() == Shock.Kind.PRIVATE_WAVE) {
                long all = (long) StrictMath.rint(
                        shock.money().times(shock.intoVentures()).fen() * scenario.resolution());
                long each = all / ((long) shock.quarters() * shock.industries().size());
                int from = shock.from().minus(scenario.start());
                for (int t = Math.max(0, from); t < Math.min(waves.length, from + shock.quarters()); t++) {
                    for (String id : shock.industries()) {
                        waves[t][economy.industries().code(id)] += each;
                    }
                }
            }
        }
        return waves;
    }

    private List<ExogenousDraw.ForcedShock> forced() {
        List<ExogenousDraw.ForcedShock> forced = new ArrayList<>();
        for (Shock shock : scenario.shocks()) {
            if (shock.kind() != Shock.Kind.PRIVATE_WAVE) {
                for (String id : shock.industries()) {
                    forced.add(new ExogenousDraw.ForcedShock(
                            shock.kind() == Shock.Kind.BREAKTHROUGH,
                            economy.industries().code(id),
                            shock.from().minus(scenario.start()),
                            shock.quarters()));
                }
            }
        }
        return forced;
    }

    @Override
    public Plan plan() {
        Register register = Register.of(scenario.model().table(), books);
        return new Plan(
                scenario.name(),
                scenario.title(),
                scenario.why() == null ? "" : scenario.why(),
                scenario.seed(),
                scenario.start().toString(),
                scenario.quarters(),
                scenario.prices().word(),
                scenario.counterfactual() == null ? "" : scenario.counterfactual(),
                scenario.counterfactuals(),
                ScenarioWords.margins(scenario),
                cells.size(),
                1,
                register.counted(),
                register.assumed());
    }

    /** Names of the arms, in order. */
    public List<String> arms() {
        return scenario.arms().stream().map(Arm::name).toList();
    }

    @Override
    public int replications() {
        return scenario.replications();
    }

    @Override
    public Dimensions dimensions() {
        return new RunDimensions(scenario, books).all();
    }

    @Override
    public List<Table> tables() {
        return ResultTables.all();
    }

    @Override
    public Map<String, String> inputDigests() {
        return InputDigests.of(scenario, books);
    }

    @Override
    public List<InputFile> inputFiles() {
        return loaded.files();
    }

    @Override
    public Optional<LoadedScenario> scenario() {
        return Optional.of(loaded);
    }

    @Override
    public double cellsInMean(int replications) {
        return CrowdingCells.inMean(replications, cells.size());
    }

    @Override
    public Replicator newReplicator() {
        return newRun();
    }

    /** The same as {@link #newReplicator}, for callers that look into the worlds. */
    public ReplicationRun newRun() {
        int[] counterfactuals = scenario.arms().stream()
                .map(scenario::counterfactualOf)
                .mapToInt(
                        arm -> arm.map(other -> scenario.indexOf(other.name())).orElse(-1))
                .toArray();
        ExogenousDraw exogenous =
                new ExogenousDraw(economy, scenario.model(), scenario.quarters(), scenario.resolution(), forced());
        Quarter start = scenario.start();
        double years = start.year() + (start.number() - 1) / (double) Scales.QUARTERS_A_YEAR - MID_BASE_YEAR;
        Deflator deflator = new Deflator(scenario.model().get("inflation"), years, scenario.quarters());
        return new ReplicationRun(scenario.seed(), cells, counterfactuals, exogenous, deflator);
    }
}
