package io.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every way to get a scenario wrong has its message, place and hint, held word for word in {@code wrong-scenarios.txt}:
 * {@code === name}, the file, {@code ---}, what is printed ({@code <cut>} ends a file without a line end).
 */
class WrongScenarioTest {

    private static final String TABLE = "wrong-scenarios.txt";

    record Wrong(String name, String file, String printed) {}

    static List<Wrong> table() {
        try (InputStream in = WrongScenarioTest.class.getResourceAsStream(TABLE)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<Wrong> cases = new ArrayList<>();
            for (String block : text.split("(?m)^=== ", -1)) {
                if (block.isBlank()) {
                    continue;
                }
                int lineEnd = block.indexOf('\n');
                int line = block.indexOf("\n---\n");
                String file = block.substring(lineEnd + 1, line + 1).replace("\n<cut>\n", "");
                cases.add(new Wrong(
                        block.substring(0, lineEnd),
                        file,
                        block.substring(line + 5).strip()));
            }
            return cases;
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + TABLE, e);
        }
    }

    static String printed(Path folder, String file) throws IOException {
        Path path = folder.resolve("s.yaml");
        Files.writeString(path, file);
        Diagnostics diagnostics = new Diagnostics();
        Scenario scenario = ScenarioReader.read(path, KnownWords.known(), diagnostics);
        assertThat(scenario == null).isEqualTo(diagnostics.hasErrors());
        String parent = Objects.requireNonNull(folder.getParent()).toString().replace('\\', '/') + "/";
        return diagnostics
                .render()
                .replace(folder.toString().replace('\\', '/') + "/", "")
                .replace(parent, "../");
    }

    @TestFactory
    List<DynamicTest> everyFaultIsPlacedExplainedAndHintedAt(@TempDir Path folder) {
        return table().stream()
                .map(wrong -> DynamicTest.dynamicTest(wrong.name(), () -> assertThat(printed(folder, wrong.file()))
                        .isEqualTo(wrong.printed())))
                .toList();
    }

    @Test
    void theTableIsLongAndNoMessageShowsTheProgramsInside() {
        assertThat(table()).hasSizeGreaterThan(90);
        for (Wrong wrong : table()) {
            assertThat(wrong.printed())
                    .as(wrong.name())
                    .contains("error")
                    .doesNotContain("Exception", "io.sluice", "-1:");
        }
    }
}
