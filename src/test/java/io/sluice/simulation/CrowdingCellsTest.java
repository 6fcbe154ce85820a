package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrowdingCellsTest {
    @Test
    void allCellsRunInOneReplicationOfFiveAndAfterAHundredInOneOfTwenty() {
        assertThat(IntStream.range(0, 160)
                        .filter(r -> CrowdingCells.inReplication(r, 3) == 3)
                        .filter(r -> r < 20 || r > 80))
                .containsExactly(4, 9, 14, 19, 84, 89, 94, 99, 119, 139, 159);
        assertThat(IntStream.range(0, 160).map(r -> CrowdingCells.inReplication(r, 1)))
                .containsOnly(1);
    }

    @Test
    void theMeanNumberOfCellsIsThatOverAllReplications() {
        assertThat(CrowdingCells.inMean(4, 3)).isEqualTo(1);
        assertThat(CrowdingCells.inMean(100, 3)).isEqualTo(1.4, within(1e-12));
        assertThat(CrowdingCells.inMean(200, 3)).isEqualTo(1.25, within(1e-12));
    }
}
