package io.sluice.draw;

/**
 * The skewed t law of Fernández and Steel (1998, JASA 93: 359-371), shifted and scaled to mean 0 and variance 1: tails of Student's t,
 * of which the right one is stretched by gamma and the left one shrunk by it.
 *
 * <p>With F the t law of nu degrees of freedom, P(X &lt; 0) = 1 / (1 + gamma^2); below it X = F^-1(u (1 + gamma^2) / 2) / gamma, above
 * it X = gamma F^-1(1/2 + u' / 2), u' the uniform within the right part. With m = E|T|, E X = m (gamma - 1/gamma) and
 * Var X = (nu/(nu-2) - m^2)(gamma^2 + gamma^-2) + 2 m^2 - nu/(nu-2).
 */
public final class SkewT {
    private final StudentTable student;
    private final double gamma;
    private final double left;
    private final double mean;
    private final double deviation;

    /**
     * @param nu degrees of freedom, above 2
     * @param gamma positive; 1 is symmetric, above 1 leans to the right
     */
    public SkewT(double nu, double gamma) {
        if (!(nu > 2 && nu < Double.POSITIVE_INFINITY && gamma > 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a skewed t law of variance 1 needs nu > 2 and gamma > 0, not nu = " + nu + ", gamma = " + gamma);
        }
        student = new StudentTable(nu);
        this.gamma = gamma;
        left = 1 / (1 + gamma * gamma);
        double second = nu / (nu - 2);
        double first = 2
                * StrictMath.sqrt(nu / StrictMath.PI)
                / (nu - 1)
                * StrictMath.exp(Incomplete.logGamma((nu + 1) / 2) - Incomplete.logGamma(nu / 2));
        mean = first * (gamma - 1 / gamma);
        double square = first * first;
        deviation = StrictMath.sqrt((second - square) * (gamma * gamma + 1 / (gamma * gamma)) + 2 * square - second);
    }

    /** The value at quantile u of the open interval from 0 to 1; increasing in u. */
    public double quantile(double u) {
        double x = u < left ? student.of(u / left / 2) / gamma : gamma * -student.of((1 - u) / (1 - left) / 2);
        return (x - mean) / deviation;
    }
}
