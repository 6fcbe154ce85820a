package io.sluice.simulation;

import com.sun.management.ThreadMXBean;
import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.results.Rows;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.scenario.Scenario;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What replications of the baseline cost, beside a yardstick of the same run: ten million uniforms at addresses.
 *
 * <p>Seconds are processor time of the thread that works, so that other programs on the machine disturb little. Prints the cost of a
 * paired replication (both arms; one without the block of crowding at its ends), ventures entered and alive in each quarter a
 * second, bytes allocated for each of them, the growth with ventures and quarters, what a second thread at work costs the first,
 * and the memory in use after few and after many replications.
 */
public final class ReplicationCosts {
    private static final RuleCompiler COMPILER = new RuleCompiler(Vocabulary.standard());
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    private ReplicationCosts() {}

    /** Run it in the project's folder: it reads {@code scenarios/baseline.yaml}. */
    public static void main(String[] args) throws InterruptedException {
        LoadedScenario baseline = LoadedScenario.read(Path.of("scenarios", "baseline.yaml"), OptionalLong.empty());
        ReplicationRun whole = run(baseline, 1, 80);
        seconds(whole, 1, 3);
        double yardstick = yardstick();
        say("yardstick: ten million uniforms, s", yardstick);
        long before = memory();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        double paired = seconds(whole, 1, 4);
        double allocated = (THREADS.getCurrentThreadAllocatedBytes() - bytes) / 3.0;
        double alive = ventureQuarters(whole.replicate(2));
        say("paired replication, s", paired);
        say("paired replication over yardstick", paired / yardstick);
        say("venture-quarters a second, both arms", alive / paired);
        say("bytes allocated a venture-quarter, rows of results included", allocated / alive);
        growth("ventures", new double[] {0.25, 0.5, 1}, baseline, true);
        growth("quarters", new double[] {20, 40, 80}, baseline, false);
        say("two threads: cost of a replication over that of one thread", besideAnother(baseline, whole) / paired);
        seconds(whole, 11, 15);
        say("memory in use after 2 and after 17 replications, ratio", (double) memory() / before);
    }

    private static void growth(String name, double[] sizes, LoadedScenario baseline, boolean ventures) {
        double first = 0;
        for (double size : sizes) {
            ReplicationRun run = ventures ? run(baseline, size, 80) : run(baseline, 1, (int) size);
            int replications = Math.max(1, (int) Math.round(sizes[sizes.length - 1] / size));
            double cost = seconds(run, 1, 1 + replications) / size;
            first = first == 0 ? cost : first;
            say(name + " " + size + ": cost a unit over the smallest", cost / first);
        }
    }

    /** Seconds of a replication while another thread makes replications too. */
    private static double besideAnother(LoadedScenario baseline, ReplicationRun run) throws InterruptedException {
        Thread other = new Thread(() -> seconds(run(baseline, 1, 80), 6, 10), "other");
        other.start();
        double cost = seconds(run, 1, 4);
        other.join();
        return cost;
    }

    private static ReplicationRun run(LoadedScenario loaded, double resolution, int quarters) {
        Scenario s = loaded.scenario();
        Scenario changed = new Scenario(
                s.name(), s.title(), s.why(), s.arms(), s.counterfactual(), s.start(), quarters, s.prices(),
                s.replications(), s.seed(), resolution, s.sunset(), s.model(), s.shocks(), s.primary(), s.margins(),
                s.files());
        return new ScenarioExperiment(new LoadedScenario(changed, loaded.books(), loaded.files()), COMPILER).newRun();
    }

    /** Seconds each of the replications of a range takes; none of the range is divisible by 5. */
    private static double seconds(ReplicationRun run, int from, int to) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int r = from; r < to; r++) {
            run.replicate(r);
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / NANOS / (to - from);
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
        System.out.printf(Locale.ROOT, "%-66s %.3g%n", what, value);
    }
}
