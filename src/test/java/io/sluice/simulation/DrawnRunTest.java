package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.analysis.RunSummary;
import io.sluice.results.Manifest;
import io.sluice.results.RunFolder;
import io.sluice.results.RunReader;
import io.sluice.simulation.batch.Batch;
import io.sluice.simulation.batch.BatchListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnRunTest {
    @TempDir
    private Path out;

    private static ScenarioExperiment experiment() {
        return Fixture.drawing(
                Fixture.scenario(
                        4,
                        0.01,
                        Fixture.arm("enacted", Fixture.PACKS),
                        Fixture.arm("no-fund", Fixture.without("cn/national-fund"))),
                4,
                UnaryOperator.identity());
    }

    private static Manifest run(Path out, ScenarioExperiment experiment, int replications, int threads) {
        try (RunFolder folder = RunFolder.open(out, RunSpecs.of(experiment, "test"))) {
            new Batch(folder, experiment.tables(), experiment::newReplicator, BatchListener.SILENT, System::nanoTime)
                    .run(replications, threads);
            folder.compact().close();
            return folder.seal();
        }
    }

    @Test
    void aRunWithDrawsThatIsResumedIsTheOneMadeAtOnce() {
        ScenarioExperiment experiment = experiment();
        run(out.resolve("parts"), experiment, 3, 1);
        Manifest resumed = run(out.resolve("parts"), experiment, 6, 2);
        Manifest atOnce = run(out.resolve("whole"), experiment(), 6, 1);
        assertThat(resumed.resultsDigest()).isEqualTo(atOnce.resultsDigest());
        assertThat(resumed.plan().draws()).isEqualTo(4);
    }

    @Test
    void drawsAreToldInTheCodebookAndSummedUpFromTheFolder() throws Exception {
        Manifest manifest = run(out, experiment(), 6, 2);
        Path folder = out.resolve(manifest.run());
        assertThat(Files.readString(folder.resolve("codebook.md")))
                .contains("draws.parquet", "Codes: assumptions", "kappa");
        assertThat(Files.readString(folder.resolve("datapackage.json"))).contains("\"draws\"");
        try (RunReader reader = RunReader.open(folder)) {
            RunSummary summary = RunSummary.of(reader);
            assertThat(summary.doubts().draws()).isEqualTo(4);
            assertThat(summary.doubts().uniform()).isEqualTo(2);
            assertThat(summary.doubts().of("enacted", "mobilised_social")).isPresent();
            assertThat(summary.run().replications()).isEqualTo(6);
        }
    }
}
