package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bridges below the last price lower the mark of ventures that had one, and of nobody else. */
class DownRoundsTest {
    private static World run(String share, String cut) {
        ModelParameters model = ModelParameters.central()
                .with("bridge_down_share", new BigDecimal(share))
                .with("bridge_down_cut", new BigDecimal(cut));
        return Fixture.world(12, 0.1, model, Fixture.PACKS, Map.of());
    }

    private static long belowFirstPrice(World w) {
        return IntStream.range(0, w.exogenous().ventures().count())
                .filter(j -> w.ventures().rounds(j) == 2
                        && w.ventures().status(j).active()
                        && w.ventures().growth(j) < 0.3)
                .count();
    }

    @Test
    void theDeeperTheCutTheMoreVenturesStandFarBelowTheirFirstPriceAndAtShareZeroTheCutMovesNothing() {
        World none = run("0", "0.3");
        World shallow = run("1", "0.3");
        World deep = run("1", "0.9");
        assertThat(belowFirstPrice(deep)).isGreaterThan(2 * belowFirstPrice(shallow));
        assertThat(run("0", "0.9").ledger().entries()).isEqualTo(none.ledger().entries());
        assertThat(run("1", "0").ledger().entries()).isNotEqualTo(deep.ledger().entries());
    }
}
