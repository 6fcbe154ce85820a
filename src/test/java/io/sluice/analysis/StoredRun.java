package io.sluice.analysis;

import io.sluice.results.Dimensions;
import io.sluice.results.InputFile;
import io.sluice.results.Rows;
import io.sluice.results.RunFolder;
import io.sluice.results.RunSpec;
import io.sluice.results.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a made-up run into a folder, with copies of what it was read from. */
public final class StoredRun {
    private StoredRun() {}

    /**
     * Writes one and returns its folder.
     *
     * @param out where run folders are
     * @param seed the seed of its numbers and of its exogenous digests
     * @param replications how many replications
     * @param files copies of what was read
     */
    public static Path write(Path out, long seed, int replications, List<InputFile> files) {
        SyntheticRun made = new SyntheticRun(replications, seed, "constant-2025");
        Map<String, Rows> rows = made.rows();
        List<Table> tables = rows.values().stream().map(Rows::table).toList();
        String packs = Integer.toHexString(files.hashCode());
        RunSpec spec = new RunSpec(
                made.identity().plan(),
                "0.1.0",
                "build",
                Map.of("scenario", "s", "packs", packs, "data", "d"),
                SyntheticRun.dimensions(),
                tables,
                files);
        try (RunFolder folder = RunFolder.open(out, spec)) {
            folder.write(0, replications - 1, rows.values());
            folder.compact().close();
            folder.seal();
            return folder.path();
        }
    }

    /** The arms of a made-up run. */
    public static Dimensions dimensions() {
        return SyntheticRun.dimensions();
    }
}
