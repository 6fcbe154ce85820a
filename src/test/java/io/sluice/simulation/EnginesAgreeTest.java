package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.results.Rows;
import io.sluice.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run decided column by column is the run decided in sessions of Drools, in every bit of every table. */
class EnginesAgreeTest {
    @Test
    void columnsAndSessionsGiveTheSameBits() {
        Scenario scenario = Fixture.scenario(
                16,
                0.05,
                Fixture.arm("enacted", Fixture.PACKS),
                Fixture.arm("no-fund", Fixture.without("cn/national-fund")));
        List<Long> columns = bits(Fixture.experiment(scenario, Deciding.byColumns(scenario.seed(), 0.05)));
        List<Long> sessions = bits(Fixture.experiment(scenario, Deciding.inSessions()));
        assertThat(columns).hasSizeGreaterThan(1_000).isEqualTo(sessions);
    }

    private static List<Long> bits(ScenarioExperiment experiment) {
        List<Long> bits = new ArrayList<>();
        for (Rows rows : experiment.newRun().replicate(1)) {
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.table().values().size(); column++) {
                    bits.add(Double.doubleToLongBits(rows.doubleAt(row, column)));
                }
            }
        }
        return bits;
    }
}
