package io.sluice.rules.fact;

/**
 * A fund: its formation, its plan and its conduct. One word of the vocabulary for each component, in its order.
 *
 * @param instrument what is asked for (a word of instrument)
 * @param fundKind kind of fund (a word of fund-kind)
 * @param fundClass class of a government fund (a word of fund-class)
 * @param fundType what the fund mostly invests in (a word of fund-type)
 * @param programme guidance-fund programme it took money from (a word of lp-programme)
 * @param ownerLevel level of the government behind it (a word of government-level)
 * @param province province (a word of province)
 * @param city city (a word of city)
 * @param district district (a word of district)
 * @param regionalFund regional fund it belongs to (a word of regional-fund)
 * @param size size, in fen
 * @param meanSubFundSize mean size of the regional fund's sub-funds with this one, in fen
 * @param life life
 * @param investmentPeriod investment period
 * @param declaredFieldShare share invested in the declared field, in millionths
 * @param localFirmShare share invested in local firms, in millionths
 * @param oneEnterpriseLimit the plan limits money or holding in one enterprise
 * @param disguisedDebt invests equity in name, debt in substance
 * @param newHiddenDebt adds hidden debt of a local government
 * @param tradesListedShares trades listed shares outside mergers, placements and strategic allotments
 * @param tradesDerivatives trades futures or derivatives
 * @param guaranteesOthers guarantees a firm it has not invested in
 * @param unlimitedLiability takes on unlimited liability
 * @param negativeBehaviour negative behaviour in the year
 * @param assessedByProject assessed on single projects
 * @param assessedByYear assessed on the profit or loss of one year
 * @param registerDelay months from year end to the update of the register
 * @param policyFitPoints points for policy fit, in hundredths of a point
 * @param layoutPoints points for layout, in hundredths of a point
 * @param executionPoints points for execution, in hundredths of a point
 * @param longestHolding longest holding of a direct investment
 */
public record Fund(
        String instrument,
        String fundKind,
        String fundClass,
        String fundType,
        String programme,
        String ownerLevel,
        String province,
        String city,
        String district,
        String regionalFund,
        long size,
        long meanSubFundSize,
        long life,
        long investmentPeriod,
        long declaredFieldShare,
        long localFirmShare,
        boolean oneEnterpriseLimit,
        boolean disguisedDebt,
        boolean newHiddenDebt,
        boolean tradesListedShares,
        boolean tradesDerivatives,
        boolean guaranteesOthers,
        boolean unlimitedLiability,
        boolean negativeBehaviour,
        boolean assessedByProject,
        boolean assessedByYear,
        long registerDelay,
        long policyFitPoints,
        long layoutPoints,
        long executionPoints,
        long longestHolding) {}
