package io.sluice.study.validation;

import io.sluice.results.measure.AdditionalityGuide;
import io.sluice.results.measure.Concentration;
import io.sluice.results.measure.InternalRate;
import io.sluice.results.measure.TheilParts;
import io.sluice.rules.bench.PackBench;
import io.sluice.scenario.text.CsvTable;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.study.Figure;
import io.sluice.world.fund.TakahashiAlexander;
import io.sluice.world.place.Provinces;
import io.sluice.world.place.RegionalFunds;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** Rows that follow from formulas, data and rules, without chance. Deviations are greatest absolute ones. */
final class Identities {
    private static final double[] PAPER_CALLS = {0.25, 1.0 / 3, 0.5};
    private static final int PAPER_LIFE = 12;
    private static final double PAPER_BOW = 2.5;
    private static final double PAPER_GROWTH = 0.13;
    private static final double FEN_A_YI = 1e10;

    private Identities() {}

    /** Every figure by name; the rules tried are those of the packs named. */
    static Map<String, Figure> all(Path rules, List<String> packs) {
        Map<String, DoubleSupplier> all = new LinkedHashMap<>();
        all.put("takahashi_alexander_case", Identities::paperCase);
        all.put("takahashi_alexander_irr", Identities::internalRate);
        all.put("takahashi_alexander_limits", Identities::limits);
        all.put("first_layer_leverage", Identities::firstLayer);
        Provinces provinces = Provinces.load();
        all.put("provinces_debt", () -> sum(provinces, provinces::debt));
        all.put("provinces_revenue", () -> sum(provinces, provinces::revenue));
        all.put("provinces_product", () -> product(provinces));
        all.put("inequality_identities", Identities::inequality);
        all.put("additionality_identity", Identities::additionality);
        all.put("rule_thresholds", () -> thresholds(rules, packs));
        Map<String, Figure> figures = new LinkedHashMap<>();
        all.forEach((name, figure) -> figures.put(name, Figure.exact(figure.getAsDouble())));
        return figures;
    }

    private static double paperCase() {
        CsvTable paper = CsvTable.resource("/io/sluice/study/takahashi-alexander.csv");
        TakahashiAlexander model = TakahashiAlexander.of(PAPER_CALLS, PAPER_LIFE, PAPER_BOW, PAPER_GROWTH, 0);
        double worst = 0;
        for (int row = 0; row < paper.size(); row++) {
            int year = paper.integer(row, "year");
            worst = worse(worst, 100 * model.contribution(year), paper.number(row, "contribution"));
            worst = worse(worst, 100 * model.distribution(year), paper.number(row, "distribution"));
            worst = worse(worst, 100 * model.netAssetValue(year), paper.number(row, "nav_end"));
        }
        return worst;
    }

    private static double worse(double worst, double a, double b) {
        return Math.max(worst, StrictMath.abs(a - b));
    }

    /** Internal rate of calls, distributions and last value less the growth rate. */
    private static double internalRate() {
        double worst = 0;
        for (double growth : new double[] {0.02, 0.08, 0.13, 0.17}) {
            for (double bow : new double[] {0.5, 1, 2.5, 6}) {
                for (double yield : new double[] {0, 0.05, 0.5}) {
                    TakahashiAlexander flows = TakahashiAlexander.of(PAPER_CALLS, PAPER_LIFE, bow, growth, yield);
                    double[] net = new double[PAPER_LIFE];
                    for (int year = 1; year <= PAPER_LIFE; year++) {
                        net[year - 1] = flows.distribution(year) - flows.contribution(year);
                    }
                    net[PAPER_LIFE - 1] += flows.netAssetValue(PAPER_LIFE);
                    worst = worse(worst, InternalRate.of(net).perYear(1), growth);
                }
            }
        }
        return worst;
    }

    /** A great bow pays out at the end, one call calls once, a yield of 1 leaves only the year's call. */
    private static double limits() {
        double worst = 0;
        TakahashiAlexander late = TakahashiAlexander.of(PAPER_CALLS, PAPER_LIFE, 500, PAPER_GROWTH, 0);
        TakahashiAlexander once = TakahashiAlexander.of(new double[] {1}, PAPER_LIFE, PAPER_BOW, PAPER_GROWTH, 0);
        TakahashiAlexander open = TakahashiAlexander.of(PAPER_CALLS, PAPER_LIFE, PAPER_BOW, PAPER_GROWTH, 1);
        for (int year = 1; year <= PAPER_LIFE; year++) {
            worst = year < PAPER_LIFE ? worse(worst, 100 * late.distribution(year), 0) : worst;
            worst = worse(worst, once.contribution(year), year == 1 ? 1 : 0);
            worst = worse(worst, open.netAssetValue(year), open.contribution(year));
        }
        return worst;
    }

    private static double firstLayer() {
        RegionalFunds funds = RegionalFunds.load();
        double all = 0;
        double national = 0;
        for (int r = 0; r < funds.count(); r++) {
            all += funds.size(r);
            for (RegionalFunds.Partner partner : funds.partners(r)) {
                national += partner.payer() == RegionalFunds.Payer.NATIONAL ? partner.fen() : 0;
            }
        }
        return all / national;
    }

    private interface Column {
        double of(int province);
    }

    private static double sum(Provinces provinces, Column column) {
        double sum = 0;
        for (int p = 0; p < provinces.count(); p++) {
            sum += column.of(p);
        }
        return sum / FEN_A_YI;
    }

    private static double product(Provinces provinces) {
        double sum = 0;
        for (int p = 0; p < provinces.count(); p++) {
            sum += provinces.product(p) / FEN_A_YI;
        }
        return sum;
    }

    private static double inequality() {
        double[] incomes = {1, 2, 3, 4, 10, 0.5, 7};
        double[] weights = {3, 1, 2, 5, 1, 4, 2};
        int[] group = {0, 0, 1, 1, 2, 2, 2};
        TheilParts theil = Concentration.theil(incomes, weights, group);
        double worst = worse(0, theil.total(), theil.between() + theil.within());
        for (int n = 2; n <= 31; n++) {
            double[] equal = new double[n];
            java.util.Arrays.fill(equal, 5);
            double[] one = new double[n];
            one[n - 1] = 5;
            worst = worse(worst, Concentration.gini(equal), 0);
            worst = worse(worst, Concentration.gini(one), (n - 1.0) / n);
            worst = worse(worst, Concentration.hhi(equal), 1.0 / n);
        }
        return worst;
    }

    private static double additionality() {
        AdditionalityGuide.Case same = new AdditionalityGuide.Case(1234.5, 0.1, 0.25, 0.05, 1.4);
        return StrictMath.abs(AdditionalityGuide.net(same, same));
    }

    /** Thresholds whose answer just below, at and just above is not what the rule's condition says, and failed cases. */
    private static double thresholds(Path rules, List<String> packs) {
        Diagnostics diagnostics = new Diagnostics();
        List<PackBench.Report> reports = new PackBench(rules).test(packs, diagnostics);
        diagnostics.throwIfAny();
        return reports.stream()
                .mapToDouble(report ->
                        report.failed() + report.thresholds().disagreements().size())
                .sum();
    }
}
