package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.draw.Draws;
import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.simulation.step.Schedule;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Commitments;
import io.sluice.world.ledger.Sector;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two identical halves in the place of one fund, in a whole world in which others raise money, too: what classes of investors promise to
 * the halves together, to every other fund and to the rest of the market stays as it was.
 */
class TwinFundTest {
    private static final int QUARTERS = 6;
    private static final int COMMIT = 6;
    private static final long ROUNDING = 100;

    private final ModelParameters model = ModelParameters.central().with("certify_size", BigDecimal.ZERO);

    /** A world on the morning of its last quarter, before investors choose. */
    private World morning() {
        Arm arm = new Arm("enacted", null, Fixture.PACKS, List.of(), new TreeMap<>(), model);
        World w = Fixture.experiment(Fixture.scenario(QUARTERS, 0.1, arm))
                .newRun()
                .opening(0, new Draws(20250306, 1));
        Schedule schedule = new Schedule(model);
        for (int t = 0; t < QUARTERS - 1; t++) {
            schedule.run(w, t);
        }
        for (int step = 0; step < COMMIT; step++) {
            schedule.steps().get(step).run(w, QUARTERS - 1);
        }
        return w;
    }

    /** Founds a fund with the manager and the seat of one that raises money, and returns its number. */
    private static int found(World w, int like, long target) {
        Funds funds = w.funds();
        return funds.add(
                funds.kind(like),
                w.ledger().open(Sector.FUND),
                funds.proposal(like),
                funds.province(like),
                funds.region(like),
                QUARTERS - 1,
                target);
    }

    private static int raising(World w, FundKind kind) {
        int f = 0;
        while (w.funds().kind(f) != kind || w.funds().phase(f) != FundPhase.RAISING) {
            f++;
        }
        return f;
    }

    private void choose(World w) {
        new Schedule(model).steps().get(COMMIT).run(w, QUARTERS - 1);
    }

    private static long promised(World w, int investor, int... funds) {
        Commitments register = w.ledger().register();
        long sum = 0;
        for (int f : funds) {
            for (int line = register.firstOfFund(w.funds().owner(f)); line >= 0; line = register.nextOfFund(line)) {
                sum += register.investorOf(line) == investor ? register.committed(line) : 0;
            }
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"SUB_FUND, 50000", "LOCAL_GUIDANCE, 50000", "PRIVATE, 50000", "SUB_FUND, 400", "PRIVATE, 400"})
    void twoHalvesGetWhatOneFundWouldAndNobodyElseNotices(FundKind kind, long millions) {
        long target = millions * 100_000_000L;
        World one = morning();
        World two = morning();
        int like = raising(one, kind);
        int others = one.funds().count();
        int whole = found(one, like, target);
        int left = found(two, like, target / 2);
        int right = found(two, like, target / 2);
        choose(one);
        choose(two);
        long all = 0;
        for (int owner : one.accounts().classes()) {
            long toWhole = promised(one, owner, whole);
            assertThat(promised(two, owner, left, right)).as("to the halves").isCloseTo(toWhole, within(ROUNDING));
            for (int f = 0; f < others; f++) {
                assertThat(promised(two, owner, f))
                        .as("to fund %d", f)
                        .isCloseTo(promised(one, owner, f), within(ROUNDING));
            }
            all += toWhole;
        }
        assertThat(all).as("the fund matters").isGreaterThan(100_000 * ROUNDING);
        for (Series rest : List.of(Series.MARKET_PRIVATE, Series.MARKET_STATE)) {
            assertThat(two.tally().series(rest)[QUARTERS - 1])
                    .as("to the rest of the market, %s", rest)
                    .isCloseTo(one.tally().series(rest)[QUARTERS - 1], within(ROUNDING));
        }
    }
}
