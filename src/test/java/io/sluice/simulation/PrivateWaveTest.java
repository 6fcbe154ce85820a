package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.step.Schedule;
import org.junit.jupiter.api.Test;

/** Money of a private wave is for one industry: a round that falls through gives it back to the wave, not to investors at large. */
class PrivateWaveTest {
    private static final int BESIDE = 10;
    private static final int VENTURE = 0;
    private static final long ASKED = 1_000_000;

    private final World w = new RaisingMorning(ModelParameters.central()).w;
    private final int industry = w.exogenous().ventures().industry(VENTURE);

    /** One venture that everybody likes asks, and only the wave has money. */
    private void askOnly(long wave) {
        for (int c = 0; c < w.economy().classes().count(); c++) {
            w.pools().setDirect(c, 0);
        }
        w.pools().addWave(industry, wave - w.pools().wave(industry));
        w.deals().clear();
        w.deals().add(VENTURE, 0, ASKED, ASKED, 10, 0.5);
        w.deals().rank();
        new Schedule(ModelParameters.central()).steps().get(BESIDE).run(w, RaisingMorning.QUARTERS - 1);
    }

    @Test
    void aRoundThatFallsThroughGivesTheWaveItsMoneyBack() {
        askOnly(ASKED / 4);
        assertThat(w.deals().agreed(0)).isZero();
        assertThat(w.pools().wave(industry)).isEqualTo(ASKED / 4);
        for (int c = 0; c < w.economy().classes().count(); c++) {
            assertThat(w.pools().direct(c)).isZero();
        }
    }

    @Test
    void aRoundThatIsFullKeepsIt() {
        askOnly(ASKED + 5);
        assertThat(w.deals().agreed(0)).isEqualTo(ASKED);
        assertThat(w.pools().wave(industry)).isEqualTo(5);
    }
}
