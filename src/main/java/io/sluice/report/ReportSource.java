package io.sluice.report;

import io.sluice.analysis.ArmSummary;
import io.sluice.analysis.Breakdown;
import io.sluice.analysis.RunSummary;
import io.sluice.results.Dimensions;
import io.sluice.results.RunException;
import io.sluice.results.RunFiles;
import io.sluice.results.RunReader;
import io.sluice.scenario.file.FileRefused;
import io.sluice.scenario.file.Limit;
import io.sluice.scenario.file.PlainFile;
import io.sluice.scenario.text.CsvTable;
import io.sluice.scenario.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that a report is made from.
 *
 * @param summary the numbers
 * @param dimensions what the codes stand for
 * @param seal the seal of the run's manifest
 * @param inputs digests of scenario, packs and data, by name
 * @param files exact copies of what was read, by their paths in the run folder, sorted
 * @param examples deals worth explaining, if the run folder names some
 */
record ReportSource(
        RunSummary summary,
        Dimensions dimensions,
        String seal,
        Map<String, String> inputs,
        List<String> files,
        Optional<CsvTable> examples) {
    private static final String SCENARIO = "scenario";

    /** Keeps immutable copies, the digests sorted by name. */
    ReportSource {
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
        files = List.copyOf(files);
    }

    /** The source of a run's report. */
    static ReportSource of(RunSummary summary, RunReader run, String seal) throws IOException {
        return new ReportSource(
                summary,
                run.dimensions(),
                seal,
                run.manifest().inputs(),
                inputFiles(run.folder()),
                table(run.folder(), RunFiles.EXAMPLES));
    }

    private static Optional<CsvTable> table(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CsvTable.parse(name, PlainFile.textInside(folder, file, Limit.DERIVED_FILE)));
        } catch (FileRefused e) {
            throw RunException.input(e.sentence() + ".");
        } catch (InputException e) {
            throw RunException.input(
                    file + " is not as it was written: " + e.getMessage() + ". Delete it; it is made anew.");
        }
    }

    private static List<String> inputFiles(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.startsWith("rules/") || name.startsWith(SCENARIO))
                    .sorted()
                    .toList();
        }
    }

    /** The arm the report speaks of first. */
    ArmSummary reference() {
        return summary.reference();
    }

    /** The arms other than counterfactuals: those in which a policy is at work. */
    List<ArmSummary> policies() {
        return summary.arms().stream().filter(arm -> !arm.counterfactual()).toList();
    }

    /** The levels of a measure over a dimension in an arm. */
    Optional<Breakdown> level(String dimension, String arm, String measure) {
        return breakdown(dimension, arm, "", measure);
    }

    /** The breakdown of a measure; {@code minus} is empty for levels. */
    Optional<Breakdown> breakdown(String dimension, String arm, String minus, String measure) {
        return summary.breakdowns().stream()
                .filter(b -> b.dimension().equals(dimension)
                        && b.arm().equals(arm)
                        && b.minus().equals(minus)
                        && b.measure().equals(measure))
                .findFirst();
    }

    /** Years of the horizon in words: {@code 20 years}. */
    String horizon() {
        int quarters = summary.run().plan().quarters();
        if (quarters % 4 == 0) {
            return quarters == 4 ? "1 year" : quarters / 4 + " years";
        }
        return quarters == 1 ? "1 quarter" : quarters + " quarters";
    }
}
