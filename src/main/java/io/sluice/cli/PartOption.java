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
            description =
                    "What is run: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}, the rows and the hindcast.")
    private Part part = Part.ALL;

    /** Whether a part is run; thinned worlds only when they are named: they take minutes and change no verdict. */
    boolean wants(Part which) {
        return part == which || (part == Part.ALL && which != Part.THINNING);
    }

    /** What was typed. */
    String typed() {
        return part == Part.ALL ? "" : " --part " + part;
    }
}
