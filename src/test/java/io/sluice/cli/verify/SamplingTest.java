package io.sluice.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingTest {
    @ParameterizedTest
    @CsvSource({"200, 51, 10", "200, 51, 1", "4, 4, 1", "2000, 58, 100", "2000, 58, 7", "50, 20, 40"})
    void theChanceOfMissingIsThatOfTheHypergeometricLaw(int all, int drawn, int altered) {
        double known = new HypergeometricDistribution(null, all, altered, drawn).probability(0);
        assertThat(new Sampling(all, drawn).missing(altered)).isCloseTo(known, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 200", "0.05, 2000", "0.05, 20", "0.01, 500", "0.5, 7", "0.05, 1"})
    void asManyAreDrawnAsFindTheShareAndNotOneMore(double share, int all) {
        Sampling sampling = Sampling.finding(share, all);
        int altered = Sampling.altered(share, all);
        assertThat(sampling.missing(altered)).isLessThanOrEqualTo(1 - Sampling.SURE);
        if (sampling.drawn() > 1) {
            assertThat(new Sampling(all, sampling.drawn() - 1).missing(altered)).isGreaterThan(1 - Sampling.SURE);
        }
    }

    @Test
    void theSeedRepeatsTheChoiceAndAnotherSeedMakesAnother() {
        Sampling sampling = new Sampling(200, 51);
        assertThat(sampling.chosen(7))
                .hasSize(51)
                .doesNotHaveDuplicates()
                .isSorted()
                .isEqualTo(sampling.chosen(7));
        assertThat(sampling.chosen(8)).isNotEqualTo(sampling.chosen(7));
        assertThat(new Sampling(3, 3).chosen(1)).containsExactly(0, 1, 2);
    }

    /** 400 seeds, 10 of 200 altered: missed by 4.6 % of samples of 51; 400 trials miss between 5 and 35 with all but 1 in 10,000. */
    @Test
    void alteredReplicationsAreMissedAsOftenAsIsPrinted() {
        Sampling sampling = Sampling.finding(0.05, 200);
        List<Integer> altered =
                IntStream.range(0, 10).map(k -> 20 * k + 3).boxed().toList();
        long missed = IntStream.range(0, 400)
                .filter(seed -> sampling.chosen(seed).stream().noneMatch(altered::contains))
                .count();
        assertThat(missed).isBetween(5L, 35L);
    }
}
