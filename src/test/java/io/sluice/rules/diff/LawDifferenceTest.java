package io.sluice.rules.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.check.PopulationAnswers;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.population.Population;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A difference is told exactly when the laws differ in what they mean. */
final class LawDifferenceTest {
    private static final String RULES = "cn/bench/rules.drl";
    private static final String FIGURES = "cn/bench/parameters.yaml";

    @TempDir
    private Path folder = Path.of("");

    private int written;

    private PlainBook law(String... edits) {
        Path root = folder.resolve(String.valueOf(written++));
        for (String file : List.of("cn/bench/pack.yaml", FIGURES, RULES)) {
            String text = resource("/io/sluice/rules/check/sound/" + file);
            for (int i = 0; i < edits.length; i += 3) {
                if (edits[i].equals(file)) {
                    assertThat(text).contains(edits[i + 1]);
                    text = text.replace(edits[i + 1], edits[i + 2]);
                }
            }
            write(root.resolve(file), text);
        }
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.loadWithBases(root, List.of("cn/bench"), diagnostics);
        diagnostics.throwIfAny();
        return new PlainBook(Objects.requireNonNull(book), Vocabulary.standard());
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(LawDifferenceTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void spellingOrderSpacingCommentsAndNamesOfValuesAreNoDifference() {
        LawDifference difference = LawDifference.of(
                law(),
                law(
                        RULES,
                        "instrument == \"equity\", !( ticket <= $limit )",
                        "ticket >  $limit, instrument == \"equity\"",
                        RULES,
                        "$limit",
                        "$most",
                        RULES,
                        "industry in (\"embodied-ai\", \"quantum\")",
                        "industry == \"quantum\" || industry == \"embodied-ai\"",
                        RULES,
                        "package cn.bench;",
                        "// a comment\npackage cn.bench;"));

        assertThat(difference.isNone()).as("%s", difference.changes()).isTrue();
        assertThat(difference.respelt()).containsExactly("B-01", "B-02");
    }

    @Test
    void anotherNameAloneIsNoDifference() {
        LawDifference difference = LawDifference.of(law(), law(RULES, "\"B-02\"", "\"B-99\""));

        assertThat(difference.isNone()).isTrue();
        assertThat(difference.renamed()).containsExactly(Map.entry("B-99", "B-02"));
    }

    @Test
    void oneFenOfALimitIsADifference() {
        LawDifference difference = LawDifference.of(law(), law(RULES, "ticket <= $limit", "ticket < $limit"));

        assertThat(difference.changes()).singleElement().satisfies(change -> {
            assertThat(change.what()).contains("B-02");
            assertThat(change.lines())
                    .containsExactly("no longer asks: !(ticket <= ticket-limit)", "now asks: !(ticket < ticket-limit)");
        });
    }

    @Test
    void rulesThatReadTwoFiguresOfEqualValueDiffer() {
        String same = "2026-01-01: {value: 30, source: launch, status: seen}";
        PlainBook one = law(FIGURES, "2026-01-01: {value: 10, source: launch, status: seen}", same);
        PlainBook other = law(
                FIGURES,
                "2026-01-01: {value: 10, source: launch, status: seen}",
                same,
                RULES,
                "$rate : largeRate",
                "$rate : smallRate");

        assertThat(LawDifference.of(one, other).changes())
                .extracting(LawDifference.Change::what)
                .anyMatch(what -> what.contains("B-03-large"));
    }

    @Test
    void figuresDaysAndRulesComeAndGo() {
        LawDifference difference = LawDifference.of(
                law(),
                law(
                        FIGURES,
                        "{value: 50, source: launch, status: seen}",
                        "{value: 50, source: launch, status: seen}\n    2028-01-01: {value: 80, source: launch, status: seen}",
                        RULES,
                        "@title(\"A field of the list\")\n    @source(\"launch\")  @from(\"2026-01-01\")",
                        "@title(\"A field of the list\")\n    @source(\"launch\")  @from(\"2026-01-01\")  @until(\"2030-12-31\")"));

        assertThat(difference.changes().stream().flatMap(c -> c.lines().stream()))
                .containsExactlyInAnyOrder(
                        "was in force from 2026-01-01, now from 2026-01-01 to 2030-12-31",
                        "from 2028-01-01: 50 million yuan (launch, seen) -> 80 million yuan (launch, seen)");
    }

    @Test
    void whoChangesSidesIsWhoTheNewLimitTurnsAway() {
        Population population = Population.shipped();
        PlainBook before = law();
        PlainBook after =
                law(FIGURES, "{value: 50, source: launch, status: seen}", "{value: 1, source: launch, status: seen}");

        Affected affected = Affected.of(
                        new PopulationAnswers(before, population), new PopulationAnswers(after, population))
                .get(0);

        var deals = population.of(Subject.DEAL).orElseThrow();
        long[] ticket = Objects.requireNonNull(deals.fields().get("ticket"));
        long[] industry = Objects.requireNonNull(deals.fields().get("industry"));
        var codes = Vocabulary.standard().codeSets().get("industry");
        long expected = 0;
        for (int row = 0; row < deals.size(); row++) {
            String word = Objects.requireNonNull(codes)
                    .word(Math.toIntExact(industry[row]))
                    .orElseThrow();
            boolean listed = word.equals("embodied-ai") || word.equals("quantum");
            expected += listed && ticket[row] > 100_000_000L && ticket[row] <= 5_000_000_000L ? 1 : 0;
        }
        assertThat(affected.in().rows()).isZero();
        assertThat(affected.out().rows()).isEqualTo(expected).isPositive();
        assertThat(affected.out().examples()).allMatch(e -> e.refusedBy().equals(List.of("B-02")));
    }
}
