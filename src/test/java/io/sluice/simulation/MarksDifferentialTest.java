package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.quantity.Exact;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.step.EndOfLife;
import io.sluice.simulation.step.Schedule;
import io.sluice.world.venture.CapTable;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MarksDifferentialTest {
    private static final int QUARTERS = 60;

    @Test
    void marksOfWhatChangedAreThoseOfAllHoldingsCountedAnew() {
        World w = Fixture.experiment(Fixture.scenario(QUARTERS, 0.1, Fixture.arm("enacted", Fixture.PACKS)))
                .newRun()
                .opening(0, new Draws(20250306, 5));
        Schedule schedule = new Schedule(w.setting().parameters());
        for (int t = 0; t < QUARTERS; t++) {
            schedule.run(w, t);
            long[] plain = plain(w);
            assertThat(EndOfLife.Marks.byFund(w)).as("quarter %d", t).isEqualTo(plain);
            for (int f = 0; f < plain.length; f++) {
                assertThat(w.capTable().value(f, w.ventures())).isEqualTo(plain[f]);
            }
            assertThat(t < 8 || Arrays.stream(plain).sum() > 0).isTrue();
        }
    }

    private static long[] plain(World w) {
        CapTable table = w.capTable();
        long[] value = new long[w.funds().count()];
        for (int j = 0; j < w.exogenous().ventures().count(); j++) {
            for (int h = table.from(j); w.ventures().status(j).active() && h < table.to(j); h++) {
                if (table.holder(h) >= 0) {
                    value[table.holder(h)] +=
                            Exact.mulDivFloor(w.ventures().postMoney(j), table.parts(h), CapTable.WHOLE);
                }
            }
        }
        return value;
    }
}
