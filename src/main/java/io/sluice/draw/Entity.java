package io.sluice.draw;

/**
 * Names of things that have random numbers: 48-bit numbers that no policy can change. The lower 32 bits are
 * {@code kind(4) province(5) industry(5) cohort(7) ordinal(11)}; the upper 16 belong to the wider kinds. Cohorts from 128 on, which
 * only runs of more than 88 quarters have, keep their lower 7 bits in the field and {@code cohort / 128} in the upper two bits of
 * the ordinal, so that such runs have room for 512 in a cell. The layout is part of {@code rng/1} and frozen.
 *
 * <p>Every method throws {@link IllegalArgumentException} naming the field that is out of its range.
 */
public final class Entity {
    /** The bits an entity may have. */
    static final long MASK = 0xFFFF_FFFF_FFFFL;

    private static final int PROVINCE = 1;
    private static final int INDUSTRY = 2;
    private static final int VENTURE = 3;
    private static final int FUND = 4;
    private static final int INVESTOR_CLASS = 5;
    private static final int PAIR = 6;
    private static final int PARAMETER_DRAW = 12;
    private static final int AUDIT = 13;
    private static final int BOOTSTRAP = 14;

    private static final int KIND_SHIFT = 28;
    private static final int PROVINCE_SHIFT = 23;
    private static final int INDUSTRY_SHIFT = 18;
    private static final int COHORT_SHIFT = 11;
    private static final int WIDE_SHIFT = 32;
    private static final int ORDINAL_LIMIT = 1 << COHORT_SHIFT;
    private static final int COHORT_LIMIT = 1 << 7;
    private static final int LATE_LIMIT = COHORT_LIMIT << 2;
    private static final int LATE_ORDINAL_LIMIT = ORDINAL_LIMIT >> 2;
    private static final int PLACE_LIMIT = 1 << 5;
    private static final int WIDE_LIMIT = 1 << 16;
    private static final int PLAIN_LIMIT = 1 << KIND_SHIFT;
    private static final long BELOW_KIND = PLAIN_LIMIT - 1L;

    private Entity() {}

    /** The whole economy. */
    public static long global() {
        return 0;
    }

    /** A province, 0 to 31. */
    public static long province(int province) {
        return kind(PROVINCE) | field("province", province, PLACE_LIMIT) << PROVINCE_SHIFT;
    }

    /** An industry, 0 to 31. */
    public static long industry(int industry) {
        return kind(INDUSTRY) | field("industry", industry, PLACE_LIMIT) << INDUSTRY_SHIFT;
    }

    /** An industry in a province, both 0 to 31, where neither alone is meant. */
    public static long industryIn(int province, int industry) {
        return industry(industry) | field("province", province, PLACE_LIMIT) << PROVINCE_SHIFT | 1L << WIDE_SHIFT;
    }

    /**
     * A venture that may be born.
     *
     * @param province 0 to 31
     * @param industry 0 to 31
     * @param cohortPlus40 the quarter of birth relative to the start of the run, plus 40: 0 to 511
     * @param ordinal the number within its province, industry and cohort: 0 to 2047, from cohort 128 on 0 to 511
     */
    public static long venture(int province, int industry, int cohortPlus40, int ordinal) {
        return kind(VENTURE) | fields(province, industry, cohortPlus40, ordinal);
    }

    /**
     * A fund or its manager that may be formed.
     *
     * @param family what kind of fund, 0 to 65535; the simulation says which number is which
     * @param province the seat, 0 to 31
     * @param industry the focus, 0 to 31
     * @param vintagePlus40 the quarter of formation relative to the start of the run, plus 40: 0 to 511
     * @param ordinal the number within the rest: 0 to 2047, from vintage 128 on 0 to 511
     */
    public static long fund(int family, int province, int industry, int vintagePlus40, int ordinal) {
        return kind(FUND)
                | fields(province, industry, vintagePlus40, ordinal)
                | field("family", family, WIDE_LIMIT) << WIDE_SHIFT;
    }

    /** A class of investors, 0 to 2047. */
    public static long investorClass(int investorClass) {
        return kind(INVESTOR_CLASS) | field("investor class", investorClass, ORDINAL_LIMIT);
    }

    /** A class of investors in a province: its draws are apart from those of the class as a whole. */
    public static long investorClassIn(int investorClass, int province) {
        return investorClass(investorClass)
                | field("province", province, PLACE_LIMIT) << PROVINCE_SHIFT
                | 1L << WIDE_SHIFT;
    }

    /**
     * A venture and a partner of it, such as a fund that looks at it.
     *
     * @param venture one made by {@link #venture}
     * @param partner the number of the partner, 0 to 65535
     */
    public static long pair(long venture, int partner) {
        if (venture >>> KIND_SHIFT != VENTURE) {
            throw new IllegalArgumentException("a pair begins with a venture; entity " + venture + " is none");
        }
        return kind(PAIR) | (venture & BELOW_KIND) | field("partner", partner, WIDE_LIMIT) << WIDE_SHIFT;
    }

    /** The draw of uncertain parameters with this number, 0 to 2^28 - 1. */
    public static long parameterDraw(int number) {
        return kind(PARAMETER_DRAW) | field("parameter draw", number, PLAIN_LIMIT);
    }

    /** The audit with this number, 0 to 2^28 - 1: draws that check the program and never reach a result. */
    public static long audit(int number) {
        return kind(AUDIT) | field("audit", number, PLAIN_LIMIT);
    }

    /** The bootstrap resample with this number, 0 to 2^28 - 1. */
    public static long bootstrap(int number) {
        return kind(BOOTSTRAP) | field("bootstrap", number, PLAIN_LIMIT);
    }

    private static long kind(int kind) {
        return (long) kind << KIND_SHIFT;
    }

    private static long fields(int province, int industry, int cohort, int ordinal) {
        long late = field("cohort", cohort, LATE_LIMIT) / COHORT_LIMIT;
        return field("province", province, PLACE_LIMIT) << PROVINCE_SHIFT
                | field("industry", industry, PLACE_LIMIT) << INDUSTRY_SHIFT
                | (long) (cohort % COHORT_LIMIT) << COHORT_SHIFT
                | late * LATE_ORDINAL_LIMIT
                | field("ordinal", ordinal, late == 0 ? ORDINAL_LIMIT : LATE_ORDINAL_LIMIT);
    }

    /** How many may share a province, industry and cohort in a run with so many cohorts, so that no two have one address. */
    public static int mostInACell(int cohorts) {
        return cohorts <= COHORT_LIMIT ? ORDINAL_LIMIT : LATE_ORDINAL_LIMIT;
    }

    private static long field(String name, int value, int limit) {
        if (value < 0 || value >= limit) {
            throw new IllegalArgumentException(
                    name + " " + value + " has no draw address: it lies outside 0 to " + (limit - 1));
        }
        return value;
    }
}
