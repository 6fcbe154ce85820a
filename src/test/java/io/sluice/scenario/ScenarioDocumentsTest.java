package io.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference of the format names every key, its examples are read, and the folder's README lists every file. */
class ScenarioDocumentsTest {

    private static final Path REFERENCE = Path.of("src/site/markdown/scenarios.md");
    private static final Path README = Path.of("scenarios/README.md");

    @Test
    void theReferenceNamesEveryKey() throws IOException {
        String text = Files.readString(REFERENCE);
        Stream.of(ScenarioKeys.SCENARIO, ScenarioKeys.ARM, ScenarioKeys.SHOCK)
                .flatMap(List::stream)
                .forEach(key -> assertThat(text).contains("`" + key + "`"));
        Stream.of(ScenarioKeys.SET_CHANGE, ScenarioKeys.OFF_CHANGE, ScenarioKeys.ON_CHANGE)
                .flatMap(List::stream)
                .forEach(key -> assertThat(text).contains(key + ": "));
    }

    @Test
    void theExamplesOfTheReferenceAreValid(@TempDir Path folder) throws IOException {
        Path scenarios = Files.createDirectories(folder.resolve("studies"));
        Files.copy(Path.of("scenarios/baseline.yaml"), folder.resolve("baseline.yaml"));
        List<String> examples = examples();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
        for (String example : examples) {
            Path file = scenarios.resolve("example.yaml");
            Files.writeString(file, example);
            Diagnostics diagnostics = new Diagnostics();
            ScenarioReader.read(file, Path.of("rules"), diagnostics);
            assertThat(diagnostics.render()).isEmpty();
        }
    }

    /** The indented blocks that are scenarios. */
    private static List<String> examples() throws IOException {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        for (String line : Files.readAllLines(REFERENCE)) {
            if (line.startsWith("    ")) {
                block.append(line.substring(4)).append('\n');
            } else if (!block.isEmpty()) {
                blocks.add(block.toString());
                block.setLength(0);
            }
        }
        return blocks.stream().filter(b -> b.contains("name: ")).collect(Collectors.toList());
    }

    @Test
    void everyReformHasAScenarioThatAsksWhatItChanges() throws IOException {
        String asked = ScenarioSchemaTest.shipped().stream()
                .map(ScenarioDocumentsTest::text)
                .collect(Collectors.joining());
        try (Stream<Path> reforms = Files.list(Path.of("rules/reforms"))) {
            assertThat(reforms.filter(Files::isDirectory).map(Path::getFileName))
                    .isNotEmpty()
                    .allSatisfy(reform -> assertThat(asked).contains("add: [reforms/" + reform + "]"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theReadmeListsEveryScenario() throws IOException {
        String text = Files.readString(README);
        for (Path scenario : ScenarioSchemaTest.shipped()) {
            String name = Path.of("scenarios").relativize(scenario).toString().replace('\\', '/');
            assertThat(text).contains("| [" + name + "](" + name + ") |");
        }
    }
}
