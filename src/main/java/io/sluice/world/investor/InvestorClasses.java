package io.sluice.world.investor;

import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.text.CsvTable;

/**
 * The classes of investors other than governments, from {@code investor-classes.csv}: code order, money in fen.
 * Coefficients are multipliers of the {@code crowding} block of the model parameters.
 */
public final class InvestorClasses {
    private static final String FILE = "/io/sluice/world/investor-classes.csv";
    private static final double FEN_A_YI = Scales.FEN_A_YI;
    private static final String ASSUMED = "A";
    private static final String INSURERS = "insurers";
    private static final int CERTIFY = 0;
    private static final int DISLIKE = 1;
    private static final int REINVEST = 2;
    private static final int DIRECT = 3;
    private static final int BONDS = 4;
    private static final int EQUITY = 5;
    private static final String[] FACTORS = {"certify", "dislike", "reinvest", "direct", "bonds", "equity"};

    private final CsvTable table;
    private final double size;

    private final String[] ids;
    private final InvestorKind[] kind;
    private final long[] wealth;
    private final double[][] factors;

    private InvestorClasses(CsvTable table, double size) {
        this.table = table;
        this.size = size;
        int n = table.size();
        ids = new String[n];
        kind = new InvestorKind[n];
        wealth = new long[n];
        factors = new double[FACTORS.length][n];
        for (int c = 0; c < n; c++) {
            ids[c] = table.text(c, "id");
            kind[c] = table.constant(c, "kind", InvestorKind.class);
            wealth[c] = (long) StrictMath.rint(size * table.number(c, "wealth", 0, Double.MAX_VALUE) * FEN_A_YI);
            for (int f = 0; f < FACTORS.length; f++) {
                factors[f][c] = table.number(c, FACTORS[f], 0, Double.MAX_VALUE);
            }
        }
    }

    /** Reads the shipped table. */
    public static InvestorClasses load() {
        return of(CsvTable.resource(FILE));
    }

    /** Classes of a table in the form of the shipped one. */
    static InvestorClasses of(CsvTable table) {
        return new InvestorClasses(table.inOrderOfCodes(), 1);
    }

    /** The same classes, each with so many times its wealth: a market of another size in the same proportions. */
    public InvestorClasses times(double factor) {
        return new InvestorClasses(table, size * factor);
    }

    /**
     * The same with the assumed figures as the parameters say: {@code wealth_*} of the classes whose wealth is assumed, {@code
     * class_*_contrast} as a power of a multiplier, {@code class_direct_factor} and {@code class_equity_factor}, and {@code
     * class_bonds_insurers}, to which the other classes' shares give way.
     */
    public InvestorClasses with(ModelParameters p) {
        InvestorClasses all = new InvestorClasses(table, size);
        double bought = bonds(code(INSURERS));
        double wanted = Math.min(1, bought * p.get("class_bonds_insurers"));
        for (int c = 0; c < count(); c++) {
            if (table.text(c, "status").equals(ASSUMED)) {
                all.wealth[c] = (long) StrictMath.rint(wealth[c] * p.get("wealth_" + ids[c].replace('-', '_')));
            }
            all.factors[CERTIFY][c] = StrictMath.pow(certify(c), p.get("class_certify_contrast"));
            all.factors[DISLIKE][c] = StrictMath.pow(dislike(c), p.get("class_dislike_contrast"));
            all.factors[REINVEST][c] = StrictMath.pow(reinvest(c), p.get("class_reinvest_contrast"));
            all.factors[DIRECT][c] = Math.min(1, direct(c) * p.get("class_direct_factor"));
            all.factors[EQUITY][c] = Math.min(1, equity(c) * p.get("class_equity_factor"));
            all.factors[BONDS][c] = ids[c].equals(INSURERS) ? wanted : bonds(c) * ((1 - wanted) / (1 - bought));
        }
        return all;
    }

    public int count() {
        return ids.length;
    }

    public String id(int c) {
        return ids[c];
    }

    /** Code of the class with this id. */
    public int code(String id) {
        for (int c = 0; c < count(); c++) {
            if (id(c).equals(id)) {
                return c;
            }
        }
        throw new IllegalStateException(FILE + " has no class " + id);
    }

    public String title(int c) {
        return table.text(c, "title");
    }

    public InvestorKind kind(int c) {
        return kind[c];
    }

    /** Investable wealth at the start, fen. */
    public long wealth(int c) {
        return wealth[c];
    }

    /** Multiplier of certification: what a fund of the national chain is worth more to this class. */
    public double certify(int c) {
        return factors[CERTIFY][c];
    }

    /** Multiplier of the dislike of government partners. */
    public double dislike(int c) {
        return factors[DISLIKE][c];
    }

    /** Multiplier of the dislike of reinvestment duties. */
    public double reinvest(int c) {
        return factors[REINVEST][c];
    }

    /** Share of the class's flow that buys into ventures beside funds. */
    public double direct(int c) {
        return factors[DIRECT][c];
    }

    /** Share of the special treasury bonds that the class buys; sums to 1. */
    public double bonds(int c) {
        return factors[BONDS][c];
    }

    /** Part of the class's wealth that moves with the share market. */
    public double equity(int c) {
        return factors[EQUITY][c];
    }
}
