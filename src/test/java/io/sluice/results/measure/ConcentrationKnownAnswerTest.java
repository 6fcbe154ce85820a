package io.sluice.results.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values from known-answers/stylised-oracles and statistics.md 1.4. */
class ConcentrationKnownAnswerTest {
    private static final List<String[]> PROVINCES = csv("provinces-2024.csv");

    @Test
    void giniOfOneToFourIsAQuarter() {
        assertThat(Concentration.gini(new double[] {1, 2, 3, 4})).isCloseTo(oracle("O01"), within(1e-15));
        assertThat(Concentration.gini(new double[] {4, 1, 3, 2})).isCloseTo(oracle("O01"), within(1e-15));
    }

    @Test
    void giniHasTheDenominatorN() {
        assertThat(Concentration.gini(new double[] {1, 2, 3, 4, 5})).isCloseTo(4.0 / 15, within(1e-15));
        assertThat(Concentration.gini(new double[] {0, 0, 0, 1})).isCloseTo(0.75, within(1e-15));
        for (int n : new int[] {2, 7, 31}) {
            double[] owner = new double[n];
            owner[n / 2] = 5;
            assertThat(Concentration.gini(owner)).as("O06, n = %d", n).isCloseTo((n - 1.0) / n, within(1e-14));
        }
    }

    @Test
    void theilOfKnownVectors() {
        assertThat(Concentration.theil(new double[] {1, 2, 3, 4})).isCloseTo(oracle("O02"), within(1e-15));
        assertThat(Concentration.theil(new double[] {1, 2, 3, 4, 5})).isCloseTo(0.119687593583509, within(1e-14));
    }

    @Test
    void hhiOfKnownShares() {
        assertThat(Concentration.hhi(new double[] {.5, .3, .2})).isCloseTo(oracle("O03"), within(1e-15));
        assertThat(Concentration.hhi(new double[] {1, 2, 3, 4, 5})).isCloseTo(0.244444444444444, within(1e-14));
        for (int n : new int[] {1, 4, 31}) {
            double[] equal = new double[n];
            java.util.Arrays.fill(equal, 3.5);
            assertThat(Concentration.hhi(equal)).as("O05, n = %d", n).isCloseTo(1.0 / n, within(1e-15));
        }
        assertThat(Concentration.normalisedHhi(new double[] {2, 2, 2})).isCloseTo(0, within(1e-15));
        assertThat(Concentration.normalisedHhi(new double[] {0, 2, 0})).isCloseTo(1, within(1e-15));
    }

    @Test
    void provincesOf2024HaveTheirKnownInequality() {
        double[] product = column(2);
        double[] heads = column(3);
        double[] perHead = IntStream.range(0, product.length)
                .mapToDouble(i -> product[i] / heads[i])
                .toArray();
        assertThat(perHead).hasSize(31);
        assertThat(Concentration.gini(perHead)).as("O07").isCloseTo(oracle("O07"), within(5e-7));
        assertThat(Concentration.theil(perHead, heads)).as("O09").isCloseTo(oracle("O09"), within(5e-7));
        assertThat(Concentration.hhi(product)).as("O12").isCloseTo(oracle("O12"), within(5e-7));
        assertThat(Concentration.hhi(column(4))).as("O13").isCloseTo(oracle("O13"), within(5e-7));
    }

    @Test
    void theilSplitsExactlyOverGroups() {
        // Two groups of one weight each, means 1.5 and 3.5 of a mean of 2.5: worked by hand.
        TheilParts parts =
                Concentration.theil(new double[] {1, 2, 3, 4}, new double[] {1, 1, 1, 1}, new int[] {0, 0, 1, 1});
        double between = 0.3 * StrictMath.log(0.6) + 0.7 * StrictMath.log(1.4);
        assertThat(parts.between()).isCloseTo(between, within(1e-15));
        assertThat(parts.total()).isCloseTo(oracle("O02"), within(1e-15));
        assertThat(parts.total()).isEqualTo(parts.between() + parts.within());
    }

    @Test
    void splitHoldsAndIsNeverNegativeOnRandomVectors() {
        SplittableRandom random = new SplittableRandom(20250306);
        for (int trial = 0; trial < 500; trial++) {
            int n = 2 + random.nextInt(40);
            double[] amounts = new double[n];
            double[] weights = new double[n];
            int[] group = new int[n];
            double direct = 0;
            double mean = 0;
            double weight = 0;
            for (int i = 0; i < n; i++) {
                amounts[i] = random.nextInt(4) == 0 ? 0 : random.nextDouble() * 1e12;
                weights[i] = 0.1 + random.nextDouble();
                group[i] = random.nextInt(4);
                mean += weights[i] * amounts[i];
                weight += weights[i];
            }
            mean /= weight;
            for (int i = 0; i < n; i++) {
                double ratio = amounts[i] / mean;
                direct += ratio > 0 ? weights[i] / weight * ratio * StrictMath.log(ratio) : 0;
            }
            TheilParts parts = Concentration.theil(amounts, weights, group);
            assertThat(parts.total()).isCloseTo(mean == 0 ? 0 : direct, within(1e-12));
            assertThat(parts.between()).isGreaterThan(-1e-14);
            assertThat(parts.within()).isGreaterThan(-1e-14);
        }
    }

    @Test
    void weightedGiniIsTheDoubleSum() {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 200; trial++) {
            int n = 1 + random.nextInt(20);
            double[] y = random.doubles(n).toArray();
            double[] w = random.doubles(n, 0.1, 2).toArray();
            double weight = java.util.Arrays.stream(w).sum();
            double pairs = 0;
            double mean = 0;
            for (int i = 0; i < n; i++) {
                mean += w[i] / weight * y[i];
                for (int j = 0; j < n; j++) {
                    pairs += w[i] / weight * w[j] / weight * Math.abs(y[i] - y[j]);
                }
            }
            assertThat(Concentration.gini(y, w)).isCloseTo(pairs / (2 * mean), within(1e-13));
        }
    }

    @Test
    void nothingDividedIsNotUnequal() {
        double[] nothing = new double[31];
        assertThat(Concentration.gini(nothing)).isZero();
        assertThat(Concentration.theil(nothing)).isZero();
        assertThat(Concentration.hhi(nothing)).isZero();
    }

    @Test
    void negativeOrUndefinedAmountsAreRefusedWithTheirPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concentration.gini(new double[] {1, -2}))
                .withMessageContaining("entry 1")
                .withMessageContaining("-2");
        assertThatIllegalArgumentException().isThrownBy(() -> Concentration.hhi(new double[] {Double.NaN}));
        assertThatIllegalArgumentException().isThrownBy(() -> Concentration.hhi(new double[0]));
    }

    static double oracle(String id) {
        return csv("oracles.csv").stream()
                .filter(row -> row[0].equals(id))
                .mapToDouble(row -> Double.parseDouble(row[row.length - 2]))
                .findFirst()
                .orElseThrow();
    }

    private static double[] column(int index) {
        return PROVINCES.stream()
                .mapToDouble(row -> Double.parseDouble(row[index]))
                .toArray();
    }

    private static List<String[]> csv(String name) {
        String path = "/known-answers/stylised-oracles/" + name;
        try (InputStream in = ConcentrationKnownAnswerTest.class.getResourceAsStream(path)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
