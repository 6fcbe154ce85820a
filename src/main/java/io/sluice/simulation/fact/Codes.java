package io.sluice.simulation.fact;

import io.sluice.quantity.Exact;

/** Codes of the vocabulary's small code sets that the simulation itself names; a test holds them to {@code vocabulary.yaml}. */
public final class Codes {
    public static final int KIND_REGIONAL = 1;
    public static final int KIND_SUB_FUND = 2;
    public static final int KIND_LOCAL = 3;
    public static final int CLASS_VENTURE_CAPITAL = 1;
    public static final int FUND_TYPE_GENERAL = 0;
    public static final int FUND_TYPE_SEED = 1;
    public static final int PROGRAMME_NONE = 0;
    public static final int PROGRAMME_GUANGZHOU_EMERGING = 1;
    public static final int PROGRAMME_GUANGZHOU_INDUSTRY = 2;
    public static final int PAYER_LOCAL_GOVERNMENT = 1;
    public static final int LEVEL_NATIONAL = 0;
    public static final int LEVEL_PROVINCE = 1;
    public static final int LEVEL_CITY = 2;
    public static final int LEVEL_COUNTY = 3;
    public static final int PAYER_PRIVATE = 4;
    public static final int PAYER_TREASURY = 0;
    public static final int INVESTEE_ENCOURAGED = 1;
    public static final int INVESTEE_RESTRICTED = 2;

    /** Scale of shares and multiples. */
    public static final long MILLION = Exact.MILLION;

    private Codes() {}
}
