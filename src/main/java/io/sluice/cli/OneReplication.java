package io.sluice.cli;

import io.sluice.results.Manifest;
import io.sluice.results.ReplicationDigests;
import io.sluice.results.RunReader;
import io.sluice.results.RunSpec;
import io.sluice.simulation.Experiment;
import io.sluice.simulation.RunSpecs;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes one replication alone and says whether it has the bits that the run folder holds. */
final class OneReplication {
    private final Path out;
    private final PrintWriter print;

    OneReplication(Path out, PrintWriter print) {
        this.out = out;
        this.print = print;
    }

    /** Makes the replication of each experiment; the exit code says whether all have the bits they should have. */
    int run(List<Experiment> experiments, int replication) {
        int code = ExitCode.OK;
        for (Experiment experiment : experiments) {
            code = Math.max(code, run(experiment, replication));
        }
        return code;
    }

    private int run(Experiment experiment, int replication) {
        String digest = ReplicationDigests.of(
                        experiment.tables(), experiment.newReplicator().replicate(replication))
                .get(replication);
        RunSpec spec = RunSpecs.of(experiment, Version.program());
        Path folder = out.resolve(spec.folderName());
        print.println(experiment.plan().name() + ", replication " + replication + ": digest " + digest);
        if (!Files.exists(folder.resolve(Manifest.FILE))) {
            print.println("There is no finished run in " + folder + " to compare it with.");
            return ExitCode.OK;
        }
        try (RunReader reader = RunReader.open(folder)) {
            String finished = reader.digests().get(replication);
            if (finished == null) {
                print.println(folder + " does not hold replication " + replication + ".");
                return ExitCode.OK;
            }
            String kept = reader.replicationDigest(replication);
            if (!finished.equals(kept)) {
                print.println(folder + " does not hold the rows it was finished with: replication " + replication
                        + " had digest " + finished + ", and its rows give " + kept);
                return ExitCode.FOUND;
            }
            boolean same = finished.equals(digest);
            print.println(
                    same ? "These are the bits in " + folder + "." : folder + " holds other bits: digest " + finished);
            return same ? ExitCode.OK : ExitCode.FOUND;
        }
    }
}
