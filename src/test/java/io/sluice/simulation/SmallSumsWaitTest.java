package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.Scenario;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.step.Schedule;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.fund.Funds;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Funds pay out what is worth it: nothing below a part of their commitments before their end, and everything then. */
class SmallSumsWaitTest {
    private static final int QUARTERS = 36;
    private static final double LEAST = 0.05;

    private int waited;
    private int paid;
    private int ended;

    private World run(String least) {
        ModelParameters model = ModelParameters.central()
                .with("distribution_least", new BigDecimal(least))
                .with("fund_life_years", new BigDecimal("6"))
                .with("subfund_life_years", new BigDecimal("6"))
                .with("subfund_investment_years", new BigDecimal("3"));
        Arm arm = new Arm("enacted", null, Fixture.PACKS, List.of(), new TreeMap<>(), model);
        Scenario scenario = Fixture.scenario(QUARTERS, 0.03, arm);
        World w = Fixture.experiment(scenario).newRun().opening(0, new Draws(scenario.seed(), 0));
        Schedule schedule = new Schedule(w.setting().parameters());
        for (int t = 0; t < QUARTERS; t++) {
            long[] before = paidOut(w);
            schedule.run(w, t);
            check(w, t, before);
        }
        return w;
    }

    private static long[] paidOut(World w) {
        long[] paid = new long[w.funds().count() + 10_000];
        for (int f = 0; f < w.funds().count(); f++) {
            paid[f] = w.funds().distributed(f) + w.funds().carry(f);
        }
        return paid;
    }

    private void check(World w, int t, long[] before) {
        Funds funds = w.funds();
        for (int f = 0; f < funds.count(); f++) {
            boolean own = funds.kind(f) != FundKind.NATIONAL && funds.kind(f) != FundKind.REGIONAL;
            if (own && t - funds.closedAt(f) < 24) {
                long sum = funds.distributed(f) + funds.carry(f) - before[f];
                assertThat(funds.proceeds(f))
                        .as("fund %d waits for what it has", f)
                        .isBetween(0L, w.ledger().cash(funds.owner(f)));
                assertThat(sum == 0 || sum >= LEAST * funds.committed(f))
                        .as("fund %d pays %d in quarter %d", f, sum, t)
                        .isTrue();
                waited += sum == 0 && funds.proceeds(f) > 0 ? 1 : 0;
                paid += sum > 0 ? 1 : 0;
            } else if (own && funds.phase(f) == FundPhase.CLOSED) {
                assertThat(w.ledger().cash(funds.owner(f)))
                        .as("cash of ended fund %d", f)
                        .isZero();
                ended++;
            }
        }
    }

    @Test
    void nothingSmallIsPaidOutBeforeTheEndAndNothingIsLeftAfterIt() {
        run(Double.toString(LEAST));
        assertThat(waited).as("quarters in which a fund waits").isGreaterThan(100);
        assertThat(paid).as("payments before the end").isGreaterThan(50);
        assertThat(ended).as("funds seen after their end").isGreaterThan(10);
    }
}
