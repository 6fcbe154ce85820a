package io.sluice.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairDrawsDifferentialTest {
    private static final int VENTURES = 2_000;
    private static final int PARTNERS = 50;

    @Test
    void aPairsUniformIsTheOneAtItsAddress() {
        SplittableRandom random = new SplittableRandom(20250306);
        Purpose[] purposes = Purpose.values();
        for (int v = 0; v < VENTURES; v++) {
            Draws draws = new Draws(random.nextLong(), random.nextInt(Integer.MAX_VALUE));
            PairDraws pairs = new PairDraws(draws);
            long venture =
                    Entity.venture(random.nextInt(32), random.nextInt(32), random.nextInt(128), random.nextInt(2_048));
            int quarter = random.nextInt(Draws.FIRST_QUARTER, Draws.LAST_QUARTER + 1);
            Purpose purpose = purposes[random.nextInt(purposes.length)];
            pairs.turnTo(venture, quarter, purpose);
            int[] partner = random.ints(random.nextInt(PARTNERS), 0, 1 << 16).toArray();
            pairs.draw(Arrays.stream(partner).mapToLong(PairDraws::word).toArray(), partner.length);
            for (int p = 0; p < partner.length; p++) {
                assertThat(pairs.uniform(p))
                        .isEqualTo(draws.uniform(Entity.pair(venture, partner[p]), quarter, purpose, 0));
            }
        }
    }

    @Test
    void whatHasNoAddressIsRefused() {
        PairDraws pairs = new PairDraws(new Draws(1, 0));
        long venture = Entity.venture(1, 1, 1, 1);
        assertThatThrownBy(() -> pairs.turnTo(Entity.province(1), 0, Purpose.MATCHING))
                .hasMessageContaining("begins with a venture");
        assertThatThrownBy(() -> pairs.turnTo(venture, 960, Purpose.MATCHING)).hasMessageContaining("quarter 960");
        assertThatThrownBy(() -> PairDraws.word(65_536)).hasMessageContaining("partner 65536");
        assertThatThrownBy(() -> PairDraws.word(-1)).hasMessageContaining("partner -1");
    }
}
