package io.sluice.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.report.ReportPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The page of rules tells every rule once, from its own text, with what it stands on. */
final class RulesPageTest {
    private static final Path RULES = Path.of("rules");
    private static String html = "";

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void make() {
        html = WrittenPage.of(RULES, WrittenPage.packs(RULES));
    }

    @Test
    void everyShippedRuleStandsOnItOnce() throws Exception {
        List<String> written = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
                Matcher rule = Pattern.compile("(?m)^rule \"([^\"]+)\"").matcher(Files.readString(file));
                while (rule.find()) {
                    written.add(rule.group(1));
                }
            }
        }
        List<String> ofTables = List.of("BIO-05", "BIO-05-rate", "BIO-05-cap", "BIO-06", "BIO-06-rate", "BIO-06-cap");
        List<String> shown = new ReportPage(html)
                .all("article").stream().map(a -> a.getAttribute("id")).toList();
        assertThat(shown).doesNotHaveDuplicates().containsAll(written).containsAll(ofTables);
        assertThat(shown).hasSize(written.size() + ofTables.size()).hasSizeGreaterThan(190);
    }

    @Test
    void everyLinkLeadsToAPlaceAndNoPlaceIsTwice() throws Exception {
        ReportPage page = new ReportPage(html);
        List<String> places = page.all("*").stream()
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(places).doesNotHaveDuplicates();
        assertThat(page.all("a").stream().map(a -> a.getAttribute("href")).distinct())
                .allSatisfy(href -> assertThat(places).contains(href.substring(1)));
    }

    @Test
    void nothingIsAskedOfTheNetwork() {
        assertThat(html)
                .doesNotContain("<link", "<img", "src=", "url(", "@import", "href=\"http", "fetch(", "XMLHttpRequest");
    }

    @Test
    void theSamePacksGiveTheSameBytesWhereverTheyLie() throws IOException {
        Path copy = folder.resolve("elsewhere/rules");
        List<String> packs = List.of("cn/national-fund", "cn-gd/biomanufacturing");
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(RULES.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        String here = WrittenPage.of(RULES, packs);
        assertThat(WrittenPage.of(copy, packs)).isEqualTo(here);
        assertThat(WrittenPage.of(RULES, packs)).isEqualTo(here);
    }

    @Test
    void aRuleIsToldWithConditionsHistorySourceCasesAndReforms() throws Exception {
        Element card = new ReportPage(html).byId("NVC-01-room");
        assertThat(words(card))
                .contains(
                        "NVC-01-room After the deal the floor for seed and start-up firms can still be reached",
                        "本次投资后仍可达到早期比例下限",
                        "A portfolio that asks for Room for one more deal outside the floors is refused unless Early share still"
                                + " reachable after the deal at hand is at least Least share of the fund in seed and start-up firms (70 %).",
                        "!(earlyShareReachable >= $floor)",
                        "early-share-floor from 2025-12-2670 %nvcgf-launch-2025, seen",
                        "Launch conference of the National Venture Capital Guidance Fund 国家创业投资引导基金启动会",
                        "reportify.cn/news",
                        "Four fifths for seed and start-up firms from 2027 early-share-floor is 80 % from 2027-01-01, announced 2026-07-01",
                        "All pass.",
                        "cn/national-fund/portfolio.drl:");
        assertThat(links(card)).contains("#figure:early-share-floor", "#reform:reforms/higher-early-share");
        assertThat(ReportPage.all(card, "pre").get(0).getTextContent())
                .startsWith("rule \"NVC-01-room\"")
                .endsWith("end");
    }

    @Test
    void figuresAndSourcesNameTheRulesThatNeedThem() throws Exception {
        ReportPage page = new ReportPage(html);
        assertThat(links(page.byId("figure:small-ticket-limit"))).containsExactly("#NVC-03");
        assertThat(links(page.byId("source:cn/national-fund:press-platforms"))).containsExactly("#NVC-08");
        assertThat(words(page.byId("source:cn/national-fund:press-platforms"))).contains("secondary", "allibnews.com");
        assertThat(words(page.byId("NVC-08"))).contains("not in force unless a reform or scenario switches it on");
        assertThat(links(page.byId("NVC-08"))).contains("#reform:reforms/platforms-outside");
        assertThat(links(page.byId("reform:reforms/shared-losses"))).contains("#SHL-01");
    }

    @Test
    void aDecisionTableIsATableWithItsRulesLinked() throws Exception {
        Element pack = new ReportPage(html).byId("pack:cn-gd/biomanufacturing");
        assertThat(words(pack)).contains("Decision table", "Every row: subject Venture; instrument industry-support");
        assertThat(ReportPage.all(pack, "td").stream().map(td -> words(td)))
                .contains("GMP厂房新建改造", "guangming-gmp-limit");
        assertThat(links(ReportPage.one(pack, "div", "rest"))).contains("#BIO-05", "#figure:guangming-gmp-limit");
    }

    @Test
    void rulesAreListedByPackProvinceAndIndustry() throws Exception {
        Element nav = new ReportPage(html).all("nav").get(0);
        assertThat(words(nav)).contains("By pack", "By province", "Guangdong 广东", "By industry", "Hydrogen");
        assertThat(links(nav)).contains("#NVC-07-hydrogen", "#pack:cn-sh/embodied-ai", "#reforms");
    }

    @Test
    void whatAnAuthorWritesIsShownAndNeverRun() throws Exception {
        Path root = hostile("eligible");
        String page = WrittenPage.of(root, List.of("cn/odd"));
        assertThat(page).doesNotContain("<script>alert", "<b>bold", "<img");
        assertThat(words(new ReportPage(page).byId("ODD-01")))
                .contains("A <script>alert(1)</script> & 'quoted' title", "<b>bold</b>", "<i>law</i>", "All pass.");
    }

    @Test
    void aCaseThatFailsIsNamedWithWhatItGot() throws Exception {
        Path root = hostile("refused");
        Element card = new ReportPage(WrittenPage.of(root, List.of("cn/odd"))).byId("ODD-01");
        assertThat(words(card))
                .contains("1 of these fail", "fails lets <it> in", "expected refused, got eligible", "odd.yaml:4");
    }

    private Path hostile(String expected) throws IOException {
        Path pack = Files.createDirectories(folder.resolve(expected + "/rules/cn/odd"));
        Files.createDirectories(pack.resolve("tests"));
        Files.writeString(pack.resolve("pack.yaml"), """
                id: cn/odd
                title: {en: 'A <b>bold</b> pack', zh: '"><img onmouseover="x'}
                sources:
                  law: {title: '<i>law</i>', date: 2025-01-01, seen: '<b>bold</b>', status: seen}
                instruments:
                  grant: {subject: Venture, title: '<u>grant</u>'}
                """);
        Files.writeString(pack.resolve("odd.drl"), """
                package cn.odd;
                import io.sluice.rules.fact.*;
                global Rulings rulings;

                rule "ODD-01"
                    @title("A <script>alert(1)</script> & 'quoted' title")
                    @source("law")  @from("2025-01-01")
                when
                    $v : Venture( instrument == "grant", staff > 0 )
                then
                    rulings.eligible( "ODD-01", $v );
                end
                """);
        Files.writeString(pack.resolve("tests/odd.yaml"), """
                examples:
                  one: {venture: {instrument: grant, staff: 3}}
                cases:
                  - it: lets <it> in
                    date: 2026-01-01
                    given: one
                    expect: {grant: %s}
                """.formatted(expected));
        return folder.resolve(expected + "/rules");
    }

    private static String words(Element element) {
        return element.getTextContent().replaceAll("\\s+", " ").strip();
    }

    private static List<String> links(Element element) {
        return ReportPage.all(element, "a").stream()
                .filter(a -> !a.getAttribute("class").equals("anchor"))
                .map(a -> a.getAttribute("href"))
                .distinct()
                .toList();
    }
}
