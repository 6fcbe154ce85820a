package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What governments announce for a guidance fund over the size its manager proposes, against the formula worked out a second time. */
class AnnouncementsKnownAnswerTest {
    private static final int QUARTERS = 4;
    private static final double RESOLUTION = 0.4;

    private static World run(String name, String value) {
        ModelParameters model = ModelParameters.central()
                .with("switch_announcement_spread", BigDecimal.ZERO)
                .with(name, new BigDecimal(value));
        return Fixture.world(QUARTERS, RESOLUTION, model, Fixture.PACKS, Map.of());
    }

    /** Funds of the last quarter, in which capacity is still what it was when they were announced. */
    private static int check(World w, double share) {
        Funds funds = w.funds();
        double all = 0;
        for (int p = 0; p < w.economy().provinces().count(); p++) {
            all += w.economy().provinces().product(p) * w.economy().provinces().researchIntensity(p);
        }
        int checked = 0;
        for (int f = 0; f < funds.count(); f++) {
            if (funds.kind(f) != FundKind.LOCAL_GUIDANCE || funds.formed(f) != QUARTERS - 1) {
                continue;
            }
            int p = funds.province(f);
            double home =
                    w.economy().provinces().product(p) * w.economy().provinces().researchIntensity(p) / all;
            double proposed = 49 * RESOLUTION * 600e8 * Math.exp(0.6 * 0.6 / 2) * 0.75 / (1 + Math.exp(-0.9)) * home;
            double over = Math.max(1, 0.2 * w.governments().capacity(p) / (share * proposed));
            assertThat(funds.announcedOver(f)).isCloseTo(over, within(1e-9 * over));
            assertThat((double) funds.target(f))
                    .isCloseTo(over * w.exogenous().managers().target(funds.proposal(f)), within(1.0));
            checked++;
        }
        assertThat(checked).isPositive();
        return checked;
    }

    @Test
    void theAnnouncedSizePlacesAProvincesMoneyAtTheShareItMayHold() {
        check(run("local_guidance_share", "0.25"), 0.25);
        check(run("local_guidance_share", "0.02"), 0.02);
    }

    @Test
    void nothingIsAnnouncedBeyondAManagersSizeWithoutMoneyOrWithoutAShare() {
        for (World w : new World[] {run("kappa", "0"), run("local_guidance_share", "0")}) {
            int guidance = 0;
            for (int f = 0; f < w.funds().count(); f++) {
                if (w.funds().kind(f) == FundKind.LOCAL_GUIDANCE && w.funds().formed(f) >= 0) {
                    assertThat(w.funds().announcedOver(f)).isEqualTo(1);
                    guidance++;
                }
            }
            assertThat(guidance).isPositive();
        }
    }
}
