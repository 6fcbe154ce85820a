package io.sluice.study.hindcast;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.simulation.LoadedScenario;
import io.sluice.study.ModelStamp;
import io.sluice.study.Worlds;
import io.sluice.world.macro.Regime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Starts the model in the known year and foretells the years after it, beside benchmarks that know the same. */
public final class Hindcast {
    /** Replications of each form. */
    public static final int REPLICATIONS = 40;

    /** A year in which the model counts nothing is taken as half a case: it has no logarithm. */
    private static final double HALF_A_CASE = 0.5;

    private final Facts facts;
    private final LoadedScenario today;
    private final RuleCompiler compiler;
    private final Worlds worlds;

    /**
     * @param china a scenario of today's country; its first arm without the national fund is run
     */
    public Hindcast(Facts facts, Path china, OptionalLong seed, int threads) {
        this.facts = facts;
        this.today = LoadedScenario.read(china, seed);
        this.compiler = new RuleCompiler(Vocabulary.standard());
        this.worlds = new Worlds(compiler, threads);
    }

    /** One world: figures by quantity and year, and the regimes it went through. */
    private record Seen(Map<Measured, double[]> years, List<Regime> regimes) {}

    /**
     * Foretells in both forms.
     *
     * @param replications how often each form is run
     * @param resolution share of ventures; 0 as the scenario says
     * @param progress learns of each form before it is run
     */
    public HindcastResult run(int replications, double resolution, Consumer<String> progress) {
        CountryThen country = new CountryThen(facts, today, resolution);
        Map<Form, List<Seen>> seen = new EnumMap<>(Form.class);
        Map<Form, List<Regime>> told = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            progress.accept("hindcast, " + form.word() + ": " + replications + " replications");
            seen.put(form, worlds.each(country.scenario(), country.economy(form), replications, w -> {
                Map<Measured, double[]> years = new EnumMap<>(Measured.class);
                for (Measured quantity : Measured.values()) {
                    years.put(quantity, quantity.years(w));
                }
                List<Regime> regimes = new ArrayList<>();
                for (int t = 0; t < w.setting().quarters(); t++) {
                    regimes.add(w.exogenous().macro().regime(t));
                }
                return new Seen(years, List.copyOf(regimes));
            }));
            told.put(form, country.economy(form).regimes());
        }
        Map<Measured, SeriesResult> series = new EnumMap<>(Measured.class);
        for (Measured quantity : Measured.values()) {
            Map<Form, List<double[]>> years = new EnumMap<>(Form.class);
            seen.forEach((form, all) -> years.put(
                    form, all.stream().map(one -> one.years().get(quantity)).toList()));
            series.put(quantity, series(quantity, years));
        }
        return new HindcastResult(
                facts,
                series,
                told,
                country.size(),
                replications,
                country.scenario().scenario().resolution(),
                Hindsight.of(today.scenario().model().table(), facts.known()));
    }

    private SeriesResult series(Measured quantity, Map<Form, List<double[]>> years) {
        Facts.Series fact = facts.of(quantity);
        Map<String, List<Forecast>> forecasts = new LinkedHashMap<>();
        Map<Form, Double> levels = new EnumMap<>(Form.class);
        years.forEach((form, all) -> {
            double mean = all.stream().mapToDouble(each -> each[0]).average().orElse(0);
            levels.put(form, mean);
            if (mean > 0) {
                forecasts.put(form.word(), ensembles(all, fact.level().value() / mean));
            }
        });
        Past past = Past.of(fact.known());
        for (Benchmark benchmark : Benchmark.values()) {
            List<Forecast> ahead = new ArrayList<>();
            for (int h = 1; h < facts.years(); h++) {
                benchmark.of(past, h).ifPresent(ahead::add);
            }
            if (!ahead.isEmpty()) {
                forecasts.put(benchmark.word(), ahead);
            }
        }
        Map<String, Score> scores = new LinkedHashMap<>();
        forecasts.forEach((name, ahead) -> {
            List<Score.Pair> pairs = new ArrayList<>();
            for (Facts.Row row : fact.test()) {
                Forecast forecast = ahead.get(row.year() - facts.known() - 1);
                pairs.add(new Score.Pair(forecast, StrictMath.log(row.value())));
            }
            if (!pairs.isEmpty()) {
                scores.put(name, Score.of(pairs));
            }
        });
        return new SeriesResult(fact, levels, forecasts, scores);
    }

    /** Forecasts of every year after the known one, by the members' figures in the unit of the source. */
    private List<Forecast> ensembles(List<double[]> members, double scale) {
        List<Forecast> ahead = new ArrayList<>();
        for (int h = 1; h < facts.years(); h++) {
            int year = h;
            ahead.add(new EnsembleForecast(members.stream()
                    .mapToDouble(each -> StrictMath.log(scale * (each[year] > 0 ? each[year] : HALF_A_CASE)))
                    .toArray()));
        }
        return ahead;
    }

    /**
     * A short name of the model, the facts and the measures that made a result, as {@link ModelStamp} is of a scenario: another of them gives
     * another name.
     */
    public String stamp() {
        HindcastResult thin = run(1, ModelStamp.RESOLUTION, line -> {});
        return ModelStamp.shortened(ModelStamp.of(today, compiler) + HindcastTree.of(thin));
    }
}
