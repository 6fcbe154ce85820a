package io.sluice.study;

import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.ExitLog;
import io.sluice.simulation.record.RoundLog;
import io.sluice.simulation.record.RoundsByVenture;
import java.util.Arrays;

/**
 * Realised multiples of financings: for every venture that left within the run, and each of its rounds after the seed stage
 * within the run, price
 * of the venture x part of the round / money of the round. A round of A at value P before it bought A / (P + A); each later
 * round k left (1 - A_k / (P_k + A_k)) of that.
 */
public final class Multiples {
    /** Sorted by multiple, ascending. */
    private final double[] multiple;

    private Multiples(double[] multiple) {
        this.multiple = multiple;
    }

    static Multiples of(World w) {
        RoundsByVenture rounds =
                new RoundsByVenture(w.tally().rounds(), w.exogenous().ventures().count());
        ExitLog exits = w.tally().exits();
        double[] multiple = new double[rounds.log().count()];
        int n = 0;
        for (int i = 0; i < exits.count(); i++) {
            int j = exits.venture(i);
            double kept = 1;
            for (int r = rounds.count(j) - 1; r >= 0; r--) {
                int round = rounds.round(j, r);
                RoundLog log = rounds.log();
                double paid = log.money(round);
                double after = log.preMoney(round) + paid;
                if (log.stage(round) > 0) {
                    multiple[n] = exits.value(i) * kept / after;
                    n++;
                }
                kept *= log.preMoney(round) / after;
            }
        }
        double[] sorted = Arrays.copyOf(multiple, n);
        Arrays.sort(sorted);
        return new Multiples(sorted);
    }

    /** Number of financings. */
    public int count() {
        return multiple.length;
    }

    /** Financings with a multiple of at least {@code low} and below {@code high}. */
    public int between(double low, double high) {
        int n = 0;
        for (double m : multiple) {
            n += m >= low && m < high ? 1 : 0;
        }
        return n;
    }

    /** Sum of multiples: what one yuan in each financing returned. */
    public double sum() {
        double sum = 0;
        for (double m : multiple) {
            sum += m;
        }
        return sum;
    }

    /** Sum of the greatest multiples, a share of all financings. */
    public double sumOfBest(double share) {
        double sum = 0;
        for (int i = (int) StrictMath.ceil(multiple.length * (1 - share)); i < multiple.length; i++) {
            sum += multiple[i];
        }
        return sum;
    }
}
