package io.sluice.study.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.study.Figure;
import io.sluice.study.WorldMeasure;
import io.sluice.study.validation.Row.Verdict;
import org.junit.jupiter.api.Test;

class RowPropertyTest {
    private static final int TRIES = 20_000;
    private static final int REPLICATIONS = 8;

    private static Target target(double low, double high) {
        return new Target("X", "x", Target.World.CN, "", low, high, "1", Target.Kind.TEST, "V", "made up", "made up");
    }

    /** How often a figure whose true value is {@code truth}, standard deviation 1, misses the tolerance [-1, 0]. */
    private static double missed(double truth) {
        int missed = 0;
        for (int i = 0; i < TRIES; i++) {
            double sum = 0;
            double squares = 0;
            for (int r = 0; r < REPLICATIONS; r++) {
                double x = truth + new Draws(7, i).normal(Entity.audit(r), 0, Purpose.RESAMPLE, 0);
                sum += x;
                squares += x * x;
            }
            double mean = sum / REPLICATIONS;
            double s2 = (squares - REPLICATIONS * mean * mean) / (REPLICATIONS - 1);
            Figure figure = new Figure(mean, StrictMath.sqrt(s2 / REPLICATIONS), REPLICATIONS);
            missed += new Row(target(-1, 0), figure).verdict() == Verdict.MISSED ? 1 : 0;
        }
        return (double) missed / TRIES;
    }

    @Test
    void aModelAtTheEdgeOfTheToleranceFailsAsOftenAsIsSaidAndOneInsideLess() {
        double sd = StrictMath.sqrt(Row.FALSE_ALARM * (1 - Row.FALSE_ALARM) / TRIES);
        assertThat(missed(0)).isBetween(Row.FALSE_ALARM - 5 * sd, Row.FALSE_ALARM + 5 * sd);
        assertThat(missed(-0.5)).isLessThan(Row.FALSE_ALARM / 2);
    }

    @Test
    void aModelFarOutsideIsFound() {
        assertThat(missed(3)).isGreaterThan(0.95);
    }

    @Test
    void exactFiguresHaveNoSlackAndWorldsWithoutTheFigureSaySo() {
        assertThat(new Row(target(0, 1), Figure.exact(1)).verdict()).isEqualTo(Verdict.MET);
        assertThat(new Row(target(0, 1), Figure.exact(1.0000001)).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(new Row(target(0, 1), new Figure(Double.NaN, 1, 9)).verdict())
                .isEqualTo(Verdict.NOTHING);
        assertThat(new Row(target(0, 1), new Figure(1.1, 0.1, 9)).verdict()).isEqualTo(Verdict.WITHIN_ERROR);
        assertThat(WorldMeasure.mean(w -> 0).moments()).isEqualTo(2);
    }
}
