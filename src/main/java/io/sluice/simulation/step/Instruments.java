package io.sluice.simulation.step;

import io.sluice.rules.Law;

/** Instruments the simulation asks the law about; the packs declare them. A test holds each to the shipped packs. */
final class Instruments {
    static final String EARLY_EQUITY = "early-equity";
    static final String GROWTH_EQUITY = "growth-equity";
    static final String DIRECT_EQUITY = "direct-equity";
    static final String LOCAL_EQUITY = "local-equity";
    static final String PORTFOLIO_ROOM = "portfolio-room";
    static final String PORTFOLIO_TEST = "portfolio-test";
    static final String SUB_FUND_SHARE = "sub-fund-share";
    static final String SUB_FUND_FORMATION = "sub-fund-formation";
    static final String REGIONAL_FUND_PLAN = "regional-fund-plan";
    static final String NATIONAL_COMMITMENT = "national-commitment";
    static final String LOCAL_MATCHING = "local-matching";
    static final String REGIONAL_MATCHING = "regional-matching";
    static final String FUND_FOUNDING = "guidance-fund";
    static final String REINVESTMENT_ASKED = "reinvestment-asked";
    static final String REINVESTMENT_ALLOWED = "reinvestment-allowed";
    static final String FUND_CONDUCT = "guidance-fund-conduct";
    static final String LOSS_TOLERANCE = "loss-tolerance";
    static final String LOSS_TOLERANCE_PROJECT = "loss-tolerance-project";
    static final String LOCAL_COMMITMENT = "local-commitment";
    static final String PROFIT_CONCESSION = "profit-concession";
    static final String LOSS_SHARING = "loss-sharing";
    static final String INDUSTRY_SUPPORT = "industry-support";
    static final String FUNDING_GROWTH = "industry-funding-growth";
    static final String CORPORATE_TAX = "corporate-tax";
    static final String HIGH_TECH = "high-tech-enterprise";

    private Instruments() {}

    /** Whether the law knows the instrument: a pack declares it, and its first rule has begun. */
    static boolean known(Law law, String instrument) {
        return law.speaksOf(instrument);
    }
}
