package io.sluice.rules.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The packs that ship answer their own cases, some example reaches every threshold of theirs, and the cases of a reform show
 * every change it announces beside what it leaves as it is.
 */
class ShippedPacksCasesTest {
    private static final Path RULES = Path.of("rules");

    private static List<String> packs() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            return files.filter(f -> f.endsWith("pack.yaml"))
                    .map(f -> RULES.relativize(Objects.requireNonNull(f.getParent()))
                            .toString()
                            .replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyPackAnswersItsCasesAndReachesItsThresholds() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        List<PackBench.Report> reports = new PackBench(RULES).test(packs(), diagnostics);
        assertThat(diagnostics.render()).isEmpty();
        assertThat(reports).hasSameSizeAs(packs());
        for (PackBench.Report report : reports) {
            String pack = report.cases().pack();
            assertThat(report.cases().cases()).as("cases of %s", pack).isNotEmpty();
            assertThat(report.results()).as(pack).allSatisfy(result -> assertThat(result.faults())
                    .as(result.asked().place())
                    .isEmpty());
            assertThat(report.thresholds().disagreements()).as(pack).isEmpty();
            assertThat(report.thresholds().unreached()).as(pack).isEmpty();
            if (report.effects() != null) {
                assertThat(report.cases().cases()).as(pack).hasSizeGreaterThanOrEqualTo(12);
                assertThat(report.effects().changed()).as("changed by %s", pack).isGreaterThanOrEqualTo(5);
                assertThat(report.effects().same()).as("left by %s", pack).isGreaterThanOrEqualTo(5);
                assertThat(report.effects().unshown()).as(pack).isEmpty();
                assertThat(report.cases().cases())
                        .as(pack)
                        .filteredOn(one -> one.expected().admitted() == null)
                        .allSatisfy(
                                one -> assertThat(one.enacted()).as(one.it()).isNotNull());
            }
        }
    }
}
