package io.sluice.study.hindcast;

import io.sluice.draw.Laws;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A normal law of the logarithm, or a point where the deviation is 0.
 *
 * <pre>  CRPS = sigma (z (2 Phi(z) - 1) + 2 phi(z) - 1 / sqrt(pi)),  z = (y - mu) / sigma</pre>
 *
 * <p>mu mean and sigma standard deviation of the logarithm, y what came, Phi and phi law and density of the standard normal (Gneiting and Raftery 2007, section
 * 4.2).
 *
 * @param mean mean of the logarithm
 * @param deviation its standard deviation, at least 0
 */
record NormalForecast(double mean, double deviation) implements Forecast {
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    @Override
    public double quantile(double p) {
        return deviation == 0 ? mean : mean + deviation * Laws.normal(p);
    }

    @Override
    public boolean hasSpread() {
        return deviation > 0;
    }

    @Override
    public double crps(double came) {
        if (deviation == 0) {
            return StrictMath.abs(came - mean);
        }
        double z = (came - mean) / deviation;
        double upTo = STANDARD.cumulativeProbability(z);
        return deviation * (z * (2 * upTo - 1) + 2 * STANDARD.density(z) - 1 / StrictMath.sqrt(StrictMath.PI));
    }
}
