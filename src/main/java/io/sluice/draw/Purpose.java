package io.sluice.draw;

/**
 * What a draw is for. The numbers are part of every address: append only, never change one, never use one again. The file
 * {@code known-answers/purposes/registry.csv} of the tests freezes them.
 */
public enum Purpose {
    /** The next state of the macro regime. */
    MACRO_REGIME(1),
    /** Shocks to growth, rates, markets and fund raising; the index is the factor. */
    MACRO_SHOCK(2),
    /** The common mixing variable that gives macro shocks joint heavy tails. */
    MACRO_MIXING(3),
    /** The factor common to all provinces' land revenue. */
    LAND_COMMON(4),
    /** A province's own shock to land revenue. */
    LAND_OWN(5),
    /** Whether a breakthrough reaches an industry. */
    BREAKTHROUGH(6),
    /** The next state of an industry's export controls. */
    EXPORT_CONTROL(7),
    /** The next state of the exit window. */
    EXIT_WINDOW(8),
    /** How many ventures may be born to a province, industry and quarter. */
    BIRTHS(9),
    /** A venture's propensity to enter. */
    ENTRY(10),
    /** A venture's quality that nobody sees. */
    QUALITY(11),
    /** A venture's fixed traits; the index is the trait. */
    TRAIT(12),
    /** The error with which an investor sees quality. */
    SCREENING(13),
    /** A venture's fate of the quarter, by cumulated hazards. */
    FATE(14),
    /** A venture's growth of the quarter. */
    GROWTH(15),
    /** A venture's change of value. */
    VALUE(16),
    /** The multiple at exit. */
    EXIT_MULTIPLE(17),
    /** A manager's skill. */
    SKILL(18),
    /** A fund's fixed traits; the index is the trait. */
    FUND_TRAIT(19),
    /** Whether and when a manager applies. */
    FUND_APPLICATION(20),
    /** An investor's taste for a fund. */
    TASTE(21),
    /** Which deals meet which funds. */
    MATCHING(22),
    /** The lot that breaks ties. */
    LOTTERY(23),
    /** Whether an investor pays late or not at all. */
    DEFAULT(24),
    /** Whether someone does not answer incentives. */
    FRICTION(25),
    /** Whether an authority looks. */
    ENFORCEMENT(26),
    /** Values of uncertain parameters. */
    PARAMETER(27),
    /** Rows drawn again by a bootstrap. */
    RESAMPLE(28),
    /** Whether the program checks itself; never reaches a result. */
    AUDIT(29),
    /** Whom founders know: places of funds and points of ventures on a ring; the index is the point. */
    NETWORK(30),
    /** What a kind of investors commits in a year beside what its choice says. */
    INVESTOR_FLOW(31),
    /** What the governments of a province announce in a year beside what places their money. */
    ANNOUNCEMENT(32);

    /** Numbers are below this one. */
    static final int LIMIT = 1 << 22;

    private final int id;

    Purpose(int id) {
        this.id = id;
    }

    /** The frozen number, below 2^22. */
    public int id() {
        return id;
    }
}
