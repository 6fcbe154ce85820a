package io.sluice.report;

import io.sluice.analysis.ArmSummary;
import io.sluice.analysis.IndicatorEstimate;
import io.sluice.report.page.Block;
import io.sluice.report.page.DataTable;
import io.sluice.report.page.Page.Term;
import io.sluice.report.page.Section;
import io.sluice.results.Indicator;
import io.sluice.results.PriceBasis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All numbers by arm, and what each of them means. */
final class IndicatorSection {
    private final ReportSource source;

    IndicatorSection(ReportSource source) {
        this.source = source;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Text(
                        "Two doubts stand beside every number and are never mixed. The Monte Carlo 95 % interval says how"
                                + " well these replications know the estimate; it shrinks with more of them. The spread of futures (5–95 %) says how"
                                + " different one future is from another; it does not shrink. Neither holds the doubt of the assumptions, which stands under \"What the assumptions leave open\"."));
        List<String> headings = new ArrayList<>(List.of("indicator", "title", "arm"));
        headings.addAll(EstimateCells.HEADINGS);
        headings.add("prices");
        headings.add("interval by");
        DataTable.Builder table = DataTable.of(headings.toArray(String[]::new));
        Map<String, Term> terms = new LinkedHashMap<>();
        for (IndicatorEstimate first : source.reference().indicators()) {
            Indicator indicator = first.indicator();
            terms.put(indicator.name(), new Term(indicator.name(), meaning(first)));
            for (ArmSummary arm : source.summary().arms()) {
                arm.indicator(indicator.name()).ifPresent(each -> table.row(row(arm, each)));
            }
        }
        blocks.add(new Block.Tabular("All indicators of all arms", true, table.table()));
        blocks.add(new Block.Terms(List.copyOf(terms.values())));
        return new Section("definitions", "What each number means", blocks);
    }

    private static List<String> row(ArmSummary arm, IndicatorEstimate each) {
        List<String> row = new ArrayList<>(
                List.of(each.indicator().name(), each.indicator().title(), arm.id()));
        row.addAll(
                EstimateCells.of(Shown.level(each.estimate(), each.indicator().unit())));
        row.add(prices(each));
        String undefined = each.estimate().undefined();
        row.add(undefined == null ? each.estimate().interval().method() : "no number: " + undefined);
        return row;
    }

    private static String meaning(IndicatorEstimate each) {
        Indicator indicator = each.indicator();
        String prices = prices(each);
        return indicator.title() + " · " + indicator.titleZh() + ". " + indicator.definition() + " Estimated as "
                + indicator.estimand().inWords() + (prices.isEmpty() ? "" : ", " + prices + " prices") + ".";
    }

    private static String prices(IndicatorEstimate each) {
        return each.prices() == PriceBasis.NONE ? "" : each.prices().toString();
    }
}
