package io.sluice.simulation.record;

import io.sluice.quantity.Exact;
import io.sluice.quantity.Scales;

/** Bands of the national chain's share of a sub-fund, in the order of their code in the result tables. */
public enum ShareBand {
    BELOW_5("below 5 %"),
    FROM_5("5 to 10 %"),
    FROM_10("10 to 15 %"),
    FROM_15("15 to 20 %"),
    FROM_20("20 to 25 %"),
    FROM_25("25 to 30 %"),
    FROM_30("30 % and more");

    private static final long MILLION = (long) Scales.MILLIONTHS;
    private static final long WIDTH = 50_000;
    /** A share that a limit cut stands a fen or two below it. */
    private static final long ROUNDING = 1;

    private final String title;

    ShareBand(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The band of a part of a whole, fen; a share within a millionth of a bound belongs above it. */
    public static ShareBand of(long part, long whole) {
        long share = whole == 0 ? 0 : Exact.mulDivFloor(part, MILLION, whole);
        return values()[(int) Math.min(values().length - 1, (share + ROUNDING) / WIDTH)];
    }
}
