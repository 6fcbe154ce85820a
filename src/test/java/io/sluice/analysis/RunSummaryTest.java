package io.sluice.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.analysis.AdditionalityTable.Category;
import io.sluice.results.Estimand;
import io.sluice.results.Indicator;
import io.sluice.results.Indicators;
import io.sluice.results.PriceBasis;
import io.sluice.results.Rows;
import io.sluice.results.RunFiles;
import io.sluice.results.RunReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunSummaryTest {
    private static final int N = 40;
    private static final Map<String, Rows> ROWS = new SyntheticRun(N, 5, "constant-2025").rows();
    private static final RunTables RUN = new SyntheticRun(N, 5, "constant-2025").tables();
    private static final RunSummary SUMMARY = RunSummary.of(RUN);

    @Test
    void everyIndicatorOfTheDictionaryIsToldForTheReference() {
        assertThat(SUMMARY.reference().indicators())
                .extracting(i -> i.indicator().name())
                .containsExactlyElementsOf(Indicators.shipped().names());
        assertThat(SUMMARY.reference().indicators()).allMatch(i -> i.estimate().defined());
    }

    @Test
    void meanIsThatOfTheStoredColumnInTheIndicatorsUnitAndPrices() {
        Rows rows = requireNonNull(ROWS.get("replications"));
        double sum = 0;
        long[] values = rows.longs("chain_invested_c25");
        int[] arms = rows.keys("arm");
        for (int row = 0; row < values.length; row++) {
            sum += arms[row] == 0 ? values[row] / 1e11 : 0;
        }
        IndicatorEstimate told = SUMMARY.reference().indicator("chain_invested").orElseThrow();
        assertThat(told.prices()).isEqualTo(PriceBasis.CONSTANT_2025);
        assertThat(told.estimate().value()).isCloseTo(sum / N, within(1e-12));
        assertThat(told.estimate().replications()).isEqualTo(N);
    }

    @Test
    void headlineStaysNominalWhateverTheScenarioChooses() {
        assertThat(SUMMARY.reference()
                        .indicator("mobilised_social")
                        .orElseThrow()
                        .prices())
                .isEqualTo(PriceBasis.NOMINAL);
    }

    @Test
    void netLeverageIsTheRatioOfExpectedDifferencesToTheCounterfactual() {
        Rows rows = requireNonNull(ROWS.get("replications"));
        double[] net = new double[2];
        int[] arms = rows.keys("arm");
        List<String> columns = List.of("market_private_c25", "market_public_c25");
        for (int c = 0; c < 2; c++) {
            long[] values = rows.longs(columns.get(c));
            for (int row = 0; row < values.length; row++) {
                net[c] += arms[row] == 0 ? values[row] : arms[row] == SyntheticRun.WITHOUT ? -values[row] : 0;
            }
        }
        Estimate told = SUMMARY.reference()
                .indicator("net_private_leverage")
                .orElseThrow()
                .estimate();
        assertThat(told.value()).isCloseTo(net[0] / net[1], within(1e-12));
    }

    @Test
    void counterfactualHasNoNetIndicatorAndSaysWhy() {
        ArmSummary without = SUMMARY.arm("no-fund").orElseThrow();
        assertThat(without.counterfactual()).isTrue();
        assertThat(without.against()).isNull();
        assertThat(SUMMARY.reference().against()).isEqualTo("no-fund");
        assertThat(without.indicator("net_private_leverage")
                        .orElseThrow()
                        .estimate()
                        .undefined())
                .contains("counterfactual");
        assertThat(SUMMARY.contrast("net_private_leverage", "enacted", "no-fund"))
                .isEmpty();
    }

    @Test
    void armThatRepeatsTheReferenceDiffersByExactlyNothing() {
        List<Contrast> copies = SUMMARY.contrasts().stream()
                .filter(c -> c.arm().equals("copy") && c.minus().equals("enacted"))
                .toList();
        assertThat(copies).hasSize(Indicators.shipped().all().size());
        assertThat(copies).allMatch(Contrast::exactlyZero);
        assertThat(copies).extracting(Contrast::verdict).containsOnly(Verdict.IDENTICAL);
        assertThat(SUMMARY.contrasts().stream().filter(c -> c.minus().equals("no-fund")))
                .noneMatch(Contrast::exactlyZero);
    }

    @Test
    void differenceOfTwoArmsIsTheDifferenceOfTheirEstimates() {
        for (Contrast contrast : SUMMARY.contrasts()) {
            String name = contrast.indicator().name();
            double arm = value(contrast.arm(), name);
            double minus = value(contrast.minus(), name);
            assertThat(contrast.difference().value()).as(name).isCloseTo(arm - minus, within(1e-9));
        }
    }

    @Test
    void verdictsFollowTheMarginsOfTheScenario() {
        Contrast raised =
                SUMMARY.contrast("mobilised_social", "enacted", "no-fund").orElseThrow();
        assertThat(raised.margin()).isEqualTo(1.0);
        assertThat(raised.verdict()).isEqualTo(Verdict.MATERIAL_UP);
        assertThat(SUMMARY.contrast("early_stage_share", "enacted", "no-fund")
                        .orElseThrow()
                        .margin())
                .isEqualTo(0.05);
        assertThat(SUMMARY.contrast("theil_total", "enacted", "no-fund")
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Verdict.NO_MARGIN);
    }

    @Test
    void sharesOfPublicMoneySumToOne() {
        double sum = value("enacted", "additional_share")
                + value("enacted", "deadweight_share")
                + value("enacted", "substituted_share");
        assertThat(sum).isCloseTo(1, within(1e-15));
    }

    @Test
    void additionalityCellsAreNamedByTheirStatusInBothWorlds() {
        AdditionalityTable table = SUMMARY.additionality().get(0);
        assertThat(table.cells()).hasSize(9);
        assertThat(table.cell(Category.ADDITIONAL).category().without()).isEqualTo(AdditionalityTable.Status.NONE);
        assertThat(table.cell(Category.ADDITIONAL).category().with()).isEqualTo(AdditionalityTable.Status.PUBLIC);
        assertThat(Category.INFRAMARGINAL.without()).isEqualTo(AdditionalityTable.Status.PRIVATE);
        assertThat(Category.CROWDED_IN.with()).isEqualTo(AdditionalityTable.Status.PRIVATE);
        assertThat(Category.CROWDED_OUT.code()).isEqualTo(3);
        assertThat(Category.PUBLIC_SUBSTITUTED.code()).isEqualTo(8);
    }

    @Test
    void cumulatedFanEndsAtTheSumOfItsQuarters() {
        Fan flow = SUMMARY.fan("enacted", "mobilised_social", false).orElseThrow();
        Fan sum = SUMMARY.fan("enacted", "mobilised_social", true).orElseThrow();
        double total = flow.points().stream().mapToDouble(Fan.Point::mean).sum();
        assertThat(sum.points().get(SyntheticRun.QUARTERS - 1).mean()).isCloseTo(total, within(1e-9));
        assertThat(sum.points().get(0).quarter()).isEqualTo("2026-Q3");
        assertThat(sum.points().get(2).quarter()).isEqualTo("2027-Q1");
        assertThat(SUMMARY.fan("enacted", "chain_nav", true))
                .as("a stock is not cumulated")
                .isEmpty();
        assertThat(flow.points()).allMatch(p -> p.p05() <= p.p25() && p.p50() <= p.p75() && p.p75() <= p.p95());
    }

    @Test
    void breakdownTotalsAreTheSumsOfTheirYears() {
        for (Breakdown breakdown : SUMMARY.breakdowns()) {
            for (Breakdown.Entry entry : breakdown.members()) {
                double years = entry.meanByYear().stream().mapToDouble(y -> y).sum();
                assertThat(entry.total().value()).isCloseTo(years, within(1e-9));
            }
        }
        assertThat(SUMMARY.breakdowns())
                .anyMatch(b -> b.dimension().equals("provinces") && b.minus().equals("no-fund"));
    }

    @Test
    void rulesWithoutRowsWereNotAtWork() {
        RuleStatistic silent = SUMMARY.rules().get(0);
        RuleStatistic busy = SUMMARY.rules().get(1);
        assertThat(silent.id()).isEqualTo("NVC-02");
        assertThat(silent.decisions().value()).isZero();
        assertThat(busy.refused().value()).isEqualTo(30.5);
        assertThat(busy.moneyRefused().value()).isEqualTo(0.07);
    }

    @Test
    void filesHaveOneRowANumberAndNamesThatEveryToolTakes() {
        Map<String, String> files = SummaryFiles.texts(SUMMARY);
        List<String> summary =
                requireNonNull(files.get(RunFiles.SUMMARY)).lines().toList();
        assertThat(summary).hasSize(1 + 3 * Indicators.shipped().all().size());
        assertThat(summary.get(0).split(",")).allMatch(name -> name.matches("[a-z][a-z0-9_]{0,31}"));
        List<String> paired = requireNonNull(files.get(RunFiles.PAIRED)).lines().toList();
        assertThat(paired).hasSize(1 + SUMMARY.contrasts().size());
        assertThat(files.get(RunFiles.SUMMARY) + files.get(RunFiles.PAIRED))
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
    }

    @Test
    void jsonHoldsTheSameNumbers() {
        JsonNode tree = JsonMapper.shared().readTree(SummaryFiles.texts(SUMMARY).get(RunFiles.SUMMARY_TREE));
        JsonNode told = tree.get("arms").get(0).get("indicators").get("net_private_leverage");
        assertThat(told.get("value").asDouble()).isEqualTo(value("enacted", "net_private_leverage"));
        assertThat(tree.get("arms")
                        .get(2)
                        .get("indicators")
                        .get("net_private_leverage")
                        .get("value")
                        .isNull())
                .isTrue();
    }

    @Test
    void theSameRunGivesTheSameBytes() {
        RunSummary again = RunSummary.of(new SyntheticRun(N, 5, "constant-2025").tables());
        assertThat(SummaryFiles.texts(again)).isEqualTo(SummaryFiles.texts(SUMMARY));
    }

    @Test
    void aStoredRunGivesTheBytesOfTheSameRowsInMemory(@TempDir Path out) {
        try (RunReader stored = RunReader.open(StoredRun.write(out, 5, N, List.of()))) {
            RunSummary read = RunSummary.of(stored);
            RunTables same = new RunTables(read.run(), SyntheticRun.dimensions(), ROWS);
            assertThat(SummaryFiles.texts(read)).isEqualTo(SummaryFiles.texts(RunSummary.of(same)));
        }
    }

    @Test
    void everyIndicatorIsMadeOfAtLeastOneColumnOrCategory() {
        for (Indicator indicator : Indicators.shipped().all()) {
            boolean other = indicator.estimand().inWords().contains("additionality")
                    || indicator.estimand() instanceof Estimand.Evaluation;
            assertThat(other || !DictionaryColumns.of(indicator).isEmpty()).isTrue();
        }
    }

    private static double value(String arm, String indicator) {
        return SUMMARY.arm(arm)
                .flatMap(a -> a.indicator(indicator))
                .orElseThrow()
                .estimate()
                .value();
    }
}
