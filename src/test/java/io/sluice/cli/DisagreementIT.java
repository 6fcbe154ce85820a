package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.engine.ChangedEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The fast engine and Drools at odds in a run of the program. No switch can bring that about, so the fault is planted where
 * compiled rules are kept between runs: one condition reads otherwise than it was compiled.
 */
class DisagreementIT {
    @TempDir
    private Path folder = Path.of("");

    private TinyRun run(String out) throws Exception {
        return TinyRun.in(
                folder,
                folder.resolve(out),
                List.of(),
                Map.of("SLUICE_CACHE", folder.resolve("cache").toString()));
    }

    @Test
    void aRunStopsWithCodeThreeAndNamesTheRuleTheFactsAndBothAnswers() throws Exception {
        TinyRun sound = run("sound");
        assertThat(sound.code()).as(sound.output()).isZero();
        int changed = ChangedEntry.reword(folder.resolve("cache"), "!( preMoney < $limit )", "!( preMoney > $limit )");
        assertThat(changed).as("constants changed").isPositive();
        TinyRun faulty = run("faulty");
        assertThat(faulty.code()).as(faulty.output()).isEqualTo(ExitCode.FAILED);
        assertThat(faulty.output())
                .contains("sluice failed: ")
                .contains("NVC-02")
                .containsPattern("facts: .*preMoney=\\d+")
                .containsPattern("fast engine: \\w+")
                .containsPattern("Drools: +\\w+")
                .doesNotContain("\tat ");
        try (var files = Files.walk(folder.resolve("faulty"))) {
            assertThat(files.map(Path::toString)).noneMatch(f -> f.endsWith("manifest.json"));
        }
    }
}
