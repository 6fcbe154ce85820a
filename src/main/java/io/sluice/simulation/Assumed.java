package io.sluice.simulation;

import io.sluice.simulation.arm.ExogenousDraw;
import io.sluice.simulation.arm.Setting;
import io.sluice.simulation.record.Deflator;
import io.sluice.simulation.step.Schedule;
import java.util.List;

/**
 * The worlds of a scenario under one set of assumptions: those that it sets, or a draw. Nothing of it is shared with
 * another set but the tables of data and what asks the law. Safe for threads.
 *
 * @param arms the settings of the arms, in their order
 * @param exogenous draws what no arm can change
 * @param deflator turns money into constant prices
 */
record Assumed(List<Setting> arms, ExogenousDraw exogenous, Deflator deflator) {
    Assumed {
        arms = List.copyOf(arms);
    }

    /** What happens in a quarter, by arm; for one thread. */
    List<Schedule> schedules() {
        return arms.stream().map(arm -> new Schedule(arm.parameters())).toList();
    }
}
