package io.sluice.simulation.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.Fixture;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.PathStep;
import io.sluice.simulation.record.Reductions;
import io.sluice.simulation.record.Series;
import io.sluice.simulation.record.UncalledCause;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Commitments;
import io.sluice.world.ledger.Sector;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the money of the chain went, to the fen, in a world whose sub-funds end their investment periods. */
class ChainMoneyIdentitiesTest {
    private static final int QUARTERS = 48;
    private static final long MILLION = 1_000_000;
    /** Facts about shares are rounded to the nearest millionth. */
    private static final long LEAST_SHARE = 100_000;

    private static final long LARGEST_SHARE = 300_000;
    private static final long PUBLIC_SHARE = 500_000;

    private static World w;

    @BeforeAll
    static void world() {
        w = Fixture.world(QUARTERS, 0.05, ModelParameters.central(), Fixture.PACKS, Map.of());
    }

    @Test
    void everySubFundOfTheChainHoldsAtLeastTheLeastShareAndAtMostItsLimits() {
        Funds funds = w.funds();
        int seen = 0;
        int below = 0;
        for (int f = 0; f < funds.count(); f++) {
            if (Uncalled.about(funds, f)) {
                long national = committed(f, Sector.REGIONAL);
                long atClose = funds.committed(f) - lateMatch(f);
                assertThat(MILLION * national).as("fund %d", f).isGreaterThanOrEqualTo((LEAST_SHARE - 1) * atClose);
                assertThat(MILLION * national).as("fund %d", f).isLessThanOrEqualTo((LARGEST_SHARE + 1) * atClose);
                long government = national + funds.localCommitted(f);
                assertThat(MILLION * government)
                        .as("fund %d", f)
                        .isLessThanOrEqualTo((PUBLIC_SHARE + 1) * funds.committed(f) + MILLION * lateMatch(f));
                below += MILLION * national < LARGEST_SHARE * atClose - MILLION ? 1 : 0;
                seen++;
            }
        }
        assertThat(seen).as("sub-funds").isGreaterThan(10);
        assertThat(below).as("sub-funds in which a rule cut the national share").isPositive();
    }

    @Test
    void whatASubFundDidNotCallIsTheSumOfItsCauses() {
        Funds funds = w.funds();
        Uncalled why = new Uncalled(w);
        long deals = 0;
        for (int f = 0; f < funds.count(); f++) {
            if (Uncalled.about(funds, f)) {
                long[] causes = why.of(f);
                assertThat(Arrays.stream(causes).sum())
                        .as("fund %d", f)
                        .isEqualTo(funds.committed(f) - funds.contributed(f));
                deals += causes[UncalledCause.NO_DEAL.ordinal()] + causes[UncalledCause.ROUND_FULL.ordinal()];
            }
        }
        assertThat(deals).isPositive();
    }

    @Test
    void everyStepFromThePlanToTheMoneyRaisedAddsUp() {
        long[][] steps = new MoneyPath(w).byYear();
        long sum = 0;
        for (PathStep step : PathStep.values()) {
            long money = Arrays.stream(steps[step.ordinal()]).sum();
            if (step.total() && step != PathStep.PLANNED) {
                assertThat(money).as(step.title()).isEqualTo(sum);
            } else {
                sum += money;
            }
        }
        assertThat(total(steps, PathStep.SUB_FUNDS)).isEqualTo(committedToSubFunds());
        assertThat(total(steps, PathStep.COMMITTED))
                .isEqualTo(series(Series.LOCAL_COMMITTED, Series.STATE_COMMITTED, Series.PRIVATE_COMMITTED));
        assertThat(total(steps, PathStep.PAID_IN))
                .isEqualTo(series(Series.LOCAL_PAID_IN, Series.STATE_PAID_IN, Series.PRIVATE_PAID_IN));
    }

    private static long committedToSubFunds() {
        long sum = 0;
        for (int f = 0; f < w.funds().count(); f++) {
            sum += Uncalled.about(w.funds(), f) ? w.funds().committed(f) : 0;
        }
        return sum;
    }

    @Test
    void nobodyOutsideTheChainHasARegionalFundAsPartner() {
        for (int f = 0; f < w.funds().count(); f++) {
            boolean chain = w.funds().kind(f) == FundKind.SUB_FUND;
            assertThat(chain || committed(f, Sector.REGIONAL) == 0)
                    .as("fund %d", f)
                    .isTrue();
        }
    }

    private static long committed(int f, Sector sector) {
        Commitments register = w.ledger().register();
        long sum = 0;
        for (int line = register.firstOfFund(w.funds().owner(f)); line >= 0; line = register.nextOfFund(line)) {
            sum += w.ledger().sectorOf(register.investorOf(line)) == sector ? register.committed(line) : 0;
        }
        return sum;
    }

    /** What a province committed after the close: it is not there when the rules are asked. */
    private static long lateMatch(int f) {
        long atOnce = 0;
        Commitments register = w.ledger().register();
        for (int line = register.firstOfFund(w.funds().owner(f)); line >= 0; line = register.nextOfFund(line)) {
            boolean local = w.ledger().sectorOf(register.investorOf(line)) == Sector.PROVINCE;
            atOnce = local ? Math.max(atOnce, register.committed(line)) : atOnce;
        }
        return Math.max(0, w.funds().localCommitted(f) - atOnce);
    }

    private static long total(long[][] steps, PathStep step) {
        return Arrays.stream(steps[step.ordinal()]).sum();
    }

    private static long series(Series... all) {
        long sum = 0;
        for (Series each : all) {
            sum += Arrays.stream(w.tally().series(each)).sum();
        }
        return sum;
    }

    @Test
    void whatWasCutFromTheOfferAtTheCloseIsBookedWithTheRuleThatCutIt() {
        long cut = 0;
        for (var each : w.tally().reductions().all().entrySet()) {
            assertThat(each.getValue().got()).isLessThan(each.getValue().wanted());
            if (each.getKey().layer() == Reductions.Layer.COMMITMENT) {
                String rule = w.setting().law(0).ruleIds().get(each.getKey().rule());
                assertThat(rule).isIn("NVC-10", "NVC-11", "NVC-12", "PSH-02");
                cut += each.getValue().wanted() - each.getValue().got();
            }
        }
        assertThat(cut).as("fen cut at the close").isPositive();
    }
}
