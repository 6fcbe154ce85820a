package io.sluice.world.place;

import io.sluice.quantity.Scales;
import io.sluice.quantity.Split;
import io.sluice.scenario.text.CsvTable;
import java.util.List;

/**
 * The 31 provinces with their figures of 2024, from {@code provinces.csv}, where each number has its source and status, or with
 * those figures in proportion to the national totals of another time ({@link #inProportion}). Money in fen; code order.
 */
public final class Provinces {
    private static final String FILE = "/io/sluice/world/provinces.csv";
    private static final double FEN_A_YI = Scales.FEN_A_YI;
    private static final List<String> MACRO_REGIONS = List.of("east", "central", "west", "northeast");
    private static final String NO_FUND = "none";

    private final CsvTable table;

    private final boolean[] inland;
    private final long[] revenue;
    private final long[] debt;
    private final int[] macro;
    private final double[] product;
    private final double[] intensity;
    private final double[] research;
    private final double allResearch;

    private Provinces(CsvTable table, long[] revenue, long[] debt, double[] product, double[] intensity) {
        this.table = table;
        this.revenue = revenue;
        this.debt = debt;
        this.product = product;
        this.intensity = intensity;
        int n = table.size();
        inland = new boolean[n];
        macro = new int[n];
        research = new double[n];
        double sum = 0;
        for (int p = 0; p < n; p++) {
            inland[p] = !"east".equals(table.text(p, "macro_region"));
            macro[p] = MACRO_REGIONS.indexOf(table.oneOf(p, "macro_region", MACRO_REGIONS));
            research[p] = product[p] * intensity[p];
            sum += research[p];
        }
        allResearch = sum;
    }

    /** Reads the shipped table. */
    public static Provinces load() {
        return of(CsvTable.resource(FILE));
    }

    /** Provinces of a table in the form of the shipped one. */
    public static Provinces of(CsvTable table) {
        int n = table.inOrderOfCodes().size();
        long[] revenue = new long[n];
        long[] debt = new long[n];
        double[] product = new double[n];
        double[] intensity = new double[n];
        for (int p = 0; p < n; p++) {
            revenue[p] = (long) StrictMath.rint(table.number(p, "revenue_2024", 0, Double.MAX_VALUE) * FEN_A_YI);
            debt[p] = (long) StrictMath.rint(table.number(p, "debt_2024", 0, Double.MAX_VALUE) * FEN_A_YI);
            product[p] = table.number(p, "gdp_2024", 0, Double.MAX_VALUE) * FEN_A_YI;
            intensity[p] = table.number(p, "rd_intensity_2023_pct", 0, Scales.HUNDREDTHS) / Scales.HUNDREDTHS;
        }
        return new Provinces(table, revenue, debt, product, intensity);
    }

    /**
     * The same provinces with the national totals of another time, each with the part it has here.
     *
     * <pre>  R_p = R r_p / sum r,  D_p = D d_p / sum d  (fen, by largest remainders, so that they sum to R and D)
     *  Y_p = Y y_p / sum y,  i_p = I j_p / (sum y_q j_q / sum y)</pre>
     *
     * <p>R revenue and D debt, fen; Y product, fen a year; I research and development over product, share; small letters are the
     * figures here. Population stays.
     */
    public Provinces inProportion(NationalTotals totals) {
        double all = 0;
        for (double each : product) {
            all += each;
        }
        double[] products = new double[count()];
        double[] intensities = new double[count()];
        for (int p = 0; p < count(); p++) {
            products[p] = totals.product() * (product[p] / all);
            intensities[p] = totals.researchIntensity() * (intensity[p] / (allResearch / all));
        }
        return new Provinces(
                table,
                Split.byLargestRemainder(totals.revenue(), revenue),
                Split.byLargestRemainder(totals.debt(), debt),
                products,
                intensities);
    }

    public int count() {
        return table.size();
    }

    public String name(int p) {
        return table.text(p, "name");
    }

    public String id(int p) {
        return table.text(p, "id");
    }

    /** Code of the province with this id. */
    public int code(String id) {
        for (int p = 0; p < count(); p++) {
            if (id(p).equals(id)) {
                return p;
            }
        }
        throw new IllegalStateException(FILE + " has no province " + id);
    }

    /** Macro region: east, central, west or northeast. */
    public String macroRegion(int p) {
        return table.text(p, "macro_region");
    }

    /** Code of the macro region. */
    public int macroRegionCode(int p) {
        return macro[p];
    }

    /** Whether the province lies outside the East. */
    public boolean inland(int p) {
        return inland[p];
    }

    /** Id of the regional fund of the national chain whose area it is in; empty if none. */
    public String regionalFund(int p) {
        String fund = table.text(p, "regional_fund");
        return NO_FUND.equals(fund) ? "" : fund;
    }

    /** Gross domestic product, fen a year. */
    public double product(int p) {
        return product[p];
    }

    /** Mean population of 2024, persons. */
    public double population(int p) {
        return table.number(p, "population_2024", 0, Double.MAX_VALUE) * Scales.TEN_THOUSAND;
    }

    /** General public revenue, fen a year. */
    public long revenue(int p) {
        return revenue[p];
    }

    /** Government debt, fen. */
    public long debt(int p) {
        return debt[p];
    }

    /** Research and development over GDP, share. */
    public double researchIntensity(int p) {
        return intensity[p];
    }

    /** Research and development, fen a year: where founders and managers are at home. */
    public double research(int p) {
        return research[p];
    }

    /** Its part of the research and development of all provinces. */
    public double researchShare(int p) {
        return research[p] / allResearch;
    }
}
