package io.sluice.study.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ParameterTable;
import io.sluice.study.validation.Target;
import io.sluice.study.validation.Validation;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A parameter moved away on purpose is found again: its effect on its row is seen and followed. */
class CalibrationIT {
    @Test
    void calibrationBringsARowNearerAndGivesTheSameValuesEveryTime() {
        Validation validation = new Validation(
                Path.of("scenarios/validation-us.yaml"), Path.of("scenarios/baseline.yaml"), OptionalLong.empty(), 1);
        Target unknown = Target.shipped().stream()
                .filter(t -> t.id().equals("V06d"))
                .findFirst()
                .orElseThrow();
        Block block = new Block(
                "one",
                List.of(
                        ParameterTable.shipped().find("zombie_share"),
                        ParameterTable.shipped().find("zombie_hazard")),
                List.of(unknown));
        Map<String, BigDecimal> away =
                Map.of("zombie_share", new BigDecimal("0.2"), "zombie_hazard", new BigDecimal("0.05"));
        Calibration.Proposal first = new Calibration(validation, 2, 0.02, 8).set(block, away);
        double before = Calibration.distance(block.rows(), first.figuresBefore());
        double after = Calibration.distance(block.rows(), first.figuresAfter());
        assertThat(after).isLessThan(before / 2);
        Calibration.Proposal second = new Calibration(validation, 2, 0.02, 8).set(block, away);
        assertThat(second.after()).isEqualTo(first.after());
    }
}
