package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.record.Series;
import io.sluice.world.fund.FundKind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two identical halves in the place of one fund, in a whole world in which others raise money, too: what classes of investors promise to
 * the halves together, to every other fund and to the rest of the market stays as it was.
 */
class TwinFundTest {
    private static final int LAST = RaisingMorning.QUARTERS - 1;
    private static final long ROUNDING = 100;

    private final ModelParameters model = ModelParameters.central().with("certify_size", BigDecimal.ZERO);

    @ParameterizedTest
    @CsvSource({"SUB_FUND, 50000", "LOCAL_GUIDANCE, 50000", "PRIVATE, 50000", "SUB_FUND, 400", "PRIVATE, 400"})
    void twoHalvesGetWhatOneFundWouldAndNobodyElseNotices(FundKind kind, long millions) {
        long target = millions * 100_000_000L;
        RaisingMorning one = new RaisingMorning(model);
        RaisingMorning two = new RaisingMorning(model);
        int like = one.raising(kind);
        int others = one.w.funds().count();
        int whole = one.found(like, target);
        int left = two.found(like, target / 2);
        int right = two.found(like, target / 2);
        one.choose();
        two.choose();
        long all = 0;
        for (int owner : one.w.accounts().classes()) {
            long toWhole = one.promised(owner, whole);
            assertThat(two.promised(owner, left, right)).as("to the halves").isCloseTo(toWhole, within(ROUNDING));
            for (int f = 0; f < others; f++) {
                assertThat(two.promised(owner, f))
                        .as("to fund %d", f)
                        .isCloseTo(one.promised(owner, f), within(ROUNDING));
            }
            all += toWhole;
        }
        assertThat(all).as("the fund matters").isGreaterThan(100_000 * ROUNDING);
        for (Series rest : List.of(Series.MARKET_PRIVATE, Series.MARKET_STATE)) {
            assertThat(two.w.tally().series(rest)[LAST])
                    .as("to the rest of the market, %s", rest)
                    .isCloseTo(one.w.tally().series(rest)[LAST], within(ROUNDING));
        }
    }
}
