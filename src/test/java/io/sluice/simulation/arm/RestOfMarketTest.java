package io.sluice.simulation.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.Fixture;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestOfMarketTest {
    private static final double FEN_A_YI = 1e10;

    @Test
    void inASteadyMarketWhatIsPaidInIsWhatIsCommittedWithinOnePercent() {
        ModelParameters steady = ModelParameters.central().with("wealth_growth", BigDecimal.ZERO);
        Setting setting = Fixture.world(1, 1, steady, Fixture.PACKS, Map.of()).setting();
        RestOfMarket rest = new RestOfMarket(setting);
        double quarter = steady.get("annual_market_raised") * FEN_A_YI * steady.get("rest_of_market_share") / 4;
        int classes = setting.economy().classes().count();
        long wealth = 0;
        for (int c = 0; c < classes; c++) {
            wealth += setting.economy().classes().wealth(c);
        }
        for (int t = 0; t < 60; t++) {
            long[] committed = new long[classes];
            for (int c = 0; c < classes; c++) {
                committed[c] = (long) (quarter * setting.economy().classes().wealth(c) / wealth);
            }
            rest.commit(committed);
            for (int c = 0; c < classes; c++) {
                assertThat((double) rest.paid(c) / committed[c])
                        .as("quarter %d, class %d", t, c)
                        .isCloseTo(1, within(0.01));
            }
        }
    }

    @Test
    void whatIsCommittedIsPaidInOverYearsAndOnlyOnce() {
        ModelParameters central = ModelParameters.central();
        RestOfMarket with = new RestOfMarket(
                Fixture.world(1, 1, central, Fixture.PACKS, Map.of()).setting());
        RestOfMarket without = new RestOfMarket(
                Fixture.world(1, 1, central, Fixture.PACKS, Map.of()).setting());
        long sum = 0;
        long first = 0;
        for (int t = 0; t < 60; t++) {
            long[] one = new long[8];
            one[5] = t == 0 ? 1_000_000_000_000L : 0;
            with.commit(one);
            without.commit(new long[8]);
            long paid = with.paid(5) - without.paid(5);
            first = t == 0 ? paid : first;
            sum += paid;
        }
        assertThat(first).isCloseTo(62_500_000_000L, within(1L));
        assertThat(sum).isBetween(995_000_000_000L, 1_000_000_000_000L);
        assertThat(with.paid(5)).isEqualTo(without.paid(5));
    }
}
