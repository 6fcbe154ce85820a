package io.sluice.results;

import io.sluice.scenario.text.MadePage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of indicators is made from the dictionary. To accept a change of the dictionary: {@code mvn test -Dtest=IndicatorsPageTest -Dsluice.accept=true}. */
class IndicatorsPageTest {
    @Test
    void pageSaysWhatTheDictionarySays() throws IOException {
        MadePage.holds("indicators.md", "indicators.yaml", text(Indicators.shipped()));
    }

    private static String text(Indicators dictionary) {
        StringBuilder page = new StringBuilder("""
                # Indicators

                What each printed number means. This page is made from `src/main/resources/io/sluice/results/indicators.yaml`; `sluice indicators NAME` says the
                same on a terminal. How errors and intervals are made: [statistics](statistics.md).

                An indicator is estimated for each arm from one row a replication. Two uncertainties stand beside it and are never mixed: the Monte Carlo error of
                the estimate (it shrinks with more replications) and the spread of futures from 5 to 95 % (it does not). Prices: `nominal` is yuan of the day,
                `constant-2025` divides each flow by the price level of its quarter, `scenario` leaves the choice to the scenario's `prices:`.
                """);
        for (Map.Entry<String, List<Indicator>> family : dictionary.byFamily().entrySet()) {
            page.append("\n## ").append(upperFirst(family.getKey())).append('\n');
            for (Indicator indicator : family.getValue()) {
                page.append(entry(indicator));
            }
        }
        page.append("\n## Quarterly series\n\nFlows are also shown cumulated; a stock is not.\n\n");
        page.append("| series | title | | unit | prices | kind | columns |\n|---|---|---|---|---|---|---|\n");
        for (Series series : dictionary.series()) {
            page.append("| `").append(series.name()).append("` | ").append(series.title());
            page.append(" | ").append(series.titleZh()).append(" | ").append(series.unit());
            page.append(" | ").append(series.prices()).append(" | ").append(series.flow() ? "flow" : "stock");
            page.append(" | ").append(String.join(" + ", series.columns())).append(" |\n");
        }
        return page.toString();
    }

    private static String entry(Indicator indicator) {
        return "\n### `" + indicator.name() + "`\n\n**" + indicator.title() + "** · " + indicator.titleZh() + "\n\n"
                + "Unit " + indicator.unit() + " · prices " + indicator.prices() + " · " + indicator.direction()
                + " · " + indicator.estimand().inWords() + "\n\n" + indicator.definition() + "\n";
    }

    private static String upperFirst(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
