package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.results.Column;
import io.sluice.results.Rows;
import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.ParameterTable;
import io.sluice.scenario.Scenario;
import io.sluice.scenario.Uncertain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every switch is wired to something, and on means what is shipped. */
class SwitchesTest {
    private static final int QUARTERS = 12;
    private static final double RESOLUTION = 0.1;
    private static final String SWITCH = "switch_";

    /** Parameters and length of a run in which a switch has something to act on; all others need nothing. */
    private record Need(int quarters, Map<String, String> values) {}

    private static final Map<String, Need> NEEDS = Map.of(
            "switch_buyback", new Need(QUARTERS, Map.of("buyback_after", "4", "buyback_hazard", "0.5")),
            "switch_exit_correlation",
                    new Need(QUARTERS, Map.of("exit_window_persistence", "0", "failure_window_closed", "20")),
            "switch_founding", new Need(32, Map.of("founding_elasticity", "1")),
            "switch_tolerance", new Need(32, Map.of("tolerance_early", "20")));

    private static final List<String> SHIPPED = run(ModelParameters.central(), QUARTERS);

    static Stream<String> switches() {
        return ParameterTable.shipped().names().stream().filter(name -> name.startsWith(SWITCH));
    }

    private static List<String> run(ModelParameters model, int quarters) {
        Arm plain = Fixture.arm("enacted", packs());
        Arm arm = new Arm(plain.name(), null, plain.packs(), List.of(), new TreeMap<>(), model);
        Scenario with = Fixture.scenario(quarters, RESOLUTION, arm);
        Scenario scenario = new Scenario(
                with.name(),
                with.title(),
                null,
                with.arms(),
                with.counterfactual(),
                with.start(),
                quarters,
                with.prices(),
                1,
                with.seed(),
                RESOLUTION,
                with.sunset(),
                model,
                Uncertain.NONE,
                List.of(),
                List.of(),
                Map.of(),
                List.of());
        List<String> lines = new ArrayList<>();
        for (Rows rows : Fixture.experiment(scenario).newRun().replicate(0)) {
            List<Column> columns = rows.table().values();
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < columns.size(); column++) {
                    lines.add(rows.table().name() + " " + row + " "
                            + columns.get(column).name() + " "
                            + Double.doubleToLongBits(rows.doubleAt(row, column)));
                }
            }
        }
        return lines;
    }

    private static List<String> packs() {
        List<String> packs = new ArrayList<>(Fixture.PACKS);
        packs.addAll(List.of("cn-gd/loss-tolerance", "cn-sc/loss-tolerance", "cn-hb/loss-tolerance"));
        return packs;
    }

    @ParameterizedTest
    @MethodSource("switches")
    void aSwitchTurnedOffChangesASmallRun(String name) {
        Need need = NEEDS.getOrDefault(name, new Need(QUARTERS, Map.of()));
        ModelParameters on = ModelParameters.central();
        for (Map.Entry<String, String> value : new TreeMap<>(need.values()).entrySet()) {
            on = on.with(value.getKey(), new BigDecimal(value.getValue()));
        }
        List<String> before = need.values().isEmpty() ? SHIPPED : run(on, need.quarters());
        List<String> after = run(on.with(name, BigDecimal.ZERO), need.quarters());
        assertThat(after.equals(before)).as("%s off is as on", name).isFalse();
    }

    @Test
    void withAllSwitchesOnARunIsTheShippedOneBitByBit() {
        ModelParameters on = ModelParameters.central();
        for (String name : switches().toList()) {
            on = on.with(name, BigDecimal.ONE);
        }
        assertThat(switches()).hasSizeGreaterThan(25);
        assertThat(run(on, QUARTERS)).isEqualTo(SHIPPED);
    }
}
