package io.sluice.quantity;

/** How many of a smaller unit make a larger one: the only place where such numbers are written. */
public final class Scales {
    /** Months of a quarter. */
    public static final int MONTHS_A_QUARTER = 3;
    /** Months of a year. */
    public static final int MONTHS_A_YEAR = 12;
    /** Quarters of a year. */
    public static final int QUARTERS_A_YEAR = 4;
    /** Hundredths of a whole: percent of a share, points of a score. */
    public static final int HUNDREDTHS = 100;
    /** Millionths of a whole, the scale of shares and multiples. */
    public static final double MILLIONTHS = 1e6;
    /** Persons of ten thousand, the scale of population in statistical tables. */
    public static final double TEN_THOUSAND = 1e4;
    /** Fen of a million yuan. */
    public static final double FEN_A_MILLION = 1e8;
    /** Fen of a hundred million yuan (yi), the scale of Chinese statistics. */
    public static final long FEN_A_YI = 10_000_000_000L;
    /** Fen of a billion yuan. */
    public static final double FEN_A_BILLION = 1e11;
    /** Fen of a trillion yuan. */
    public static final long FEN_A_TRILLION = 100_000_000_000_000L;

    private Scales() {}
}
