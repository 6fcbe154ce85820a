package io.sluice.analysis;

import static io.sluice.analysis.EstimatorAnswers.SLEEP_FIRST;
import static io.sluice.analysis.EstimatorAnswers.SLEEP_SECOND;
import static io.sluice.analysis.EstimatorAnswers.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EstimatorKnownAnswerTest {
    private static final double[] X = {1, 2, 3, 4, 5};
    private static final double[] Y = {2, 3, 5, 9, 11};
    private final Resampling resampling = new Resampling(20250306);

    @Test
    void ratioOfMeansHasItsDeltaErrorAndFiellersAsymmetricSet() {
        RatioOfMeans ratio = RatioOfMeans.of(Y, X);
        assertThat(ratio.ratio()).isEqualTo(value("ratio"));
        assertThat(ratio.standardError()).isCloseTo(value("ratio_error"), within(1e-14));
        assertThat(ratio.uncertainty()).isCloseTo(value("ratio_g"), within(5e-7));
        assertThat(ratio.interval().method()).isEqualTo("Fieller");
        assertThat(ratio.interval().low()).isCloseTo(value("fieller_low"), within(1e-10));
        assertThat(ratio.interval().high()).isCloseTo(value("fieller_high"), within(1e-10));
        assertThat(Arrays.stream(ratio.influence()).sum()).isCloseTo(0, within(1e-14));
    }

    @Test
    void ratioWithASharpDenominatorKeepsTheDeltaInterval() {
        double[] sharp = {100, 101, 99, 100, 100};
        RatioOfMeans ratio = RatioOfMeans.of(Y, sharp);
        assertThat(ratio.uncertainty()).isLessThan(0.05);
        assertThat(ratio.interval().method()).isEqualTo("delta");
    }

    @Test
    void ratioWhoseDenominatorMayBeZeroIsNotBounded() {
        RatioOfMeans ratio = RatioOfMeans.of(Y, new double[] {5, -4, 3, -2, 1});
        assertThat(ratio.uncertainty()).isGreaterThan(1);
        assertThat(ratio.interval().bounded()).isFalse();
        assertThat(ratio.interval().contains(-1e9)).isTrue();
    }

    @Test
    void ratioWithoutADenominatorSaysSo() {
        Estimate none = Sampled.ratio(Y, new double[5], "national_called").estimate();
        assertThat(none.defined()).isFalse();
        assertThat(none.undefined()).contains("national_called").contains("0");
    }

    @Test
    void probabilitiesHaveWilsonAndForFewCasesTheExactInterval() {
        Interval wilson = Proportions.wilson(10, 100);
        assertThat(wilson.low()).isCloseTo(value("wilson_low"), within(1e-12));
        assertThat(wilson.high()).isCloseTo(value("wilson_high"), within(1e-12));
        Interval exact = Proportions.clopperPearson(10, 100);
        assertThat(exact.low()).isCloseTo(value("clopper_low"), within(1e-12));
        assertThat(exact.high()).isCloseTo(value("clopper_high"), within(1e-12));
        assertThat(Proportions.interval(10, 100).method()).isEqualTo("Wilson");
        assertThat(Proportions.interval(9, 100).method()).isEqualTo("Clopper-Pearson");
        assertThat(Proportions.interval(91, 100).method()).isEqualTo("Clopper-Pearson");
        assertThat(Proportions.interval(0, 100).low()).isZero();
        assertThat(Proportions.interval(0, 100).high()).isCloseTo(1 - StrictMath.pow(0.025, 0.01), within(1e-14));
    }

    @Test
    void quantileIntervalsStandBetweenKnownOrderStatistics() {
        assertRanks(100, .5, 40, 61, 0.96479980);
        assertRanks(1000, .9, 881, 919, 0.95490718);
        assertRanks(1000, .05, 37, 65, 0.95809527);
        assertRanks(10_000, .99, 9880, 9920, 0.95575468);
    }

    @Test
    void fiftyNineRunsBoundTheNinetyFivePercentQuantileAndFiftyEightDoNot() {
        assertThat(1 - StrictMath.pow(0.95, 59)).isGreaterThan(0.95);
        assertThat(Quantiles.coverage(59, .95, 0, 59)).isCloseTo(0.951505, within(5e-7));
        assertThat(Quantiles.coverage(58, .95, 0, 58)).isCloseTo(0.948953, within(5e-7));
    }

    @Test
    void quantilesAreOfTypeSeven() {
        double[] ten = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        assertThat(Quantiles.of(ten, .9)).isCloseTo(9.1, within(1e-15));
        assertThat(Quantiles.of(ten, 0)).isEqualTo(1);
        assertThat(Quantiles.of(ten, 1)).isEqualTo(10);
        assertThat(Quantiles.of(new double[] {3}, .95)).isEqualTo(3);
    }

    @Test
    void tooFewRunsDoNotBoundATail() {
        Interval interval = Sampled.quantile(X, .95).estimate().interval();
        assertThat(interval.low()).isEqualTo(4);
        assertThat(interval.high()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void errorOfAQuantileIsNearItsAsymptoticValueOnAnExponentialSample() {
        double[] sample = new double[1000];
        Arrays.setAll(sample, i -> -StrictMath.log(1 - (i + 0.5) / 1000)); // the law's own quantiles
        assertThat(Quantiles.standardError(sample, .9)).isCloseTo(value("exp_quantile_error"), within(0.003));
    }

    @Test
    void sleepDataPairedGivesStudentsInterval() {
        Difference difference = Difference.paired(Sampled.mean(SLEEP_SECOND), Sampled.mean(SLEEP_FIRST), resampling);
        Estimate estimate = difference.estimate();
        assertThat(estimate.value()).isCloseTo(value("sleep_difference"), within(1e-15));
        assertThat(estimate.standardError()).isCloseTo(value("sleep_error"), within(1e-14));
        assertThat(estimate.standardError() * StrictMath.sqrt(10)).isCloseTo(value("sleep_sd"), within(1e-13));
        assertThat(estimate.interval().low()).isCloseTo(value("sleep_low"), within(1e-11));
        assertThat(estimate.interval().high()).isCloseTo(value("sleep_high"), within(1e-11));
        assertThat(difference.varianceReduction()).isCloseTo(value("sleep_vrf"), within(1e-11));
        assertThat(difference.probabilityPositive()).isEqualTo(0.95); // nine of ten, and one tie
        double half = Points.student(0.95, 9) * estimate.standardError();
        assertThat(estimate.value() - half).isCloseTo(value("sleep_low_90"), within(1e-9));
        assertThat(estimate.value() + half).isCloseTo(value("sleep_high_90"), within(1e-9));
    }

    @Test
    void sleepDataUnpairedGivesWelch() {
        Difference difference = Difference.unpaired(Sampled.mean(SLEEP_SECOND), Sampled.mean(SLEEP_FIRST));
        Estimate estimate = difference.estimate();
        assertThat(estimate.value() / estimate.standardError()).isCloseTo(value("sleep_welch_t"), within(5e-5));
        assertThat(difference.degrees()).isCloseTo(value("sleep_welch_df"), within(5e-5));
        assertThat(estimate.interval().contains(0)).isTrue();
    }

    @Test
    void differenceOfQuantilesIsBoundedOnlyByEnoughPairs() {
        double[] few = new double[40];
        double[] many = new double[200];
        Arrays.setAll(few, i -> i * 7 % 40);
        Arrays.setAll(many, i -> i * 7 % 200);
        assertThat(shift(few).estimate().interval().bounded()).isFalse();
        Interval interval = shift(many).estimate().interval();
        assertThat(interval.low()).isEqualTo(3);
        assertThat(interval.high()).isEqualTo(3);
        assertThat(shift(many)).isEqualTo(shift(many));
    }

    /** Every future of the first is 3 above that of the second: so is the quantile of every resample of pairs. */
    private Difference shift(double[] values) {
        double[] higher = values.clone();
        Arrays.setAll(higher, i -> values[i] + 3);
        return Difference.paired(Sampled.quantile(higher, .95), Sampled.quantile(values, .95), resampling);
    }

    @Test
    void sameNumbersDifferByExactlyNothingWhateverTheEstimator() {
        double[] flags = {0, 1, 1, 0, 1};
        for (Sampled sampled : new Sampled[] {
            Sampled.mean(X),
            Sampled.ratio(Y, X, "x"),
            Sampled.probability(flags),
            Sampled.quantile(Y, .95),
            Sampled.tailMean(Y, .6),
            Sampled.meanWhere(Y, flags, "flag")
        }) {
            Difference difference = Difference.paired(sampled, sampled, resampling);
            assertThat(difference.exactlyZero()).isTrue();
            assertThat(difference.estimate().value()).isEqualTo(0.0);
            assertThat(difference.estimate().interval().method()).isEqualTo("exact");
        }
    }

    @Test
    void oneBitOfDifferenceIsNotExactlyNothing() {
        double[] other = X.clone();
        other[3] = Math.nextUp(other[3]);
        assertThat(Difference.paired(Sampled.mean(X), Sampled.mean(other), resampling)
                        .exactlyZero())
                .isFalse();
    }

    @Test
    void meanOfTheWorstFuturesIsRockafellarsAndUryasevs() {
        // 20 losses 1..20, level 0.9: quantile 18.1, excess (0.9 + 1.9) / 20 / 0.1.
        double[] losses = new double[20];
        Arrays.setAll(losses, i -> i + 1.0);
        assertThat(Sampled.tailMean(losses, .9).value()).isCloseTo(18.1 + 2.8 / 20 / 0.1, within(1e-13));
        assertThat(Sampled.tailMean(new double[] {7, 7, 7}, .95).value()).isEqualTo(7);
    }

    @Test
    void conditionalMeanIsOverTheFuturesThatHaveTheNumber() {
        Sampled irr = Sampled.meanWhere(new double[] {.1, 0, .3, 0}, new double[] {1, 0, 1, 0}, "has_irr");
        assertThat(irr.value()).isCloseTo(.2, within(1e-15));
        assertThat(irr.estimate().spread().p50()).isCloseTo(.2, within(1e-15));
        assertThat(Sampled.meanWhere(new double[2], new double[2], "has_irr").defined())
                .isFalse();
    }

    @Test
    void oneReplicationHasNoErrorToReport() {
        Estimate estimate = Sampled.mean(new double[] {5}).estimate();
        assertThat(estimate.value()).isEqualTo(5);
        assertThat(estimate.standardError()).isInfinite();
        assertThat(estimate.interval().bounded()).isFalse();
    }

    private static void assertRanks(int n, double p, int low, int high, double coverage) {
        assertThat(Quantiles.ranks(n, p)).containsExactly(low, high);
        assertThat(Quantiles.coverage(n, p, low, high)).isCloseTo(coverage, within(5e-9));
    }
}
