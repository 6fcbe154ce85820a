package io.sluice.simulation;

import com.sun.management.ThreadMXBean;
import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.results.Rows;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.CompiledStore;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.scenario.Scenario;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.outcome.MoneyWatch;
import io.sluice.simulation.step.Schedule;
import io.sluice.scenario.Uncertain;
import io.sluice.simulation.step.Step;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What replications of the baseline cost, beside a yardstick of the same run: ten million uniforms at addresses.
 *
 * <p>Seconds are processor time of the thread that works, the least of several turns, so that other programs on the machine disturb little.
 * Prints the cost of a paired replication (both arms; one without the block of crowding at its ends) and of each step of a quarter,
 * ventures entered and alive in each quarter a second, bytes allocated for each of them, the growth with ventures, quarters and
 * replications, what a second thread at work costs the first, and the memory in use after few and after many replications.
 */
public final class ReplicationCosts {
    private static final RuleCompiler COMPILER = new RuleCompiler(Vocabulary.standard(), CompiledStore.ofUser());
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;
    private static final int TURNS = 8;

    private ReplicationCosts() {}

    /**
     * Run it in the project's folder: it reads {@code scenarios/baseline.yaml}.
     *
     * @param args what to measure beside the cost of a replication: {@code steps}, {@code growth}, {@code threads}, {@code memory};
     *     all if none is given
     */
    public static void main(String[] args) throws InterruptedException {
        List<String> parts = args.length == 0 ? List.of("steps", "growth", "threads", "memory") : List.of(args);
        LoadedScenario baseline = LoadedScenario.read(Path.of("scenarios", "baseline.yaml"), OptionalLong.empty());
        ReplicationRun whole = run(baseline, 1, 80);
        least(whole, TURNS);
        long before = memory();
        double paired = cost(whole);
        if (parts.contains("steps")) {
            steps(baseline, whole);
        }
        if (parts.contains("growth")) {
            growth("ventures", new double[] {0.05, 0.2, 1}, baseline, true);
            growth("quarters", new double[] {20, 40, 80}, baseline, false);
            replications(baseline);
        }
        if (parts.contains("threads")) {
            say("two threads: cost of a replication over that of one thread", besideAnother(baseline, whole) / paired);
        }
        if (parts.contains("memory")) {
            for (int turn = 0; turn < 2 * TURNS; turn++) {
                whole.replicate(turn);
            }
            say("memory in use after many replications over that after few", (double) memory() / before);
        }
    }

    private static double cost(ReplicationRun whole) {
        double yardstick = yardstick();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        double paired = least(whole, TURNS);
        double allocated = (THREADS.getCurrentThreadAllocatedBytes() - bytes) / (double) TURNS;
        double again = yardstick();
        double alive = ventureQuarters(whole.replicate(1));
        double mean = (yardstick + again) / 2;
        say("yardstick: ten million uniforms, s, before and after", mean);
        say("paired replication, s", paired);
        say("paired replication over yardstick", paired / mean);
        say("venture-quarters a second, both arms", alive / paired);
        say("venture-quarters in the time of ten million uniforms, million", alive / paired * mean / 1e6);
        say("bytes allocated a venture-quarter, rows of results included", allocated / alive);
        return paired;
    }

    /** Milliseconds that each step takes in both arms together, in the quickest of several replications. */
    private static void steps(LoadedScenario baseline, ReplicationRun run) {
        List<Step> names = new Schedule(baseline.scenario().model()).steps();
        double[] best = new double[names.size()];
        double least = Double.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            double[] nanos = new double[best.length];
            for (int arm = 0; arm < baseline.scenario().arms().size(); arm++) {
                live(run.opening(arm, new Draws(baseline.scenario().seed(), 1)), nanos);
            }
            double sum = 0;
            for (double of : nanos) {
                sum += of;
            }
            best = sum < least ? nanos : best;
            least = Math.min(least, sum);
        }
        for (int s = 0; s < best.length; s++) {
            say("step " + (s + 1) + ", " + names.get(s).getClass().getSimpleName() + ", ms", best[s] / 1e6);
        }
    }

    private static void live(World world, double[] nanos) {
        MoneyWatch.follow(world);
        List<Step> steps = new Schedule(world.setting().parameters()).steps();
        for (int t = 0; t < world.setting().quarters(); t++) {
            for (int s = 0; s < nanos.length; s++) {
                long start = THREADS.getCurrentThreadCpuTime();
                steps.get(s).run(world, t);
                nanos[s] += THREADS.getCurrentThreadCpuTime() - start;
            }
            world.tally().funds().observe(world.funds(), t);
        }
    }

    /** Costs a unit; each size is warmed up, and its turns are taken after each other. */
    private static void growth(String name, double[] sizes, LoadedScenario baseline, boolean ventures) {
        double first = 0;
        for (double size : sizes) {
            ReplicationRun run = ventures ? run(baseline, size, 80) : run(baseline, 1, (int) size);
            double units = ventureQuarters(run.replicate(1)) * (ventures ? size : 1);
            int turns = (int) Math.round(TURNS * sizes[sizes.length - 1] / size);
            double cost = least(run, turns) / units;
            first = first == 0 ? cost : first;
            say(name + " " + size + ": cost a venture-quarter over the smallest", cost / first);
        }
    }

    /** Mean cost of the second hundred of small replications over that of the first. */
    private static void replications(LoadedScenario baseline) {
        ReplicationRun run = run(baseline, 0.05, 80);
        double[] cost = new double[3];
        for (int part = 0; part < cost.length; part++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (int r = 0; r < 100; r++) {
                run.replicate(5 * r + part);
            }
            cost[part] = THREADS.getCurrentThreadCpuTime() - start;
        }
        say("replications 201 to 300, a twentieth of the ventures, over 101 to 200", cost[2] / cost[1]);
    }

    /** Seconds of a replication while another thread makes replications too. */
    private static double besideAnother(LoadedScenario baseline, ReplicationRun run) throws InterruptedException {
        Thread other = new Thread(() -> least(run(baseline, 1, 80), TURNS), "other");
        other.start();
        double cost = least(run, TURNS - 1);
        other.join();
        return cost;
    }

    private static ReplicationRun run(LoadedScenario loaded, double resolution, int quarters) {
        Scenario s = loaded.scenario();
        Scenario changed = new Scenario(
                s.name(), s.title(), s.why(), s.arms(), s.counterfactual(), s.start(), quarters, s.prices(),
                s.replications(), s.seed(), resolution, s.sunset(), s.model(), Uncertain.NONE, s.shocks(), s.primary(), s.margins(),
                s.files());
        return new ScenarioExperiment(new LoadedScenario(changed, loaded.books(), loaded.files()), COMPILER).newRun();
    }

    /** Seconds of the quickest of several turns of replication 1, without draws of assumptions. */
    private static double least(ReplicationRun run, int turns) {
        double least = Double.MAX_VALUE;
        for (int turn = 0; turn < turns; turn++) {
            long start = THREADS.getCurrentThreadCpuTime();
            run.replicate(1);
            least = Math.min(least, (THREADS.getCurrentThreadCpuTime() - start) / NANOS);
        }
        return least;
    }

    private static double yardstick() {
        Draws draws = new Draws(1, 0);
        double best = Double.MAX_VALUE;
        double sum = 0;
        for (int round = 0; round < 5; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < 10_000_000; i++) {
                sum += draws.uniform(Entity.audit(i), round, Purpose.TRAIT, 0);
            }
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / NANOS);
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
        System.out.printf(Locale.ROOT, "%-72s %.3g%n", what, value);
    }
}
