package io.sluice.simulation.step;

import io.sluice.quantity.Scales;
import io.sluice.rules.Law;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Where the tiers of research of a high-tech enterprise lie on a day: figures of the law, by its own names. Whether a firm is
 * eligible is not told here but by the rules.
 *
 * @param small largest yearly sales of the first tier, fen
 * @param medium largest yearly sales of the second tier, fen
 * @param shares least research over sales by tier, millionths
 */
record ResearchTiers(long small, long medium, long[] shares) {
    private static final int QUARTERS_A_YEAR = Scales.QUARTERS_A_YEAR;
    private static final double MILLION = Scales.MILLIONTHS;

    /** The tiers of a law, or nothing where no pack of it has them. */
    static @Nullable ResearchTiers of(Law law) {
        OptionalLong small = law.parameter("high-tech-small-sales");
        OptionalLong medium = law.parameter("high-tech-medium-sales");
        OptionalLong first = law.parameter("high-tech-rd-small");
        OptionalLong second = law.parameter("high-tech-rd-medium");
        OptionalLong third = law.parameter("high-tech-rd-large");
        if (small.isEmpty() || medium.isEmpty() || first.isEmpty() || second.isEmpty() || third.isEmpty()) {
            return null;
        }
        return new ResearchTiers(small.getAsLong(), medium.getAsLong(), new long[] {
            first.getAsLong(), second.getAsLong(), third.getAsLong()
        });
    }

    /** Least research over sales of a firm, millionths. */
    long share(long quarterlySales) {
        long sales = QUARTERS_A_YEAR * quarterlySales;
        return shares[sales <= small ? 0 : sales <= medium ? 1 : 2];
    }

    /** Least research of a quarter that reaches the tier, fen, whatever is rounded on the way to a sum of years. */
    long needed(long quarterlySales) {
        return (long) StrictMath.ceil(share(quarterlySales) / MILLION * quarterlySales) + 1;
    }
}
