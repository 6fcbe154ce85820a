package io.sluice.analysis;

import io.sluice.results.Estimand;
import java.util.Arrays;
import java.util.List;

/**
 * What an evaluation of one arm by its observable data would find, and the truth that only twin worlds show, from the sums of
 * table {@code observed}; million yuan of private money a treated venture raises in the quarters after its round.
 *
 * <p>Comparison: mean outcome of first rounds with money of the chain less that of first rounds without. Differences: the
 * mean change from before to after a later round with money of the chain less that of ventures which never had it.
 * Discontinuity: at the law's limit of value, the jump of the outcome over the jump of the share treated, each from two
 * straight lines by least squares (local linear, uniform kernel; Hahn, Todd and van der Klaauw 2001). Truth: over the treated
 * of the same sample, the outcome less that of the same ventures in the same quarters of the counterfactual.
 */
final class Evaluations {
    /** Units a side of the limit needs before a line is drawn through it. */
    private static final double LEAST_UNITS = 5;

    private static final List<String> COLUMNS =
            List.of("units", "x", "x_squared", "outcome", "x_outcome", "before", "without");

    private static final int SAMPLES = 8;
    private static final int UNTREATED = 1;
    private static final int FIRST = 0;
    private static final int LATER = 2;
    private static final int BELOW = 4;
    private static final int ABOVE = 6;

    private final int replications;
    private final double[][] units;
    private final double[][] x;
    private final double[][] xSquared;
    private final double[][] outcome;
    private final double[][] xOutcome;
    private final double[][] before;
    private final double[][] without;

    Evaluations(TableView observed, int arm) {
        replications = observed.replications();
        double[][][] sums = new double[COLUMNS.size()][SAMPLES][];
        List<Measure> measures =
                COLUMNS.stream().map(column -> Measure.sum(List.of(column))).toList();
        observed.each(
                List.of(arm),
                Slots.of("sample", SAMPLES),
                measures,
                (column, sample, vectors) -> sums[column][sample] = vectors[0][0]);
        units = sums[0];
        x = sums[1];
        xSquared = sums[2];
        outcome = sums[3];
        xOutcome = sums[4];
        before = sums[5];
        without = sums[6];
    }

    Sampled of(Estimand.Evaluation evaluation) {
        int sample =
                switch (evaluation.design()) {
                    case COMPARISON -> FIRST;
                    case DIFFERENCES -> LATER;
                    case DISCONTINUITY -> BELOW;
                };
        if (evaluation.truth()) {
            return truth(sample);
        }
        return sample == BELOW ? discontinuity() : contrast(sample);
    }

    private Sampled truth(int sample) {
        double[] gain = new double[replications];
        Arrays.setAll(gain, r -> outcome[sample][r] - without[sample][r]);
        return Sampled.ratio(gain, units[sample], "rounds with money of the chain");
    }

    /** Mean change of the treated less that of the untreated; first rounds have nothing before. */
    private Sampled contrast(int sample) {
        double[] contrast = new double[replications];
        double[] known = new double[replications];
        for (int r = 0; r < replications; r++) {
            if (units[sample][r] > 0 && units[sample + UNTREATED][r] > 0) {
                known[r] = 1;
                contrast[r] = change(sample, r) - change(sample + UNTREATED, r);
            }
        }
        return Sampled.meanWhere(contrast, known, "a round on either side");
    }

    private double change(int sample, int r) {
        double earlier = sample >= LATER ? before[sample][r] : 0;
        return (outcome[sample][r] - earlier) / units[sample][r];
    }

    private Sampled discontinuity() {
        double[] jump = new double[replications];
        double[] jumpTreated = new double[replications];
        for (int r = 0; r < replications; r++) {
            Line below = new Line(BELOW, r);
            Line above = new Line(ABOVE, r);
            if (below.known() && above.known()) {
                jump[r] = below.outcomeAtLimit() - above.outcomeAtLimit();
                jumpTreated[r] = below.treatedAtLimit() - above.treatedAtLimit();
            }
        }
        return Sampled.ratio(jump, jumpTreated, "the jump of the share treated at the limit");
    }

    /** Two least-squares lines through one side of the limit, over x: the outcome, and whether treated. */
    private final class Line {
        private final double n;
        private final double sumX;
        private final double sumXx;
        private final double sumY;
        private final double sumXy;
        private final double treated;
        private final double xTreated;

        Line(int side, int r) {
            int other = side + UNTREATED;
            n = units[side][r] + units[other][r];
            sumX = x[side][r] + x[other][r];
            sumXx = xSquared[side][r] + xSquared[other][r];
            sumY = outcome[side][r] + outcome[other][r];
            sumXy = xOutcome[side][r] + xOutcome[other][r];
            treated = units[side][r];
            xTreated = x[side][r];
        }

        private double determinant() {
            return n * sumXx - sumX * sumX;
        }

        boolean known() {
            return n >= LEAST_UNITS && determinant() > 0;
        }

        double outcomeAtLimit() {
            return intercept(sumY, sumXy);
        }

        double treatedAtLimit() {
            return intercept(treated, xTreated);
        }

        /** The line's value at x = 0: (sum y sum xx - sum x sum xy) / (n sum xx - (sum x)^2). */
        private double intercept(double y, double xy) {
            return (y * sumXx - sumX * xy) / determinant();
        }
    }
}
