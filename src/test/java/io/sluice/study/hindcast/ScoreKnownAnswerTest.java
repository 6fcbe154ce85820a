package io.sluice.study.hindcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScoreKnownAnswerTest {
    @Test
    void errorsAndCountsAreThoseWorkedOutByHand() {
        Forecast law = new NormalForecast(1, .5);
        Score score = Score.of(List.of(
                new Score.Pair(law, 1.1), new Score.Pair(law, .5), new Score.Pair(law, 1.9), new Score.Pair(law, 3)));
        assertThat(score.n()).isEqualTo(4);
        assertThat(score.bias()).isCloseTo((-.1 + .5 - .9 - 2) / 4, within(1e-12));
        assertThat(score.meanAbsolute()).isCloseTo((.1 + .5 + .9 + 2) / 4, within(1e-12));
        assertThat(score.rootMeanSquare()).isCloseTo(StrictMath.sqrt((.01 + .25 + .81 + 4) / 4), within(1e-12));
        assertThat(score.coverage()).extracting(Score.Coverage::inside).containsExactly(1, 2, 3);
    }

    /** Clopper and Pearson (1934): none of ten lies inside, so the chance is at most 1 - 0.025^(1/10). */
    @Test
    void theIntervalOfACoverageIsTheExactBinomialOne() {
        List<Score.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            pairs.add(new Score.Pair(new NormalForecast(0, .1), 1));
        }
        Score.Coverage none = Score.of(pairs).coverage().get(0);
        assertThat(none.inside()).isZero();
        assertThat(none.share().low()).isZero();
        assertThat(none.share().high()).isCloseTo(1 - StrictMath.pow(.025, .1), within(1e-12));
    }

    @Test
    void aTrueLawIsCoveredAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(8);
        List<Score.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            NormalForecast law = new NormalForecast(random.nextDouble(), random.nextDouble(.1, 2));
            pairs.add(new Score.Pair(law, law.quantile(random.nextDouble())));
        }
        for (Score.Coverage coverage : Score.of(pairs).coverage()) {
            assertThat((double) coverage.inside() / pairs.size()).isCloseTo(coverage.level(), within(.03));
        }
    }

    @Test
    void aPointHasNoIntervals() {
        List<Score.Pair> pairs = List.of(new Score.Pair(new NormalForecast(1, 0), 2));
        assertThat(Score.of(pairs).coverage()).isEmpty();
        assertThat(Score.of(pairs).crps()).isEqualTo(1);
    }
}
