package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.ledger.FlowGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What must hold of funds in whole worlds, whatever happens in them. */
class FundLifeTest {
    private static final long MEAN_SIZE = 100_000_000_000L;
    private static final double RESOLUTION = 0.05;
    private static final int QUARTERS = 28;

    private static final World WORLD = world("recycling_limit", "0.2");

    private static World world(String name, String value) {
        ModelParameters model = ModelParameters.central().with(name, new BigDecimal(value));
        Arm arm = new Arm("enacted", null, Fixture.PACKS, List.of(), new TreeMap<>(), model);
        return Fixture.experiment(Fixture.scenario(QUARTERS, RESOLUTION, arm))
                .newRun()
                .worlds(3)
                .get(0);
    }

    /** Validation row V15: at most 600 sub-funds of a mean of at most 1 billion yuan. */
    @Test
    void subFundMoneyStaysBelowNumberTimesMeanSize() {
        int most = (int) StrictMath.ceil(RESOLUTION * ModelParameters.central().count("subfunds_max"));
        double money = 0;
        int number = 0;
        for (int f = 0; f < WORLD.funds().count(); f++) {
            if (WORLD.funds().kind(f) == FundKind.SUB_FUND && WORLD.funds().phase(f) != FundPhase.ABANDONED) {
                money += WORLD.funds().committed(f);
                number++;
            }
        }
        assertThat(number).isBetween(1, most);
        assertThat(money).isLessThanOrEqualTo((double) most * MEAN_SIZE);
        for (int r = 0; r < WORLD.chain().regions(); r++) {
            assertThat(WORLD.chain().subFundSizes(r))
                    .as("region %d", r)
                    .isLessThanOrEqualTo(MEAN_SIZE * WORLD.chain().subFunds(r));
        }
    }

    @Test
    void aFundHoldsNoMoreThanItBoughtAndRecyclesNoMoreThanItMay() {
        long recycled = 0;
        for (int f = 0; f < WORLD.funds().count(); f++) {
            assertThat(WORLD.funds().costHeld(f))
                    .as("fund %d", f)
                    .isBetween(0L, WORLD.funds().invested(f));
            assertThat((double) WORLD.funds().recycled(f))
                    .as("fund %d", f)
                    .isLessThanOrEqualTo(0.2 * WORLD.funds().committed(f));
            recycled += WORLD.funds().recycled(f);
        }
        assertThat(recycled).as("some fund recycles").isPositive();
    }

    /** What came in is what went out and what is there: invariant I5 of each fund. */
    @Test
    void everyFundAddsUp() {
        for (int f = 0; f < WORLD.funds().count(); f++) {
            int owner = WORLD.funds().owner(f);
            long in = WORLD.ledger().received(owner, FlowGroup.CALL)
                    + WORLD.ledger().received(owner, FlowGroup.PROCEEDS)
                    + WORLD.ledger().received(owner, FlowGroup.DISTRIBUTION);
            long out = WORLD.ledger().paid(owner, FlowGroup.CALL)
                    + WORLD.ledger().paid(owner, FlowGroup.INVESTMENT)
                    + WORLD.ledger().paid(owner, FlowGroup.FEE)
                    + WORLD.ledger().paid(owner, FlowGroup.DISTRIBUTION);
            assertThat(WORLD.ledger().cash(owner))
                    .as("fund %d", f)
                    .isEqualTo(in - out)
                    .isNotNegative();
        }
    }

    /** Decisions A1: money that comes back and is invested again was counted when it first came. */
    @Test
    void recyclingIsNotCountedAsMobilised() {
        long paidIn = 0;
        for (Series s : List.of(Series.MARKET_TREASURY, Series.MARKET_LOCAL)) {
            for (long quarter : WORLD.tally().series(s)) {
                paidIn += quarter;
            }
        }
        long called = 0;
        for (int p : WORLD.accounts().provinces()) {
            called += WORLD.ledger().paid(p, FlowGroup.CALL);
        }
        called += WORLD.ledger().paid(WORLD.funds().owner(WORLD.chain().national()), FlowGroup.CALL);
        assertThat(paidIn).isEqualTo(called);
    }

    @Test
    void idleCashByLayerIsTheIdleCashOfTheChain() {
        for (int t = 0; t < QUARTERS; t++) {
            long layers = WORLD.tally().series(Series.IDLE_NATIONAL)[t]
                    + WORLD.tally().series(Series.IDLE_REGIONAL)[t]
                    + WORLD.tally().series(Series.IDLE_SUB_FUNDS)[t];
            assertThat(layers).as("quarter %d", t).isEqualTo(WORLD.tally().series(Series.IDLE_CASH)[t]);
        }
    }

    @Test
    void aPartnerThatDefaultsIsReleasedAndLosesItsPart() {
        World w = world("call_late_share", "0");
        World never = world("call_default", "0");
        long lost = 0;
        for (int f = 0; f < w.funds().count(); f++) {
            lost += w.funds().forfeits().any(f) ? 1 : 0;
            assertThat(never.funds().count() <= f || !never.funds().forfeits().any(f))
                    .isTrue();
        }
        assertThat(lost).as("funds with a partner in default").isPositive();
    }
}
