package io.sluice.world.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.draw.Draws;
import org.junit.jupiter.api.Test;

class PoliticalCycleTest {
    private static final int TERM = 20;
    private static final PoliticalCycle TERMS = new PoliticalCycle(5, 3.5);

    @Test
    void aTermAveragesToNothingReturnsAndBeginsElsewhereInEachProvince() {
        Draws draws = new Draws(1, 0);
        double sum = 0;
        double highest = -1;
        for (int t = 0; t < TERM; t++) {
            double push = TERMS.push(draws, 3, t, .1);
            sum += push;
            highest = Math.max(highest, push);
            assertThat(TERMS.push(draws, 3, t + TERM, .1)).isCloseTo(push, within(1e-12));
            assertThat(TERMS.push(draws, 3, t, 0)).isZero();
        }
        assertThat(sum).isCloseTo(0, within(1e-12));
        assertThat(highest).isBetween(.098, .1);
        assertThat(TERMS.push(draws, 4, 0, .1)).isNotEqualTo(TERMS.push(draws, 3, 0, .1));
    }
}
