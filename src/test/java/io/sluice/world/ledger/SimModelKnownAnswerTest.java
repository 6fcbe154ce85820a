package io.sluice.world.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.KnownAnswers;
import io.sluice.quantity.Exact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs Godley and Lavoie's model SIM on the ledger: government = treasury, households = an investor class, firms = the real economy. */
class SimModelKnownAnswerTest {
    private static final long UNIT = 1_000_000_000_000L;
    private static final long ALPHA1 = 600_000;
    private static final long ALPHA2 = 400_000;
    private static final long THETA = 200_000;
    private static final List<String[]> ANSWERS = KnownAnswers.rows("godley-lavoie-sim/sim.csv");

    private final Ledger ledger = new Ledger(1);
    private final int government = ledger.open(Sector.TREASURY);
    private final int households = ledger.open(Sector.PRIVATE_INVESTOR);
    private final int firms = ledger.open(Sector.REAL_ECONOMY);

    @Test
    void theFirstPeriodIsThatOfTheBook() {
        compare(period(), ANSWERS.get(0), 1e-9);
    }

    @Test
    void theEconomyConvergesToItsSteadyStateAndMoneyEqualsGovernmentDebt() {
        long[] values = period();
        for (int t = 2; t <= 300; t++) {
            values = period();
        }
        compare(values, ANSWERS.get(1), 1e-9);
        assertThat(ledger.cash(government)).isEqualTo(-ledger.cash(households));
        assertThat(ledger.cash(firms)).isZero();
        assertThat(ledger.quarter()).isEqualTo(301);
    }

    private long[] period() {
        long money = ledger.cash(households);
        long spending = 20 * UNIT;
        long output = Exact.mulDiv(
                spending + Exact.timesShare(money, ALPHA2),
                1_000_000,
                1_000_000 - Exact.timesShare(ALPHA1, 1_000_000 - THETA));
        long taxes = Exact.timesShare(output, THETA);
        long consumption = output - spending;
        ledger.transfer(Flow.PUBLIC_SPENDING, government, firms, spending, 0);
        ledger.transfer(Flow.OUTSIDE_INCOME, firms, households, output, 0);
        ledger.transfer(Flow.OUTSIDE_SPENDING, households, firms, consumption, 0);
        ledger.transfer(Flow.TAX_CENTRAL, households, government, taxes, 0);
        ledger.closeQuarter();
        assertThat(ledger.lastQuarter(Flow.TAX_CENTRAL, Sector.TREASURY)).isEqualTo(taxes);
        return new long[] {output, taxes, output - taxes, consumption, ledger.cash(households)};
    }

    private static void compare(long[] values, String[] answers, double tolerance) {
        for (int k = 0; k < values.length; k++) {
            assertThat(values[k] / (double) UNIT).isCloseTo(Double.parseDouble(answers[k + 1]), within(tolerance));
        }
    }
}
