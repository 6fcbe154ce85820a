package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.fund.FundKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tolerated losses turn managers with local money to early stages, and move no cash themselves (decisions A13). */
class LossToleranceTest {
    private static final int QUARTERS = 8;
    private static final double RESOLUTION = 0.1;
    private static final List<String> SILENT = List.of("cn/government-funds");
    private static final List<String> TOLERANT = new ArrayList<>(SILENT);

    static {
        TOLERANT.addAll(List.of("cn-gd/loss-tolerance", "cn-sc/loss-tolerance", "cn-hb/loss-tolerance"));
    }

    private static World run(List<String> packs, String... values) {
        ModelParameters model = ModelParameters.central()
                .with("latent_ventures", new BigDecimal(4000))
                .with("switch_assessment", BigDecimal.ZERO);
        for (int i = 0; i < values.length; i += 2) {
            model = model.with(values[i], new BigDecimal(values[i + 1]));
        }
        return Fixture.world(QUARTERS, RESOLUTION, model, packs, Map.of());
    }

    @Test
    void theMoreIsToleratedTheMoreFundsOfThePlaceLookForEarlyStages() {
        World little = run(TOLERANT, "tolerance_early", "0.5");
        World much = run(TOLERANT, "tolerance_early", "10");
        assertThat(early(much)).isGreaterThan(early(little));
        assertThat(early(little)).isGreaterThanOrEqualTo(early(run(TOLERANT, "switch_tolerance", "0")));
        int turned = 0;
        for (int f = 0; f < much.funds().count(); f++) {
            boolean tolerated = much.governments().tolerated(much.funds().province(f)) > 0;
            boolean guided = much.funds().kind(f) == FundKind.LOCAL_GUIDANCE;
            if (much.funds().turnedEarly(f)) {
                turned++;
                assertThat(tolerated && guided).isTrue();
            }
        }
        assertThat(turned).isPositive();
    }

    @Test
    void withBothWaysOffALawThatToleratesLossesMovesNotOneFen() {
        World tolerant = run(TOLERANT, "switch_tolerance", "0");
        World silent = run(SILENT, "switch_tolerance", "0");
        for (Series series : Series.values()) {
            assertThat(tolerant.tally().series(series))
                    .as(series.name())
                    .isEqualTo(silent.tally().series(series));
        }
        for (int p : tolerant.accounts().provinces()) {
            assertThat(tolerant.ledger().cash(p)).isEqualTo(silent.ledger().cash(p));
        }
    }

    /** The same law with the effect on stages on is another world: the test above could fail. */
    @Test
    void throughTheStageItDoesMoveMoney() {
        World tolerant = run(TOLERANT, "tolerance_early", "10");
        World silent = run(SILENT, "tolerance_early", "10");
        boolean same = true;
        for (Series series : Series.values()) {
            same &= java.util.Arrays.equals(
                    tolerant.tally().series(series), silent.tally().series(series));
        }
        assertThat(same).isFalse();
    }

    private static int early(World w) {
        int n = 0;
        for (int f = 0; f < w.funds().count(); f++) {
            int proposal = w.funds().proposal(f);
            boolean early = proposal >= 0
                    && (w.exogenous().managers().early(proposal) || w.funds().turnedEarly(f));
            n += early && w.funds().kind(f) == FundKind.LOCAL_GUIDANCE ? 1 : 0;
        }
        return n;
    }
}
