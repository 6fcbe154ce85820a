package io.sluice.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Laws;
import io.sluice.draw.Purpose;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * How often 95 % intervals hold the truth, over 10,000 made-up studies at fixed addresses. The band of an exact method is 95 % plus or minus
 * 4.9 standard errors of a proportion (1.07 points): over seeds, a sound method would leave it once in a million. For each there is a mutant that
 * must leave it.
 */
class CoveragePropertyTest {
    private static final int STUDIES = 10_000;
    private static final double BAND = 4.9 * StrictMath.sqrt(.95 * .05 / STUDIES);
    private final Resampling resampling = new Resampling(1);

    @Test
    void meanIntervalCoversAndOneWithDivisorNDoesNot() {
        int n = 5;
        assertThat(coverage(
                        0,
                        study -> Sampled.mean(normals(study, 0, n)).estimate().interval()))
                .isBetween(.95 - BAND, .95 + BAND);
        double mutant = coverage(0, study -> {
            Sampled mean = Sampled.mean(normals(study, 0, n));
            double wrong = mean.standardError() * StrictMath.sqrt((n - 1.0) / n);
            return Sampled.t(mean.value(), wrong, n, "divisor n");
        });
        assertThat(mutant).isLessThan(.95 - BAND);
    }

    @Test
    void pairedIntervalCoversAndTheUnpairedOneWastesThePairs() {
        int n = 10;
        assertThat(coverage(0, study -> pair(study, n, true).estimate().interval()))
                .isBetween(.95 - BAND, .95 + BAND);
        assertThat(coverage(0, study -> pair(study, n, false).estimate().interval()))
                .isGreaterThan(.95 + BAND);
    }

    @Test
    void fiellerCoversWhereTheDeltaMethodDoesNot() {
        int n = 6;
        double truth = 2;
        int fiellerHits = 0;
        int deltaHits = 0;
        for (int study = 0; study < STUDIES; study++) {
            RatioOfMeans ratio = ratio(study, n);
            fiellerHits += ratio.interval().contains(truth) ? 1 : 0;
            Interval byDelta = Sampled.t(ratio.ratio(), ratio.standardError(), n, "delta");
            deltaHits += byDelta.contains(truth) ? 1 : 0;
        }
        double fieller = (double) fiellerHits / STUDIES;
        double delta = (double) deltaHits / STUDIES;
        // Nominal for normal pairs wherever g > 0.05; a little less where the delta interval is used.
        assertThat(fieller).isBetween(.95 - BAND, .95 + BAND);
        assertThat(delta).isLessThan(fieller - 0.005);
    }

    @Test
    void probabilityIntervalsCoverByEnumeration() {
        for (int n : new int[] {30, 100, 200}) {
            Interval[] used = new Interval[n + 1];
            Interval[] exactOnes = new Interval[n + 1];
            for (int k = 0; k <= n; k++) {
                used[k] = Proportions.interval(k, n);
                exactOnes[k] = Proportions.clopperPearson(k, n);
            }
            double average = 0;
            double exactLeast = 1;
            int points = 0;
            for (double p = 0.01; p < 0.995; p += 0.01) {
                double covered = 0;
                double exact = 0;
                for (int k = 0; k <= n; k++) {
                    double mass = Points.binomialBelow(k, n, p) - Points.binomialBelow(k - 1, n, p);
                    covered += mass * (used[k].contains(p) ? 1 : 0);
                    exact += mass * (exactOnes[k].contains(p) ? 1 : 0);
                }
                average += covered;
                exactLeast = Math.min(exactLeast, exact);
                points++;
            }
            assertThat(average / points).as("average over p, n = %d", n).isBetween(.945, .985);
            assertThat(exactLeast)
                    .as("Clopper-Pearson never falls short, n = %d", n)
                    .isGreaterThanOrEqualTo(.95);
        }
    }

    @Test
    void pairedProbabilityIntervalCovers() {
        int n = 50;
        double coverage = coverage(0.1, study -> {
            double[] a = new double[n];
            double[] b = new double[n];
            Draws draws = new Draws(7, study);
            for (int r = 0; r < n; r++) {
                double u = draws.uniform(Entity.audit(r), 0, Purpose.RESAMPLE, 0);
                a[r] = u < .4 ? 1 : 0;
                b[r] = u < .25 || u >= .95 ? 1 : 0;
            }
            return Difference.paired(Sampled.probability(a), Sampled.probability(b), resampling)
                    .estimate()
                    .interval();
        });
        assertThat(coverage).isBetween(.94, .975);
    }

    @Test
    void quantileIntervalCoversAtLeastNominally() {
        int n = 100;
        double truth = Laws.normal(.95);
        double exact = Quantiles.coverage(n, .95, Quantiles.ranks(n, .95)[0], Quantiles.ranks(n, .95)[1]);
        double seen = coverage(truth, study -> Quantiles.interval(Quantiles.sorted(normals(study, 0, n)), .95));
        assertThat(exact).isGreaterThanOrEqualTo(.95);
        assertThat(seen).isBetween(exact - BAND, exact + BAND);
    }

    private Difference pair(int study, int n, boolean paired) {
        double[] common = normals(study, 0, n);
        double[] a = normals(study, 1, n);
        double[] b = normals(study, 2, n);
        for (int r = 0; r < n; r++) {
            a[r] = 3 * common[r] + a[r];
            b[r] = 3 * common[r] + b[r];
        }
        return paired
                ? Difference.paired(Sampled.mean(a), Sampled.mean(b), resampling)
                : Difference.unpaired(Sampled.mean(a), Sampled.mean(b));
    }

    private static RatioOfMeans ratio(int study, int n) {
        double[] x = normals(study, 0, n);
        double[] y = normals(study, 1, n);
        for (int r = 0; r < n; r++) {
            x[r] = 1 + .5 * x[r];
            y[r] = 2 + .2 * y[r];
        }
        return RatioOfMeans.of(y, x);
    }

    private static double coverage(double truth, IntFunction<Interval> study) {
        int covered = 0;
        for (int i = 0; i < STUDIES; i++) {
            covered += study.apply(i).contains(truth) ? 1 : 0;
        }
        return (double) covered / STUDIES;
    }

    private static double[] normals(int study, int index, int n) {
        Draws draws = new Draws(20261123, study);
        double[] values = new double[n];
        for (int r = 0; r < n; r++) {
            values[r] = draws.normal(Entity.audit(r), 0, Purpose.RESAMPLE, index);
        }
        return values;
    }
}
