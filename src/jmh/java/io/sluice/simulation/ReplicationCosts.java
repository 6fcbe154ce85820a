package io.sluice.simulation;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.results.Rows;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * What replications of the baseline cost, beside a yardstick of the same run: the time of ten million uniforms at addresses.
 *
 * <p>Prints seconds a paired replication (both arms), ventures entered and alive in each quarter a second, the growth with
 * ventures and quarters, the gain of a second thread, and the memory in use after 2 and after 12 replications.
 */
public final class ReplicationCosts {
    private static final RuleCompiler COMPILER = new RuleCompiler(Vocabulary.standard());

    private ReplicationCosts() {}

    /** Run it in the project's folder: it reads {@code scenarios/baseline.yaml}. */
    public static void main(String[] args) {
        LoadedScenario baseline = LoadedScenario.read(Path.of("scenarios", "baseline.yaml"), OptionalLong.empty());
        ReplicationRun whole = run(baseline, 1, 80);
        seconds(whole, 0, 2);
        double yardstick = yardstick();
        say("yardstick: ten million uniforms, s", yardstick);
        long before = memory();
        double paired = seconds(whole, 2, 6);
        say("paired replication, s", paired);
        say("paired replication over yardstick", paired / yardstick);
        say("venture-quarters a second, both arms", ventureQuarters(whole.replicate(2)) / paired);
        seconds(whole, 6, 12);
        say("memory in use after 2 and 12 replications, ratio", (double) memory() / before);
        growth("ventures", new double[] {0.25, 0.5, 1}, baseline, true);
        growth("quarters", new double[] {20, 40, 80}, baseline, false);
        long start = System.nanoTime();
        IntStream.range(20, 28).parallel().forEach(r -> run(baseline, 1, 80).replicate(r));
        double two = (System.nanoTime() - start) / 1e9;
        say("all cores against one, times", seconds(whole, 20, 28) * 8 / two);
    }

    private static void growth(String name, double[] sizes, LoadedScenario baseline, boolean ventures) {
        double first = 0;
        for (double size : sizes) {
            ReplicationRun run = ventures ? run(baseline, size, 80) : run(baseline, 1, (int) size);
            seconds(run, 0, 1);
            double cost = seconds(run, 1, 4) / size;
            first = first == 0 ? cost : first;
            say(name + " " + size + ": cost a unit over the smallest", cost / first);
        }
    }

    private static ReplicationRun run(LoadedScenario loaded, double resolution, int quarters) {
        Scenario s = loaded.scenario();
        Scenario changed = new Scenario(
                s.name(), s.title(), s.why(), s.arms(), s.counterfactual(), s.start(), quarters, s.prices(),
                s.replications(), s.seed(), resolution, s.sunset(), s.model(), s.shocks(), s.primary(), s.margins(),
                s.files());
        return new ScenarioExperiment(new LoadedScenario(changed, loaded.books(), loaded.files()), COMPILER).newRun();
    }

    private static double seconds(ReplicationRun run, int from, int to) {
        long start = System.nanoTime();
        for (int r = from; r < to; r++) {
            run.replicate(r);
        }
        return (System.nanoTime() - start) / 1e9 / (to - from);
    }

    private static double yardstick() {
        Draws draws = new Draws(1, 0);
        double best = Double.MAX_VALUE;
        double sum = 0;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 10_000_000; i++) {
                sum += draws.uniform(Entity.audit(i), round, Purpose.TRAIT, 0);
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return sum > 0 ? best : Double.NaN;
    }

    private static double ventureQuarters(List<Rows> tables) {
        Rows quarters = tables.get(1);
        double sum = 0;
        for (double alive : quarters.doubles("alive")) {
            sum += alive;
        }
        return sum;
    }

    private static long memory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void say(String what, double value) {
        System.out.printf(Locale.ROOT, "%-60s %.3g%n", what, value);
    }
}
