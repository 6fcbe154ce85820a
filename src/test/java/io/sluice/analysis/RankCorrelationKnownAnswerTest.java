package io.sluice.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RankCorrelationKnownAnswerTest {
    /** IQ and hours of television, the textbook case: rho = -29/165. */
    @Test
    void spearmansTextbookCaseIsMet() {
        double[] iq = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
        double[] hours = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};
        assertThat(RankCorrelation.of(iq, hours)).isCloseTo(-29.0 / 165, within(1e-12));
    }

    @Test
    void tiesStandAtTheirMeanRankAndWhatNeverMovesGoesWithNothing() {
        assertThat(RankCorrelation.of(new double[] {1, 1, 2, 3}, new double[] {1, 2, 3, 4}))
                .isCloseTo(3 / StrictMath.sqrt(10), within(1e-12));
        assertThat(RankCorrelation.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                .isZero();
    }

    /** r = 0.5, n = 28: half width 1.96 sqrt(1.125 / 25) = 0.4158 on Fisher's scale around 0.5493. */
    @Test
    void theIntervalIsThatOfBonettAndWright() {
        Interval interval = RankCorrelation.interval(0.5, 28);
        assertThat(interval.low()).isCloseTo(StrictMath.tanh(0.549306 - 0.415774), within(1e-4));
        assertThat(interval.high()).isCloseTo(StrictMath.tanh(0.549306 + 0.415774), within(1e-4));
    }

    /** With n = 102 and m = 2 the strongest needs |t| of 2.276 (1.25 % an end), or both 1.984 (2.5 %). */
    @Test
    void theStepUpOfBenjaminiAndHochbergTellsTwoThatEachAloneWouldNotBeTold() {
        double weak = r(2.1, 102);
        assertThat(RankCorrelation.told(new double[] {weak, 0.01}, 102)).isEmpty();
        assertThat(RankCorrelation.told(new double[] {weak, -r(2.0, 102)}, 102)).containsExactly(0, 1);
        assertThat(RankCorrelation.told(new double[] {0.01, r(2.3, 102)}, 102)).containsExactly(1);
    }

    private static double r(double t, int n) {
        return t / StrictMath.sqrt(n - 2 + t * t);
    }

    @Test
    void amongManyIdleAssumptionsThoseThatDecideAreToldAndFewOthers() {
        int n = 100;
        int m = 300;
        int hits = 0;
        int wrong = 0;
        for (int run = 0; run < 20; run++) {
            double[][] x = new double[m][n];
            double[] y = new double[n];
            for (int d = 0; d < n; d++) {
                Draws draws = new Draws(7 + run, d);
                for (int row = 0; row < m; row++) {
                    x[row][d] = draws.normal(Entity.audit(row), 0, Purpose.RESAMPLE, 0);
                }
                double noise = draws.normal(Entity.audit(m), 0, Purpose.RESAMPLE, 0);
                y[d] = x[0][d] + StrictMath.exp(x[1][d]) * 0.6 + 0.7 * noise;
            }
            double[] r = Arrays.stream(x)
                    .mapToDouble(row -> RankCorrelation.of(row, y))
                    .toArray();
            for (int told : RankCorrelation.told(r, n)) {
                hits += told < 2 ? 1 : 0;
                wrong += told < 2 ? 0 : 1;
            }
        }
        assertThat(hits).isGreaterThan(35);
        assertThat(wrong).isLessThan(10);
    }
}
