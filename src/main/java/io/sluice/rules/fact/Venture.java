package io.sluice.rules.fact;

/**
 * A firm, for statuses, taxes and grants. One word of the vocabulary for each component, in its order.
 *
 * @param instrument what is asked for (a word of instrument)
 * @param industry industry (a word of industry)
 * @param policyField field of the policy list it works in (a word of policy-field)
 * @param stage stage (a word of stage)
 * @param province province (a word of province)
 * @param city city (a word of city)
 * @param district district (a word of district)
 * @param age months since registration
 * @param unlisted its shares are not listed
 * @param staff staff
 * @param scienceStaffShare share of science and technology staff, in millionths
 * @param rdStaffShare share of R&amp;D staff, in millionths
 * @param degreeShare share of staff with a degree, in millionths
 * @param sales sales of the last year, in fen
 * @param salesPrevious sales of the year before the last, in fen
 * @param salesThreeYears sales of three years, in fen
 * @param rd R&amp;D expense of the last year, in fen
 * @param rdPrevious R&amp;D expense of the year before the last, in fen
 * @param rdThreeYears R&amp;D expense of three years, in fen
 * @param rdTwoYearMean mean R&amp;D expense of two years, in fen
 * @param rdInChinaShare share of R&amp;D spent in China, in millionths
 * @param rdToCost R&amp;D expense over total cost, in millionths
 * @param highTechRevenueShare share of revenue from high-tech products, in millionths
 * @param mainRevenueShare share of revenue from the main business, in millionths
 * @param mainRevenueGrowth mean growth of main revenue over two years, in millionths
 * @param assets total assets, in fen
 * @param debtToAssets debt over assets, in millionths
 * @param taxableIncome taxable income of the year, in fen
 * @param nicheMonths months in its niche market
 * @param nicheShare national niche share of its lead product, in millionths
 * @param classOneIp items of class-I intellectual property
 * @param newEquityTwoYears new equity of two years, in fen
 * @param innovationScore innovation score of a high-tech enterprise, in hundredths of a point
 * @param smeScore score of a technology SME, in hundredths of a point
 * @param staffIndicator staff indicator within the score of a technology SME, in hundredths of a point
 * @param specialisedScore score of a specialised SME, in hundredths of a point
 * @param nationalAward among the first three of a national science award in five years
 * @param provincialAward award that replaces the score of a specialised SME
 * @param researchBody has a research body recognised by a province or higher
 * @param ledStandard led an international, national or trade standard in five years
 * @param icListed on the list of integrated-circuit and machine-tool firms
 * @param monthsSinceInvestment months since the investment that claims a deduction
 * @param projectKind kind of the project it asks support for (a word of project-kind)
 * @param projectCost whole cost of the project, in fen
 * @param supportBase amount the support is a share of: approved investment, sales or award, in fen
 * @param otherSupport support the project has already, in fen
 * @param plantCostPerArea cost of a plant per square metre, in fen
 * @param electrolysisCapacity electrolysis capacity, Nm3 an hour
 * @param stationCapacity capacity of a refuelling station, kg a day
 * @param highTech high-tech enterprise
 * @param specialised specialised SME
 * @param technologySme technology SME
 * @param littleGiant little Giant
 * @param startUpTechnology start-up technology firm
 */
public record Venture(
        String instrument,
        String industry,
        String policyField,
        String stage,
        String province,
        String city,
        String district,
        long age,
        boolean unlisted,
        long staff,
        long scienceStaffShare,
        long rdStaffShare,
        long degreeShare,
        long sales,
        long salesPrevious,
        long salesThreeYears,
        long rd,
        long rdPrevious,
        long rdThreeYears,
        long rdTwoYearMean,
        long rdInChinaShare,
        long rdToCost,
        long highTechRevenueShare,
        long mainRevenueShare,
        long mainRevenueGrowth,
        long assets,
        long debtToAssets,
        long taxableIncome,
        long nicheMonths,
        long nicheShare,
        long classOneIp,
        long newEquityTwoYears,
        long innovationScore,
        long smeScore,
        long staffIndicator,
        long specialisedScore,
        boolean nationalAward,
        boolean provincialAward,
        boolean researchBody,
        boolean ledStandard,
        boolean icListed,
        long monthsSinceInvestment,
        String projectKind,
        long projectCost,
        long supportBase,
        long otherSupport,
        long plantCostPerArea,
        long electrolysisCapacity,
        long stationCapacity,
        boolean highTech,
        boolean specialised,
        boolean technologySme,
        boolean littleGiant,
        boolean startUpTechnology) {}
