package io.sluice.rules.check;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.Units;
import java.util.Locale;

/**
 * How much of the sampled population something is about. Static: nobody has changed what they do because of it.
 *
 * @param rows the rows it is about
 * @param of the rows that asked
 * @param fen money of those rows
 */
public record Weight(long rows, long of, long fen) {
    private static final double RULE_OF_THREE = 3.0;

    /** The weight in words. */
    public String written() {
        if (of == 0) {
            return "no row of the sampled population asks for it";
        }
        if (rows == 0) {
            return String.format(
                    Locale.ROOT, "0 of %,d sampled rows, below %.2g at 95 %%", of, Math.min(1, RULE_OF_THREE / of));
        }
        String share = String.format(Locale.ROOT, "%.3g %% of %,d sampled rows", 100.0 * rows / of, of);
        return fen == 0 ? share : share + ", " + Units.format(yuan(fen), Dimension.MONEY) + " of them (static)";
    }

    /** Whole million yuan, or whole yuan below that. */
    private static long yuan(long fen) {
        long unit = fen >= 100_000_000L ? 100_000_000L : 100L;
        return fen / unit * unit;
    }
}
