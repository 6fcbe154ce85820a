package io.sluice.simulation.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Waiting times of two kinds of technology: the mean of one kind, and the coefficient of variation of a hyper-exponential law. */
class TechnologyPacesKnownAnswerTest {
    private static final double HAZARD = 0.18;
    private static final int VENTURES = 200_000;

    private static TechnologyPaces paces(String share, String fast, String on) {
        return new TechnologyPaces(ModelParameters.central()
                .with("technology_fast_share", new BigDecimal(share))
                .with("technology_fast_pace", new BigDecimal(fast))
                .with("switch_two_paces", new BigDecimal(on)));
    }

    /** p = .5, a = 2: b = (1 - .5) / (1 - .25) = 2/3, mean 1/lambda, cv^2 = 2 (.5/4 + .5 x 9/4) - 1 = 1.5. */
    @Test
    void theSlowKindKeepsTheMeanWaitingTime() {
        TechnologyPaces paces = paces("0.5", "2", "1");
        assertThat(paces.of(0)).isEqualTo(2);
        assertThat(paces.of(0.5)).isCloseTo(2 / 3.0, within());
        for (String share : new String[] {"0.1", "0.5", "0.9"}) {
            for (String fast : new String[] {"1", "1.5", "20"}) {
                double p = Double.parseDouble(share);
                TechnologyPaces each = paces(share, fast, "1");
                assertThat(p / each.of(0) + (1 - p) / each.of(0.99)).isCloseTo(1, within());
            }
        }
    }

    @Test
    void drawnWaitingTimesHaveTheMeanOfOneKindAndAreMoreDispersed() {
        double[] two = moments(paces("0.5", "2", "1"));
        double[] one = moments(paces("0.5", "2", "0"));
        double mean = 1 / HAZARD;
        assertThat(two[0]).isBetween(mean * (1 - error(1.5)), mean * (1 + error(1.5)));
        assertThat(one[0]).isBetween(mean * (1 - error(1)), mean * (1 + error(1)));
        assertThat(two[1]).isBetween(1.45, 1.55);
        assertThat(one[1]).isBetween(0.97, 1.03);
    }

    @Test
    void switchedOffThereIsOneKind() {
        assertThat(paces("0.3", "3", "0").of(0)).isEqualTo(1);
        assertThat(paces("0.3", "3", "0").of(0.99)).isEqualTo(1);
    }

    /** Mean and squared coefficient of variation. */
    private static double[] moments(TechnologyPaces paces) {
        Draws draws = new Draws(7, 0);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < VENTURES; i++) {
            long entity = Entity.venture(0, 0, i / 2000, i % 2000);
            double pace = paces.of(draws.uniform(entity, 0, Purpose.TRAIT, 12));
            double wait = -StrictMath.log1p(-draws.uniform(entity, 0, Purpose.GROWTH, 2)) / (HAZARD * pace);
            sum += wait;
            squares += wait * wait;
        }
        double mean = sum / VENTURES;
        return new double[] {mean, squares / VENTURES / (mean * mean) - 1};
    }

    /** Five standard errors of a mean, relative. */
    private static double error(double cvSquared) {
        return 5 * StrictMath.sqrt(cvSquared / VENTURES);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-12);
    }
}
