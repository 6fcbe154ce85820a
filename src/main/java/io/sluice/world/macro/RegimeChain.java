package io.sluice.world.macro;

/**
 * The three-state Markov chain of the economy.
 *
 * <p>P(s' | s) is row s of a 3 x 3 stochastic matrix, a step is one quarter. The stationary law pi solves pi P = pi; the
 * mean duration of state s is 1 / (1 - P(s, s)) quarters. Source of the form: Hamilton (1989); the default values are
 * assumed (parameters {@code regime_*}), their known answers are in model.md 2.5.
 */
public final class RegimeChain {
    private static final int STATES = 3;
    private static final double TOLERANCE = 1e-12;

    private final double[][] transition;
    private final double[][] cumulated;
    private final double[] stationary;

    /**
     * @param transition rows: from state, columns: to state; each row sums to 1
     * @throws IllegalArgumentException if a row does not sum to 1 or holds a negative number
     */
    public RegimeChain(double[][] transition) {
        cumulated = new double[STATES][STATES];
        for (int from = 0; from < STATES; from++) {
            double sum = 0;
            for (int to = 0; to < STATES; to++) {
                double p = transition[from][to];
                if (!(p >= 0)) {
                    throw new IllegalArgumentException("regime transition " + from + " -> " + to + " is " + p
                            + "; a probability from 0 to 1 is needed");
                }
                sum += p;
                cumulated[from][to] = sum;
            }
            if (StrictMath.abs(sum - 1) > TOLERANCE) {
                throw new IllegalArgumentException(
                        "regime transitions from state " + from + " sum to " + sum + ", not to 1");
            }
        }
        this.transition =
                java.util.Arrays.stream(transition).map(double[]::clone).toArray(double[][]::new);
        stationary = solveStationary(transition);
    }

    /** Long-run share of quarters in each state. */
    public double[] stationary() {
        return stationary.clone();
    }

    /** Mean number of quarters spent in a state once entered. */
    public double meanDuration(Regime state) {
        int s = state.ordinal();
        double stay = cumulated[s][s] - (s == 0 ? 0 : cumulated[s][s - 1]);
        return 1 / (1 - stay);
    }

    /** The value each state expects for the quarter after it: P x. */
    double[] expected(double[] value) {
        double[] expected = new double[STATES];
        for (int from = 0; from < STATES; from++) {
            for (int to = 0; to < STATES; to++) {
                expected[from] += transition[from][to] * value[to];
            }
        }
        return expected;
    }

    /** Where the mass of states is a quarter later: P' x. */
    double[] forward(double[] mass) {
        double[] later = new double[STATES];
        for (int from = 0; from < STATES; from++) {
            for (int to = 0; to < STATES; to++) {
                later[to] += mass[from] * transition[from][to];
            }
        }
        return later;
    }

    Regime first(double uniform) {
        double sum = 0;
        for (int s = 0; s < STATES - 1; s++) {
            sum += stationary[s];
            if (uniform < sum) {
                return Regime.values()[s];
            }
        }
        return Regime.BOOM;
    }

    Regime next(Regime from, double uniform) {
        double[] row = cumulated[from.ordinal()];
        for (int s = 0; s < STATES - 1; s++) {
            if (uniform < row[s]) {
                return Regime.values()[s];
            }
        }
        return Regime.BOOM;
    }

    /** Cofactors of (I - P) along any column are proportional to the stationary law (matrix-tree theorem). */
    private static double[] solveStationary(double[][] p) {
        double[] weight = {
            (1 - p[1][1]) * (1 - p[2][2]) - p[1][2] * p[2][1],
            (1 - p[0][0]) * (1 - p[2][2]) - p[0][2] * p[2][0],
            (1 - p[0][0]) * (1 - p[1][1]) - p[0][1] * p[1][0]
        };
        double total = weight[0] + weight[1] + weight[2];
        if (!(total > 0)) {
            throw new IllegalArgumentException("the regimes form no single recurrent class: no stationary law");
        }
        return new double[] {weight[0] / total, weight[1] / total, weight[2] / total};
    }
}
