package io.sluice.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

/**
 * Uniformity and independence of neighbours in the orders in which the model walks through addresses. The draws are fixed, so the
 * tests cannot flicker; each of the 30 statistics would be rejected by a perfect generator with probability 2e-8 for a new seed, 6e-7
 * in all. The last test shows the power: faulty generators are rejected by the same statistics.
 */
class DrawsQualityTest {
    private static final double ONE_SIDE = 1e-8;
    private static final int DRAWS = 1 << 17;
    private static final long SEED = 20250306;

    @Test
    void neighboursInEveryWalkAreUniformAndIndependent() {
        for (Map.Entry<String, IntToDoubleFunction> walk : walks().entrySet()) {
            for (Map.Entry<String, Double> statistic :
                    probabilities(walk.getValue()).entrySet()) {
                assertThat(statistic.getValue())
                        .as("%s, %s", walk.getKey(), statistic.getKey())
                        .isBetween(ONE_SIDE, 1 - ONE_SIDE);
            }
        }
    }

    @Test
    void faultyGeneratorsAreRejected() {
        Draws draws = new Draws(SEED, 0);
        Map<String, IntToDoubleFunction> faulty = new LinkedHashMap<>();
        faulty.put("a golden-ratio lattice", k -> (k * 0.6180339887498949) % 1);
        faulty.put("an ordinal that loses its last bit", k -> draws.uniform(venture(k & ~1), 0, Purpose.FATE, 0));
        faulty.put("two percent too often below a half", k -> {
            double u = draws.uniform(venture(k), 0, Purpose.FATE, 0);
            return u > 0.5 && u < 0.51 ? u - 0.5 : u;
        });
        faulty.put(
                "a moving average",
                k -> 0.5
                        * (draws.uniform(venture(k), 0, Purpose.FATE, 0)
                                + draws.uniform(venture(k + 1), 0, Purpose.FATE, 0)));
        for (Map.Entry<String, IntToDoubleFunction> walk : faulty.entrySet()) {
            assertThat(probabilities(walk.getValue()).values())
                    .as(walk.getKey())
                    .anyMatch(p -> p < ONE_SIDE || p > 1 - ONE_SIDE);
        }
    }

    private static Map<String, IntToDoubleFunction> walks() {
        Draws draws = new Draws(SEED, 0);
        Map<String, IntToDoubleFunction> walks = new LinkedHashMap<>();
        walks.put("ventures of one quarter", k -> draws.uniform(venture(k), 11, Purpose.FATE, 0));
        walks.put(
                "quarters of one venture after another", k -> draws.uniform(venture(k / 80), k % 80, Purpose.FATE, 0));
        walks.put(
                "purposes of one venture after another",
                k -> draws.uniform(venture(k / 28), 4, Purpose.values()[k % 28], 0));
        walks.put("indices", k -> draws.uniform(Entity.province(k >>> 16), 4, Purpose.LAND_OWN, k & 0xFFFF));
        walks.put("replications", k -> new Draws(SEED, k).uniform(Entity.global(), 4, Purpose.MACRO_SHOCK, 0));
        walks.put("seeds", k -> new Draws(k, 0).uniform(Entity.global(), 4, Purpose.MACRO_SHOCK, 0));
        walks.put(
                "partners of one venture after another",
                k -> draws.uniform(Entity.pair(venture(k >>> 9), k & 511), 4, Purpose.TASTE, 0));
        walks.put(
                "provinces and industries",
                k -> draws.uniform(Entity.venture(k % 31, k / 31 % 7, k / 217 % 120, k / 26_040), 4, Purpose.ENTRY, 0));
        walks.put("low bits of ventures of one quarter", k -> {
            long bits = draws.bits(venture(k), 11, Purpose.FATE, 0);
            return Draws.toUniform(bits << 32);
        });
        walks.put("antithetic alternation", k -> {
            double u = draws.uniform(venture(k), 12, Purpose.FATE, 0);
            return (k & 1) == 0 ? u : 1 - u;
        });
        return walks;
    }

    private static long venture(int k) {
        return Entity.venture(k >>> 11 & 31, k >>> 16 & 31, 40, k & 2_047);
    }

    /** The lower-tail probabilities of three chi-squared statistics. */
    private static Map<String, Double> probabilities(IntToDoubleFunction walk) {
        int[] single = new int[1_024];
        int[] pairs = new int[32 * 32];
        int[] triples = new int[10 * 10 * 10];
        for (int k = 0; k + 6 <= DRAWS; k += 6) {
            double[] u = new double[6];
            for (int j = 0; j < 6; j++) {
                u[j] = walk.applyAsDouble(k + j);
                single[(int) (u[j] * 1_024)]++;
            }
            for (int j = 0; j < 6; j += 2) {
                pairs[(int) (u[j] * 32) * 32 + (int) (u[j + 1] * 32)]++;
            }
            for (int j = 0; j < 6; j += 3) {
                triples[(int) (u[j] * 10) * 100 + (int) (u[j + 1] * 10) * 10 + (int) (u[j + 2] * 10)]++;
            }
        }
        Map<String, Double> probabilities = new LinkedHashMap<>();
        probabilities.put("single draws in 1024 cells", lowerTail(single));
        probabilities.put("pairs in 32 x 32 cells", lowerTail(pairs));
        probabilities.put("triples in 10 x 10 x 10 cells", lowerTail(triples));
        return probabilities;
    }

    private static double lowerTail(int[] counts) {
        long total = 0;
        for (int count : counts) {
            total += count;
        }
        double expected = (double) total / counts.length;
        double statistic = 0;
        for (int count : counts) {
            statistic += (count - expected) * (count - expected) / expected;
        }
        return new ChiSquaredDistribution(null, counts.length - 1.0).cumulativeProbability(statistic);
    }
}
