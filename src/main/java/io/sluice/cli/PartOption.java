package io.sluice.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** Which parts of {@code sluice validate} are run. */
final class PartOption {
    /** What is run. */
    enum Part {
        ALL,
        ROWS,
        HINDCAST,
        THINNING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--part",
            paramLabel = "PART",
            description = "What is run: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Part part = Part.ALL;

    boolean wants(Part which) {
        return part == Part.ALL || part == which;
    }

    /** What was typed. */
    String typed() {
        return part == Part.ALL ? "" : " --part " + part;
    }
}
