package io.sluice.world.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.draw.Draws;
import io.sluice.scenario.ModelParameters;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Regimes of industries: heavy-tailed waiting, controls that come together, and switches that take just that away. */
class IndustryPathPropertyTest {
    private static final int INDUSTRIES = 4;
    private static final int QUARTERS = 80;
    private static final int PATHS = 1000;
    private static final boolean[] EXPOSED = {true, true, true, false};

    private final ModelParameters central = ModelParameters.central();

    private static IndustryPath path(ModelParameters p, int replication) {
        return IndustryPath.draw(new Draws(17, replication), p, EXPOSED, QUARTERS);
    }

    /** P(T > t) = (1 + v lambda t)^(-1/v) with frailty, exp(-lambda t) without. */
    @Test
    void waitingForABreakthroughHasTheTailOfItsLaw() {
        double rate = central.get("breakthrough_rate");
        double v = central.get("breakthrough_frailty");
        double mixed = StrictMath.pow(1 + v * rate * QUARTERS, -1 / v);
        double plain = StrictMath.exp(-rate * QUARTERS);
        double error = 5 * StrictMath.sqrt(.25 / (PATHS * INDUSTRIES));
        assertThat(mixed).isGreaterThan(plain + .05);
        assertThat(never(central)).isCloseTo(mixed, within(error));
        assertThat(never(central.with("switch_heavy_tails", BigDecimal.ZERO))).isCloseTo(plain, within(error));
    }

    private static double never(ModelParameters p) {
        int never = 0;
        for (int r = 0; r < PATHS; r++) {
            IndustryPath path = path(p, r);
            for (int k = 0; k < INDUSTRIES; k++) {
                boolean any = false;
                for (int t = 0; t < QUARTERS; t++) {
                    any |= path.breakthrough(k, t);
                }
                never += any ? 0 : 1;
            }
        }
        return (double) never / (PATHS * INDUSTRIES);
    }

    @Test
    void controlsComeTogetherWithoutChangingHowOftenTheyHold() {
        double[] joint = controls(central);
        double[] apart = controls(central.with("switch_correlation", BigDecimal.ZERO));
        double start = central.get("export_control_start");
        double end = central.get("export_control_end");
        assertThat(joint[0]).isCloseTo(apart[0], within(.05));
        assertThat(apart[0]).isLessThan(start / (start + end) + .02);
        assertThat(apart[1]).isCloseTo(apart[0] * apart[0], within(.03));
        assertThat(joint[1]).isGreaterThan(joint[0] * joint[0] + .03);
    }

    /** Share of quarters with controls on an industry, and on two at once. */
    private static double[] controls(ModelParameters p) {
        double one = 0;
        double two = 0;
        for (int r = 0; r < PATHS; r++) {
            IndustryPath path = path(p, r);
            for (int t = QUARTERS / 2; t < QUARTERS; t++) {
                one += path.exportControl(0, t) ? 1 : 0;
                two += path.exportControl(0, t) && path.exportControl(1, t) ? 1 : 0;
                assertThat(path.exportControl(3, t)).isFalse();
            }
        }
        return new double[] {one / PATHS / (QUARTERS / 2), two / PATHS / (QUARTERS / 2)};
    }

    @Test
    void withoutIndustryRegimesNothingHappensButWhatAScenarioForces() {
        IndustryPath path = path(central.with("switch_industry_regimes", BigDecimal.ZERO), 0);
        path.forceBreakthrough(1, 10, 3);
        for (int k = 0; k < INDUSTRIES; k++) {
            for (int t = 0; t < QUARTERS; t++) {
                assertThat(path.breakthrough(k, t)).isEqualTo(k == 1 && t >= 10 && t < 13);
                assertThat(path.exportControl(k, t)).isFalse();
            }
        }
    }
}
