package io.sluice.study.thinning;

import static java.util.Objects.requireNonNull;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.scenario.Margin;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.arm.World;
import io.sluice.study.ModelStamp;
import io.sluice.study.Variation;
import io.sluice.study.Worlds;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Runs the same replications at several shares of ventures and tests whether they agree. */
public final class Thinning {
    /** Replications of worlds as they are. */
    public static final int REPLICATIONS = 48;
    /** Replications with a cause switched off. */
    private static final int OF_A_CAUSE = 16;
    /** Shares of ventures that are held against the whole. */
    public static final List<Double> SHARES = List.of(0.5, 0.25);

    private static final double LEAST_MARGIN = 0.02;
    private static final double PART_OF_MARGIN = 0.2;

    private final LoadedScenario scenario;
    private final RuleCompiler compiler;
    private final Worlds worlds;

    /** A study of the first arm of a scenario and its counterfactual. */
    public Thinning(Path china, OptionalLong seed, int threads) {
        scenario = LoadedScenario.read(china, seed);
        compiler = new RuleCompiler(Vocabulary.standard());
        worlds = new Worlds(compiler, threads);
    }

    /**
     * Runs all.
     *
     * @param replications of worlds as they are
     * @param progress learns of each setting before it is run
     */
    public ThinningResult run(int replications, Consumer<String> progress) {
        Map<Headline, Map<Double, Agreement>> headlines = new EnumMap<>(Headline.class);
        Map<Cause, Map<Double, Agreement>> causes = new EnumMap<>(Cause.class);
        for (Cause cause : Cause.values()) {
            int n = cause == Cause.AS_IT_IS ? replications : Math.min(replications, OF_A_CAUSE);
            double[][][] whole = made(cause, 1, n, progress);
            for (double share : SHARES) {
                double[][][] thinned = made(cause, share, n, progress);
                causes.computeIfAbsent(cause, c -> new LinkedHashMap<>())
                        .put(share, agreement(Headline.MONEY_RAISED, thinned, whole));
                for (Headline headline : cause == Cause.AS_IT_IS ? Headline.values() : new Headline[0]) {
                    headlines
                            .computeIfAbsent(headline, h -> new LinkedHashMap<>())
                            .put(share, agreement(headline, thinned, whole));
                }
            }
        }
        return new ThinningResult(headlines, causes);
    }

    /** By replication and indicator what stands above and below the line. */
    double[][][] made(Cause cause, double share, int n, Consumer<String> progress) {
        progress.accept("thinning, " + cause.title() + ", share of ventures " + share + ": " + n + " replications");
        Variation varied = Variation.NONE.set(cause.model()).at(share);
        int with = 0;
        int without =
                scenario.scenario().indexOf(requireNonNull(scenario.scenario().counterfactual()));
        List<double[][]> parts = worlds.arms(varied.of(scenario), n, arms -> parts(arms.get(with), arms.get(without)));
        return parts.toArray(double[][][]::new);
    }

    private static double[][] parts(World with, World without) {
        return Arrays.stream(Headline.values()).map(h -> h.of(with, without)).toArray(double[][]::new);
    }

    Agreement agreement(Headline headline, double[][][] thinned, double[][][] whole) {
        return Agreement.of(of(headline, thinned), of(headline, whole), value -> margin(headline, value));
    }

    private static double[][] of(Headline headline, double[][][] parts) {
        return Arrays.stream(parts).map(each -> each[headline.ordinal()]).toArray(double[][]::new);
    }

    /** The larger of 2 % of the figure and a fifth of the margin that the scenario declares. */
    private double margin(Headline headline, double value) {
        Margin declared = scenario.scenario().margins().get(headline.indicator());
        double least = LEAST_MARGIN * StrictMath.abs(value);
        return declared == null ? least : Math.max(least, PART_OF_MARGIN * headline.margin(declared));
    }

    /** A short name of the model that made a result. */
    public String stamp() {
        return ModelStamp.of(scenario, compiler);
    }
}
