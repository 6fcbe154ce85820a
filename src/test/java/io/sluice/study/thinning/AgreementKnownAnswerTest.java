package io.sluice.study.thinning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AgreementKnownAnswerTest {
    private static double[][] means(double... values) {
        return Arrays.stream(values).mapToObj(x -> new double[] {x, 1}).toArray(double[][]::new);
    }

    /** Differences 1, 2, 3, 4, 5: mean 3, standard error sqrt(2.5 / 5), and t(4) at 95 % is 2.131847 (tables of Student's t). */
    @Test
    void aMeanHasTheStandardErrorAndTheIntervalOfThePairedTest() {
        Agreement a = Agreement.of(means(11, 22, 33, 44, 55), means(10, 20, 30, 40, 50), whole -> 6);
        assertThat(a.whole()).isCloseTo(30, within(1e-12));
        assertThat(a.difference()).isCloseTo(3, within(1e-12));
        assertThat(a.standardError()).isCloseTo(StrictMath.sqrt(0.5), within(1e-12));
        assertThat(a.half()).isCloseTo(2.131847 * StrictMath.sqrt(0.5), within(1e-6));
    }

    @Test
    void theMarginDecidesWhetherWorldsAgreeDifferOrNobodyKnows() {
        double[][] thinned = means(11, 22, 33, 44, 55);
        double[][] whole = means(10, 20, 30, 40, 50);
        assertThat(Agreement.of(thinned, whole, v -> 4.6).verdict()).isEqualTo(Agreement.Verdict.AGREES);
        assertThat(Agreement.of(thinned, whole, v -> 4.4).verdict()).isEqualTo(Agreement.Verdict.UNDECIDED);
        assertThat(Agreement.of(thinned, whole, v -> 1.6).verdict()).isEqualTo(Agreement.Verdict.UNDECIDED);
        assertThat(Agreement.of(thinned, whole, v -> 1.4).verdict()).isEqualTo(Agreement.Verdict.DIFFERS);
        assertThat(Agreement.of(whole, thinned, v -> 1.4).verdict()).isEqualTo(Agreement.Verdict.DIFFERS);
    }

    @Test
    void aRatioPoolsReplicationsBeforeItDivides() {
        double[][] thinned = {{1, 1}, {9, 3}};
        double[][] whole = {{2, 2}, {2, 2}};
        Agreement a = Agreement.of(thinned, whole, v -> 1);
        assertThat(a.difference()).isCloseTo(10.0 / 4 - 1, within(1e-12));
    }

    @Test
    void oneReplicationDecidesNothing() {
        assertThat(Agreement.of(means(5), means(5), v -> 1e9).verdict()).isEqualTo(Agreement.Verdict.UNDECIDED);
    }

    @Test
    void worldsThatAreTheSameAgreeWithinAnyMargin() {
        double[][] same = means(3, 5, 8);
        assertThat(Agreement.of(same, same, v -> 1e-9).verdict()).isEqualTo(Agreement.Verdict.AGREES);
    }
}
