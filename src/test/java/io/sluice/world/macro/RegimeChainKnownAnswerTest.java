package io.sluice.world.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Known answers: model.md 2.5, computed there from the matrix by linear algebra. */
class RegimeChainKnownAnswerTest {
    private static final double[][] EXAMPLE = {{.85, .13, .02}, {.05, .88, .07}, {.02, .18, .80}};

    @Test
    void theStationaryLawSolvesPiPEqualsPi() {
        double[] pi = new RegimeChain(EXAMPLE).stationary();
        assertThat(pi[0]).isCloseTo(.21714286, within(5e-9));
        assertThat(pi[1]).isCloseTo(.56380952, within(5e-9));
        assertThat(pi[2]).isCloseTo(.21904762, within(5e-9));
    }

    @Test
    void theMeanDurationIsOneOverTheChanceOfLeaving() {
        RegimeChain chain = new RegimeChain(EXAMPLE);
        assertThat(chain.meanDuration(Regime.CONTRACTION)).isCloseTo(6.6667, within(5e-5));
        assertThat(chain.meanDuration(Regime.NORMAL)).isCloseTo(8.3333, within(5e-5));
        assertThat(chain.meanDuration(Regime.BOOM)).isCloseTo(5.0, within(5e-5));
    }

    @Test
    void aLongWalkSpendsItsTimeByTheStationaryLaw() {
        RegimeChain chain = new RegimeChain(EXAMPLE);
        io.sluice.draw.Draws draws = new io.sluice.draw.Draws(7, 0);
        int[] visits = new int[3];
        Regime state = Regime.NORMAL;
        int steps = 60_000;
        for (int i = 0; i < steps; i++) {
            state = chain.next(
                    state, draws.uniform(io.sluice.draw.Entity.audit(i), 0, io.sluice.draw.Purpose.MACRO_REGIME, 0));
            visits[state.ordinal()]++;
        }
        // The standard error of a share is below .007 with the correlation of the chain; five of them.
        for (int s = 0; s < 3; s++) {
            assertThat((double) visits[s] / steps).isCloseTo(chain.stationary()[s], within(.035));
        }
    }

    @Test
    void aRowThatDoesNotSumToOneIsRefused() {
        double[][] faulty = {{.85, .12, .02}, {.05, .88, .07}, {.02, .18, .80}};
        assertThatThrownBy(() -> new RegimeChain(faulty))
                .hasMessageContaining("state 0")
                .hasMessageContaining("0.99");
    }
}
