package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.step.DealLimits;
import io.sluice.simulation.step.LimitsProbe;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the steps find by asking is what the shipped law says; a rule that is off sets no limit, though its figure stands in the file. */
class LimitsKnownAnswerTest {
    private static final long MILLION_YUAN = 100_000_000;

    @Test
    void areTheFiguresOfTheShippedLaw() {
        World w = world(Map.of());
        assertThat(LimitsProbe.plan(w)).containsExactly(240, 120);
        assertThat(LimitsProbe.research(w))
                .isEqualTo("[5000000000, 20000000000, " + Long.MAX_VALUE + "] [50000, 40000, 30000]");
        DealLimits limits = DealLimits.of(w, 0);
        for (int industry = 0; industry < w.economy().industries().count(); industry++) {
            assertThat(limits.value(0, industry)).hasValue(500 * MILLION_YUAN - 1);
            assertThat(limits.ticket(1, industry)).hasValue(50 * MILLION_YUAN);
        }
        assertThat(limits.value(2, 0)).as("a stage that is not early").isEmpty();
    }

    @Test
    void areNoneWhereTheRuleIsOff() {
        World w = world(Map.of(
                "NVC-02",
                false,
                "NVC-03",
                false,
                "NVC-06",
                false,
                "NVC-06-investment",
                false,
                "HNT-03",
                false,
                "HNT-04",
                false,
                "HNT-05",
                false));
        assertThat(LimitsProbe.plan(w)).containsExactly(1200, 1200);
        assertThat(LimitsProbe.asksForResearch(w)).isFalse();
        assertThat(DealLimits.of(w, 0).value(0, 0)).isEmpty();
        assertThat(DealLimits.of(w, 0).ticket(0, 0)).isEmpty();
    }

    private static World world(Map<String, Boolean> switches) {
        return Fixture.world(1, 0.05, ModelParameters.central(), Fixture.PACKS, switches);
    }
}
