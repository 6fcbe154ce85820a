package io.sluice.simulation.sample;

import io.sluice.draw.Draws;
import io.sluice.quantity.Dimension;
import io.sluice.quantity.Quarter;
import io.sluice.rules.Field;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.population.Population;
import io.sluice.rules.population.PopulationFile;
import io.sluice.rules.population.SampledRows;
import io.sluice.simulation.ReplicationRun;
import io.sluice.simulation.ScenarioExperiment;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** Draws the sampled population from the first arm of a scenario. */
public final class PopulationSample {
    private static final int DEALS = 100_000;
    private static final int VENTURES = 10_000;
    private static final int OTHERS = 2_000;
    /** Amounts of money are kept in thousands of yuan. */
    private static final long MONEY_UNIT = 100_000;

    private PopulationSample() {}

    /**
     * Runs replications and draws from all rows whose answers decided.
     *
     * @param replications how many, from number 0
     * @param done told after each replication
     * @return the bytes of the population's file
     */
    public static byte[] of(ScenarioExperiment experiment, int replications, IntConsumer done) {
        Vocabulary vocabulary = Vocabulary.standard();
        Map<Subject, RowSample> samples = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            samples.put(subject, new RowSample(subject, size(subject), vocabulary));
        }
        ReplicationRun run = experiment.newRun();
        Quarter start = Quarter.parse(experiment.plan().start());
        for (int replication = 0; replication < replications; replication++) {
            listen(run, experiment, start, replication, samples);
            done.accept(replication + 1);
        }
        String arm = experiment.arms().get(0);
        Map<Subject, SampledRows> rows = new EnumMap<>(Subject.class);
        samples.forEach((subject, sample) -> {
            if (!sample.isEmpty()) {
                rows.put(subject, sample.rows(arm));
            }
        });
        String origin = "the scenario " + experiment.plan().name() + ", seed "
                + experiment.plan().seed() + ", replications 0 to " + (replications - 1);
        return PopulationFile.bytes(
                new Population(origin, "", rows), (subject, field) -> unit(vocabulary, subject, field));
    }

    private static void listen(
            ReplicationRun run,
            ScenarioExperiment experiment,
            Quarter start,
            int replication,
            Map<Subject, RowSample> samples) {
        Draws draws = new Draws(experiment.plan().seed(), replication);
        int[] last = {-1};
        run.world(
                replication,
                0,
                experiment.plan().quarters(),
                engine -> new ListeningEngine(engine, (law, question, rows) -> {
                    Quarter quarter = Quarter.of(law.day());
                    int t = quarter.minus(start);
                    if (t != last[0]) {
                        last[0] = t;
                        samples.values().forEach(RowSample::nextQuarter);
                    }
                    RowSample sample = samples.get(rows.subject());
                    if (sample != null) {
                        sample.add(draws, quarter, t, law.instrumentIds(), rows);
                    }
                }));
    }

    private static int size(Subject subject) {
        return switch (subject) {
            case DEAL -> DEALS;
            case VENTURE -> VENTURES;
            default -> OTHERS;
        };
    }

    private static long unit(Vocabulary vocabulary, Subject subject, String field) {
        return vocabulary.field(subject, field).map(Field::dimension).orElse(Dimension.COUNT) == Dimension.MONEY
                ? MONEY_UNIT
                : 1;
    }
}
