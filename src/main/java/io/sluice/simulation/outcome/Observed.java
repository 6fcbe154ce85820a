package io.sluice.simulation.outcome;

import io.sluice.quantity.Scales;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.RoundLog;
import io.sluice.simulation.record.RoundsByVenture;
import io.sluice.simulation.step.DealLimits;
import java.util.OptionalLong;

/**
 * What an econometrician who sees one arm only could compute, as sums over ventures, and beside it the twin's truth.
 *
 * <p>The outcome of a round in quarter t is the private money the venture raises in the {@value #WINDOW} quarters after it;
 * treated is who had money of the national fund's chain in the round. Samples: first rounds, treated or not (comparison of
 * the treated with the untreated); rounds after the first, a venture's first treated one or those of ventures never treated,
 * with the private money of the {@value #WINDOW} quarters before (difference in differences); seed and start-up rounds whose
 * value before the money lies within {@value #BANDWIDTH} log points of the law's limit for small investees, x = ln(value /
 * limit), below or above it, treated or not (regression discontinuity; only where the law has the limit). Windows must lie
 * within the run. {@code WITHOUT} is the outcome of the same venture in the same quarters in the counterfactual.
 */
final class Observed {
    /** Quarters before and after a round that are compared. */
    static final int WINDOW = 12;
    /** Greatest distance from the limit, log points. */
    static final double BANDWIDTH = 0.4;

    /** Samples by number; the order of dimension {@code samples}. */
    static final int SAMPLES = 8;

    /** Sums by number: units, x, x squared, outcome, x times outcome, outcome before, outcome without. */
    static final int SUMS = 7;

    private static final int FIRST_ROUNDS = 0;
    private static final int LATER_ROUNDS = 2;
    private static final int BELOW = 4;
    private static final int ABOVE = 6;
    private static final int UNTREATED = 1;
    private static final double FEN_A_MILLION = Scales.FEN_A_MILLION;

    private final World arm;
    private final RoundsByVenture rounds;
    private final RoundsByVenture without;
    private final double[][] sums = new double[SAMPLES][SUMS];

    private Observed(World arm, World counterfactual) {
        this.arm = arm;
        int ventures = arm.exogenous().ventures().count();
        rounds = new RoundsByVenture(arm.tally().rounds(), ventures);
        without = new RoundsByVenture(counterfactual.tally().rounds(), ventures);
    }

    /** The sums by sample, money in million yuan. */
    static double[][] sums(World arm, World counterfactual) {
        Observed observed = new Observed(arm, counterfactual);
        int ventures = arm.exogenous().ventures().count();
        for (int j = 0; j < ventures; j++) {
            observed.add(j, j >= arm.exogenous().ventures().firstOf(0));
        }
        return observed.sums;
    }

    private void add(int j, boolean young) {
        RoundLog log = rounds.log();
        boolean ever = rounds.chain(j);
        boolean treatedBefore = false;
        for (int n = 0; n < rounds.count(j); n++) {
            int i = rounds.round(j, n);
            boolean treated = log.chain(i);
            int t = log.quarter(i);
            if (t + WINDOW < arm.setting().quarters()) {
                int group = treated ? 0 : UNTREATED;
                if (n == 0 && young) {
                    put(FIRST_ROUNDS + group, j, t, 0);
                }
                if (t >= WINDOW && (n > 0 || !young) && (treated ? !treatedBefore : !ever)) {
                    put(LATER_ROUNDS + group, j, t, 0);
                }
                nearLimit(j, t, log, i, group);
            }
            treatedBefore |= treated;
        }
    }

    private void nearLimit(int j, int t, RoundLog log, int round, int group) {
        if (!arm.economy().stages().early(log.stage(round))) {
            return;
        }
        OptionalLong largest = DealLimits.of(arm, t)
                .value(log.stage(round), arm.exogenous().ventures().industry(j));
        if (largest.isPresent()) {
            long above = largest.getAsLong() + 1;
            double x = StrictMath.log((double) log.preMoney(round) / above);
            if (StrictMath.abs(x) <= BANDWIDTH) {
                put((log.preMoney(round) < above ? BELOW : ABOVE) + group, j, t, x);
            }
        }
    }

    private void put(int sample, int j, int t, double x) {
        double outcome = rounds.privateMoney(j, t + 1, t + WINDOW) / FEN_A_MILLION;
        double[] sum = sums[sample];
        sum[0]++;
        sum[1] += x;
        sum[2] += x * x;
        sum[3] += outcome;
        sum[4] += x * outcome;
        sum[5] += rounds.privateMoney(j, t - WINDOW, t - 1) / FEN_A_MILLION;
        sum[6] += without.privateMoney(j, t + 1, t + WINDOW) / FEN_A_MILLION;
    }
}
