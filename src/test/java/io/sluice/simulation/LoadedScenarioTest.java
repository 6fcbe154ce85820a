package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.results.InputFile;
import io.sluice.scenario.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedScenarioTest {
    private static final Path BASELINE = Path.of("scenarios/baseline.yaml");

    @Test
    void theBaselineComesWithALawBookForEachArmAndCopiesOfAllThatWasRead() throws IOException {
        LoadedScenario loaded = LoadedScenario.read(BASELINE, OptionalLong.of(7));
        assertThat(loaded.books()).hasSameSizeAs(loaded.scenario().arms());
        assertThat(loaded.scenario().seed()).isEqualTo(7);
        assertThat(loaded.files()).contains(new InputFile("scenario.yaml", Files.readString(BASELINE)));
        assertThat(loaded.files())
                .contains(new InputFile(
                        "rules/cn/national-fund/pack.yaml",
                        Files.readString(Path.of("rules/cn/national-fund/pack.yaml"))));
    }

    @Test
    void aFaultyScenarioIsAnsweredWithItsPlace(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), "name: x\ntitel: A typing mistake\n");
        assertThatThrownBy(() -> LoadedScenario.read(file, OptionalLong.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("x.yaml:2:1: error:")
                .hasMessageContaining("title");
    }
}
