package io.sluice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.analysis.Digits;
import io.sluice.analysis.Estimate;
import io.sluice.report.chart.Thousands;
import io.sluice.report.page.Block;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class ReportTest {
    enum Case {
        USUAL(MadeUpRun.usual()),
        ONE_ARM_ONE_REPLICATION(new MadeUpRun(List.of("enacted"), 1, 7, false, "One")),
        ONE_QUARTER(new MadeUpRun(List.of("enacted", "no-fund"), 2, 1, false, "Short")),
        ZERO_MONEY(new MadeUpRun(List.of("enacted", "no-fund"), 3, 12, true, "Nothing")),
        ZERO_MONEY_ONCE(new MadeUpRun(List.of("enacted", "no-fund"), 1, 12, true, "Nothing")),
        COUNTERFACTUAL_FIRST(new MadeUpRun(List.of("no-fund", "enacted"), 3, 8, false, "Upside down")),
        MANY_ARMS(new MadeUpRun(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "no-fund"), 3, 8, false, "Many")),
        OWN_COUNTERFACTUAL(
                new MadeUpRun(List.of("longer", "no-fund", "enacted", "no-fund~longer"), 3, 8, false, "Longer")),
        OLDER_PROGRAM(MadeUpRun.usual().older()),
        STRANGE_TITLE(
                new MadeUpRun(List.of("enacted", "no-fund"), 2, 8, false, "<script>alert('&amp;')</script> \"]]> 基金"));

        private final String html;

        Case(MadeUpRun run) {
            html = ReportWriter.html(run.source());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReportIsWellFormedAndNamesNothingOutside(Case each) throws Exception {
        ReportPage page = new ReportPage(each.html);
        assertThat(page.all("*")).noneMatch(e -> e.hasAttribute("src") || e.hasAttribute("srcset"));
        assertThat(page.all("*").stream().filter(e -> e.hasAttribute("href")).toList())
                .allMatch(e -> e.getAttribute("href").startsWith("#"));
        for (String tag : List.of("script", "link", "iframe", "object", "embed", "img", "base", "form")) {
            assertThat(page.all(tag)).as(tag).isEmpty();
        }
        String style = page.all("style").get(0).getTextContent();
        assertThat(style).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void whatFundsRaisedOverWhatTheyAnnouncedStandsKindBesideKindAndBesideWhatWasMeasured() throws Exception {
        List<Element> tables = new ReportPage(Case.USUAL.html)
                .all("table").stream()
                        .filter(table -> table.getTextContent().contains("Raised over announced, by kind of fund"))
                        .toList();
        assertThat(tables).hasSize(1);
        List<String> rows = ReportPage.all(tables.get(0), "tr").stream()
                .map(row -> row.getTextContent().replaceAll("[\\s\u00a0]+", " "))
                .toList();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1)).contains("Sub-funds of the national chain").doesNotContain("accepted");
        assertThat(rows.get(2))
                .contains("Guidance funds of provinces", "43.3 % (accepted: 40 to 60 %)", "CSET 2021", "row P2a");
        assertThat(rows.get(3)).contains("Private funds").doesNotContain("accepted");
        for (String row : rows.subList(1, 4)) {
            assertThat(row).as("an estimate with both errors").containsPattern("%.* to .* to ");
        }
    }

    @Test
    void anArmIsToldAgainstItsOwnCounterfactualAndTheArmThatTheProgramMadeSaysSo() throws Exception {
        String words = new ReportPage(Case.OWN_COUNTERFACTUAL.html).words();
        assertThat(words)
                .contains(
                        "Against the same futures in the arm no-fund~longer,",
                        "(measured against no-fund~longer)",
                        "rows in no-fund~longer, columns in longer",
                        "rows in no-fund, columns in enacted",
                        "no-fund~longer, made by the program",
                        "enacted − longer")
                .doesNotContain("no-fund~longer − ", "longer − no-fund ", "whatever the behaviour");
    }

    @Test
    void aRunOfAnOlderProgramIsToldAgainstTheOneCounterfactualAndSaysSo() throws Exception {
        assertThat(new ReportPage(Case.OLDER_PROGRAM.html).words())
                .contains(
                        "Against the same futures in the arm no-fund,",
                        "no-fund for all arms, whatever the behaviour that an arm sets: an older program made this run");
        assertThat(new ReportPage(Case.USUAL.html).words()).doesNotContain("whatever the behaviour");
    }

    @ParameterizedTest
    @EnumSource
    void noReportShowsWhatIsNoNumber(Case each) throws Exception {
        assertThat(new ReportPage(each.html).words())
                .doesNotContainPattern("\\b(NaN|null|Infinity|-?unbounded)\\b|\\?\\]");
        for (Element svg : new ReportPage(each.html).all("svg")) {
            assertThat(svg.getTextContent()).doesNotContainPattern("NaN|null|Infinity");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFigureHasANumberADescriptionAndItsData(Case each) throws Exception {
        List<Element> figures = new ReportPage(each.html).all("figure");
        assertThat(figures).hasSizeGreaterThanOrEqualTo(4);
        for (int i = 0; i < figures.size(); i++) {
            Element figure = figures.get(i);
            assertThat(figure.getAttribute("id")).isEqualTo("figure-" + (i + 1));
            assertThat(figure.getTextContent()).contains("Figure " + (i + 1) + ".");
            assertThat(ReportPage.all(figure, "svg")).isNotEmpty().allMatch(svg -> !svg.getAttribute("aria-label")
                    .isBlank());
            Element details = ReportPage.all(figure, "details").get(0);
            assertThat(ReportPage.all(details, "td")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDefinitionStandsBesideMoneyRaisedAndAssumptionsAreCounted(Case each) throws Exception {
        ReportPage page = new ReportPage(each.html);
        assertThat(page.byId("card-mobilised_social").getTextContent()).contains("Booked at the ultimate owner");
        assertThat(page.byId("money").getTextContent()).contains("Booked at the ultimate owner");
        assertThat(page.byId("verdict").getTextContent()).contains("assumed parameters: 31 of 58");
    }

    @Test
    void aTitleIsTextAndNeverMarkup() throws Exception {
        ReportPage page = new ReportPage(Case.STRANGE_TITLE.html);
        assertThat(page.all("h1").get(0).getTextContent()).isEqualTo("<script>alert('&amp;')</script> \"]]> 基金");
        assertThat(page.words()).contains("The arm <enacted> & its law");
    }

    @Test
    void everyCardPrintsTheSummarysNumberAndBothUncertainties() throws Exception {
        ReportSource source = MadeUpRun.usual().source();
        ReportPage page = new ReportPage(ReportWriter.html(source));
        for (String name : OpeningMaker.CARDS) {
            source.reference().indicator(name).ifPresent(indicator -> {
                boolean share = indicator.indicator().unit().equals("share");
                Estimate e = share ? indicator.estimate().dividedBy(0.01) : indicator.estimate();
                Element card = page.byId("card-" + name);
                assertThat(ReportPage.one(card, "p", "number").getTextContent())
                        .startsWith(Thousands.apart(Digits.rounded(e.value(), e.standardError())));
                if (e.interval().bounded()) {
                    assertThat(ReportPage.all(card, "dd").get(0).getTextContent())
                            .isEqualTo(
                                    Thousands.apart(Digits.rounded(e.interval().low(), e.standardError() / 10)) + " to "
                                            + Thousands.apart(
                                                    Digits.rounded(e.interval().high(), e.standardError() / 10)));
                }
            });
        }
    }

    @Test
    void oneReplicationHasNoErrorAndNoSpread() throws Exception {
        Element card = new ReportPage(Case.ONE_ARM_ONE_REPLICATION.html).byId("card-mobilised_social");
        assertThat(ReportPage.all(card, "dd"))
                .extracting(Element::getTextContent)
                .containsExactly(Shown.NONE, Shown.NONE);
    }

    @Test
    void theSameRunGivesTheSameBytesInAnyLanguageAndZone() {
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String before = ReportWriter.html(MadeUpRun.usual().source());
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertThat(ReportWriter.html(MadeUpRun.usual().source())).isEqualTo(before);
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
        assertThat(Case.USUAL.html).isEqualTo(before);
    }

    @Test
    void theCommandToRunAgainNamesSeedAndReplications() throws Exception {
        assertThat(new ReportPage(Case.USUAL.html).all("code").get(0).getTextContent())
                .isEqualTo("./sluice run scenarios/baseline.yaml --replications 24 --seed 20250306");
    }

    @Test
    void everyBandOfTheFlowDiagramIsTheMeanOfTheRowsItStandsFor() throws Exception {
        MadeUpRun run = MadeUpRun.usual();
        ReportPage page = new ReportPage(Case.USUAL.html);
        Element flows = page.byId("flows");
        Element data = ReportPage.all(flows, "details").get(0);
        List<List<String>> rows = ReportPage.all(data, "tr").stream()
                .map(row -> ReportPage.all(row, "td").stream()
                        .map(Element::getTextContent)
                        .toList())
                .filter(cells -> !cells.isEmpty())
                .toList();
        assertThat(rows).hasSizeGreaterThan(20);
        for (List<String> row : rows) {
            String payment = MadeUpMoney.PAYMENTS.stream()
                    .filter(id -> FlowSection.word(id).equals(row.get(0)))
                    .findFirst()
                    .orElseThrow();
            double mean = run.money().paid(payment, id(row.get(1)), id(row.get(2))) / 24.0 / 1e11;
            assertThat(Double.parseDouble(row.get(3).replace(",", "")))
                    .as(String.join(" ", row.subList(0, 3)))
                    .isCloseTo(mean, within(Math.max(1, mean / 50)));
        }
    }

    @Test
    void whatALayerTakesInIsWhatItPaysOutAndKeeps() throws Exception {
        Element balance = ReportPage.all(new ReportPage(Case.USUAL.html).byId("flows"), "table").stream()
                .filter(table -> table.getTextContent().contains("In and out of each layer"))
                .findFirst()
                .orElseThrow();
        int layers = 0;
        for (Element row : ReportPage.all(balance, "tr")) {
            List<Double> cells = ReportPage.all(row, "td").stream()
                    .skip(1)
                    .map(cell -> Double.valueOf(
                            cell.getTextContent().replace(",", "").replace('−', '-')))
                    .toList();
            if (!cells.isEmpty()) {
                layers++;
                double in = cells.get(0) + cells.get(1) + cells.get(2);
                double out = cells.get(3) + cells.get(4) + cells.get(5) + cells.get(6);
                assertThat(in - out).isCloseTo(cells.get(7), within(4.0));
            }
        }
        assertThat(layers).isEqualTo(5);
    }

    @Test
    void theDoubtOfAssumptionsStandsBesideTheNumbersAndARunWithoutDrawsSaysThatItLacksIt() throws Exception {
        ReportPage usual = new ReportPage(Case.USUAL.html);
        assertThat(usual.byId("card-mobilised_social").getTextContent()).contains("Assumptions, 5–95 %");
        assertThat(usual.byId("card-probability_of_trillion").getTextContent())
                .contains("Over 24 draws, 95 %", "25 % (9.8 to 46.7)")
                .doesNotContain("Assumptions, 5–95 %");
        assertThat(usual.byId("verdict").getTextContent())
                .contains(
                        "nine in ten of 24 draws give",
                        "of the 12 that still meet the figures that the model was calibrated to",
                        "of 12 draws from bands taken as uniform",
                        "rests most on what an assumption named decides is [decides]",
                        "3 of the 4 assumptions drawn are not told apart");
        ReportPage small = new ReportPage(Case.ONE_QUARTER.html);
        assertThat(small.byId("card-mobilised_social").getTextContent()).doesNotContain("Assumptions, 5–95 %");
        assertThat(small.byId("doubt").getTextContent()).contains("holds the assumptions at the values set");
    }

    @Test
    void probabilitiesOfFewFuturesAreToldByCounts() throws Exception {
        MadeUpRun four = new MadeUpRun(List.of("enacted", "no-fund"), 4, 8, false, "Four");
        ReportPage page = new ReportPage(ReportWriter.html(four.source()));
        assertThat(page.byId("verdict").getTextContent())
                .contains("Warning: in 3 of 4 futures simulated, every planned place for a sub-fund is taken");
        assertThat(ReportPage.one(page.byId("card-probability_of_trillion"), "p", "number")
                        .getTextContent())
                .as("1 of 4, whatever its error")
                .startsWith("25");
        assertThat(page.byId("card-probability_of_trillion").getTextContent()).contains("1 of 4 futures");
    }

    @Test
    void moneyOnTheFirstScreenSaysInWhichYuan() throws Exception {
        ReportPage page = new ReportPage(Case.USUAL.html);
        assertThat(page.byId("card-mobilised_social").getTextContent()).contains("亿元, yuan of the day");
        assertThat(page.byId("card-" + PlainSentence.NEW).getTextContent()).contains("亿元, yuan of the day");
        assertThat(page.byId("card-public_loss_p95").getTextContent()).contains("亿元, yuan of 2025");
    }

    /** Every draw of the made-up run scales all amounts alike, which no leverage notices; futures differ by chance alone. */
    @Test
    void netLeverageOverThetaHoldsNoNoiseOfFuturesAndIsMissingWhereNothingWasDrawn() {
        ReportSource source = MadeUpRun.usual().source();
        Block.Figure figure = (Block.Figure)
                new LeverageFigure(source).figure(new FigureNumbers()).orElseThrow();
        assertThat(figure.panels()).hasSize(2);
        assertThat(figure.data().rows()).hasSize(10);
        for (List<String> row : figure.data().rows()) {
            String name = row.get(0).equals("Net private leverage") ? "net_private_leverage" : "net_social_leverage";
            Estimate set = source.reference().indicator(name).orElseThrow().estimate();
            assertThat(set.spread().p95() - set.spread().p05())
                    .as("futures differ")
                    .isGreaterThan(0.01);
            assertThat(Double.parseDouble(row.get(5).replace('−', '-'))).isCloseTo(set.value(), within(1e-6));
        }
        assertThat(figure.data().rows().get(0).subList(1, 5)).containsExactly("0", "0.13", "4", "0.07");
        assertThat(new LeverageFigure(new MadeUpRun(List.of("enacted", "no-fund"), 2, 8, false, "Two").source())
                        .figure(new FigureNumbers()))
                .isEmpty();
    }

    @Test
    void rowsOfCalibrationRefuseDrawsAndOthersOnlySayHowManyTheyWould() throws Exception {
        List<String> rows = ReportPage.all(new ReportPage(Case.USUAL.html).byId("doubt"), "tr").stream()
                .map(Element::getTextContent)
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("D4").endsWith("50 % 12"));
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("D2").endsWith("100 % (0)"));
    }

    @Test
    void whatProvincesOweIsTheStockAtTheHorizonAndWhatNobodyAsksHasNoFigure() throws Exception {
        int provinces = 0;
        Element tables = new ReportPage(Case.USUAL.html).byId("provinces");
        for (Element row : ReportPage.all(tables, "tr")) {
            List<String> cells = ReportPage.all(row, "td").stream()
                    .map(Element::getTextContent)
                    .toList();
            if (cells.size() == 8 && cells.get(4).endsWith("%")) {
                double required = Double.parseDouble(cells.get(2));
                double owed = Double.parseDouble(cells.get(6));
                assertThat(owed / required)
                        .as("owed: + 0.1 in the first year and - 0.06 in the second, of 0.4 + 0.4 required")
                        .isBetween(0.02, 0.09);
                provinces++;
            }
        }
        assertThat(provinces).isEqualTo(31);
        assertThat(new ReportPage(Case.ZERO_MONEY.html).byId("provinces").getTextContent())
                .doesNotContain("Matching");
    }

    @Test
    void whereFirmsMoveIsShownForEveryArmAndHasNoFigureWhereNobodyMoves() throws Exception {
        Element section = new ReportPage(Case.USUAL.html).byId("provinces");
        assertThat(section.getTextContent()).contains("Firms that move their registration, enacted");
        List<String> come = ReportPage.all(section, "tr").stream()
                .map(row -> ReportPage.all(row, "td"))
                .filter(cells ->
                        cells.size() == 7 && cells.get(0).getTextContent().equals("enacted"))
                .map(cells -> cells.get(3).getTextContent())
                .toList();
        assertThat(come).as("nobody comes to the first province").hasSize(31).startsWith("0");
        assertThat(come.subList(1, 31)).doesNotContain("0");
        assertThat(new ReportPage(Case.ZERO_MONEY.html).byId("provinces").getTextContent())
                .doesNotContain("Firms that move");
    }

    @Test
    void unitsStayWithTheirNumbers() throws Exception {
        for (Element paragraph : new ReportPage(Case.USUAL.html).all("p")) {
            if (!paragraph.getAttribute("class").equals("number")) {
                assertThat(paragraph.getTextContent()).doesNotContainPattern("[0-9] %");
            }
        }
    }

    @Test
    void bunchingIsFoundAtTheThresholdAndNotWhereNobodyAnswers() throws Exception {
        String words = new ReportPage(Case.USUAL.html).byId("thresholds").getTextContent();
        assertThat(words)
                .containsPattern(
                        "Valuation <&>\\s+below\\s+0\\.[45]\\d*\\s[^a-z]*to[^a-z]*yes\\s+0\\.4\\d\\s+6\\d\\.\\d");
        assertThat(words)
                .containsPattern(
                        "Research\\s+at or above\\s+[−0.]+\\d*\\s[^a-z]*to[^a-z]*no\\s+0\\.00\\s+0\\.0\\s+nobody moves");
    }

    @Test
    void dealsWorthExplainingStandWithTheCommandThatExplainsThem() {
        ReportSource source = MadeUpRun.usual().source();
        assertThat(ReportWriter.html(source))
                .contains(
                        "Deals to look at",
                        "refused by NVC-03 alone, ticket off by 0.5 million yuan",
                        "./sluice rules explain " + source.summary().run().run() + " --deal r0/enacted/2027-Q3/v4711");
        assertThat(ReportWriter.html(new MadeUpRun(List.of("enacted"), 3, 8, false, "Short").source()))
                .doesNotContain("Deals to look at");
    }

    @Test
    void theReportNamesTheStudyThatRanksAssumptionsAndTheSealThatVerifyTakes() throws Exception {
        ReportPage page = new ReportPage(Case.ONE_QUARTER.html);
        assertThat(page.byId("assumptions").getTextContent()).contains("./sluice sensitivity scenarios/baseline.yaml");
        assertThat(page.byId("again").getTextContent()).contains(" --expect " + "5ea1".repeat(16));
    }

    private static String id(String title) {
        return switch (title) {
            case "Quantum technology" -> "quantum";
            case "6G" -> "6g";
            default -> title;
        };
    }
}
