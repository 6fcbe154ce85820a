package io.sluice.simulation.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameters;
import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Down rounds of ventures that missed their plan: how many, how deep, and never an up round. */
class BridgePriceKnownAnswerTest {
    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    private static BridgePrice price(String share, String cut, String spread) {
        return new BridgePrice(ModelParameters.central()
                .with("bridge_down_share", new BigDecimal(share))
                .with("bridge_down_cut", new BigDecimal(cut))
                .with("value_spread", new BigDecimal(spread)));
    }

    /** .6 exp(.5 e): .6 at the median, .6 / sqrt(e) a deviation below it, 1 from e = 2 ln(1/.6) = 1.0217 upwards. */
    @Test
    void theMedianCutIsTheParameterAndNoDownRoundPricesUp() {
        BridgePrice price = price("0.3", "0.4", "0.5");
        assertThat(price.factor(0)).isCloseTo(0.6, EXACT);
        assertThat(price.factor(-1)).isCloseTo(0.36391839582758, Offset.offset(1e-13));
        assertThat(price.factor(1.0216)).isLessThan(1);
        assertThat(price.factor(1.0217)).isEqualTo(1);
        assertThat(price.factor(8)).isEqualTo(1);
    }

    @Test
    void theShareOfDownRoundsIsTheParameter() {
        BridgePrice price = price("0.3", "0.4", "0.5");
        assertThat(price.down(0.2999)).isTrue();
        assertThat(price.down(0.3)).isFalse();
        assertThat(price("0", "0.4", "0.5").down(1e-300)).isFalse();
    }
}
