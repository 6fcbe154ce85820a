package io.sluice.report;

import io.sluice.analysis.Estimate;

/** How often something happens among futures that show it or not, told by counts. */
final class Chance {
    private static final double PERCENT = 100;

    private final long yes;
    private final int futures;
    private final Estimate share;

    /** @param share the estimated probability, from 0 to 1 */
    Chance(Estimate share) {
        this.share = share;
        futures = share.replications();
        yes = Math.round(share.value() * futures);
    }

    /** {@code 3 of 4}, {@code none of 100}, {@code all 24}. */
    String counted() {
        return yes == 0 ? "none of " + futures : yes == futures ? "all " + futures : yes + " of " + futures;
    }

    /** {@code 75 % of futures WHERE (3 of 4)}; where none or all show it, with the bound of its 95 % interval. */
    String percent(String where) {
        if (yes == 0) {
            return counted() + " futures " + where + " (at most "
                    + bound(Math.ceil(PERCENT * share.interval().high())) + ")";
        }
        if (yes == futures) {
            return counted() + " futures " + where + " (at least "
                    + bound(Math.floor(PERCENT * share.interval().low())) + ")";
        }
        double percent = PERCENT * share.value();
        String words = percent < 1 ? "less than 1" : percent > PERCENT - 1 ? "more than 99" : whole(percent);
        return words + " % of futures " + where + " (" + counted() + ")";
    }

    private static String bound(double percent) {
        return whole(percent) + " %";
    }

    private static String whole(double percent) {
        return Long.toString((long) Math.rint(percent));
    }
}
