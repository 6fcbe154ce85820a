package io.sluice.simulation.batch;

import io.sluice.results.Manifest;
import io.sluice.results.RunException;
import io.sluice.results.RunFolder;
import io.sluice.simulation.RunSpecs;
import java.nio.file.Path;

/**
 * A program of its own for tests that kill it: runs the synthetic experiment and prints its results digest. Arguments:
 * folder, replications, threads, milliseconds a replication lasts.
 */
public final class SyntheticRun {
    private SyntheticRun() {}

    /** Runs; exit code 2 or 3 where the run folder refuses. */
    public static void main(String[] args) {
        Synthetic experiment = new Synthetic(99, Integer.parseInt(args[3]), -1);
        try (RunFolder folder = RunFolder.open(Path.of(args[0]), RunSpecs.of(experiment, "test"))) {
            System.out.println("open");
            // A clock in great haste: rows are kept after every few replications, so that kills meet many writes.
            new Batch(
                            folder,
                            experiment.tables(),
                            experiment::newReplicator,
                            BatchListener.SILENT,
                            () -> System.nanoTime() * 100)
                    .run(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            folder.compact().close();
            Manifest manifest = folder.seal();
            System.out.println("digest " + manifest.resultsDigest());
        } catch (RunException e) {
            System.out.println(e.getMessage());
            System.exit(e.blame() == RunException.Cause.INPUT ? 2 : 3);
        }
    }
}
