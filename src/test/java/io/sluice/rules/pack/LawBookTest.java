package io.sluice.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.PolicyChange;
import io.sluice.scenario.Sunset;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs, reforms and a scenario's changes become one law with the right days and values. */
final class LawBookTest {
    private static final LawRequest FUND = LawRequest.of(List.of("cn/fund"));
    private static final LawRequest WIDER = LawRequest.of(List.of("cn/fund", "reforms/wider"));
    private static final SourceFile SCENARIO = SourceFile.of("scenario.yaml", "changes: here\n");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theLawChangesOnTheDaysOfItsRulesAndValues() {
        LawBook book = new SoundPacks().load(folder, FUND);

        assertThat(ids(book)).containsExactly("NVC-02", "NVC-03", "NVC-07");
        assertThat(book.windows()).containsExactly(day("2025-12-26"), day("2028-01-01"), day("2036-01-01"));
        assertThat(book.valuesOn(day("2025-12-25"))).isEmpty();
        assertThat(book.valuesOn(day("2025-12-26")))
                .containsExactlyEntriesOf(new TreeMap<>(
                        Map.of("small-ticket-limit", 5_000_000_000L, "small-valuation-limit", 50_000_000_000L)));
        assertThat(book.valuesOn(day("2028-01-01"))).containsEntry("small-ticket-limit", 6_000_000_000L);
    }

    @Test
    void aRuleIsInForceOnItsFirstAndOnItsLastDay() {
        LawBook book = new SoundPacks().load(folder, FUND);

        assertThat(book.inForceOn(day("2025-12-25"))).isEmpty();
        assertThat(book.inForceOn(day("2025-12-26"))).hasSize(3);
        assertThat(book.inForceOn(day("2035-12-31"))).hasSize(3);
        assertThat(book.inForceOn(day("2036-01-01"))).extracting(RuleInfo::id).containsExactly("NVC-02", "NVC-03");
    }

    @Test
    void theLawSpeaksOfAnInstrumentFromTheDayOfItsFirstRuleOn() {
        LawBook book = new SoundPacks().load(folder, FUND);

        assertThat(book.speaksOf("early-equity", day("2025-12-25"))).isFalse();
        assertThat(book.speaksOf("early-equity", day("2025-12-26"))).isTrue();
        assertThat(book.speaksOf("early-equity", day("2099-01-01"))).isTrue();
        assertThat(book.speaksOf("no-such-instrument", day("2099-01-01"))).isFalse();
    }

    @Test
    void whatIsKnownOfARuleIsReadFromItsText() {
        RuleInfo rule = rule(new SoundPacks().load(folder, FUND), "NVC-02");

        assertThat(rule.title()).isEqualTo(new Title("A small investee is valued below the limit", "小型企业：投前估值低于上限"));
        assertThat(rule.states()).containsExactly("unmet");
        assertThat(rule.instruments()).containsExactly("early-equity");
        assertThat(rule.reads()).containsExactly("small-valuation-limit");
        assertThat(rule.place().line()).isEqualTo(6);
        assertThat(rule.status()).isEqualTo(Status.SEEN);
    }

    @Test
    void aRenewedSunsetDoesNotEndARuleButARepealDoes() {
        SoundPacks packs = new SoundPacks().with("cn/fund/pack.yaml", "switched-off: [NVC-08]\n", "");
        LawBook book =
                packs.load(folder, new LawRequest(List.of("cn/fund"), List.of(), new TreeMap<>(), Sunset.RENEWED));

        assertThat(rule(book, "NVC-07").until()).isNull();
        assertThat(rule(book, "NVC-08").until()).isEqualTo(day("2027-12-31"));
    }

    @Test
    void aReformSetsSwitchesAndReplacesFromItsDays() {
        LawBook book = new SoundPacks().load(folder, WIDER);

        Parameter limit = parameter(book, "small-valuation-limit");
        assertThat(limit.valueOn(day("2027-12-31"))).isEqualTo(OptionalLong.of(50_000_000_000L));
        assertThat(limit.valueOn(day("2028-01-01"))).isEqualTo(OptionalLong.of(80_000_000_000L));
        assertThat(limit.on(day("2028-01-01")).orElseThrow().announced()).isEqualTo(day("2027-07-01"));
        assertThat(rule(book, "NVC-03").until()).isEqualTo(day("2029-12-31"));
        assertThat(rule(book, "NVC-03").announced()).isEqualTo(day("2029-01-01"));
        assertThat(rule(book, "NVC-07").until()).isEqualTo(day("2027-12-31"));
        assertThat(rule(book, "NVC-07-wider").from()).isEqualTo(day("2028-01-01"));
        assertThat(rule(book, "NVC-07-wider").status()).isEqualTo(Status.PROPOSAL);
        assertThat(rule(book, "NVC-08").from()).isEqualTo(day("2027-01-01"));
        assertThat(rule(book, "NVC-08").until()).isEqualTo(day("2027-12-31"));
    }

    @Test
    void aReformIsAListOfAtomicChanges() {
        Pack reform = new SoundPacks().load(folder, WIDER).pack("reforms/wider");

        assertThat(reform.isReform()).isTrue();
        assertThat(reform.changes())
                .extracting(Change::id)
                .containsExactly(
                        "reforms/wider#small-valuation-limit@2028-01-01",
                        "reforms/wider#NVC-03",
                        "reforms/wider#NVC-08",
                        "reforms/wider#NVC-07-wider");
    }

    @Test
    void theOrderOfPacksMeansNothing() {
        LawBook one = new SoundPacks().load(folder, LawRequest.of(List.of("reforms/wider", "cn/support", "cn/fund")));
        LawBook other = new SoundPacks().load(folder, LawRequest.of(List.of("cn/fund", "reforms/wider", "cn/support")));

        assertThat(one.rules()).isEqualTo(other.rules());
        assertThat(one.digest()).isEqualTo(other.digest()).hasSize(64);
    }

    @Test
    void commentsSpacingTitlesAndFilesLeaveTheDigestAlone() {
        String digest = new SoundPacks().load(folder, FUND).digest();
        SoundPacks packs = new SoundPacks();
        String text = packs.text("cn/fund/early-equity.drl");
        int cut = text.indexOf("rule \"NVC-07\"");
        String head = text.substring(0, text.indexOf("// Requirements"));
        packs.with("cn/fund/early-equity.drl", head + "/* the list */\n" + text.substring(cut))
                .with("cn/fund/a.drl", text.substring(0, cut).replace("(", "( ").replace("small investee", "firm"));

        assertThat(packs.load(folder, FUND).digest()).isEqualTo(digest);
    }

    @Test
    void aThresholdADayAndAConditionMoveTheDigest() {
        String digest = new SoundPacks().load(folder, FUND).digest();

        assertThat(new SoundPacks()
                        .with("cn/fund/parameters.yaml", "value: 500,", "value: 500.00000001,")
                        .load(folder, FUND)
                        .digest())
                .isNotEqualTo(digest);
        assertThat(new SoundPacks()
                        .with("cn/fund/early-equity.drl", "@sunset(\"2035-12-31\")", "@sunset(\"2036-01-01\")")
                        .load(folder, FUND)
                        .digest())
                .isNotEqualTo(digest);
        assertThat(new SoundPacks()
                        .with("cn/fund/early-equity.drl", "ticket <= $limit", "ticket < $limit")
                        .load(folder, FUND)
                        .digest())
                .isNotEqualTo(digest);
    }

    @Test
    void twoReformsOfOneItemAreAnErrorThatNamesBoth() {
        SoundPacks packs = new SoundPacks()
                .with(
                        "reforms/stricter/pack.yaml",
                        "id: reforms/stricter\ntitle: Stricter\nchanges-packs: [cn/fund]\nsource: proposal\n"
                                + "values:\n  small-valuation-limit:\n    2029-01-01: 300\n");
        List<Diagnostic> faults = faults(packs, LawRequest.of(List.of("cn/fund", "reforms/wider", "reforms/stricter")));

        assertThat(faults).singleElement().satisfies(d -> {
            assertThat(d.message()).contains("reforms/stricter", "reforms/wider", "both change small-valuation-limit");
            assertThat(d.file()).endsWith("reforms/wider/pack.yaml");
        });
    }

    @Test
    void aPackBringsThoseItExtends() {
        LawBook book = new SoundPacks().load(folder, LawRequest.of(List.of("cn/support")));

        assertThat(book.packs()).extracting(Pack::id).containsExactly("cn/fund", "cn/support");
        assertThat(ids(book)).contains("NVC-02", "GRA-01");
    }

    @Test
    void aReformWithoutItsBaseIsRefused() {
        assertThat(faults(new SoundPacks(), LawRequest.of(List.of("reforms/wider"))))
                .anySatisfy(d -> assertThat(d.message()).contains("reforms/wider changes cn/fund"));
    }

    @Test
    void aScenarioOverrulesWhatPacksSay() {
        PolicyChange value = change(PolicyChange.Kind.SET, "small-valuation-limit", "1 billion yuan", "2026-01-01");
        PolicyChange off = change(PolicyChange.Kind.SWITCH_OFF, "NVC-02", null, "2027-01-01");
        LawBook book = new SoundPacks()
                .load(
                        folder,
                        new LawRequest(
                                List.of("cn/fund", "reforms/wider"),
                                List.of(value, off),
                                new TreeMap<>(Map.of("NVC-08", true, "NVC-07", false)),
                                Sunset.ENACTED));

        assertThat(parameter(book, "small-valuation-limit").valueOn(day("2030-01-01")))
                .isEqualTo(OptionalLong.of(100_000_000_000L));
        assertThat(rule(book, "NVC-02").until()).isEqualTo(day("2026-12-31"));
        assertThat(rule(book, "NVC-08").from()).isEqualTo(day("2025-12-26"));
        assertThat(ids(book)).doesNotContain("NVC-07");
    }

    @Test
    void aScenarioThatNamesNothingKnownIsToldSo() {
        List<Diagnostic> faults = faults(
                new SoundPacks(),
                new LawRequest(
                        List.of("cn/fund"),
                        List.of(
                                change(PolicyChange.Kind.SET, "small-valuation-limits", "500", "2026-01-01"),
                                change(PolicyChange.Kind.SET, "small-ticket-limit", "5 %", "2026-01-01"),
                                change(PolicyChange.Kind.SWITCH_OFF, "NVC-22", null, "2026-01-01")),
                        new TreeMap<>(Map.of("NVC-99", false)),
                        Sunset.ENACTED));

        assertThat(faults).hasSize(4);
        assertThat(faults).filteredOn(d -> d.file().equals("scenario.yaml")).hasSize(3);
    }

    @Test
    void rulesReadTheParametersOfTheirPackAndOfThoseItBuildsOn() {
        LawBook book = new SoundPacks().load(folder, LawRequest.of(SoundPacks.ALL));

        assertThat(book.parametersOf("cn/fund")).containsOnlyKeys("small-ticket-limit", "small-valuation-limit");
        assertThat(book.parametersOf("reforms/wider")).containsOnlyKeys("small-ticket-limit", "small-valuation-limit");
        assertThat(book.parametersOf("cn/support")).hasSize(6);
    }

    @Test
    void aConditionIsFoundByItsText() {
        LawBook book = new SoundPacks().load(folder, FUND);

        assertThat(DrlCheck.locate(book.pack("cn/fund"), "NVC-02", "!(preMoney<$limit)"))
                .hasToString(folder + "/cn/fund/early-equity.drl:12:46");
        assertThat(DrlCheck.locate(book.pack("cn/fund"), "NVC-02", "LambdaExtractor")
                        .line())
                .isEqualTo(6);
    }

    private List<Diagnostic> faults(SoundPacks packs, LawRequest request) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(packs.load(folder, request, diagnostics)).isNull();
        return diagnostics.sorted();
    }

    private static PolicyChange change(PolicyChange.Kind kind, String item, @Nullable String value, String from) {
        Mark mark = new Mark(1, 1, 1);
        return new PolicyChange(kind, item, value, day(from), null, SCENARIO, mark, mark);
    }

    private static List<String> ids(LawBook book) {
        return book.rules().stream().map(RuleInfo::id).toList();
    }

    private static RuleInfo rule(LawBook book, String id) {
        return book.rules().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    private static Parameter parameter(LawBook book, String name) {
        return java.util.Objects.requireNonNull(book.parameters().get(name));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        "cn/a-b, cn/a_b, cn.a_b",
        "cn/6g, cn/_6g, cn._6g",
        "cn/a/b, cn/a.b, cn.a.b",
        "cn/x, cn/x/trusted, cn.x.trusted",
        "cn/y-z, cn/Y-Z, cn.y_z"
    })
    void twoPacksThatWouldShareAPackageAreRefusedByBothNames(String one, String other, String shared)
            throws IOException {
        for (String id : List.of(one, other)) {
            Files.createDirectories(folder.resolve(id));
            Files.writeString(folder.resolve(id).resolve("pack.yaml"), "id: " + id + "\ntitle: T\n");
        }
        Diagnostics diagnostics = new Diagnostics();
        assertThat(LawBook.load(folder, List.of(one, other), diagnostics)).isNull();
        assertThat(diagnostics.sorted()).hasSize(1);
        Diagnostic fault = diagnostics.sorted().get(0);
        assertThat(fault.code()).isEqualTo("same-package");
        assertThat(fault.file()).endsWith("pack.yaml");
        assertThat(fault.message()).contains(one, other).containsIgnoringCase(shared);
        for (String id : List.of(one, other)) {
            Diagnostics alone = new Diagnostics();
            assertThat(LawBook.load(folder, List.of(id), alone))
                    .as(alone.render())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"io/sluice/rules/fact", "java/lang", "cn/new", "cn/a b", "org/drools/x"})
    void aPackWhosePackageIsNotItsOwnIsRefused(String id) throws IOException {
        Files.createDirectories(folder.resolve(id));
        Files.writeString(folder.resolve(id).resolve("pack.yaml"), "id: " + id + "\ntitle: T\n");
        Diagnostics diagnostics = new Diagnostics();
        assertThat(LawBook.load(folder, List.of(id), diagnostics)).isNull();
        assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly("wrong-id");
    }
}
