package io.sluice.results.measure;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Multiples of money of a fund, in the sense of ILPA and GIPS: what came back, what is still held, both over what was paid in. All are
 * dimensionless (x). A multiple of nothing paid in does not exist and is given as empty.
 */
public final class FundMultiple {
    private FundMultiple() {}

    /** Distributed over paid in; amounts in fen. */
    public static OptionalDouble dpi(long paidIn, long distributed) {
        return over(distributed, paidIn);
    }

    /** Net asset value over paid in; amounts in fen. */
    public static OptionalDouble rvpi(long paidIn, long netAssetValue) {
        return over(netAssetValue, paidIn);
    }

    /** Distributed and still held over paid in; amounts in fen. */
    public static OptionalDouble tvpi(long paidIn, long distributed, long netAssetValue) {
        return over(Math.addExact(distributed, netAssetValue), paidIn);
    }

    /**
     * Public market equivalent of Kaplan and Schoar (2005): {@code [sum D_t I_T/I_t + NAV_T] / [sum C_t I_T/I_t]}; above 1 the fund beat
     * the index.
     *
     * @param calls C, paid in at each period, fen
     * @param distributions D, paid back at each period, fen
     * @param netAssetValue NAV at the last period, fen
     * @param index I, the level of the index at each period, above 0
     */
    public static OptionalDouble publicMarketEquivalent(
            long[] calls, long[] distributions, long netAssetValue, double[] index) {
        if (calls.length != distributions.length || calls.length != index.length || calls.length == 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "calls, distributions and index must have one length above 0: %d, %d, %d",
                    calls.length,
                    distributions.length,
                    index.length));
        }
        double last = index[index.length - 1];
        double paid = 0;
        double back = netAssetValue;
        for (int t = 0; t < calls.length; t++) {
            if (!(index[t] > 0)) {
                throw new IllegalArgumentException("index at period " + t + " is " + index[t] + "; it must be above 0");
            }
            paid += calls[t] * (last / index[t]);
            back += distributions[t] * (last / index[t]);
        }
        return paid == 0 ? OptionalDouble.empty() : OptionalDouble.of(back / paid);
    }

    private static OptionalDouble over(long numerator, long paidIn) {
        return paidIn == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / (double) paidIn);
    }
}
