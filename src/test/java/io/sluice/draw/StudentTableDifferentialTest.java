package io.sluice.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTableDifferentialTest {
    @ParameterizedTest
    @ValueSource(doubles = {2.1, 3, 5, 8, 200})
    void theTableGivesTheQuantileToEightPlacesFarIntoTheTails(double nu) {
        StudentTable table = new StudentTable(nu);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 3_000; i++) {
            double u = StrictMath.scalb(1 + random.nextDouble(), -1 - random.nextInt(52));
            double exact = StudentQuantile.of(u, nu);
            assertThat(table.of(u)).isCloseTo(exact, within(5e-9 * StrictMath.abs(exact) + 1e-13));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.1, 5, 200})
    void itRisesWithTheProbabilityAndIsOdd(double nu) {
        StudentTable table = new StudentTable(nu);
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < 200_000; i++) {
            double t = table.of(i / 200_000.0);
            assertThat(t).isGreaterThan(before);
            before = t;
        }
        assertThat(table.of(0.5)).isZero();
        assertThat(table.of(0.25)).isEqualTo(-table.of(0.75));
    }
}
