package io.sluice.analysis;

/** Intervals for probabilities, alone and in pairs. */
public final class Proportions {
    /** Below this many successes or failures the exact interval is used. */
    static final int FEW = 10;

    private Proportions() {}

    /** Wilson's interval, or Clopper and Pearson's where successes or failures are fewer than 10. */
    public static Interval interval(int successes, int n) {
        return Math.min(successes, n - successes) < FEW ? clopperPearson(successes, n) : wilson(successes, n);
    }

    /** The score interval of Wilson (1927) at 95 %. */
    public static Interval wilson(int successes, int n) {
        double z = Points.normal(0.975);
        double share = (double) successes / n;
        double correction = z * z / n;
        double centre = (share + correction / 2) / (1 + correction);
        double half = z / (1 + correction) * StrictMath.sqrt(share * (1 - share) / n + correction / (4.0 * n));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half), Interval.LEVEL, "Wilson");
    }

    /** The exact interval of Clopper and Pearson (1934) at 95 %. */
    public static Interval clopperPearson(int successes, int n) {
        double low = successes == 0 ? 0 : Points.beta(0.025, successes, n - successes + 1.0);
        double high = successes == n ? 1 : Points.beta(0.975, successes + 1.0, n - successes);
        return new Interval(low, high, Interval.LEVEL, "Clopper-Pearson");
    }

    /** Standard error of a difference of paired proportions (McNemar): {@code sqrt((b + c) - (b - c)^2 / n) / n}. */
    public static double pairedError(int onlyFirst, int onlySecond, int n) {
        double gap = (double) onlyFirst - onlySecond;
        return StrictMath.sqrt(Math.max(0, onlyFirst + onlySecond - gap * gap / n)) / n;
    }

    /**
     * Interval for a difference of paired proportions after Agresti and Min (2005): half a pair is added to each of the four cells, which
     * keeps the coverage near 95 % where few pairs differ.
     */
    public static Interval paired(int onlyFirst, int onlySecond, int n) {
        double z = Points.normal(0.975);
        double b = onlyFirst + 0.5;
        double c = onlySecond + 0.5;
        double more = n + 2.0;
        double difference = (b - c) / more;
        double half = z * StrictMath.sqrt(Math.max(0, b + c - (b - c) * (b - c) / more)) / more;
        return new Interval(
                Math.max(-1, difference - half), Math.min(1, difference + half), Interval.LEVEL, "Agresti-Min, paired");
    }
}
