package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.step.SpilloverProbe;
import java.math.BigDecimal;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Research of an industry makes all its firms learn faster or slower, by the formula and not without the switch. */
class SpilloversTest {
    private static final int QUARTERS = 8;
    private static final double RESOLUTION = 0.02;
    private static final double ELASTICITY = 0.5;

    private static World run(String on) {
        ModelParameters model = ModelParameters.central()
                .with("spillover_elasticity", BigDecimal.valueOf(ELASTICITY))
                .with("switch_spillovers", new BigDecimal(on));
        return Fixture.world(QUARTERS, RESOLUTION, model, Fixture.without("cn/national-fund"), Map.of());
    }

    @Test
    void theFactorIsThePowerOfLastQuartersResearchOverThatOfTheFirstMorning() {
        World w = run("1");
        int industries = w.economy().industries().modelled();
        double[] research = new double[industries];
        for (int i = 0; i < w.ventures().activeCount(); i++) {
            int j = w.ventures().active(i);
            research[w.exogenous().ventures().industry(j)] += w.ventures().research(j);
        }
        SpilloverProbe.update(w, QUARTERS);
        int moved = 0;
        for (int k = 0; k < industries; k++) {
            double ratio = research[k] / w.climate().researchReference(k);
            double expected = Math.max(.25, Math.min(4, StrictMath.pow(ratio, ELASTICITY)));
            assertThat(w.climate().spillover(k)).isCloseTo(expected, Offset.offset(1e-12));
            moved += expected == 1 ? 0 : 1;
        }
        assertThat(moved).isGreaterThan(industries / 2);
    }

    /** On the same chance: without the switch the factor is 1, with it firms learn more or less as the mean factor says. */
    @Test
    void firmsLearnAsTheMeanFactorSaysAndNotWithoutTheSwitch() {
        World on = run("1");
        World off = run("0");
        double factor = 0;
        int industries = on.economy().industries().modelled();
        for (int k = 0; k < industries; k++) {
            factor += on.climate().spillover(k) / industries;
            assertThat(off.climate().spillover(k)).isEqualTo(1);
        }
        assertThat(factor).isLessThan(1);
        assertThat(levels(on)).isLessThan(levels(off));
    }

    private static long levels(World w) {
        long sum = 0;
        for (int j = 0; j < w.exogenous().ventures().count(); j++) {
            sum += w.ventures().owner(j) >= 0 ? w.ventures().technology(j) : 0;
        }
        return sum;
    }
}
