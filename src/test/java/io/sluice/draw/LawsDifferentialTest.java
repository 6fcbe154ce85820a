package io.sluice.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.GumbelDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.LogisticDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.ParetoDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;

/** Every law is held against the distribution function of another library at many points: F(F^-1(u)) = u. */
class LawsDifferentialTest {
    private static final int POINTS = 1_500;

    @Test
    void everyContinuousLawInvertsTheDistributionFunctionOfTheOracle() {
        compare(new NormalDistribution(null, 0, 1), Laws::normal);
        compare(new ExponentialDistribution(null, 3.5), u -> Laws.exponential(u, 3.5));
        compare(new LogNormalDistribution(null, 0.7, 1.9), u -> Laws.lognormal(u, 0.7, 1.9));
        compare(new ParetoDistribution(null, 5, 1.42), u -> Laws.pareto(u, 1.42, 5));
        for (double nu : new double[] {1, 2.2, 5, 17, 120}) {
            compare(new TDistribution(null, nu), u -> Laws.studentT(u, nu));
            compare(new ChiSquaredDistribution(null, nu), u -> Laws.chiSquared(u, nu));
        }
        for (double shape : new double[] {0.4, 1, 2.7, 33}) {
            compare(new GammaDistribution(null, shape, 2.5), u -> Laws.gamma(u, shape, 2.5));
        }
        compare(new WeibullDistribution(null, 0.8, 2), u -> Laws.weibull(u, 0.8, 2));
        compare(new LogisticDistribution(null, 0, 1), Laws::logistic);
        compare(new GumbelDistribution(null, 0, 1), Laws::gumbel);
        compare(new TriangularDistribution(null, 1.3, 1.42, 1.5), u -> Laws.triangular(u, 1.3, 1.42, 1.5));
    }

    @Test
    void theTruncatedParetoLawIsTheParetoLawGivenThatItStaysBelowTheCeiling() {
        ParetoDistribution oracle = new ParetoDistribution(null, 5, 1.42);
        double below = oracle.cumulativeProbability(200);
        SplittableRandom random = new SplittableRandom(3);
        for (int k = 0; k < POINTS; k++) {
            double u = random.nextDouble();
            double x = Laws.truncatedPareto(u, 1.42, 5, 200);
            assertThat(x).isBetween(5.0, 200.0);
            assertThat(oracle.cumulativeProbability(x) / below).isCloseTo(u, within(1e-12));
        }
        assertThat(Laws.truncatedPareto(Math.nextDown(1.0), 1.42, 5, 200)).isLessThanOrEqualTo(200);
    }

    @Test
    void poissonDrawsAreTheLeastCountsWhoseCumulatedProbabilityExceedsTheUniform() {
        SplittableRandom random = new SplittableRandom(4);
        for (double mean : new double[] {1e-9, 0.03, 0.7, 2.5, 11, 60, 699}) {
            PoissonDistribution oracle = new PoissonDistribution(null, mean, 1e-15, 100_000);
            for (int k = 0; k < 500; k++) {
                double u = random.nextDouble(1e-12, 1);
                int found = Laws.poisson(u, mean);
                assertThat(oracle.cumulativeProbability(found)).isGreaterThan(u - 1e-11);
                assertThat(oracle.cumulativeProbability(found - 1)).isLessThan(u + 1e-11);
            }
        }
        assertThat(Laws.poisson(0.999, 0)).isZero();
        assertThat(Laws.poisson(Math.nextDown(1.0), 699)).isBetween(850, 1_000);
    }

    private static void compare(RealDistribution oracle, DoubleUnaryOperator quantile) {
        SplittableRandom random = new SplittableRandom(2);
        for (int k = 0; k < POINTS; k++) {
            double u = k % 4 == 0 ? StrictMath.pow(10, -random.nextDouble(2, 9)) : random.nextDouble(1e-9, 1);
            double back = oracle.cumulativeProbability(quantile.applyAsDouble(u));
            assertThat(back)
                    .as("%s at %s", oracle.getClass().getSimpleName(), u)
                    .isCloseTo(u, within(3e-12 + 1e-9 * u));
        }
    }
}
