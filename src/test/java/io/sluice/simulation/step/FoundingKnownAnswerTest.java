package io.sluice.simulation.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.Fixture;
import io.sluice.simulation.arm.World;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoundingKnownAnswerTest {
    private static World world(ModelParameters model) {
        return Fixture.world(1, 0.05, model, Fixture.PACKS, Map.of());
    }

    private static ModelParameters model(String elasticity, String memory) {
        return ModelParameters.central()
                .with("entry_base", new BigDecimal("0.8"))
                .with("founding_elasticity", new BigDecimal(elasticity))
                .with("climate_memory", new BigDecimal(memory));
    }

    /** What an industry is usually paid in the first quarter, written out: f x r x a / 4 x (1 - R) x s. */
    private static double usual(World w, int industry) {
        ModelParameters p = w.setting().parameters();
        double births = 0;
        for (int k = 0; k < w.economy().industries().modelled(); k++) {
            births += p.get(w.economy().industries().parameter("births", k));
        }
        return p.get("founding_reference")
                * 0.05
                * p.get("annual_market_raised")
                * 1e10
                / 4
                * (1 - p.get("rest_of_market_share"))
                * p.get(w.economy().industries().parameter("births", industry))
                / births;
    }

    private static double after(ModelParameters model, double times) {
        World w = world(model);
        Founding founding = new Founding(model);
        long[] invested = new long[w.economy().industries().modelled()];
        Arrays.setAll(invested, k -> (long) (times * usual(w, k)));
        for (int k = 0; k < invested.length; k++) {
            w.climate().setInvestment(k, 1);
        }
        founding.remember(w, 0, invested);
        return founding.propensity(w, 2);
    }

    /** Samila and Sorenson 2011: twice the money, 2^e times the firms. */
    @Test
    void twiceTheUsualMoneyRaisesFoundingByTheElasticity() {
        assertThat(after(model("0.1", "0"), 2)).isCloseTo(0.8 * StrictMath.pow(2, 0.1), within(1e-6));
    }

    @Test
    void usualMoneyChangesNothing() {
        assertThat(after(model("0.1", "0"), 1)).isCloseTo(0.8, within(1e-6));
    }

    @Test
    void foundersRememberEarlierMoney() {
        assertThat(after(model("0.1", "0.75"), 3)).isCloseTo(0.8 * StrictMath.pow(0.75 + 0.25 * 3, 0.1), within(1e-6));
    }

    @Test
    void moreThanAllCannotStart() {
        assertThat(after(model("1", "0"), 50)).isOne();
    }

    @Test
    void withoutTheSwitchMoneyDoesNotMatter() {
        ModelParameters off = model("0.1", "0").with("switch_founding", BigDecimal.ZERO);
        assertThat(after(off, 9)).isCloseTo(0.8, within(1e-15));
    }
}
