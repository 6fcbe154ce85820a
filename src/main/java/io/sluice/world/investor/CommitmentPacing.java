package io.sluice.world.investor;

import io.sluice.quantity.Scales;
import io.sluice.world.fund.TakahashiAlexander;
import java.util.Arrays;

/**
 * How much a class commits a quarter so that it comes to hold what it wants to, expecting every fund to behave as Takahashi and
 * Alexander say.
 *
 * <p>A unit committed is held for A = (1/4) sum_k NAV(k) unit-years, k the age in quarters and NAV between two year ends on a
 * straight line, so a share v of wealth W is kept up by F* = v W / (4 A) a quarter. What a class expects to hold is P = sum_k
 * F_{t-k} NAV(k) over its earlier quarters. It commits F = F* (v W / P)^g: after a fall of W it holds too much, and
 * commits even less than in proportion (denominator effect). Money in fen; g = {@code denominator_response}. Before the first quarter it committed F* for as
 * long as a fund lives.
 */
public final class CommitmentPacing {
    private static final int QUARTERS_A_YEAR = Scales.QUARTERS_A_YEAR;

    private final double[] held;
    private final double response;
    private final double unitYears;
    private final double[][] commitments;
    private final int[] known;

    public CommitmentPacing(TakahashiAlexander expected, double response, int classes) {
        this.response = response;
        double sum = 0;
        held = new double[QUARTERS_A_YEAR * expected.life()];
        for (int k = 0; k < held.length; k++) {
            int year = k / QUARTERS_A_YEAR;
            double before = year == 0 ? 0 : expected.netAssetValue(year);
            double passed = (double) (k % QUARTERS_A_YEAR + 1) / QUARTERS_A_YEAR;
            held[k] = before + passed * (expected.netAssetValue(year + 1) - before);
            sum += held[k];
        }
        unitYears = sum / QUARTERS_A_YEAR;
        commitments = new double[classes][held.length];
        known = new int[classes];
    }

    /** What the class commits this quarter, fen; it is remembered by {@link #commit}. */
    public double flow(int investorClass, double share, double wealth) {
        double wanted = share * wealth;
        double steady = wanted / (QUARTERS_A_YEAR * unitYears);
        if (known[investorClass] == 0 || wanted <= 0) {
            return steady;
        }
        double planned = planned(investorClass);
        return planned > 0 ? steady * StrictMath.pow(wanted / planned, response) : steady;
    }

    /** What the class expects to hold now, fen. */
    public double planned(int investorClass) {
        double sum = 0;
        double[] past = commitments[investorClass];
        int now = known[investorClass];
        for (int k = 0; k < held.length; k++) {
            sum += past[StrictMath.floorMod(now - 1 - k, held.length)] * held[k];
        }
        return sum;
    }

    /** Remembers what was committed this quarter; the first time also for all earlier quarters. */
    public void commit(int investorClass, double fen) {
        double[] past = commitments[investorClass];
        if (known[investorClass] == 0) {
            Arrays.fill(past, fen);
        }
        past[known[investorClass] % past.length] = fen;
        known[investorClass]++;
    }
}
