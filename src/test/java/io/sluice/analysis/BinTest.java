package io.sluice.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BinTest {
    @Test
    void binsHoldNeighboursInEqualNumberWithTheMeanAndItsInterval() {
        List<Bin> bins = Bin.of(
                List.of(5.0, 1.0, 4.0, 2.0, 3.0, 9.0, 6.0), List.of(50.0, 10.0, 42.0, 20.0, 30.0, Double.NaN, 61.0), 2);
        assertThat(bins).extracting(Bin::from).containsExactly(1.0, 4.0);
        assertThat(bins).extracting(Bin::to).containsExactly(3.0, 6.0);
        assertThat(bins).extracting(Bin::middle).containsExactly(2.0, 5.0);
        assertThat(bins.get(0).mean().value()).isCloseTo(20, within(1e-12));
        assertThat(bins.get(1).mean().value()).isCloseTo(51, within(1e-12));
        assertThat(bins.get(0).mean().interval().high()) // 20 + t(0.975, 2) 10 / sqrt 3
                .isCloseTo(20 + 4.302653 * 10 / StrictMath.sqrt(3), within(1e-5));
    }

    @Test
    void tooFewPointsMakeNoBins() {
        assertThat(Bin.of(List.of(1.0, 2.0, 3.0), List.of(1.0, 2.0, 3.0), 2)).isEmpty();
    }
}
