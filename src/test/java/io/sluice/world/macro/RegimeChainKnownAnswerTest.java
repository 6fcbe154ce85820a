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

    /** Hamilton (1989): p = .9049, q = .7550 for expansion and contraction of the United States. */
    @Test
    void twoStatesGiveTheDurationsOfHamilton() {
        RegimeChain chain = new RegimeChain(new double[][] {{.7550, .2450, 0}, {.0951, .9049, 0}, {0, 1, 0}});
        assertThat(chain.stationary()[1]).isCloseTo(.720376360, within(5e-10));
        assertThat(chain.stationary()[2]).isCloseTo(0, within(1e-15));
        assertThat(chain.meanDuration(Regime.NORMAL)).isCloseTo(10.515, within(5e-4));
        assertThat(chain.meanDuration(Regime.CONTRACTION)).isCloseTo(4.082, within(5e-4));
    }

    @Test
    void theStationaryMassStaysWhereItIsAndExpectationsAverageToTheMean() {
        RegimeChain chain = new RegimeChain(EXAMPLE);
        double[] pi = chain.stationary();
        double[] later = chain.forward(pi);
        double[] ahead = chain.expected(new double[] {-1, 0, 2});
        for (int s = 0; s < 3; s++) {
            assertThat(later[s]).isCloseTo(pi[s], within(1e-15));
        }
        assertThat(pi[0] * ahead[0] + pi[1] * ahead[1] + pi[2] * ahead[2]).isCloseTo(2 * pi[2] - pi[0], within(1e-15));
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
