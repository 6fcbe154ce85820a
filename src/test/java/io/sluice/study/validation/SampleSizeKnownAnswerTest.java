package io.sluice.study.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.study.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quantiles from printed tables of Student's law (NIST/SEMATECH e-Handbook 1.3.6.7.2); sizes worked out by hand from them. */
class SampleSizeKnownAnswerTest {
    private static final Tolerance UNIT = Tolerance.between(-1, 1);

    @Test
    void quantilesAreThoseOfThePrintedTable() {
        assertThat(SampleSize.quantile(2)).isCloseTo(12.706, within(5e-4));
        assertThat(SampleSize.quantile(3)).isCloseTo(4.303, within(5e-4));
        assertThat(SampleSize.quantile(12)).isCloseTo(2.201, within(5e-4));
        assertThat(SampleSize.quantile(41)).isCloseTo(2.021, within(5e-4));
        assertThat(SampleSize.quantile(101)).isCloseTo(1.984, within(5e-4));
    }

    @Test
    void theErrorIsBroughtToAQuarterOfHalfTheWidth() {
        assertThat(SampleSize.forError(UNIT, new Figure(5, 0.5, 12)))
                .as("twice a quarter: four times as many")
                .isEqualTo(48);
        assertThat(SampleSize.forError(UNIT, new Figure(-5, 0.5, 12)))
                .as("where the figure lies does not matter")
                .isEqualTo(48);
        assertThat(SampleSize.forError(UNIT, new Figure(0, 0.25, 12))).isEqualTo(12);
        assertThat(SampleSize.forError(UNIT, new Figure(0, 0.26, 100))).isEqualTo(109);
        assertThat(SampleSize.forError(UNIT, new Figure(0, 50, 12))).isEqualTo(SampleSize.MOST);
        assertThat(SampleSize.forError(UNIT, Figure.exact(3))).isZero();
    }

    @Test
    void whereOneBoundIsClaimedTheDistanceToTheSourceCounts() {
        Tolerance above = new Tolerance(1.5, 1000, Tolerance.Open.HIGH, 1);
        assertThat(SampleSize.forError(above, new Figure(4.1, 0.5, 12)))
                .as("(0.5 / (0.25 x 0.5))^2 x 12")
                .isEqualTo(192);
        Tolerance below = new Tolerance(-9, 2, Tolerance.Open.LOW, 3);
        assertThat(SampleSize.forError(below, new Figure(0, 0.5, 12))).isEqualTo(48);
        Tolerance itself = new Tolerance(0, 0.1, Tolerance.Open.LOW, Double.NaN);
        assertThat(SampleSize.forError(itself, new Figure(0.06, 0.025, 12)))
                .as("the bound is the source's figure: half the way to the natural end, 0.05")
                .isEqualTo(48);
    }

    @Test
    void anErrorThatIsNotKnownAsksForTheFirstSampleAndThenForTwiceAsMany() {
        assertThat(SampleSize.forError(UNIT, new Figure(0, Double.NaN, 1))).isEqualTo(12);
        assertThat(SampleSize.forError(UNIT, new Figure(0, 0, 3))).isEqualTo(12);
        assertThat(SampleSize.forError(UNIT, new Figure(Double.NaN, Double.NaN, 40)))
                .isEqualTo(80);
        assertThat(SampleSize.forError(UNIT, new Figure(Double.NaN, Double.NaN, 1500)))
                .isEqualTo(2000);
    }

    @Test
    void whatWouldDecideIsTheLeastNumberWhoseIntervalClearsTheBound() {
        // 0.8 lies 0.2 from the bound; s = 0.3 x sqrt 12 = 1.0392 a replication. N = 106: 1.983 x 1.0392 / sqrt 106 =
        // 0.2001;
        // N = 107: 1.983 x 1.0392 / sqrt 107 = 0.1992.
        assertThat(SampleSize.toDecide(UNIT, new Figure(0.8, 0.3, 12))).isEqualTo(107);
        assertThat(SampleSize.toDecide(UNIT, new Figure(1.2, 0.3, 12)))
                .as("as far outside as inside")
                .isEqualTo(107);
        Row row = new Row(
                new Target(
                        "X",
                        "x",
                        Target.World.CN,
                        "",
                        UNIT,
                        "1",
                        new Basis(Basis.Kind.SIGN, List.of(), "", ""),
                        "A",
                        "made up",
                        "made up"),
                new Figure(0.8, 0.3, 12));
        assertThat(row.more()).isEqualTo(95);
        assertThat(row.shown()).isEqualTo("undecided, needs 95 more");
    }

    @Test
    void whatNoPermittedNumberDecidesIsUndecidedAtTheBoundOnceTheFirstSampleIsWhole() {
        assertThat(SampleSize.toDecide(UNIT, new Figure(1, 0.3, 12))).isGreaterThan(SampleSize.MOST);
        assertThat(SampleSize.toDecide(UNIT, new Figure(0.999, 0.3, 12))).isGreaterThan(SampleSize.MOST);
        assertThat(SampleSize.toDecide(UNIT, new Figure(0.999, 0.3, 3))).isEqualTo(SampleSize.MOST);
    }
}
