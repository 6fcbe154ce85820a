package io.sluice.results.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Returns of a fund: closed forms, and the cases in which there is no return to speak of. */
class FundReturnsKnownAnswerTest {
    @Test
    void doublingInFivePeriodsIsTheFifthRootOfTwo() {
        InternalRate rate = InternalRate.of(new long[] {-100, 0, 0, 0, 0, 200});
        assertThat(rate.state()).isEqualTo(InternalRate.State.ONE);
        assertThat(rate.perPeriod()).isCloseTo(ConcentrationKnownAnswerTest.oracle("O04"), within(1e-15));
    }

    @Test
    void quarterlyRateCompoundsToAYear() {
        InternalRate rate = InternalRate.of(new double[] {-100, 0, 0, 0, 121});
        assertThat(rate.perYear(4)).isCloseTo(0.21, within(1e-14));
        assertThat(rate.perYear(1)).isCloseTo(StrictMath.sqrt(StrictMath.sqrt(1.21)) - 1, within(1e-14));
    }

    @Test
    void lossHasANegativeRate() {
        assertThat(InternalRate.of(new long[] {-100, 50}).perPeriod()).isCloseTo(-0.5, within(1e-15));
        assertThat(InternalRate.of(new long[] {-100, 0, 1}).perPeriod()).isCloseTo(-0.9, within(1e-15));
    }

    @Test
    void flowsWithoutASignChangeHaveNoRate() {
        assertThat(InternalRate.of(new long[] {-100, -5, 0}).state()).isEqualTo(InternalRate.State.NONE);
        assertThat(InternalRate.of(new long[] {0, 0}).state()).isEqualTo(InternalRate.State.NONE);
        assertThat(InternalRate.of(new long[] {}).state()).isEqualTo(InternalRate.State.NONE);
        assertThat(InternalRate.of(new long[] {-100, -5}).perYear(4)).isZero();
    }

    @Test
    void twoRatesAreNoRate() {
        // -100 + 230 v - 132 v^2 = 0 at v = 1/1.1 and v = 1/1.2.
        InternalRate rate = InternalRate.of(new long[] {-100, 230, -132});
        assertThat(rate.state()).isEqualTo(InternalRate.State.SEVERAL);
        assertThat(rate.exists()).isFalse();
    }

    @Test
    void twoSignChangesWithoutARootHaveNoRate() {
        // -1 + v - v^2 has no real root.
        assertThat(InternalRate.of(new long[] {-1, 1, -1}).state()).isEqualTo(InternalRate.State.NONE);
    }

    @Test
    void rateIsRecoveredFromFlowsMadeWithIt() {
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 100; trial++) {
            double rate = -0.2 + 0.5 * random.nextDouble();
            double[] flows = new double[80];
            double balance = 0;
            for (int t = 0; t < 40; t++) {
                double call = random.nextDouble() * 1e12;
                flows[t] = -call;
                balance = balance * (1 + rate) + call;
            }
            for (int t = 40; t < 80; t++) {
                balance *= 1 + rate;
                double paid = t == 79 ? balance : balance * random.nextDouble() * 0.2;
                flows[t] = paid;
                balance -= paid;
            }
            InternalRate found = InternalRate.of(flows);
            assertThat(found.exists()).isTrue();
            assertThat(found.perPeriod()).isCloseTo(rate, within(1e-11));
        }
    }

    @Test
    void multiplesAreWhatCameBackOverWhatWasPaidIn() {
        assertThat(FundMultiple.dpi(400, 100)).hasValue(0.25);
        assertThat(FundMultiple.rvpi(400, 300)).hasValue(0.75);
        assertThat(FundMultiple.tvpi(400, 100, 500)).hasValue(1.5);
        assertThat(FundMultiple.tvpi(0, 0, 0)).isEmpty();
    }

    @Test
    void publicMarketEquivalentOfAFundThatFollowsTheIndexIsOne() {
        double[] index = {100, 150, 120, 180};
        long[] calls = {1000, 0, 0, 0};
        assertThat(FundMultiple.publicMarketEquivalent(calls, new long[4], 1800, index)
                        .getAsDouble())
                .isCloseTo(1, within(1e-15));
        long[] distributions = {0, 750, 0, 0}; // half of the holding at its value then
        assertThat(FundMultiple.publicMarketEquivalent(calls, distributions, 900, index)
                        .getAsDouble())
                .isCloseTo(1, within(1e-15));
        assertThat(FundMultiple.publicMarketEquivalent(calls, new long[4], 3600, index)
                        .getAsDouble())
                .isCloseTo(2, within(1e-15));
        assertThat(FundMultiple.publicMarketEquivalent(new long[4], new long[4], 5, index))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FundMultiple.publicMarketEquivalent(calls, new long[4], 1, new double[] {1, 1, 0, 1}))
                .withMessageContaining("period 2");
    }

    /** The dated flows of a well-known manual of a spreadsheet, laid out by day: its XIRR is .373362535. */
    @Test
    void datedFlowsHaveTheRateThatASpreadsheetGives() {
        java.time.LocalDate first = java.time.LocalDate.of(2008, 1, 1);
        String[] dates = {"2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01"};
        double[] amounts = {-10_000, 2_750, 4_250, 3_250, 2_750};
        double[] byDay = new double[457];
        for (int i = 0; i < dates.length; i++) {
            byDay[(int) java.time.temporal.ChronoUnit.DAYS.between(first, java.time.LocalDate.parse(dates[i]))] =
                    amounts[i];
        }
        assertThat(InternalRate.of(byDay).perYear(365)).isCloseTo(.373362535, within(1e-8));
    }

    @Test
    void theWorkedCaseOfThePublicMarketEquivalentIsMet() {
        double equivalent = FundMultiple.publicMarketEquivalent(
                        new long[] {100, 0, 0}, new long[] {0, 50, 80}, 0, new double[] {1, 1.1, 1.21})
                .getAsDouble();
        assertThat(equivalent).isCloseTo(1.11570248, within(1e-8));
        assertThat(FundMultiple.tvpi(100, 130, 0)).hasValue(1.3);
    }
}
