package io.sluice.world.ledger;

/** A kind of owner of money: a column of the transaction-flow matrix. */
public enum Sector {
    /** The central treasury. May overdraw: its debt is not a fund's. */
    TREASURY(false),
    /** The national company of the guidance fund. */
    NATIONAL(true),
    /** A regional fund. */
    REGIONAL(true),
    /** A sub-fund, a local guidance fund or a private fund. */
    FUND(true),
    /** A province's government. */
    PROVINCE(false),
    /** A class of state-owned and financial institutions. */
    STATE_INVESTOR(false),
    /** A class of private investors. */
    PRIVATE_INVESTOR(false),
    /** A fund's manager. */
    MANAGER(false),
    /** A venture. */
    VENTURE(true),
    /** The rest of the economy, where ventures sell, buy and are sold; explicit, so that money never leaks. */
    REAL_ECONOMY(false);

    private static final Sector[] ALL = values();

    static final int COUNT = ALL.length;

    private final boolean neverNegative;

    Sector(boolean neverNegative) {
        this.neverNegative = neverNegative;
    }

    /** Whether an owner of this kind may never have less than no cash. */
    public boolean neverNegative() {
        return neverNegative;
    }

    static Sector at(int ordinal) {
        return ALL[ordinal];
    }

    int bit() {
        return 1 << ordinal();
    }
}
