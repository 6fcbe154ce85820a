package io.sluice.world.fund;

import io.sluice.quantity.Scales;
import java.util.Arrays;

/**
 * Calls that partners have not paid in time, by line of the register of commitments, with simple interest under the fund's agreement.
 *
 * <p>Interest on an amount A that is overdue for n quarters is A r n / 4, r the rate a year ({@code late_call_interest}); what accrues is
 * kept as A n in fen-quarters, so that it is exact, and is due when the partner pays. What it pays settles what is overdue first.
 */
public final class LateCalls {
    private static final long[] NOTHING = {};
    private static final int[] NEVER = {};
    private static final double QUARTERS_A_YEAR = Scales.QUARTERS_A_YEAR;

    private long[] overdue = NOTHING;
    private long[] accrued = NOTHING;
    private int[] since = NEVER;

    LateCalls() {}

    LateCalls(LateCalls from) {
        overdue = from.overdue.clone();
        accrued = from.accrued.clone();
        since = from.since.clone();
    }

    /** A partner does not pay what was called in a quarter, fen. */
    public void miss(int line, long fen, int quarter) {
        if (line >= overdue.length) {
            overdue = Arrays.copyOf(overdue, 2 * line + 1);
            accrued = Arrays.copyOf(accrued, 2 * line + 1);
            since = Arrays.copyOf(since, 2 * line + 1);
        }
        accrue(line, quarter);
        overdue[line] += fen;
    }

    /**
     * A partner pays a call: the overdue part is settled as far as the payment goes.
     *
     * @param rate interest a year
     * @return the interest due on all that was overdue until now, fen, rounded down
     */
    public long pay(int line, long fen, int quarter, double rate) {
        if (of(line) == 0) {
            return 0;
        }
        accrue(line, quarter);
        long interest = (long) (accrued[line] * rate / QUARTERS_A_YEAR);
        accrued[line] = 0;
        overdue[line] -= Math.min(overdue[line], fen);
        return interest;
    }

    /** A partner has defaulted: it owes the fund neither the calls nor interest. */
    public void drop(int line) {
        if (line < overdue.length) {
            overdue[line] = 0;
            accrued[line] = 0;
        }
    }

    /** What is overdue of a line, fen. */
    public long of(int line) {
        return line < overdue.length ? overdue[line] : 0;
    }

    private void accrue(int line, int quarter) {
        accrued[line] += overdue[line] * (quarter - since[line]);
        since[line] = quarter;
    }
}
