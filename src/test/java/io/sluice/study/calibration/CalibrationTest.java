package io.sluice.study.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ParameterTable;
import io.sluice.study.Figure;
import io.sluice.study.validation.Basis;
import io.sluice.study.validation.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static Target target(String id) {
        return Target.shipped().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingCanBeSetByARowOfAnotherKind() {
        assertThatThrownBy(() -> new Block("cheat", List.of(), List.of(target("V05"))))
                .hasMessageContaining("row V05 is of the kind \"rests on an input\"");
    }

    @Test
    void blocksShareNoParameterAndNoRowAndUseEveryCalibrationRow() {
        List<Block> blocks = Block.shipped();
        assertThat(blocks.stream().flatMap(b -> b.parameters().stream()).map(ModelParameter::name))
                .doesNotHaveDuplicates();
        List<String> rows =
                blocks.stream().flatMap(b -> b.rows().stream()).map(Target::id).toList();
        Set<String> all = Target.shipped().stream()
                .filter(t -> t.basis().kind() == Basis.Kind.SET_BY)
                .map(Target::id)
                .collect(Collectors.toSet());
        assertThat(rows).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void everyPositionLiesInsideTheBand() {
        for (ModelParameter row : ParameterTable.shipped().all()) {
            for (double position : new double[] {0, 0.001, 0.3337, 0.5, 0.99999, 1}) {
                BigDecimal value = Calibration.at(row, position);
                assertThat(value).as(row.name()).isBetween(row.low(), row.high());
                assertThat(row.allows(value)).as(row.name()).isTrue();
            }
        }
    }

    @Test
    void distanceIsSquaredInsideThreeHalfWidthsAndStraightBeyond() {
        List<Target> rows = List.of(target("V06a"));
        assertThat(Calibration.distance(rows, Map.of("V06a", Figure.exact(0.103))))
                .isCloseTo(0, within(1e-12));
        assertThat(Calibration.distance(rows, Map.of("V06a", Figure.exact(0.133))))
                .isCloseTo(1, within(1e-9));
        assertThat(Calibration.distance(rows, Map.of("V06a", Figure.exact(0.193))))
                .isCloseTo(9, within(1e-9));
        assertThat(Calibration.distance(rows, Map.of("V06a", Figure.exact(0.253))))
                .isCloseTo(21, within(1e-9));
        assertThat(Calibration.distance(rows, Map.of())).isCloseTo(51, within(1e-9));
    }

    @Test
    void theFileChangesInItsValueStatusAndSourceAndNowhereElse() {
        String text = """
                # a comment, with a comma
                name,unit,low,central,high,status,source,title
                alpha,x,1,2,3,A,"first, second",Alpha
                beta,x,1,2,3,A,plain; calibrated: V01,Beta
                gamma,x,1,2,3,V,seen,Gamma
                """;
        String written = ParameterFile.with(
                text,
                Map.of("alpha", new BigDecimal("2.5"), "beta", new BigDecimal("1")),
                Map.of("alpha", "V06a", "beta", "V06a V06b"));
        assertThat(written).isEqualTo("""
                # a comment, with a comma
                name,unit,low,central,high,status,source,title
                alpha,x,1,2.5,3,S,"first, second; calibrated: V06a",Alpha
                beta,x,1,1,3,S,plain; calibrated: V06a V06b,Beta
                gamma,x,1,2,3,V,seen,Gamma
                """);
    }

    @Test
    void whatIsMarkedAsSetIsNamedByItsBlockAndLiesInItsBand() {
        Map<String, String> rows = Block.shipped().stream()
                .flatMap(b -> b.parameters().stream().map(p -> Map.entry(p.name(), b)))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().rows().stream().map(Target::id).collect(Collectors.joining(" "))));
        for (ModelParameter row : ParameterTable.shipped().all()) {
            if (row.status() == ModelParameter.Status.S) {
                assertThat(row.source()).endsWith("calibrated: " + rows.get(row.name()));
            }
        }
    }
}
