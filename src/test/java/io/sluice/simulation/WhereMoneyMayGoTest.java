package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is assumed about places (decisions A14): money outside a fund's own area, and the Treasury's other 40 billion yuan. */
class WhereMoneyMayGoTest {
    private static final int QUARTERS = 12;
    private static final double RESOLUTION = 0.05;

    private static World run(String... values) {
        ModelParameters model = ModelParameters.central();
        for (int i = 0; i < values.length; i += 2) {
            model = model.with(values[i], new BigDecimal(values[i + 1]));
        }
        return Fixture.world(QUARTERS, RESOLUTION, model, Fixture.PACKS, Map.of());
    }

    private static long outside(World w, double share) {
        long sum = 0;
        for (int f = 0; f < w.funds().count(); f++) {
            if (w.funds().kind(f) == FundKind.SUB_FUND) {
                assertThat((double) w.funds().investedOutside(f))
                        .isLessThanOrEqualTo(share * w.funds().committed(f));
                sum += w.funds().investedOutside(f);
            }
        }
        return sum;
    }

    @Test
    void subFundsInvestOutsideTheirAreaUpToTheirShareAndAtShareZeroNothing() {
        assertThat(outside(run("outside_region_share", "0.1"), 0.1)).isPositive();
        assertThat(outside(run("outside_region_share", "0"), 0)).isZero();
    }

    @Test
    void theOtherFortyBillionComeInTheirQuarterOrNever() {
        double all = 1000e10 * RESOLUTION;
        assertThat(national(run("other_40bn_after", "8"))).isCloseTo(all, within(1.0));
        double first = national(run("other_40bn_after", "60"));
        assertThat(first).isCloseTo(0.6 * all, within(1e-6 * all));
        assertThat(national(run("other_40bn_after", "8", "other_40bn_split", "2")))
                .isEqualTo(first);
    }

    private static double national(World w) {
        return w.funds().committed(w.chain().national());
    }
}
