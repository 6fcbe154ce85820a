package io.sluice.simulation.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RingTest {
    private static final int FUNDS = 400;

    private static int first(double[] positions, double point) {
        int best = -1;
        double least = 2;
        for (int f = 0; f < positions.length; f++) {
            double ahead = positions[f] >= point ? positions[f] - point : 1 + positions[f] - point;
            if (ahead < least) {
                least = ahead;
                best = f;
            }
        }
        return best;
    }

    private static Ring ring(double[] positions, int count) {
        Ring ring = new Ring();
        for (int f = 0; f < count; f++) {
            ring.add(positions[f], f);
        }
        ring.order();
        return ring;
    }

    @Test
    void aPointLeadsToTheFirstFundAtOrAfterItOnceAroundTheCircle() {
        SplittableRandom random = new SplittableRandom(7);
        double[] positions = random.doubles(40).toArray();
        Ring ring = ring(positions, positions.length);
        for (int i = 0; i < 5_000; i++) {
            double point = random.nextDouble();
            assertThat(ring.place(ring.from(point))).isEqualTo(first(positions, point));
        }
        assertThat(ring.place(ring.from(positions[17]))).isEqualTo(17);
    }

    @Test
    void onceAroundEveryFundIsPassedOnce() {
        double[] positions = new SplittableRandom(8).doubles(33).toArray();
        Ring ring = ring(positions, positions.length);
        int start = ring.from(0.9);
        assertThat(IntStream.range(start, start + ring.count()).map(ring::place).sorted())
                .containsExactlyElementsOf(IntStream.range(0, 33).boxed().toList());
    }

    /** With n funds and m more a point keeps its fund with probability n / (n + m), the most any scheme can keep. */
    @Test
    void withAQuarterMoreFundsFourOfFiveAcquaintancesStay() {
        SplittableRandom random = new SplittableRandom(20250306);
        double[] positions = random.doubles(FUNDS + FUNDS / 4).toArray();
        Ring before = ring(positions, FUNDS);
        Ring after = ring(positions, positions.length);
        int points = 100_000;
        int kept = 0;
        for (int i = 0; i < points; i++) {
            double point = random.nextDouble();
            kept += before.place(before.from(point)) == after.place(after.from(point)) ? 1 : 0;
        }
        assertThat((double) kept / points).isCloseTo(0.8, within(0.02));
    }

    @Test
    void aRingForgetsTheFundsOfTheLastQuarter() {
        Ring ring = ring(new double[] {0.2, 0.4}, 2);
        ring.clear();
        ring.add(0.3, 5);
        ring.order();
        assertThat(ring.count()).isOne();
        assertThat(ring.place(ring.from(0.9))).isEqualTo(5);
    }

    @Test
    void aPlaceThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new Ring().add(0.5, 65_536)).hasMessageContaining("65536");
    }
}
