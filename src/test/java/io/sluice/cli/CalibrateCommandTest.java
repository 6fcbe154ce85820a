package io.sluice.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ParameterTable;
import io.sluice.study.calibration.Block;
import io.sluice.study.calibration.Calibration.Proposal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrateCommandTest {
    /** Its band is 0.3 to 0.7, so that 0.312 and 0.688 stand at 3 % of its width. */
    private static final ModelParameter ROW =
            requireNonNull(ParameterTable.shipped().find("lean_spending"));

    private static String ends(String value) {
        Map<String, BigDecimal> set = Map.of(ROW.name(), new BigDecimal(value));
        Block block = new Block("one", List.of(ROW), List.of());
        return CalibrateCommand.ends(List.of(new Proposal(block, set, set, Map.of(), Map.of(), 1)));
    }

    @Test
    void aValueWithinThreePercentOfABandsEndIsNamedWithWhatThatMeans() {
        assertThat(List.of(ROW.low(), ROW.high()))
                .map(BigDecimal::toPlainString)
                .containsExactly("0.3", "0.7");
        for (String value : List.of("0.3", "0.31", "0.312")) {
            assertThat(ends(value))
                    .contains("within 3 % of its width", "either the band is too narrow or the model lacks")
                    .containsPattern("lean_spending +" + value + " at the low end of \\[0.3, 0.7]");
        }
        for (String value : List.of("0.688", "0.7")) {
            assertThat(ends(value)).containsPattern("lean_spending +" + value + " at the high end of \\[0.3, 0.7]");
        }
    }

    @Test
    void nothingIsSaidOfAValueFurtherInside() {
        for (String value : List.of("0.313", "0.5", "0.687")) {
            assertThat(ends(value)).isEmpty();
        }
    }
}
