package io.sluice.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.population.Population;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of two shipped packs that no fund can satisfy together are found, whichever they are; figures that one can are not. */
class FiguresTogetherTest {
    private static final List<String> PACKS = List.of("cn/national-fund", "cn/government-funds");
    private static final Path NATIONAL = Path.of("cn/national-fund/parameters.yaml");
    private static final Path GOVERNMENT = Path.of("cn/government-funds/parameters.yaml");

    @TempDir
    private Path root = Path.of("");

    /** Figures in percent: national share offered and its limit, province's share, the same when indebted, public, guidance and least national share, best rank. */
    @ParameterizedTest
    @CsvSource({
        "30, 21, 20, 50, 30, 10, 2, offers-refused MAT-01 NVC-11-rate PSH-02",
        "30, 20, 21, 50, 30, 10, 2, offers-refused MAT-01-indebted NVC-11-rate PSH-02",
        "31, 20, 20, 50, 30, 10, 2, offers-refused MAT-01 NVC-11-rate PSH-02 + offers-refused MAT-01-indebted NVC-11-rate PSH-02",
        "30, 20, 19, 49, 30, 10, 2, offers-refused MAT-01 NVC-11-rate PSH-02",
        "30, 20, 20, 50, 51, 10, 2, offers-refused PSH-01-rate PSH-02",
        "40, 20, 19, 60, 30, 10, 2, offers-refused MAT-01 NVC-11-rate NVC-10",
        "30, 20, 20, 50, 30, 10, 3, offers-refused MAT-01 NVC-11-rate NVC-10 + offers-refused MAT-01-indebted NVC-11-rate NVC-10",
        "55, 46, 46, 100, 30, 10, 1, offers-refused MAT-01 NVC-11-rate + offers-refused MAT-01-indebted NVC-11-rate",
        "30, 20, 20, 50, 30, 31, 2, no-effect NVC-00-commitment NVC-11 NVC-12",
        "55, 0, 0, 49, 30, 50, 1, admits-nobody NVC-12 PSH-02",
    })
    void areFound(int national, int local, int indebted, int common, int guidance, int least, int rank, String expected)
            throws IOException {
        assertThat(found(national, local, indebted, common, guidance, least, rank))
                .isEqualTo(expected);
    }

    /** One hundredth or one place less. */
    @ParameterizedTest
    @CsvSource({
        "30, 20, 20, 50, 30, 10, 2",
        "29, 21, 21, 50, 30, 10, 2",
        "30, 21, 21, 51, 30, 10, 2",
        "30, 20, 20, 50, 50, 10, 2",
        "39, 20, 20, 60, 30, 10, 2",
        "40, 20, 20, 60, 30, 10, 1",
        "20, 20, 20, 50, 30, 10, 3",
        "54, 46, 46, 100, 30, 10, 1",
        "30, 20, 20, 50, 30, 30, 2",
        "50, 0, 0, 50, 30, 50, 1",
    })
    void areNotFoundWhereAFundCanSatisfyThem(
            int national, int local, int indebted, int common, int guidance, int least, int rank) throws IOException {
        assertThat(found(national, local, indebted, common, guidance, least, rank))
                .isEmpty();
    }

    @Test
    void areFoundFromTheDayOnWhichTheyHold() throws IOException {
        copy();
        edit(
                GOVERNMENT,
                "2025-01-07: {value: 50, source: model-government-funds, status: assumed}",
                "2025-01-07: {value: 50, source: model-government-funds, status: assumed}\n"
                        + "    2030-01-01: {value: 45, source: model-government-funds, status: assumed}");
        assertThat(findings()).hasSize(2).allSatisfy(f -> assertThat(f.message())
                .startsWith("from 2030-01-01 on"));
    }

    @Test
    void areShownWithEachRuleItsPlaceItsFiguresAndWhatWouldBeAdmitted() throws IOException {
        copy();
        set(NATIONAL, "local-share", 20, 21);
        Finding finding = findings().get(0);
        assertThat(finding.place().file()).endsWith("government-funds/commitments.drl");
        assertThat(String.join("\n", finding.shown()))
                .containsPattern("MAT-01 \\(.*national-fund/matching.drl:7; .*local-share 21 %\\) states 21 %")
                .containsPattern("NVC-11-rate \\(.*commitments.drl:57; national-share-limit 30 %\\) states 30 %")
                .containsPattern("PSH-02 \\(.*commitments.drl:44; public-share-limit 50 %\\): publicShareAfter 51 %, "
                        + "admitted: at most 50 %")
                .contains("decided: refused (NVC-00-commitment eligible, PSH-02 unmet)");
        assertThat(finding.hint()).isEqualTo("change one of local-share, national-share-limit, public-share-limit");
    }

    /** NVC-07 permits three instruments, and only one of them becomes nobody's. */
    @Test
    void areFoundForOneInstrumentOfAPermissionForMore() throws IOException {
        copy();
        plant("national-fund", "gate", "Parameters( $least : smallValuationLimit )", """
                $s : Deal( instrument == "early-equity", !( preMoney >= $least ) )""");
        assertThat(codes()).isEqualTo("admits-nobody NVC-02 X-01");
    }

    @Test
    void areFoundAcrossPacksWhereTheOtherNamesNoInstrument() throws IOException {
        copy();
        plant("government-funds", "gate", "", """
                $s : Deal( stage in ("seed", "start-up") )""");
        assertThat(codes()).isEqualTo("admits-nobody NVC-01-stage X-01");
    }

    @Test
    void areFoundAmongDuties() throws IOException {
        copy();
        plant("national-fund", "conduct", "Parameters( $floor : earlyShareFloor )", """
                $s : Portfolio( instrument == "portfolio-test", !( earlyShare < $floor ) )""");
        assertThat(codes()).isEqualTo("admits-nobody NVC-01 X-01");
    }

    @Test
    void areNotFoundAmongDutiesThatLeaveOneValue() throws IOException {
        copy();
        plant("national-fund", "conduct", "Parameters( $floor : earlyShareFloor )", """
                $s : Portfolio( instrument == "portfolio-test", !( earlyShare <= $floor ) )""");
        assertThat(codes()).isEmpty();
    }

    @Test
    void everyInstrumentThatTheVocabularyAddsUpIsDeclaredByAShippedPack() {
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.loadWithBases(Path.of("rules"), PACKS, diagnostics);
        diagnostics.throwIfAny();
        assertThat(Vocabulary.standard().targets()).isNotEmpty().allSatisfy(target -> {
            assertThat(Objects.requireNonNull(book).instruments().keySet())
                    .contains(target.instrument())
                    .containsAll(target.offers());
        });
    }

    private String found(int national, int local, int indebted, int common, int guidance, int least, int rank)
            throws IOException {
        copy();
        set(NATIONAL, "national-share-limit", 30, national);
        set(NATIONAL, "local-share", 20, local);
        set(NATIONAL, "local-share-indebted", 20, indebted);
        set(NATIONAL, "least-national-share", 10, least);
        widen(NATIONAL, "range: [1, 2]", "range: [1, 3]"); // a pack of its own may ask for a third place
        set(NATIONAL, "best-rank", 2, rank);
        set(GOVERNMENT, "public-share-limit", 50, common);
        set(GOVERNMENT, "guidance-share-limit", 30, guidance);
        return codes();
    }

    private String codes() {
        return String.join(
                " + ",
                findings().stream()
                        .map(f -> f.code() + " " + String.join(" ", f.rules()))
                        .sorted()
                        .toList());
    }

    private List<Finding> findings() {
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.loadWithBases(root, PACKS, diagnostics);
        diagnostics.throwIfAny();
        PlainBook plain = new PlainBook(Objects.requireNonNull(book), Vocabulary.standard());
        PopulationAnswers nobody = new PopulationAnswers(plain, new Population("nobody", "", Map.of()));
        CheckedLaw law = new CheckedLaw(plain, Set.copyOf(PACKS), List.of(), nobody);
        List<Finding> found = new ArrayList<>();
        for (Check check : List.of(new Contradictions(), new AdmitsNobody(), new OffersTogether())) {
            check.look(law, found::add);
        }
        return found;
    }

    private void copy() throws IOException {
        for (String pack : PACKS) {
            Path from = Path.of("rules").resolve(pack);
            Path to = Files.createDirectories(root.resolve(pack));
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    // bands are taken off: the figures set here lie beyond them
                    Files.writeString(
                            to.resolve(file.getFileName()),
                            Files.readString(file).replaceAll("band: \\[[^]]*], ", ""));
                }
            }
        }
    }

    private void widen(Path file, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertThat(text).containsOnlyOnce(from);
        Files.writeString(root.resolve(file), text.replace(from, to));
    }

    private void set(Path file, String figure, int from, int to) throws IOException {
        String text = Files.readString(root.resolve(file));
        int at = text.indexOf("\n" + figure + ":\n");
        int value = text.indexOf("value: " + from + ",", at);
        assertThat(at).isNotNegative();
        assertThat(value).isGreaterThan(at);
        Files.writeString(
                root.resolve(file),
                text.substring(0, value) + "value: " + to + text.substring(value + ("value: " + from).length()));
    }

    private void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(root.resolve(file), text.replace(from, to));
    }

    private void plant(String pack, String phase, String figures, String condition) throws IOException {
        String text = String.format(Locale.ROOT, """
                package cn.%s;
                import io.sluice.rules.fact.*;
                global Rulings rulings;

                rule "X-01"
                    @title("Planted")
                    @source("model-%s")  @from("2026-01-12")
                    @phase("%s")  @status("assumed")
                when
                    %s
                    %s
                then
                    rulings.unmet( "X-01", $s );
                end
                """, pack.replace('-', '_'), pack, phase, figures, condition);
        Files.writeString(root.resolve("cn").resolve(pack).resolve("planted.drl"), text);
    }
}
