package io.sluice.world.investor;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import org.junit.jupiter.api.Test;

class YearlySpreadTest {
    private static final int YEARS = 20;
    private static final int REPLICATIONS = 2000;
    private static final double S = 0.3;

    @Test
    void theFactorHasMeanOneAndItsLogTheDeviationAskedForWithinFourStandardErrors() {
        YearlySpread spread = new YearlySpread(S, Purpose.INVESTOR_FLOW);
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int r = 0; r < REPLICATIONS; r++) {
            Draws draws = new Draws(11, r);
            for (int year = 0; year < YEARS; year++) {
                double f = spread.factor(draws, Entity.investorClass(1), 4 * year);
                double z = (Math.log(f) + S * S / 2) / S;
                sum += f;
                squares += z * z;
                n++;
            }
        }
        double error = Math.sqrt(Math.expm1(S * S) / n);
        assertThat(sum / n).isBetween(1 - 4 * error, 1 + 4 * error);
        double errorOfSquares = Math.sqrt(2.0 / n);
        assertThat(squares / n).isBetween(1 - 4 * errorOfSquares, 1 + 4 * errorOfSquares);
    }

    @Test
    void itIsTheSameInAllQuartersOfAYearAndAnotherForOtherYearsAndOthers() {
        YearlySpread spread = new YearlySpread(S, Purpose.INVESTOR_FLOW);
        Draws draws = new Draws(11, 0);
        double first = spread.factor(draws, Entity.investorClass(1), 8);
        for (int quarter = 9; quarter < 12; quarter++) {
            assertThat(spread.factor(draws, Entity.investorClass(1), quarter)).isEqualTo(first);
        }
        assertThat(spread.factor(draws, Entity.investorClass(1), 12)).isNotEqualTo(first);
        assertThat(spread.factor(draws, Entity.investorClass(2), 8)).isNotEqualTo(first);
        YearlySpread other = new YearlySpread(S, Purpose.ANNOUNCEMENT);
        assertThat(other.factor(draws, Entity.investorClass(1), 8)).isNotEqualTo(first);
    }

    @Test
    void withoutDeviationItIsOneToTheBit() {
        YearlySpread none = new YearlySpread(0, Purpose.INVESTOR_FLOW);
        for (int quarter = 0; quarter < 80; quarter++) {
            assertThat(none.factor(new Draws(11, 0), Entity.investorClass(0), quarter))
                    .isEqualTo(1.0);
        }
    }
}
