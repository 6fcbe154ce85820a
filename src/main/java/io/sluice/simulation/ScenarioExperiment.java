package io.sluice.simulation;

import io.sluice.draw.Draws;
import io.sluice.quantity.Quarter;
import io.sluice.quantity.Scales;
import io.sluice.results.Dimensions;
import io.sluice.results.InputFile;
import io.sluice.results.Plan;
import io.sluice.results.Table;
import io.sluice.rules.Law;
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
import io.sluice.simulation.doubt.Drawn;
import io.sluice.simulation.doubt.DrawnRegister;
import io.sluice.simulation.doubt.Shape;
import io.sluice.simulation.outcome.WorldChecks;
import io.sluice.simulation.record.Deflator;
import io.sluice.simulation.record.ResultTables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A scenario joined with its law books and the program's data, ready to run. */
public final class ScenarioExperiment implements Experiment {
    private static final double MID_BASE_YEAR = 2025.5;

    private final LoadedScenario loaded;
    private final Scenario scenario;
    private final List<LawBook> books;
    private final Economy economy;
    private final RuleCompiler compiler;
    private final Deciding deciding;
    private final WorldChecks checks;
    private final List<ArmLaw> laws;
    private final DrawnRegister register;
    private final Assumed asSet;

    /** The law of an arm quarter by quarter, with what is worked out about it. */
    private record ArmLaw(LawBook book, List<Law> laws, LawReadings readings) {}

    /** Compiles the law of every arm; what the compiler has compiled before is not compiled again. */
    public ScenarioExperiment(LoadedScenario loaded, RuleCompiler compiler) {
        this(loaded, compiler, WorldChecks.NONE);
    }

    /** The same, recording what worlds show of figures that somebody measured. */
    public ScenarioExperiment(LoadedScenario loaded, RuleCompiler compiler, WorldChecks checks) {
        this(
                loaded,
                compiler,
                Deciding.byColumns(loaded.scenario().seed(), Deciding.AUDITED),
                Economy.load(),
                checks,
                UnaryOperator.identity());
    }

    /** The same, deciding as told. */
    public ScenarioExperiment(LoadedScenario loaded, RuleCompiler compiler, Deciding deciding) {
        this(loaded, compiler, deciding, Economy.load());
    }

    /** The same in another economy than the shipped one, of which the digests of a run folder do not speak. */
    public ScenarioExperiment(LoadedScenario loaded, RuleCompiler compiler, Deciding deciding, Economy economy) {
        this(loaded, compiler, deciding, economy, WorldChecks.NONE, UnaryOperator.identity());
    }

    /** The same drawing from another register than the scenario's. */
    ScenarioExperiment(
            LoadedScenario loaded,
            RuleCompiler compiler,
            Deciding deciding,
            Economy economy,
            WorldChecks checks,
            UnaryOperator<DrawnRegister> register) {
        this.economy = economy;
        this.scenario = loaded.scenario();
        this.books = loaded.books();
        this.loaded = loaded;
        this.compiler = compiler;
        this.deciding = deciding;
        this.checks = checks;
        this.laws = books.stream().map(this::law).toList();
        this.register = register.apply(DrawnRegister.of(scenario.model(), books));
        this.asSet = assumed(
                scenario.model(), scenario.arms().stream().map(Arm::model).toList(), laws);
    }

    private ArmLaw law(LawBook book) {
        return new ArmLaw(book, laws(deciding.laws().apply(compiler.compile(book))), new LawReadings());
    }

    private Assumed assumed(ModelParameters model, List<ModelParameters> arms, List<ArmLaw> law) {
        List<Setting> settings = new ArrayList<>();
        for (int a = 0; a < arms.size(); a++) {
            settings.add(setting(a, arms.get(a), law.get(a)));
        }
        ExogenousDraw exogenous =
                new ExogenousDraw(economy, model, scenario.quarters(), scenario.resolution(), forced());
        Quarter start = scenario.start();
        double years = start.year() + (start.number() - 1) / (double) Scales.QUARTERS_A_YEAR - MID_BASE_YEAR;
        return new Assumed(settings, exogenous, new Deflator(model.get("inflation"), years, scenario.quarters()));
    }

    /** The worlds of a replication under drawn assumptions; made when it runs, so that no more of them are held than run at once. */
    List<DrawnWorlds> drawn(int replication) {
        List<DrawnWorlds> all = new ArrayList<>();
        for (Shape shape : shapes(replication)) {
            Drawn drawn = register.draw(new Draws(scenario.seed(), replication), shape);
            all.add(new DrawnWorlds(shape, drawn, assumed(drawn)));
        }
        return all;
    }

    private List<Shape> shapes(int replication) {
        return replication < scenario.uncertain().draws()
                ? Arrays.stream(Shape.values())
                        .filter(shape -> shape.in(replication))
                        .toList()
                : List.of();
    }

    /** The worlds under a draw. */
    Assumed assumed(Drawn drawn) {
        Map<LawBook, ArmLaw> known = new IdentityHashMap<>();
        List<ArmLaw> law = new ArrayList<>();
        for (ArmLaw asSet : laws) {
            law.add(known.computeIfAbsent(asSet.book(), book -> {
                LawBook changed = drawn.in(book);
                return changed == book ? asSet : law(changed);
            }));
        }
        return assumed(
                drawn.in(scenario.model()),
                scenario.arms().stream().map(arm -> drawn.in(arm.model())).toList(),
                law);
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
        return read(scenario, seed, profile, WorldChecks.NONE);
    }

    /** The same, recording what worlds show of figures that somebody measured. */
    public static ScenarioExperiment read(Path scenario, OptionalLong seed, Profile profile, WorldChecks checks) {
        RuleCompiler compiler = new RuleCompiler(Vocabulary.standard(), CompiledStore.ofUser());
        return new ScenarioExperiment(LoadedScenario.read(scenario, seed, profile), compiler, checks);
    }

    private Setting setting(int number, ModelParameters model, ArmLaw law) {
        Arm arm = scenario.arms().get(number);
        return new Setting(
                number,
                economy.with(model),
                model,
                StageTerms.of(model, economy.stages()),
                deciding.engine(),
                law.laws(),
                law.readings(),
                arm.nationalFund(),
                scenario.start(),
                scenario.quarters(),
                scenario.resolution(),
                waves(),
                Foresight.of(law.book(), scenario.start(), scenario.quarters(), model.count("foresight_quarters")));
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

    /** What is drawn of. */
    DrawnRegister register() {
        return register;
    }

    @Override
    public Plan plan() {
        Register all = Register.of(scenario.model().table(), books);
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
                1,
                scenario.uncertain().draws(),
                all.counted(),
                all.assumed());
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
        return new RunDimensions(scenario, books, register, checks).all();
    }

    @Override
    public List<Table> tables() {
        if (!scenario.uncertain().any()) {
            return ResultTables.all();
        }
        List<Table> tables = new ArrayList<>(ResultTables.all());
        tables.addAll(List.of(ResultTables.DRAWS, ResultTables.CHECKS));
        return List.copyOf(tables);
    }

    @Override
    public Map<String, String> inputDigests() {
        Map<String, String> digests = new LinkedHashMap<>(InputDigests.of(scenario, books));
        if (scenario.uncertain().any()) {
            digests.put("register", register.digest());
        }
        return digests;
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
    public int worldsIn(int replication) {
        return (1 + shapes(replication).size()) * scenario.arms().size();
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
        boolean any = scenario.uncertain().any();
        return new ReplicationRun(scenario.seed(), asSet, any ? this::drawn : null, counterfactuals, checks);
    }
}
