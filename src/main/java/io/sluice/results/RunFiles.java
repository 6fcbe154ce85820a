package io.sluice.results;

import java.util.List;
import java.util.Set;

/** The names of the files of a finished run, which its manifest lists; whatever else lies in the folder is not of the run. */
public final class RunFiles {
    /** The report. */
    public static final String REPORT = "report.html";

    /** Indicators of single arms. */
    public static final String SUMMARY = "summary.csv";

    /** Paired differences of arms. */
    public static final String PAIRED = "paired.csv";

    /** Thresholds: what an observer of each histogram would say, beside what is true. */
    public static final String NOTCHES = "notches.csv";

    /** The doubt of assumptions by indicator, where assumptions are drawn. */
    public static final String DOUBT = "doubt.csv";

    /** What the doubt is made of: every indicator in each draw. */
    public static final String DRAWS = "doubt_draws.csv";

    /** All that is said of the run. */
    public static final String SUMMARY_TREE = "summary.json";

    /** Deals worth explaining. */
    public static final String EXAMPLES = "examples.csv";

    private static final Set<String> MADE = Set.of(
            REPORT,
            SUMMARY,
            PAIRED,
            NOTCHES,
            DOUBT,
            DRAWS,
            SUMMARY_TREE,
            EXAMPLES,
            RunReadme.FILE,
            Codebook.FILE,
            CodesCsv.FILE,
            DataPackage.FILE,
            ResultsDigest.FILE);

    private RunFiles() {}

    /** Whether a path is that of a file which is made of the tables and what describes them. */
    static boolean made(String path) {
        return MADE.contains(path);
    }

    /** Whether a run with these tables has a file of this path that its manifest lists. */
    static boolean listed(String path, List<Table> tables) {
        return MADE.contains(path)
                || KeptInputs.isCopy(path)
                || tables.stream().anyMatch(table -> path.equals(RunReader.fileOf(table.name())));
    }

    /** Whether a path is that of a file of the run that no manifest lists. */
    static boolean unlisted(String path) {
        return path.equals(Manifest.FILE)
                || path.equals(Provenance.FILE)
                || path.equals(RunLock.FILE)
                || path.startsWith(Segments.FOLDER + "/");
    }
}
