package io.sluice.study.hindcast;

import io.sluice.analysis.Interval;
import io.sluice.analysis.Proportions;
import java.util.ArrayList;
import java.util.List;

/**
 * How far forecasts lay from what came, in natural logarithms (0.1 is about 10 %).
 *
 * @param n figures that came and were foretold
 * @param bias mean of log forecast less log of what came, the forecast being the median
 * @param meanAbsolute mean of its absolute value
 * @param rootMeanSquare root of the mean of its square
 * @param crps mean continuous ranked probability score
 * @param coverage how many figures the central intervals held, by {@link #LEVELS}; empty where forecasts are points
 */
record Score(int n, double bias, double meanAbsolute, double rootMeanSquare, double crps, List<Coverage> coverage) {
    /** Probabilities of the central intervals. */
    static final List<Double> LEVELS = List.of(0.5, 0.8, 0.95);

    /**
     * How many figures lay in the central interval of a probability.
     *
     * @param level the probability
     * @param inside how many
     * @param share exact binomial interval of the chance to lie inside, as if figures were independent
     */
    record Coverage(double level, int inside, Interval share) {}

    /** Keeps a copy. */
    Score {
        coverage = List.copyOf(coverage);
    }

    /** A forecast beside the logarithm of what came. */
    record Pair(Forecast forecast, double came) {}

    /** The score of at least one forecast. */
    static Score of(List<Pair> pairs) {
        int n = pairs.size();
        double bias = 0;
        double absolute = 0;
        double square = 0;
        double crps = 0;
        for (Pair pair : pairs) {
            double error = pair.forecast().median() - pair.came();
            bias += error / n;
            absolute += StrictMath.abs(error) / n;
            square += error * error / n;
            crps += pair.forecast().crps(pair.came()) / n;
        }
        List<Coverage> coverage = new ArrayList<>();
        if (pairs.stream().allMatch(pair -> pair.forecast().hasSpread())) {
            for (double level : LEVELS) {
                int inside = (int) pairs.stream()
                        .filter(pair -> pair.forecast().covers(pair.came(), level))
                        .count();
                coverage.add(new Coverage(level, inside, Proportions.clopperPearson(inside, n)));
            }
        }
        return new Score(n, bias, absolute, StrictMath.sqrt(square), crps, coverage);
    }
}
