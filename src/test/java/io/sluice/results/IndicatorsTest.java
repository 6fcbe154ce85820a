package io.sluice.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IndicatorsTest {
    @Test
    void shippedDictionaryIsReadWhole() {
        assertThat(Indicators.shipped().all()).hasSizeGreaterThan(60);
        assertThat(Indicators.shipped().find("mobilised_social")).isPresent();
        assertThat(Indicators.shipped().find("mobilized_social")).isEmpty();
        assertThat(Indicators.shipped().series()).extracting(Series::name).contains("mobilised_social", "chain_nav");
    }

    @Test
    void titlesTellIndicatorsApart() {
        assertThat(Indicators.shipped().all()).extracting(Indicator::title).doesNotHaveDuplicates();
        assertThat(Indicators.shipped().all()).extracting(Indicator::titleZh).doesNotHaveDuplicates();
    }

    @Test
    void moneyHasAPriceBasisAndOtherNumbersDoNotPretendToo() {
        for (Indicator indicator : Indicators.shipped().all()) {
            if (indicator.unit().equals("billion yuan")) {
                assertThat(indicator.prices()).as(indicator.name()).isNotEqualTo(PriceBasis.NONE);
            }
            if (indicator.unit().equals("ventures") || indicator.unit().equals("index")) {
                assertThat(indicator.prices()).as(indicator.name()).isEqualTo(PriceBasis.NONE);
            }
        }
    }

    @Test
    void constantPricesPickTheTwinColumn() {
        assertThat(PriceBasis.SCENARIO.in(PriceBasis.CONSTANT_2025).column("public_loss"))
                .isEqualTo("public_loss_c25");
        assertThat(PriceBasis.SCENARIO.in(PriceBasis.NOMINAL).column("public_loss"))
                .isEqualTo("public_loss");
        assertThat(PriceBasis.NOMINAL.in(PriceBasis.CONSTANT_2025).column("x")).isEqualTo("x");
    }

    @Test
    void estimandsAreToldInWords() {
        assertThat(Indicators.shipped()
                        .find("net_private_leverage")
                        .orElseThrow()
                        .estimand()
                        .inWords())
                .isEqualTo("ratio of expected differences to the counterfactual market_private / market_public");
        assertThat(Indicators.shipped()
                        .find("gross_leverage")
                        .orElseThrow()
                        .estimand()
                        .inWords())
                .startsWith("ratio of expectations (private_paid_in + private_coinvested) / (treasury_paid_in");
    }

    @Test
    void everyFaultOfADictionaryNamesItsLine() {
        String text = """
                indicators:
                  - name: Bad-Name
                    family: f
                    title: {en: a, zh: b}
                    unit: x
                    prices: none
                    direction: neutral
                    estimator: {mean: y}
                    definition: d
                  - name: good
                    family: f
                    titel: {en: a, zh: b}
                    unit: x
                    prices: none
                    direction: neutral
                    estimator: {median: y}
                    definition: d
                series: []
                """;
        assertThatThrownBy(() -> IndicatorReader.read("d.yaml", text))
                .hasMessageContaining("d.yaml:2:5")
                .hasMessageContaining("Bad-Name")
                .hasMessageContaining("d.yaml:12:5")
                .hasMessageContaining("titel");
    }
}
