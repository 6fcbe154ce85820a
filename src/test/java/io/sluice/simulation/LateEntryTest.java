package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.RoundLog;
import io.sluice.world.venture.LatentVentures;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Grown firms ask first for a round of a later stage, in whole worlds; the ledger checks every quarter of them. */
class LateEntryTest {
    private static final int QUARTERS = 16;
    private static final double RESOLUTION = 0.1;

    private static final World WITH = world("1");
    private static final World WITHOUT = world("0");

    private static World world(String on) {
        ModelParameters model = ModelParameters.central().with("switch_late_entry", new BigDecimal(on));
        return Fixture.world(QUARTERS, RESOLUTION, model, Fixture.PACKS, Map.of());
    }

    /** Stage of the first round of each venture that came after the start. */
    private static Map<Integer, Integer> firstRounds(World w) {
        Map<Integer, Integer> first = new TreeMap<>();
        RoundLog log = w.tally().rounds();
        int from = w.exogenous().ventures().firstOf(0);
        for (int i = 0; i < log.count(); i++) {
            if (log.venture(i) >= from) {
                first.putIfAbsent(log.venture(i), log.stage(i));
            }
        }
        return first;
    }

    @Test
    void firstRoundsAreOfTheStageAtWhichAFirmComesToTheMarket() {
        LatentVentures latent = WITH.exogenous().ventures();
        Map<Integer, Integer> first = firstRounds(WITH);
        assertThat(first.values()).contains(0, 1, 2);
        first.forEach((venture, stage) -> assertThat(stage).isEqualTo(latent.firstStage(venture)));
    }

    @Test
    void switchedOffEveryFirstRoundIsASeedRound() {
        assertThat(firstRounds(WITHOUT).values()).isNotEmpty().containsOnly(0);
    }

    @Test
    void thePriceOfAFirstRoundCountsAsGrownFromASeedRoundAsMedianRoundsSay() {
        int seen = 0;
        LatentVentures latent = WITH.exogenous().ventures();
        for (int venture : firstRounds(WITH).keySet()) {
            int first = latent.firstStage(venture);
            if (WITH.ventures().rounds(venture) == 1
                    && WITH.ventures().status(venture).active()
                    && first > 0) {
                double growth = WITH.setting().terms().growth(first);
                double marked = WITH.ventures().growth(venture);
                boolean asBought = Math.abs(marked / growth - 1) < 1e-12;
                boolean still = Math.abs(marked - WITH.setting().get("loss_mean")) < 1e-12;
                assertThat(asBought || still)
                        .as("venture %d: %s", venture, marked)
                        .isTrue();
                seen += asBought ? 1 : 0;
            }
        }
        assertThat(seen).isGreaterThan(20);
    }

    /** IT Juzi counts as many A rounds as seed and angel rounds; a chain that begins with seed rounds alone cannot. */
    @Test
    void laterRoundsOutnumberThoseOfAWorldInWhichAllBeginWithASeedRound() {
        assertThat(shareOfSeedRounds(WITH)).isLessThan(shareOfSeedRounds(WITHOUT) - 0.1);
    }

    private static double shareOfSeedRounds(World w) {
        double seed = 0;
        for (int i = 0; i < w.tally().rounds().count(); i++) {
            seed += w.tally().rounds().stage(i) == 0 ? 1 : 0;
        }
        return seed / w.tally().rounds().count();
    }

    @Test
    void theSameLatentFirmsAreDrawnEitherWay() {
        LatentVentures with = WITH.exogenous().ventures();
        LatentVentures without = WITHOUT.exogenous().ventures();
        assertThat(with.count()).isEqualTo(without.count());
        for (int j = 0; j < with.count(); j++) {
            assertThat(with.quality(j)).isCloseTo(without.quality(j), Offset.offset(0.0));
        }
    }
}
