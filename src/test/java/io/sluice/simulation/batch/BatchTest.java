package io.sluice.simulation.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.results.Manifest;
import io.sluice.results.Rows;
import io.sluice.results.RunException;
import io.sluice.results.RunFolder;
import io.sluice.results.RunReader;
import io.sluice.simulation.Experiment;
import io.sluice.simulation.RunSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
    private static final String VERSION = "0.1.0";

    @TempDir
    Path out;

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void theManifestIsTheSameAtAnyNumberOfThreads(int threads) throws IOException {
        Manifest one = run(out.resolve("one"), new Synthetic(5, 0, -1), 23, 1);
        Manifest many = run(out.resolve("many"), new Synthetic(5, 1, -1), 23, threads);
        assertThat(many).isEqualTo(one);
        assertThat(Files.readString(folder(out.resolve("many")).resolve("manifest.json")))
                .isEqualTo(Files.readString(folder(out.resolve("one")).resolve("manifest.json")));
    }

    @Test
    void anotherSeedIsAnotherRunWithAnotherDigest() {
        Manifest a = run(out, new Synthetic(5, 0, -1), 3, 1);
        Manifest b = run(out, new Synthetic(6, 0, -1), 3, 1);
        assertThat(b.run()).isNotEqualTo(a.run());
        assertThat(b.resultsDigest()).isNotEqualTo(a.resultsDigest());
    }

    @Test
    void extendingARunMakesOnlyWhatIsMissing() {
        run(out, new Synthetic(5, 0, -1), 4, 2);
        List<Integer> asked = new ArrayList<>();
        Experiment counted = new Synthetic(5, 0, -1) {
            @Override
            public Replicator newReplicator() {
                Replicator plain = super.newReplicator();
                return r -> {
                    asked.add(r);
                    return plain.replicate(r);
                };
            }
        };
        Manifest extended = run(out, counted, 9, 1);
        assertThat(asked).containsExactly(4, 5, 6, 7, 8);
        assertThat(extended).isEqualTo(run(out.resolve("at-once"), new Synthetic(5, 0, -1), 9, 1));
    }

    @Test
    void aFailureNamesTheReplicationAndKeepsWhatIsDone() {
        assertThatThrownBy(() -> run(out, new Synthetic(5, 1, 6), 12, 1))
                .isInstanceOf(ReplicationFailure.class)
                .hasMessageContaining("Replication 6 failed")
                .hasMessageContaining("cash of sector FUND")
                .satisfies(
                        e -> assertThat(((ReplicationFailure) e).replication()).isEqualTo(6));
        try (RunFolder folder = RunFolder.open(out, RunSpecs.of(new Synthetic(5, 0, -1), VERSION))) {
            assertThat(folder.missing(12)).containsExactly(6, 7, 8, 9, 10, 11);
        }
        assertThat(run(out, new Synthetic(5, 0, -1), 12, 1))
                .isEqualTo(run(out.resolve("clean"), new Synthetic(5, 0, -1), 12, 1));
    }

    @Test
    void aCancelledBatchKeepsWhatIsDoneAndGoesOnLater() {
        Experiment experiment = new Synthetic(5, 3, -1);
        try (RunFolder folder = RunFolder.open(out, RunSpecs.of(experiment, VERSION))) {
            Batch[] self = new Batch[1];
            BatchListener stopAtFive = new BatchListener() {
                @Override
                public void finished(int done, int wanted) {
                    if (done == 5) {
                        self[0].cancel();
                    }
                }
            };
            self[0] = new Batch(folder, experiment.tables(), experiment::newReplicator, stopAtFive, System::nanoTime);
            Batch.Outcome outcome = self[0].run(40, 2);
            assertThat(outcome).isEqualTo(new Batch.Outcome(5, true));
            assertThat(folder.missing(40)).hasSize(35);
        }
        assertThat(run(out, experiment, 12, 2)).isEqualTo(run(out.resolve("clean"), experiment, 12, 2));
    }

    @Test
    void rowsAreKeptAsTimePassesNotOnlyAtTheEnd() throws IOException {
        Experiment experiment = new Synthetic(5, 0, -1);
        AtomicLong clock = new AtomicLong();
        try (RunFolder folder = RunFolder.open(out, RunSpecs.of(experiment, VERSION))) {
            // Every look at the clock moves it on by two seconds, so segments of a few replications must come about.
            new Batch(
                            folder,
                            experiment.tables(),
                            experiment::newReplicator,
                            BatchListener.SILENT,
                            () -> clock.addAndGet(2_000_000_000L))
                    .run(12, 1);
            try (Stream<Path> segments = Files.list(folder.path().resolve("segments"))) {
                assertThat(segments.count()).isBetween(3L, 12L);
            }
        }
    }

    @Test
    void aReplicationWithRowsOfAnotherNumberIsRefused() {
        Experiment wrong = new Synthetic(5, 0, -1) {
            @Override
            public Replicator newReplicator() {
                Replicator plain = super.newReplicator();
                return r -> plain.replicate(r + 1);
            }
        };
        assertThatThrownBy(() -> run(out, wrong, 2, 1)).hasMessageContaining("It gave a row of replication 1");
    }

    @Test
    void rowsThatCannotBeWrittenStopTheBatchInPlainWords() throws IOException {
        Experiment experiment = new Synthetic(5, 0, -1);
        try (RunFolder folder = RunFolder.open(out, RunSpecs.of(experiment, VERSION))) {
            Path segments = folder.path().resolve("segments");
            Files.delete(segments);
            Files.writeString(segments, "a file where the folder was");
            Batch batch = new Batch(
                    folder, experiment.tables(), experiment::newReplicator, BatchListener.SILENT, System::nanoTime);
            assertThatThrownBy(() -> batch.run(3, 1))
                    .isInstanceOf(RunException.class)
                    .hasMessageContaining("Could not keep replications 0 to 2")
                    .satisfies(e -> assertThat(((RunException) e).blame()).isEqualTo(RunException.Cause.MACHINE));
        }
    }

    @Test
    void theCostOfAReplicationIsMeasured() throws IOException {
        AtomicLong clock = new AtomicLong();
        ReplicationCost cost = ReplicationCost.measure(
                new Synthetic(5, 0, -1).newReplicator(), () -> clock.addAndGet(1_500_000_000L), out);
        assertThat(cost.seconds()).isEqualTo(1.5);
        assertThat(cost.rows()).isEqualTo(42);
        assertThat(cost.bytes()).isBetween(500L, 20_000L);
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left).isEmpty();
        }
    }

    private static Manifest run(Path out, Experiment experiment, int replications, int threads) {
        try (RunFolder folder = RunFolder.open(out, RunSpecs.of(experiment, VERSION))) {
            new Batch(folder, experiment.tables(), experiment::newReplicator, BatchListener.SILENT, System::nanoTime)
                    .run(replications, threads);
            try (RunReader reader = folder.compact()) {
                Rows rows = reader.read("quarters");
                assertThat(rows.size()).isEqualTo(reader.replications() * 40);
            }
            return folder.seal();
        }
    }

    private static Path folder(Path out) throws IOException {
        try (Stream<Path> list = Files.list(out)) {
            return list.findFirst().orElseThrow();
        }
    }
}
