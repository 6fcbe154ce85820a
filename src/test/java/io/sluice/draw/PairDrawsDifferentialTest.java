package io.sluice.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
    void whoeverReachesASizeWithHisHeadStartIsFoundAndHardlyAnybodyElse() {
        SplittableRandom random = new SplittableRandom(20251125);
        PairDraws pairs = new PairDraws(new Draws(7, 3));
        long[] partners =
                LongStream.range(0, PARTNERS).map(p -> PairDraws.word((int) p)).toArray();
        int[] found = new int[PARTNERS];
        for (int v = 0; v < VENTURES; v++) {
            double[] starts = random.doubles(PARTNERS, -2, 2).toArray();
            long[] heads = Arrays.stream(starts).mapToLong(PairDraws::headStart).toArray();
            pairs.turnTo(Entity.venture(v % 32, 3, 5, v), 8, Purpose.MATCHING);
            pairs.draw(partners, PARTNERS);
            int mark = random.nextInt(PARTNERS);
            double one = pairs.uniform(mark) + starts[mark];
            for (double least : new double[] {Math.nextDown(one), one, Math.nextUp(one), 0.5, -3, 4}) {
                int n = pairs.reaching(least, heads, PARTNERS, found);
                List<Integer> places = Arrays.stream(found, 0, n).boxed().toList();
                assertThat(places).containsAll(reached(pairs, starts, least));
                assertThat(reached(pairs, starts, least - 0x1p-48)).containsAll(places);
            }
            assertThat(pairs.reaching(Double.NEGATIVE_INFINITY, heads, PARTNERS, found))
                    .isEqualTo(PARTNERS);
            assertThat(found).isEqualTo(IntStream.range(0, PARTNERS).toArray());
        }
    }

    private static List<Integer> reached(PairDraws pairs, double[] starts, double least) {
        return IntStream.range(0, PARTNERS)
                .filter(p -> pairs.uniform(p) + starts[p] >= least)
                .boxed()
                .toList();
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
