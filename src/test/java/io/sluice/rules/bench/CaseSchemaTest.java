package io.sluice.rules.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.SchemaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The schema by which an editor completes case files is made from the vocabulary and agrees with what the program reads. To
 * accept a change: run this test with {@code -Dsluice.accept=true}.
 */
final class CaseSchemaTest {
    private static final Path FILE = Path.of("src/main/resources/io/sluice/schema/cases.schema.json");

    @Test
    void itSaysWhatTheVocabularySays() throws IOException {
        String text = new CaseSchema().text();
        if (Boolean.getBoolean("sluice.accept")) {
            Files.writeString(FILE, text);
        }
        assertThat(Files.readString(FILE))
                .as("made from vocabulary.yaml; run this test with -Dsluice.accept=true to write it anew")
                .isEqualTo(text);
    }

    @Test
    void everyShippedCaseFileFitsIt() throws IOException {
        SchemaFile schema = new SchemaFile("cases");
        List<Path> shipped;
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            shipped = files.filter(f -> f.toString().replace('\\', '/').matches(".*/tests/[^/]*\\.yaml"))
                    .sorted()
                    .toList();
        }
        assertThat(shipped).hasSizeGreaterThan(20).allSatisfy(file -> assertThat(schema.faults(file))
                .as(file.toString())
                .isEmpty());
    }

    @Test
    void itsKeysAreThoseTheReadersKnow() {
        SchemaFile schema = new SchemaFile("cases");
        assertThat(schema.keys("properties")).containsExactlyInAnyOrderElementsOf(CaseFiles.TOP);
        assertThat(schema.keys("$defs", "case", "properties"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(CaseReader.KEYS.stream(), ClaimReader.KEYS.stream())
                        .toList());
        assertThat(schema.keys("$defs", "expect", "properties"))
                .containsExactlyInAnyOrderElementsOf(AnswerReader.ANSWERS);
        assertThat(schema.keys("$defs", "boundary", "properties"))
                .containsExactlyInAnyOrderElementsOf(BoundaryReader.KEYS);
    }

    @Test
    void theEditorIsToldOfIt() throws IOException {
        assertThat(Files.readString(Path.of(".vscode/settings.json")))
                .contains("\"" + FILE.toString().replace('\\', '/') + "\": [\"rules/**/tests/*.yaml\"]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            an unknown key          | {exampels: {}}
            an unknown subject      | {examples: {a: {firm: {staff: 3}}}}
            an unknown field        | {examples: {a: {venture: {staf: 3}}}}
            an unknown word         | {examples: {a: {deal: {industry: hydrogenium}}}}
            a flag that is a word   | {examples: {a: {deal: {direct: perhaps}}}}
            a list for a number     | {examples: {a: {deal: {ticket: [1, 2]}}}}
            no amount               | {examples: {a: {deal: {ticket: much money}}}}
            no date                 | {cases: [{it: a, given: b, expect: {c: eligible}}]}
            a day of another form   | {cases: [{it: a, date: 2026-3-31, given: b, expect: {c: eligible}}]}
            no example              | {cases: [{it: a, date: 2026-03-31, expect: {c: eligible}}]}
            no expectation          | {cases: [{it: a, date: 2026-03-31, given: b}]}
            an unknown outcome      | {cases: [{it: a, date: 2026-03-31, given: b, expect: {c: elligible}}]}
            rules that are no list  | {cases: [{it: a, date: 2026-03-31, given: b, expect: {c: refused, because: NVC-02}}]}
            a field without subject | {cases: [{it: a, date: 2026-03-31, given: b, with: {ticket: 1 yuan}, expect: {c: eligible}}]}
            an unknown phase        | {cases: [{it: a, date: 2026-03-31, given: b, phase: gates, expect: {c: eligible}}]}
            a share of a case       | {cases: [{it: a, date: 2026-03-31, given: b, expect: {c: eligible}, share: {instrument: c, eligible: [0, 1]}}]}
            one bound of a share    | {cases: [{it: a, date: 2026-03-31, share: {instrument: c, eligible: [0.2]}}]}
            more and less at once   | {cases: [{it: a, date: 2026-03-31, monotone: {instrument: c, more: venture.rd, less: venture.staff}}]}
            a word that grows       | {cases: [{it: a, date: 2026-03-31, monotone: {instrument: c, more: venture.industry}}]}
            enacted otherwise       | {cases: [{it: a, date: 2026-03-31, given: b, expect: {c: eligible}, enacted: other}]}
            no figure               | {boundaries: [{given: b, date: 2026-03-31, field: deal.ticket, below: in, at: in, above: out}]}
            a side that is none     | {boundaries: [{given: b, date: 2026-03-31, field: deal.ticket, parameter: p, below: in, at: inside, above: out}]}
            """)
    void whatIsWrongDoesNotFit(String mistake, String yaml) {
        assertThat(new SchemaFile("cases").faults(yaml)).as(mistake).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {examples: {a: {deal: {industry: 6g, ticket: 20 million yuan, preMoney: 3亿元, direct: unknown}}, b: {like: a, venture: {staff: 3, debtToAssets: 55.5 %}}}}
            {cases: [{it: a, date: 2026-03-31, given: b, with: {deal.ticket: unknown}, reforms: [reforms/x], parameters: {small-ticket-limit: 80 million yuan}, expect: {c: no-rule}}]}
            {cases: [{it: a, date: 2026-03-31, share: {instrument: c, industry: hydrogen, eligible: [0.20, 30 %]}}]}
            {cases: [{it: a, date: 2026-03-31, monotone: {instrument: c, less: venture.debtToAssets}}]}
            {boundaries: [{given: b, date: 2026-03-31, field: venture.rd, of: venture.sales, parameter: p, instrument: i, below: in, at: in, above: out}]}
            """)
    void whatIsRightFits(String yaml) {
        assertThat(new SchemaFile("cases").faults(yaml)).isEmpty();
    }
}
