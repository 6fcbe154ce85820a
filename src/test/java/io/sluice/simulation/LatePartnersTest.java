package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.step.Schedule;
import io.sluice.world.ledger.Flow;
import io.sluice.world.ledger.Sector;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Partners who pay calls late pay interest to the fund, and nobody else does. */
class LatePartnersTest {
    private static final int QUARTERS = 12;

    /** A run whose postings of interest are watched, and whose ledger is checked after every quarter. */
    private static final class Run {
        private final World world;
        private long paid;
        private int payments;

        Run(String... values) {
            ModelParameters model = ModelParameters.central().with("call_late_share", BigDecimal.ONE);
            for (int i = 0; i < values.length; i += 2) {
                model = model.with(values[i], new BigDecimal(values[i + 1]));
            }
            Arm arm = new Arm("enacted", null, Fixture.PACKS, List.of(), new TreeMap<>(), model);
            world = Fixture.experiment(Fixture.scenario(QUARTERS, 0.05, arm))
                    .newRun()
                    .opening(0, new Draws(20250306, 0));
            world.ledger().journalTo(this::watch);
            Schedule schedule = new Schedule(model);
            for (int t = 0; t < QUARTERS; t++) {
                schedule.run(world, t);
                world.ledger().check();
            }
        }

        private void watch(int quarter, long number, Flow flow, int cause, int count, int[] owners, long[] fen) {
            if (flow == Flow.LATE_INTEREST) {
                payments++;
                paid += fen[1];
                assertThat(world.ledger().sectorOf(owners[0]))
                        .isIn(Sector.PROVINCE, Sector.STATE_INVESTOR, Sector.PRIVATE_INVESTOR);
                assertThat(world.ledger().sectorOf(owners[1])).isIn(Sector.FUND, Sector.REGIONAL);
            }
        }
    }

    @Test
    void interestGoesFromLatePartnersToFundsInProportionToItsRateAndTheLedgerAddsUp() {
        Run low = new Run("call_default", "0.2", "late_call_interest", "0.0001");
        Run high = new Run("call_default", "0.2", "late_call_interest", "0.0002");
        assertThat(low.payments).isGreaterThan(20);
        assertThat(low.paid)
                .isEqualTo(low.world.ledger().allQuarters(Flow.LATE_INTEREST, Sector.FUND)
                        + low.world.ledger().allQuarters(Flow.LATE_INTEREST, Sector.REGIONAL));
        assertThat((double) high.paid)
                .as("at small rates the rest of the world hardly moves")
                .isCloseTo(2.0 * low.paid, Percentage.withPercentage(2));
    }

    @Test
    void whoPaysInTimePaysNoInterestAndAtRateZeroNobodyDoes() {
        assertThat(new Run("call_default", "0", "kappa", "0.05").paid).isZero();
        Run free = new Run("call_default", "0.2", "late_call_interest", "0");
        assertThat(free.payments).isZero();
    }
}
