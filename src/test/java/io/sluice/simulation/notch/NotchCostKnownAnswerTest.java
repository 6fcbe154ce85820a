package io.sluice.simulation.notch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Known answers of model.md 2.7: phi = 4, psi = 12, tau = .03, S = 1, B = .02. */
class NotchCostKnownAnswerTest {
    private static final double TAU = 0.03;
    private final NotchCost cost = new NotchCost(4, 12);

    @Test
    void theReachAndTheSplitAreThoseOfTheClosedForm() {
        assertThat(cost.reach(.02, TAU, 1)).isCloseTo(.00346410161514, within(1e-14));
        assertThat(TAU - cost.reach(.02, TAU, 1)).isCloseTo(.026535898, within(5e-10));
        assertThat(cost.cosmeticShare()).isEqualTo(.25);
    }

    @Test
    void theSplitIsTheCheapestOfAThousand() {
        double gap = .002;
        double least = Double.POSITIVE_INFINITY;
        double best = -1;
        for (int i = 0; i <= 1000; i++) {
            double rho = gap * i / 1000;
            double real = gap - rho;
            double c = cost.phi() / 2 * real * real / (TAU * TAU) + cost.psi() / 2 * rho * rho / (TAU * TAU);
            if (c < least) {
                least = c;
                best = rho / gap;
            }
        }
        assertThat(best).isCloseTo(cost.cosmeticShare(), within(1e-9));
        assertThat(least).isCloseTo(cost.cost(gap, TAU, 1), within(1e-15));
    }

    @Test
    void atTheReachTheCostIsTheBenefit() {
        assertThat(cost.cost(cost.reach(.02, TAU, 7), TAU, 7)).isCloseTo(.02, within(1e-15));
    }

    @Test
    void thePublishedShareOfRelabellingGivesThePublishedRatioOfWeights() {
        NotchCost fitted = NotchCost.of(3, .242);
        assertThat(fitted.phi() / fitted.psi()).isCloseTo(.319, within(5e-4));
        assertThat(fitted.kappa()).isCloseTo(3, within(1e-12));
        assertThat(fitted.cosmeticShare()).isCloseTo(.242, within(1e-12));
    }

    @Test
    void withoutABenefitNobodyMoves() {
        assertThat(cost.reach(0, TAU, 1)).isZero();
        assertThat(cost.reach(-1, TAU, 1)).isZero();
        assertThatThrownBy(() -> new NotchCost(0, 1)).hasMessageContaining("0.0 and 1.0");
    }
}
