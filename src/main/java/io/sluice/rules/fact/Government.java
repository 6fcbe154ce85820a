package io.sluice.rules.fact;

/**
 * A government. One word of the vocabulary for each component, in its order.
 *
 * @param instrument what is asked for (a word of instrument)
 * @param level level (a word of government-level)
 * @param province province (a word of province)
 * @param city city (a word of city)
 * @param macroRegion macro region (a word of macro-region)
 * @param regionalFund regional fund of its province (a word of regional-fund)
 * @param industry industry of the fund or funding asked about (a word of industry)
 * @param attractsInvestment sets the fund up to attract investment
 * @param registrationLimit limits where fund or manager are registered
 * @param reinvestmentMultiple reinvestment multiple it asks for, in millionths
 * @param approvedAbove the higher government has approved
 * @param sameIndustryFund has a fund for the same industry already
 * @param assessesByProject assesses its funds on single projects
 * @param newHiddenDebt adds hidden debt for its share
 * @param debtToRevenue debt over general public revenue, in millionths
 */
public record Government(
        String instrument,
        String level,
        String province,
        String city,
        String macroRegion,
        String regionalFund,
        String industry,
        boolean attractsInvestment,
        boolean registrationLimit,
        long reinvestmentMultiple,
        boolean approvedAbove,
        boolean sameIndustryFund,
        boolean assessesByProject,
        boolean newHiddenDebt,
        long debtToRevenue) {}
