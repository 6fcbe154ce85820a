package io.sluice.simulation.fact;

import io.sluice.quantity.Exact;
import io.sluice.quantity.Scales;
import io.sluice.rules.Columns;
import io.sluice.rules.Law;
import io.sluice.rules.Subject;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.venture.LatentVentures;
import io.sluice.world.venture.Ventures;
import java.util.Arrays;

/**
 * Rows about firms that ask for a status, a tax rate or a grant.
 *
 * <p>Sales, research and finance are the venture's own; what the simulation does not follow (staff shares, patents, scores)
 * is a latent trait, scaled by named assumed parameters. A year's figure is four times the last quarter's; earlier years
 * are the same shrunk by {@code sales_growth_typical}, and only as many years count as the firm has lived.
 */
public final class VentureFacts {
    /** End of the range of yearly sales and research in the vocabulary: 30 billion yuan, in fen. */
    static final long LARGEST = 3_000_000_000_000L;

    private static final int MONTHS_A_QUARTER = Scales.MONTHS_A_QUARTER;
    private static final int QUARTERS_A_YEAR = Scales.QUARTERS_A_YEAR;
    private static final int YEARS_SUMMED = 3;
    private static final long POINT = Scales.HUNDREDTHS;
    private static final String[] OTHER_FIELDS = {
        "specialised",
        "technologySme",
        "littleGiant",
        "startUpTechnology",
        "icListed",
        "provincialAward",
        "otherSupport",
        "monthsSinceInvestment",
        "plantCostPerArea",
        "electrolysisCapacity",
        "stationCapacity",
        "debtToAssets"
    };

    private final World world;
    private final int quarter;
    private final Columns columns;
    private final Traits traits;
    private final double growth;
    private final double wage;
    private final double awardShare;
    private final double researchBodyShare;
    private final Spread scienceStaff;
    private final Spread researchStaff;
    private final Spread degrees;
    private final Spread researchInChina;
    private final Spread highTechRevenue;
    private final Spread mainRevenue;
    private final double scoreMaturity;
    private final double patentsMost;
    private final double nicheShareMost;
    private final double staffPoints;

    /** A share spread uniformly over firms. */
    private record Spread(double least, double width) {
        double at(double uniform) {
            return least + width * uniform;
        }

        static Spread upToAll(double least) {
            return new Spread(least, 1 - least);
        }
    }

    /** A batch of rows, every one asking for the same instrument. */
    public VentureFacts(World world, int quarter, String instrument, int rows) {
        this.world = world;
        this.quarter = quarter;
        traits = new Traits(world);
        growth = 1 + world.setting().get("sales_growth_typical");
        wage = world.setting().get("cost_a_person") * Scales.FEN_A_MILLION;
        awardShare = world.setting().get("award_share");
        researchBodyShare = world.setting().get("research_body_share");
        ModelParameters p = world.setting().parameters();
        scienceStaff = new Spread(p.get("science_staff_least"), p.get("science_staff_width"));
        researchStaff = new Spread(p.get("research_staff_least"), p.get("research_staff_width"));
        degrees = new Spread(p.get("degree_share_least"), p.get("degree_share_width"));
        researchInChina = Spread.upToAll(p.get("research_in_china_least"));
        highTechRevenue = Spread.upToAll(p.get("high_tech_revenue_least"));
        mainRevenue = Spread.upToAll(p.get("main_revenue_least"));
        scoreMaturity = p.get("score_maturity");
        patentsMost = p.get("patents_most");
        nicheShareMost = p.get("niche_share_most");
        staffPoints = p.get("staff_points");
        Law law = world.setting().law(quarter);
        columns = world.batches().begin(Subject.VENTURE, instrument, rows);
        long code = law.instrument(instrument);
        for (int i = 0; i < rows; i++) {
            columns.put("instrument", i, code);
        }
        for (String field : OTHER_FIELDS) {
            columns.column(field);
        }
    }

    /**
     * Describes a venture.
     *
     * @param reportedResearch research of a quarter as it reports it, fen
     */
    public void set(int row, int j, long reportedResearch) {
        Ventures v = world.ventures();
        LatentVentures latent = world.exogenous().ventures();
        traits.turnTo(j);
        int quarters = quarter - latent.founded(j);
        place(row, j, traits, quarters);
        long yearSales = QUARTERS_A_YEAR * v.sales(j);
        long yearResearch = QUARTERS_A_YEAR * reportedResearch;
        long largest = Math.max(yearSales, yearResearch);
        long sales = withinRange(yearSales, largest);
        money(row, j, sales, withinRange(yearResearch, largest), quarters);
        people(row, j, traits);
        scores(row, j, traits, sales);
    }

    /**
     * Goes on with some of the rows, which now ask for another instrument.
     *
     * @param places the rows kept, ascending
     * @param count how many there are
     */
    public void keep(String instrument, int[] places, int count) {
        columns.keep(places, count);
        Arrays.fill(
                columns.column("instrument"),
                0,
                count,
                world.setting().law(quarter).instrument(instrument));
    }

    /** Tells again what a status and a fine change about the firm of a row. */
    public void update(int row, int j) {
        columns.column("highTech")[row] = world.ventures().highTech(j) ? 1 : 0;
        columns.column("assets")[row] = world.ledger().cash(world.ventures().owner(j)) + columns.column("sales")[row];
    }

    /**
     * A yearly amount of a firm as rules see it: a firm whose larger one of sales and research is beyond the range of the
     * vocabulary is shown at its end, every amount in proportion, so that shares stay and no product of a rule overflows.
     *
     * @param amount sales or research of a year, fen
     * @param largest the larger of the two, fen
     */
    static long withinRange(long amount, long largest) {
        return Exact.mulDivFloor(amount, LARGEST, Math.max(LARGEST, largest));
    }

    private void place(int row, int j, Traits traits, int quarters) {
        LatentVentures latent = world.exogenous().ventures();
        columns.name(row, j)
                .put("industry", row, latent.industry(j))
                .put("policyField", row, world.economy().industries().policyFieldCode(latent.industry(j)))
                .put("stage", row, world.ventures().stage(j))
                .put("province", row, world.ventures().province(j))
                .put("city", row, traits.city())
                .put("district", row, traits.district())
                .put("age", row, (long) quarters * MONTHS_A_QUARTER)
                .put("unlisted", row, 1)
                .put("nicheMonths", row, (long) quarters * MONTHS_A_QUARTER)
                .put("highTech", row, world.ventures().highTech(j) ? 1 : 0);
    }

    private void money(int row, int j, long sales, long research, int quarters) {
        Ventures v = world.ventures();
        int years = Math.max(1, Math.min(YEARS_SUMMED, quarters / QUARTERS_A_YEAR));
        long previous = years > 1 ? (long) (sales / growth) : 0;
        long researchPrevious = years > 1 ? (long) (research / growth) : 0;
        long spending = QUARTERS_A_YEAR * v.spending(j);
        columns.put("sales", row, sales)
                .put("salesPrevious", row, previous)
                .put("salesThreeYears", row, threeYears(sales, years))
                .put("rd", row, research)
                .put("rdPrevious", row, researchPrevious)
                .put("rdThreeYears", row, threeYears(research, years))
                .put("rdTwoYearMean", row, (research + researchPrevious) / 2)
                .put("rdToCost", row, share(research, spending))
                .put("mainRevenueGrowth", row, (long) ((growth - 1) * Codes.MILLION))
                .put("assets", row, world.ledger().cash(v.owner(j)) + sales)
                .put("taxableIncome", row, sales - spending)
                .put("newEquityTwoYears", row, recentEquity(j))
                .put("projectCost", row, research)
                .put("supportBase", row, research);
    }

    private long recentEquity(int j) {
        Ventures v = world.ventures();
        boolean recent = v.rounds(j) > 0 && quarter - v.lastRound(j) <= 2 * QUARTERS_A_YEAR;
        return recent ? v.raisedPublic(j) + v.raisedPrivate(j) : 0;
    }

    private long threeYears(long last, int years) {
        double sum = 0;
        double year = last;
        for (int y = 0; y < years; y++) {
            sum += year;
            year /= growth;
        }
        return (long) sum;
    }

    private void people(int row, int j, Traits traits) {
        long staff = Math.max(1, (long) (QUARTERS_A_YEAR * world.ventures().spending(j) / wage));
        columns.put("staff", row, staff)
                .put("scienceStaffShare", row, millionths(scienceStaff.at(traits.uniform(Traits.SCIENCE_STAFF))))
                .put("rdStaffShare", row, millionths(researchStaff.at(traits.uniform(Traits.SCIENCE_STAFF))))
                .put("degreeShare", row, millionths(degrees.at(traits.uniform(Traits.DEGREES))))
                .put("rdInChinaShare", row, millionths(researchInChina.at(traits.uniform(Traits.CHINA_RESEARCH))))
                .put(
                        "highTechRevenueShare",
                        row,
                        millionths(highTechRevenue.at(traits.uniform(Traits.HIGH_TECH_REVENUE))))
                .put("mainRevenueShare", row, millionths(mainRevenue.at(traits.uniform(Traits.MAIN_REVENUE))));
    }

    private void scores(int row, int j, Traits traits, long sales) {
        double maturity = Math.min(1, world.ventures().technology(j) / (double) Ventures.LAST_TECHNOLOGY);
        long points =
                (long) (POINT * ((1 - scoreMaturity) * traits.uniform(Traits.INNOVATION) + scoreMaturity * maturity));
        columns.put("classOneIp", row, (long) (patentsMost * maturity * traits.uniform(Traits.PATENTS)))
                .put("nicheShare", row, millionths(nicheShareMost * maturity * traits.uniform(Traits.NICHE_SHARE)))
                .put("innovationScore", row, points * POINT)
                .put("smeScore", row, points * POINT)
                .put("staffIndicator", row, (long) (staffPoints * POINT))
                .put("specialisedScore", row, points * POINT)
                .put("nationalAward", row, traits.flag(Traits.AWARD, awardShare) ? 1 : 0)
                .put("researchBody", row, traits.flag(Traits.RESEARCH_BODY, researchBodyShare) ? 1 : 0)
                .put("ledStandard", row, traits.flag(Traits.STANDARD, awardShare) ? 1 : 0)
                .put("projectKind", row, sales > 0 ? projectKind(traits) : 0);
    }

    /** Which kind of project the firm would ask support for; kinds are drawn with equal chances. */
    private static long projectKind(Traits traits) {
        return 1 + (long) (14 * traits.uniform(Traits.PROJECT));
    }

    /** Gives every field a column, for questions about no firm in particular. */
    public static void fillEmpty(Columns rows) {
        for (String field : new String[] {
            "industry",
            "policyField",
            "stage",
            "province",
            "city",
            "district",
            "age",
            "unlisted",
            "nicheMonths",
            "highTech",
            "sales",
            "salesPrevious",
            "salesThreeYears",
            "rd",
            "rdPrevious",
            "rdThreeYears",
            "rdTwoYearMean",
            "rdToCost",
            "mainRevenueGrowth",
            "assets",
            "taxableIncome",
            "newEquityTwoYears",
            "projectCost",
            "supportBase",
            "staff",
            "scienceStaffShare",
            "rdStaffShare",
            "degreeShare",
            "rdInChinaShare",
            "highTechRevenueShare",
            "mainRevenueShare",
            "classOneIp",
            "nicheShare",
            "innovationScore",
            "smeScore",
            "staffIndicator",
            "specialisedScore",
            "nationalAward",
            "researchBody",
            "ledStandard",
            "projectKind"
        }) {
            rows.column(field);
        }
    }

    private static long millionths(double share) {
        return (long) StrictMath.rint(Math.min(1, share) * Codes.MILLION);
    }

    private static long share(long part, long whole) {
        return whole <= 0 ? 0 : Math.min(Codes.MILLION, Exact.mulDiv(part, Codes.MILLION, whole));
    }

    public Columns columns() {
        return columns;
    }
}
