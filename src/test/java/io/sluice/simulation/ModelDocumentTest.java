package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.ParameterTable;
import io.sluice.simulation.step.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description of the model speaks of what is there: its classes and parameters exist, its steps and switches are all named. */
class ModelDocumentTest {
    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z]*[a-z][A-Za-z]*)`");
    private static final Pattern PARAMETER =
            Pattern.compile("`([a-z][a-z0-9]*(?:_[a-z0-9]+)*_\\*|[a-z][a-z0-9]*(?:_[a-z0-9]+)+)`");

    private final String text = read(Path.of("src/site/markdown/model.md"));
    private final String submodels = text.substring(text.indexOf("\n## 7. "), text.indexOf("\n## What to know"));

    @Test
    void everyClassItNamesExists() throws IOException {
        Set<String> classes = new HashSet<>();
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            walk.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .forEach(name -> classes.add(name.substring(0, name.length() - ".java".length())));
        }
        assertThat(found(CLASS, text)).hasSizeGreaterThan(30).isSubsetOf(classes);
    }

    @Test
    void everyParameterOfASubmodelIsARow() {
        ParameterTable table = ParameterTable.shipped();
        Set<String> named = found(PARAMETER, submodels);
        assertThat(named)
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(known(table, name)).as(name).isTrue());
    }

    @Test
    void everyStepAndEverySwitchIsNamed() {
        List<String> steps = new Schedule(ModelParameters.central())
                .steps().stream().map(step -> step.getClass().getSimpleName()).toList();
        assertThat(steps).hasSize(16).allMatch(step -> text.contains("`" + step + "`"));
        assertThat(ParameterTable.shipped().all())
                .filteredOn(ModelParameter::isSwitch)
                .allMatch(row -> submodels.contains("`" + row.name() + "`"));
    }

    @Test
    void everyParameterHasItsPlaceInASubmodel() {
        List<String> families = found(PARAMETER, submodels).stream()
                .filter(name -> name.endsWith("*"))
                .map(name -> name.substring(0, name.length() - 1))
                .toList();
        assertThat(ParameterTable.shipped().names())
                .filteredOn(name -> families.stream().noneMatch(name::startsWith))
                .allSatisfy(name -> assertThat(submodels).contains("`" + name + "`"));
    }

    private static boolean known(ParameterTable table, String name) {
        if (name.endsWith("*")) {
            String begin = name.substring(0, name.length() - 1);
            return table.names().stream().anyMatch(each -> each.startsWith(begin));
        }
        return table.find(name) != null || table.blocks().contains(name);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group(1));
        }
        return words;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
