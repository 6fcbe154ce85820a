package io.sluice.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Subject;
import io.sluice.scenario.SchemaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas by which an editor completes packs agree with what the program reads. */
final class PackSchemaTest {
    private static final SchemaFile PACK = new SchemaFile("pack");
    private static final SchemaFile FIGURES = new SchemaFile("parameters");

    @Test
    void everyShippedPackFitsThem() throws IOException {
        assertThat(shipped("pack.yaml")).hasSizeGreaterThan(20).allSatisfy(file -> assertThat(PACK.faults(file))
                .as(file.toString())
                .isEmpty());
        assertThat(shipped("parameters.yaml"))
                .hasSizeGreaterThan(15)
                .allSatisfy(file ->
                        assertThat(FIGURES.faults(file)).as(file.toString()).isEmpty());
    }

    @Test
    void theirWordsAreTheProgramsWords() {
        assertThat(PACK.words("$defs", "status")).isEqualTo(Status.words());
        assertThat(FIGURES.words("$defs", "status")).isEqualTo(Status.words());
        assertThat(PACK.words("properties", "instruments", "additionalProperties", "properties", "subject"))
                .isEqualTo(Arrays.stream(Subject.values()).map(Subject::word).toList());
        assertThat(PACK.keys("properties")).containsExactlyInAnyOrderElementsOf(PackReader.KEYS);
        assertThat(PACK.keys("properties", "sources", "additionalProperties", "properties"))
                .containsExactlyInAnyOrderElementsOf(PackReader.SOURCE_KEYS);
        assertThat(FIGURES.keys("$defs", "figure", "properties"))
                .containsExactlyInAnyOrderElementsOf(ParameterReader.KEYS);
        assertThat(FIGURES.keys("$defs", "figure", "properties", "values", "additionalProperties", "properties"))
                .containsExactlyInAnyOrderElementsOf(ParameterReader.VALUE_KEYS);
        assertThat(FIGURES.words("$defs", "figure", "properties", "type"))
                .isEqualTo(ParameterReader.TYPES.stream()
                        .map(t -> t.name().toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pack       | {title: no id}
            pack       | {id: cn/x, title: t, extend: [cn/status]}
            pack       | {id: Reforms/X, title: t}
            pack       | {id: cn/x, title: t, instruments: {a: {subject: Firm, title: t}}}
            pack       | {id: reforms/x, title: t, values: {a: {2026-01-01: {value: 1}}}}
            parameters | {limit: {title: t, type: money, unit: million yuan}}
            parameters | {limit: {title: t, type: euro, unit: million yuan, values: {2026-01-01: {value: 1, source: s}}}}
            parameters | {Limit: {title: t, type: money, unit: million yuan, values: {2026-01-01: {value: 1, source: s}}}}
            parameters | {limit: {title: t, type: money, unit: million yuan, values: {2026-1-1: {value: 1, source: s}}}}
            parameters | {limit: {title: t, type: money, unit: million yuan, values: {2026-01-01: {value: 1}}}}
            """)
    void whatIsWrongDoesNotFit(String schema, String yaml) {
        SchemaFile file = schema.equals("pack") ? PACK : FIGURES;
        assertThat(file.faults(yaml)).isNotEmpty();
    }

    private static List<Path> shipped(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files.filter(f -> f.endsWith(name)).sorted().toList();
        }
    }
}
