package io.sluice.study.calibration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ParameterTable;
import io.sluice.study.Figure;
import io.sluice.study.Variation;
import io.sluice.study.validation.Target;
import io.sluice.study.validation.Tolerance;
import io.sluice.study.validation.Validation;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Planted values of two blocks are found again: the rows hold what a world with these values shows, and calibration that starts in the middle
 * of each band, knowing the rows alone, comes back to them.
 */
class PlantedValuesIT {
    private static final double RESOLUTION = 0.02;
    private static final int REPLICATIONS = 2;
    private static final int TRIALS = 10;
    /** The worlds that calibration tries, so that the rows hold no noise that it does not see. */
    private static final int FIRST = 10_000;
    /** Half the width of a row's tolerance. */
    private static final double HALF = 0.01;
    /** A step of the grid, in widths of the band. Planted values lie at least a quarter of the band from its middle; found ones at most a tenth from them. */
    private static final double NEAR = 0.1;

    /** Between the points of the grid on which a block of one parameter is searched. */
    private static final Map<String, Double> PLANTED = Map.of("technology_pace", 0.78, "zombie_hazard", 0.22);

    private final Validation validation = new Validation(
            Path.of("scenarios/validation-us.yaml"), Path.of("scenarios/baseline.yaml"), OptionalLong.empty(), 1);

    @Test
    void plantedValuesOfTwoBlocksAreFoundAgainFromTheMiddleOfTheirBands() {
        Map<String, BigDecimal> planted = new LinkedHashMap<>();
        PLANTED.forEach((name, position) -> planted.put(name, Calibration.at(middle(name), position)));
        List<Block> blocks = List.of(
                block("transitions", planted, List.of("technology_pace"), "P3a", "P3b"),
                block("outcomes", planted, List.of("zombie_hazard"), "V06c", "V06d"));
        List<Calibration.Proposal> found =
                new Calibration(validation, REPLICATIONS, RESOLUTION, TRIALS).setAll(blocks, proposal -> {});
        for (Calibration.Proposal proposal : found) {
            for (ModelParameter row : proposal.block().parameters()) {
                double width = row.high().subtract(row.low()).doubleValue();
                double off = requireNonNull(proposal.after().get(row.name()))
                        .subtract(requireNonNull(planted.get(row.name())))
                        .doubleValue();
                assertThat(Math.abs(off) / width)
                        .as("%s, in widths of its band", row.name())
                        .isLessThan(NEAR);
            }
        }
    }

    /** A row whose central value is the middle of its band. */
    private static ModelParameter middle(String name) {
        ModelParameter row = requireNonNull(ParameterTable.shipped().find(name));
        return new ModelParameter(
                row.name(),
                row.unit(),
                row.dimension(),
                row.low(),
                row.low().add(row.high()).divide(BigDecimal.valueOf(2)),
                row.high(),
                row.min(),
                row.max(),
                row.block(),
                row.against(),
                row.shared(),
                row.status(),
                row.source(),
                row.title());
    }

    /** A block whose rows hold what the planted world shows. */
    private Block block(String name, Map<String, BigDecimal> planted, List<String> parameters, String... rows) {
        List<Target> measured = Stream.of(rows).map(PlantedValuesIT::shipped).toList();
        Map<String, Figure> shown =
                validation.figures(measured, Variation.NONE.set(planted).at(RESOLUTION), FIRST, REPLICATIONS);
        return new Block(
                name,
                parameters.stream().map(PlantedValuesIT::middle).toList(),
                measured.stream()
                        .map(row ->
                                around(row, requireNonNull(shown.get(row.id())).value()))
                        .toList());
    }

    private static Target shipped(String id) {
        return Target.shipped().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Target around(Target row, double figure) {
        return new Target(
                row.id(),
                row.measure(),
                row.world(),
                Double.toString(figure),
                new Tolerance(figure - HALF, figure + HALF, Tolerance.Open.NONE, Double.NaN),
                row.unit(),
                row.basis(),
                row.status(),
                row.source(),
                row.title());
    }
}
