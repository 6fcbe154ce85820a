package io.sluice.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FallingOrderDifferentialTest {
    @Test
    void theOrderIsThatOfAStableSortOfObjects() {
        SplittableRandom random = new SplittableRandom(20250306);
        for (int round = 0; round < 2_000; round++) {
            double[] value = new double[random.nextInt(60)];
            for (int i = 0; i < value.length; i++) {
                value[i] = value(random);
            }
            int[] order = new int[value.length];
            FallingOrder.of(value, value.length, order, new long[value.length]);
            int[] expected = IntStream.range(0, value.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -value[i] + 0.0))
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(order).isEqualTo(expected);
        }
    }

    /** Plain numbers, equal ones, both zeros, and such as only a double tells apart. */
    private static double value(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(-2, 3);
            case 1 -> -0.0;
            case 2 -> 1 + random.nextInt(4) * 0x1p-50;
            case 3 -> -1 - random.nextInt(4) * 0x1p-50;
            default -> random.nextDouble(-3, 3);
        };
    }
}
