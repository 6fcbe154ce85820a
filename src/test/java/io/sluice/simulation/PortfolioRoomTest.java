package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Deals of one quarter see each other: together they leave the floor of 70 % within reach (decisions A6). */
class PortfolioRoomTest {
    /** What the floor of NVC-01 leaves for everything else. */
    private static final double ROOM = 0.3;

    @Test
    void noSubFundPutsMoreElsewhereThanTheFloorLeaves() {
        World w = Fixture.world(48, 0.2, ModelParameters.central(), Fixture.PACKS, Map.of());
        Funds funds = w.funds();
        int near = 0;
        for (int f = 0; f < funds.count(); f++) {
            if (funds.kind(f) == FundKind.SUB_FUND && funds.committed(f) > 0) {
                double other = funds.investedOther(f) / FundsProbe.investable(w, f);
                assertThat(other).as("sub-fund " + f).isLessThanOrEqualTo(ROOM);
                near += other > 0.8 * ROOM ? 1 : 0;
            }
        }
        assertThat(near).as("sub-funds that come near it").isPositive();
    }
}
