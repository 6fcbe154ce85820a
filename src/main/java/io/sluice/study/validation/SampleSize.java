package io.sluice.study.validation;

import io.sluice.study.Figure;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How many replications a row needs. What is run by default depends on errors alone, never on where a figure lies, so that nobody
 * stops when the verdict pleases (the two steps of Stein 1945: a first sample for the error, then as many as it asks for).
 */
public final class SampleSize {
    /** Replications after which an error is believed; the first sample. */
    public static final int PILOT = 12;

    /** Replications that are ever run; what they leave undecided stays undecided at the bound. */
    public static final int MOST = 2000;

    /** Part of a tolerance's reach that its row's standard error may be. */
    static final double PART = 0.25;

    private static final double CONFIDENCE = 0.95;

    private SampleSize() {}

    /** Replications for which the standard error is at most a quarter of the tolerance's reach; at most {@link #MOST}. */
    static int forError(Tolerance tolerance, Figure figure) {
        int n = figure.replications();
        if (n == 0) {
            return 0;
        }
        if (!known(figure)) {
            return more(n);
        }
        double times = figure.standardError() / (PART * tolerance.reach());
        return (int) StrictMath.min(MOST, StrictMath.ceil(n * times * times));
    }

    /**
     * The least number of replications that would decide a row if its figure and the spread of replications stayed as they are: t(0.975; N
     * - 1) s sqrt(n / N) at most the distance to the nearest end of the tolerance. Above {@link #MOST} if none up to it would; a first
     * sample that is not whole yet cannot say that, and asks for {@link #MOST}.
     */
    static int toDecide(Tolerance tolerance, Figure figure) {
        int n = figure.replications();
        if (!known(figure) || Double.isNaN(figure.value())) {
            return n >= MOST ? MOST + 1 : more(n);
        }
        double distance = distance(tolerance, figure.value());
        int no = n;
        int yes = MOST + 1;
        while (yes - no > 1) {
            int middle = (no + yes) >>> 1;
            double error = figure.standardError() * StrictMath.sqrt((double) n / middle);
            if (quantile(middle) * error < distance) {
                yes = middle;
            } else {
                no = middle;
            }
        }
        return n < PILOT ? StrictMath.min(yes, MOST) : yes;
    }

    /** Half the 95 % interval of a figure; infinite where too few replications tell the error. */
    static double half(Figure figure) {
        if (figure.replications() == 0) {
            return 0;
        }
        if (!known(figure)) {
            return Double.POSITIVE_INFINITY;
        }
        return figure.standardError() == 0 ? 0 : quantile(figure.replications()) * figure.standardError();
    }

    /**
     * Whether the error says anything. An error of 0 from a few replications does not: that two of them agree to the last digit, or
     * neither shows a rare thing, is chance.
     */
    private static boolean known(Figure figure) {
        int n = figure.replications();
        double error = figure.standardError();
        return n >= 2 && Double.isFinite(error) && (error > 0 || n >= PILOT);
    }

    /** Where nothing is known yet: the first sample, then twice as many. */
    private static int more(int n) {
        return n < PILOT ? PILOT : StrictMath.min(MOST, 2 * n);
    }

    private static double distance(Tolerance tolerance, double x) {
        if (x < tolerance.floor()) {
            return tolerance.floor() - x;
        }
        return x > tolerance.ceiling()
                ? x - tolerance.ceiling()
                : StrictMath.min(x - tolerance.floor(), tolerance.ceiling() - x);
    }

    /** Student's t for a two-sided interval from so many replications. */
    static double quantile(int replications) {
        return new TDistribution(null, replications - 1.0).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    }
}
