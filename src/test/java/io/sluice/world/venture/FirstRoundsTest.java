package io.sluice.world.venture;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FirstRoundsTest {
    private static final int QUARTERS = 40;
    private static final double[] CLUSTER = {0, 0};
    private static final double[][] BIRTHS = {{60, 40}, {50, 100}};
    private static final FirstRounds LATE =
            new FirstRounds(new double[] {0, .4, .1, 0, .05}, new int[] {0, 6, 12, 19, 27});

    private static LatentVentures draw(FirstRounds first) {
        return LatentVentures.draw(new Draws(7, 3), BIRTHS, CLUSTER, first, QUARTERS);
    }

    @Test
    void theStageIsTheFirstWhoseCumulatedShareExceedsTheUniform() {
        assertThat(LATE.stage(0)).isEqualTo(1);
        assertThat(LATE.stage(Math.nextDown(.4))).isEqualTo(1);
        assertThat(LATE.stage(.4)).isEqualTo(2);
        assertThat(LATE.stage(.51)).isEqualTo(4);
        assertThat(LATE.stage(.56)).isZero();
        assertThat(FirstRounds.seed(5).stage(0)).isZero();
    }

    @Test
    void sharesOfALargePopulationAreThoseAskedForWithinFourStandardErrors() {
        LatentVentures all = draw(LATE);
        double[] count = new double[5];
        for (int j = 0; j < all.count(); j++) {
            count[all.firstStage(j)]++;
        }
        double n = Arrays.stream(count).sum();
        assertThat(n).isGreaterThan(15_000);
        double[] expected = {.45, .4, .1, 0, .05};
        for (int s = 0; s < count.length; s++) {
            double error = StrictMath.sqrt(expected[s] * (1 - expected[s]) / n);
            assertThat(count[s] / n - expected[s]).as("stage %d", s).isBetween(-4 * error, 4 * error);
        }
    }

    @Test
    void aFirmIsAsOldAsTheRoundsItDidWithout() {
        LatentVentures all = draw(LATE);
        for (int j = 0; j < all.count(); j++) {
            assertThat(all.cohort(j) - all.founded(j)).isEqualTo(LATE.quarters()[all.firstStage(j)]);
        }
    }

    @Test
    void whereEveryFirmBeginsWithASeedRoundNothingElseAboutItIsAnother() {
        LatentVentures late = draw(LATE);
        LatentVentures seed = draw(FirstRounds.seed(5));
        assertThat(seed.count()).isEqualTo(late.count());
        for (int j = 0; j < seed.count(); j++) {
            assertThat(seed.firstStage(j)).isZero();
            assertThat(seed.founded(j)).isEqualTo(seed.cohort(j));
            assertThat(seed.entity(j)).isEqualTo(late.entity(j));
            assertThat(seed.quality(j)).isEqualTo(late.quality(j));
            assertThat(seed.entryUniform(j)).isEqualTo(late.entryUniform(j));
        }
    }
}
