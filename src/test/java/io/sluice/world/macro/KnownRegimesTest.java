package io.sluice.world.macro;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.scenario.ModelParameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** Regimes that are given instead of drawn, and those that returns speak for. */
class KnownRegimesTest {
    private static final int QUARTERS = 44;

    private final ModelParameters central = ModelParameters.central();

    @Test
    void theGivenRegimesAreThoseOfThePathAndItGoesOnFromTheLast() {
        SplittableRandom random = new SplittableRandom(1);
        int[] afterBoom = new int[Regime.values().length];
        for (int r = 0; r < 300; r++) {
            int length = random.nextInt(QUARTERS + 10);
            List<Regime> known = new ArrayList<>();
            for (int t = 0; t < length; t++) {
                known.add(t == length - 1 ? Regime.BOOM : Regime.values()[random.nextInt(3)]);
            }
            MacroPath path = MacroPath.draw(new Draws(11, r), central, QUARTERS, known);
            for (int t = 0; t < Math.min(length, QUARTERS); t++) {
                assertThat(path.regime(t)).isEqualTo(known.get(t));
            }
            if (length > 0 && length < QUARTERS) {
                afterBoom[path.regime(length).ordinal()]++;
            }
        }
        double stays = (double) afterBoom[Regime.BOOM.ordinal()]
                / Arrays.stream(afterBoom).sum();
        assertThat(stays).isBetween(.72, .88);
    }

    @Test
    void noGivenRegimeChangesNoDraw() {
        for (int r = 0; r < 20; r++) {
            MacroPath one = MacroPath.draw(new Draws(3, r), central, QUARTERS);
            List<Regime> own =
                    IntStream.range(0, QUARTERS).mapToObj(one::regime).toList();
            MacroPath given = MacroPath.draw(new Draws(3, r), central, QUARTERS, own);
            for (int t = 0; t < QUARTERS; t++) {
                assertThat(given.regime(t)).isEqualTo(one.regime(t));
                assertThat(given.climate(t)).isEqualTo(one.climate(t));
                assertThat(given.exitWindowOpen(t)).isEqualTo(one.exitWindowOpen(t));
            }
        }
    }

    @Test
    void theMostLikelyPathIsThatOfASearchThroughAllPaths() {
        ModelParameters normal = central.with("switch_heavy_tails", BigDecimal.ZERO);
        SplittableRandom random = new SplittableRandom(2);
        int contracted = 0;
        int booming = 0;
        for (int i = 0; i < 60; i++) {
            ModelParameters p = i % 2 == 0 ? central : normal;
            double[] returns = new double[1 + random.nextInt(7)];
            for (int t = 0; t < returns.length; t++) {
                returns[t] = random.nextDouble(-.5, .5);
            }
            List<Regime> likely = LikelyRegimes.of(p, returns);
            assertThat(likely).isEqualTo(search(p, returns));
            contracted += likely.contains(Regime.CONTRACTION) ? 1 : 0;
            booming += likely.contains(Regime.BOOM) ? 1 : 0;
        }
        assertThat(contracted).isPositive();
        assertThat(booming).isPositive();
        assertThat(LikelyRegimes.of(central, new double[0])).isEmpty();
    }

    /** Every path of so many quarters, with densities of another library. */
    private static List<Regime> search(ModelParameters p, double[] returns) {
        RegimeChain chain = MacroPath.chain(p);
        int n = returns.length;
        double most = Double.NEGATIVE_INFINITY;
        List<Regime> best = List.of();
        for (int code = 0; code < StrictMath.pow(3, n); code++) {
            List<Regime> path = new ArrayList<>();
            double log = 0;
            for (int t = 0, rest = code; t < n; t++, rest /= 3) {
                int s = rest % 3;
                double[] there = new double[3];
                there[s] = 1;
                log += StrictMath.log(
                        t == 0
                                ? chain.stationary()[s]
                                : chain.expected(there)[path.get(t - 1).ordinal()]);
                log += density(p, s, returns[t]);
                path.add(Regime.values()[s]);
            }
            if (log > most) {
                most = log;
                best = path;
            }
        }
        return best;
    }

    private static double density(ModelParameters p, int s, double value) {
        String regime = List.of("contraction", "normal", "boom").get(s);
        double sd = p.get("market_sd_" + regime);
        double z = (value - p.get("market_return_" + regime)) / sd;
        double degrees = p.get("shock_degrees");
        boolean heavy = p.on("switch_heavy_tails");
        double stretch = heavy ? StrictMath.sqrt(degrees / (degrees - 2)) : 1;
        RealDistribution law = heavy ? new TDistribution(degrees) : new NormalDistribution();
        return StrictMath.log(law.density(z * stretch) * stretch / sd);
    }
}
