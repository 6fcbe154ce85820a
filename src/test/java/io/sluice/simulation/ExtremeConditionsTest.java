package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.ParameterTable;
import io.sluice.scenario.Scenario;
import io.sluice.scenario.Uncertain;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.venture.Status;
import io.sluice.world.venture.Ventures;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The model at the ends of what can be asked: each run passes the ledger's invariants every quarter (a breach is thrown), and
 * shows the limit that reasoning gives.
 */
class ExtremeConditionsTest {
    private static final int QUARTERS = 16;
    private static final double RESOLUTION = 0.05;

    private static World run(int quarters, String... model) {
        ModelParameters parameters = ModelParameters.central();
        for (int i = 0; i < model.length; i += 2) {
            parameters = parameters.with(model[i], new BigDecimal(model[i + 1]));
        }
        Arm arm = new Arm("extreme", null, Fixture.PACKS, List.of(), new TreeMap<>(), parameters);
        Scenario plain = Fixture.scenario(quarters, RESOLUTION, arm);
        Scenario s = new Scenario(
                plain.name(),
                plain.title(),
                null,
                plain.arms(),
                null,
                plain.start(),
                quarters,
                plain.prices(),
                1,
                plain.seed(),
                RESOLUTION,
                plain.sunset(),
                parameters,
                Uncertain.NONE,
                List.of(),
                List.of(),
                plain.margins(),
                List.of());
        return Fixture.experiment(s).newRun().worlds(1).get(0);
    }

    private static long sum(World w, Series series) {
        return Arrays.stream(w.tally().series(series)).sum();
    }

    private static long count(World w, IntPredicate which) {
        return IntStream.range(0, w.exogenous().ventures().count())
                .filter(which)
                .count();
    }

    /** Every parameter of a hazard or probability of one end, set to a value. */
    private static String[] hazards(String begin, String value) {
        return ParameterTable.shipped().names().stream()
                .filter(name -> name.startsWith(begin))
                .flatMap(name -> java.util.stream.Stream.of(name, value))
                .toArray(String[]::new);
    }

    private static String[] both(String[] a, String... b) {
        String[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    @Test
    void withoutAnyGovernmentMoneyNoneReachesAVenture() {
        World w = run(QUARTERS, "central_commitment", "0", "kappa", "0", "local_guidance_share", "0");
        var rounds = w.tally().rounds();
        assertThat(rounds.count()).isPositive();
        for (int i = 0; i < rounds.count(); i++) {
            assertThat(rounds.governments(i)).isZero();
            assertThat(rounds.chain(i)).isFalse();
        }
        assertThat(sum(w, Series.TREASURY_PAID_IN)).isZero();
        assertThat(sum(w, Series.LOCAL_PAID_IN)).isZero();
    }

    @Test
    void tenTimesTheMoneyDoesNotReachMoreThanThereAreVentures() {
        World some = run(QUARTERS, "crowding_c", "-3");
        World richer = run(QUARTERS, "crowding_c", "-3", "central_commitment", "10000");
        // deals bind, not the Treasury's money; provinces that owe more to regional funds have a little less room
        // beside sub-funds
        assertThat((double) sum(richer, Series.CHAIN_INVESTED) / sum(some, Series.CHAIN_INVESTED))
                .isCloseTo(1, within(0.05));
        World much = run(QUARTERS, "crowding_c", "-3", "central_commitment", "10000", "kappa", "0.2");
        assertThat(sum(much, Series.NATIONAL_CALLED)).isGreaterThanOrEqualTo(sum(some, Series.NATIONAL_CALLED));
        assertThat(sum(much, Series.NATIONAL_CALLED)).isLessThan((long) (10_000e10 * RESOLUTION));
        for (World w : List.of(some, richer, much)) {
            var rounds = w.tally().rounds();
            long asked = Arrays.stream(w.tally().deals()).sum();
            assertThat((long) rounds.count()).isLessThanOrEqualTo(asked);
        }
    }

    @Test
    void whereEveryVentureFailsAtOnceNobodyIsListedOrSoldAndNothingIsLeftAlive() {
        World w = run(
                QUARTERS,
                both(
                        hazards("hazard_failed_", "1"),
                        both(hazards("hazard_listed_", "0"), hazards("hazard_acquired_", "0"))));
        Ventures v = w.ventures();
        assertThat(count(w, j -> v.status(j) == Status.LISTED || v.status(j) == Status.ACQUIRED))
                .isZero();
        long founded = count(w, j -> v.status(j) != Status.LATENT);
        assertThat(count(w, j -> v.status(j) == Status.FAILED)).isGreaterThan(founded * 9 / 10);
    }

    @Test
    void whereFailureIsImpossibleOnlyThoseWithoutAFirstRoundAreWoundUp() {
        World w = run(
                QUARTERS,
                both(
                        hazards("hazard_failed_", "0"),
                        "hazard_zombie",
                        "0",
                        "zombie_share",
                        "1",
                        "zombie_hazard",
                        "0",
                        "buyback_hazard",
                        "0"));
        Ventures v = w.ventures();
        assertThat(count(w, j -> v.status(j) == Status.FAILED && v.rounds(j) > 0))
                .isZero();
        assertThat(count(w, j -> v.status(j) == Status.LISTED || v.status(j) == Status.ACQUIRED))
                .isPositive();
    }

    @Test
    void withOneIndustryAllMoneyGoesThere() {
        String[] births = hazards("births_", "0");
        World w = run(QUARTERS, both(births, "births_quantum", "1"));
        int quantum = w.economy().industries().code("quantum");
        var rounds = w.tally().rounds();
        assertThat(rounds.count()).isPositive();
        for (int i = 0; i < rounds.count(); i++) {
            assertThat(w.exogenous().ventures().industry(rounds.venture(i))).isEqualTo(quantum);
        }
    }

    @Test
    void aRunOfOneQuarterPromisesAndInvestsButReturnsNothingYet() {
        World w = run(1);
        assertThat(sum(w, Series.TREASURY_PAID_IN)).isPositive();
        assertThat(sum(w, Series.MARKET_INVESTED)).isPositive();
        assertThat(sum(w, Series.NATIONAL_DISTRIBUTED)).isZero();
        assertThat(w.tally().alive()).hasSize(1);
        assertThat(w.tally().alive()[0]).isPositive();
    }

    @Test
    void aRunOfFiftyYearsEndsWithAllSubFundsClosedAndTheTreasuryPaid() {
        World w = run(200);
        for (int f = 0; f < w.funds().count(); f++) {
            if (w.funds().kind(f) == io.sluice.world.fund.FundKind.SUB_FUND) {
                assertThat(w.funds().phase(f))
                        .isIn(io.sluice.world.fund.FundPhase.CLOSED, io.sluice.world.fund.FundPhase.ABANDONED);
            }
        }
        assertThat(sum(w, Series.TREASURY_RECEIVED)).isPositive();
        long last = w.tally().series(Series.CHAIN_INVESTED)[199];
        assertThat(last).isZero();
    }
}
