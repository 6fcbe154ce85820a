package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Deals;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.step.PlainReach;
import io.sluice.simulation.step.Schedule;
import io.sluice.simulation.step.Step;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReachDifferentialTest {
    private static final int QUARTERS = 12;
    private static final int GATHER_DEALS = 7;

    @Test
    void everyDealTurnsToTheFundsThatLookingAtAllOfThemFinds() {
        compareAll(ModelParameters.central());
    }

    @Test
    void whoKnowsAllFundsTurnsToTheBestOfAll() {
        compareAll(ModelParameters.central().with("switch_networks", BigDecimal.ZERO));
    }

    @Test
    void barsThatMoveLetOtherDealsTurnToFunds() {
        compareAll(ModelParameters.central().with("bar_response", BigDecimal.ONE));
    }

    private static void compareAll(ModelParameters model) {
        Arm arm = new Arm("enacted", null, Fixture.PACKS, List.of(), new TreeMap<>(), model);
        World w = Fixture.experiment(Fixture.scenario(QUARTERS, 0.1, arm))
                .newRun()
                .opening(0, new Draws(20250306, 5));
        Schedule schedule = new Schedule(w.setting().parameters());
        int full = 0;
        for (int t = 0; t < QUARTERS; t++) {
            for (int s = 0; s < schedule.steps().size(); s++) {
                Step step = schedule.steps().get(s);
                step.run(w, t);
                if (s == GATHER_DEALS) {
                    full += compare(w, t);
                }
            }
        }
        assertThat(full).as("deals with a full list").isGreaterThan(200);
    }

    private static int compare(World w, int t) {
        PlainReach plain = new PlainReach(w, t);
        int full = 0;
        for (int i = 0; i < w.deals().count(); i++) {
            int[] found = new int[w.deals().candidateFunds()];
            for (int c = 0; c < found.length; c++) {
                found[c] = w.deals().candidate(i, c);
            }
            assertThat(found).as("quarter %d, deal %d", t, i).isEqualTo(plain.of(i));
            full += Arrays.stream(found).allMatch(f -> f != Deals.NONE) ? 1 : 0;
        }
        return full;
    }
}
