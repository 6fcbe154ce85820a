package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.venture.Status;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The placebo world in which money goes by lot. Founders enter whatever their quality, so those who find money must be of the
 * same mean quality as those who do not when they first ask; a difference t of means beyond 4 standard errors has a probability of 6e-5 by chance.
 */
final class LotteryWorldTest {
    private static final int QUARTERS = 16;

    @Test
    void moneyByLotPicksNobodyAndScreeningPicksTheBetter() {
        double lottery = distance(world("0"));
        double screening = distance(world("1"));
        assertThat(Math.abs(lottery)).as("by lot").isLessThan(4);
        assertThat(screening).as("screened").isGreaterThan(8);
    }

    /** Quality asks for larger rounds and turns from government partners; both are set aside, so that only the lot decides. */
    private static World world(String screening) {
        ModelParameters model = ModelParameters.central()
                .with("switch_screening", new BigDecimal(screening))
                .with("venture_dislike", BigDecimal.ZERO);
        return Fixture.world(QUARTERS, 0.3, model, Fixture.PACKS, Map.of());
    }

    /** Mean quality of new ventures that found money when they first asked less that of the others, in standard errors. */
    private static double distance(World world) {
        double[] n = new double[2];
        double[] sum = new double[2];
        double[] squares = new double[2];
        var latent = world.exogenous().ventures();
        for (int j = latent.firstOf(0); j < latent.firstOf(QUARTERS); j++) {
            if (world.ventures().status(j) != Status.LATENT) {
                int side = world.ventures().firstRound(j) == latent.cohort(j) ? 1 : 0;
                double q = latent.quality(j);
                n[side]++;
                sum[side] += q;
                squares[side] += q * q;
            }
        }
        assertThat(n[0]).isGreaterThan(100);
        assertThat(n[1]).isGreaterThan(100);
        double variance = 0;
        for (int side = 0; side < 2; side++) {
            double mean = sum[side] / n[side];
            variance += (squares[side] / n[side] - mean * mean) / n[side];
        }
        return (sum[1] / n[1] - sum[0] / n[0]) / Math.sqrt(variance);
    }
}
