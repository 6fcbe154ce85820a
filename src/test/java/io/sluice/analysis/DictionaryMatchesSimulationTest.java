package io.sluice.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.results.Indicator;
import io.sluice.results.Indicators;
import io.sluice.results.PriceBasis;
import io.sluice.results.Series;
import io.sluice.results.Table;
import io.sluice.simulation.record.ResultTables;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The dictionary and the simulation know nothing of each other; here they are held together. */
class DictionaryMatchesSimulationTest {
    private static final List<PriceBasis> CHOICES = List.of(PriceBasis.NOMINAL, PriceBasis.CONSTANT_2025);

    @Test
    void everyIndicatorFindsItsColumnsOnEveryPriceBasis() {
        for (Indicator indicator : Indicators.shipped().all()) {
            for (PriceBasis prices : CHOICES) {
                for (String column : DictionaryColumns.of(indicator)) {
                    assertHas(
                            ResultTables.REPLICATIONS,
                            indicator.prices().in(prices).column(column),
                            indicator.name());
                }
            }
        }
    }

    @Test
    void everySeriesFindsItsColumnsOnEveryPriceBasis() {
        for (Series series : Indicators.shipped().series()) {
            for (PriceBasis prices : CHOICES) {
                for (String column : series.columns()) {
                    assertHas(ResultTables.QUARTERS, series.prices().in(prices).column(column), series.name());
                }
            }
        }
    }

    @Test
    void moneyIsKeptInFenAndToldInBillionYuan() {
        for (Indicator indicator : Indicators.shipped().all()) {
            for (String column : DictionaryColumns.of(indicator)) {
                int index = ResultTables.REPLICATIONS.valueIndex(column);
                String unit = ResultTables.REPLICATIONS.values().get(index).unit();
                if (indicator.unit().equals("billion yuan")) {
                    assertThat(unit).as(indicator.name()).isEqualTo("fen");
                }
                if (indicator.estimand().inWords().startsWith("mean of") && unit.equals("fen")) {
                    assertThat(indicator.unit()).as(indicator.name()).isEqualTo("billion yuan");
                }
            }
        }
    }

    @Test
    void tablesOfTheSummaryHaveTheirKeysAndColumns() {
        for (String column : List.of("ventures", "money_public", "money_state", "money_private")) {
            assertHas(ResultTables.ADDITIONALITY, column, "additionality");
        }
        for (String column : List.of("decisions", "stated", "refused", "sole_reason", "money_refused")) {
            assertHas(ResultTables.RULE_STATISTICS, column, "rules");
        }
        assertThat(ResultTables.PROVINCES.keyIndex("province")).isEqualTo(4);
        assertThat(ResultTables.INDUSTRIES.keyIndex("industry")).isEqualTo(4);
        assertThat(ResultTables.STAGES.keyIndex("stage")).isEqualTo(4);
        assertHas(ResultTables.REPLICATIONS, "exogenous_digest", "pairing of runs");
    }

    private static void assertHas(Table table, String column, String reader) {
        assertThat(table.hasValue(column))
                .as("%s reads %s.%s", reader, table.name(), column)
                .isTrue();
    }
}
