package io.sluice.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ManyDrawsDifferentialTest {
    private static final int BATCHES = 300;

    @Test
    void whatIsDrawnTogetherIsWhatIsDrawnOneByOne() {
        SplittableRandom random = new SplittableRandom(20251125);
        Purpose[] purposes = Purpose.values();
        ManyDraws many = new ManyDraws();
        for (int batch = 0; batch < BATCHES; batch++) {
            Draws draws = new Draws(random.nextLong(), random.nextInt(Integer.MAX_VALUE));
            int quarter = random.nextInt(Draws.FIRST_QUARTER, Draws.LAST_QUARTER + 1);
            Purpose purpose = purposes[random.nextInt(purposes.length)];
            int index = random.nextInt(Draws.LAST_INDEX + 1);
            long[] entities =
                    random.longs(random.nextInt(1_200), 0, Entity.MASK + 1).toArray();
            double[] made = new double[entities.length];
            many.draw(draws, entities, entities.length, quarter, purpose, index, made);
            for (int i = 0; i < made.length; i++) {
                assertThat(made[i]).isEqualTo(draws.uniform(entities[i], quarter, purpose, index));
            }
        }
    }

    @Test
    void whatHasNoAddressIsRefused() {
        ManyDraws many = new ManyDraws();
        Draws draws = new Draws(1, 0);
        double[] made = new double[2];
        assertThatThrownBy(() -> many.draw(draws, new long[] {1, 1L << 48}, 2, 0, Purpose.FATE, 0, made))
                .hasMessageContaining("48 bits");
        assertThatThrownBy(() -> many.draw(draws, new long[] {1, 2}, 2, 960, Purpose.FATE, 0, made))
                .hasMessageContaining("quarter 960");
        assertThatThrownBy(() -> many.draw(draws, new long[] {1, 2}, 2, 0, Purpose.FATE, 65_536, made))
                .hasMessageContaining("index 65536");
    }
}
