package io.sluice.simulation.record;

import io.sluice.quantity.Scales;
import io.sluice.simulation.notch.NotchCounts;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the steps of one arm and replication count. Money in fen, nominal, in whole fen so that sums do not depend on order.
 */
public final class Tally {
    private static final int QUARTERS_A_YEAR = Scales.QUARTERS_A_YEAR;

    private final Map<Series, long[]> series = new EnumMap<>(Series.class);
    private final long[] alive;
    private final long[] funded;
    private final long[] deals;
    private final Breakdown provinces;
    private final Breakdown industries;
    private final Breakdown stages;
    private final RoundLog rounds = new RoundLog();
    private final MoneyFlows flows;
    private final FundCurves funds;
    private final FloorCounts floors;
    private final Unspent unspent = new Unspent();
    private final Reductions reductions = new Reductions();
    private final NotchCounts notches = new NotchCounts();
    private final MultipleCounts multiples = new MultipleCounts();
    private final ExitLog exits = new ExitLog();
    private long foundings;
    private long foundingsOfAll;
    private long entered;
    private long subFundsFormed;
    private long subFundsFailed;
    private long subFundsRefused;

    public Tally(int quarters, int provinceCount, int industryCount, int stageCount) {
        for (Series s : Series.values()) {
            series.put(s, new long[quarters]);
        }
        alive = new long[quarters];
        funded = new long[quarters];
        deals = new long[quarters];
        int years = (quarters + QUARTERS_A_YEAR - 1) / QUARTERS_A_YEAR;
        provinces = new Breakdown(provinceCount, years);
        industries = new Breakdown(industryCount, years);
        stages = new Breakdown(stageCount, years);
        flows = new MoneyFlows(industryCount);
        funds = new FundCurves(quarters);
        floors = new FloorCounts(years);
    }

    /** Adds to a quarterly quantity. */
    public void add(Series s, int quarter, long amount) {
        series(s)[quarter] += amount;
    }

    /** A quarterly quantity; the array itself, not to be changed. */
    public long[] series(Series s) {
        long[] values = series.get(s);
        if (values == null) {
            throw new IllegalStateException("no series " + s);
        }
        return values;
    }

    public Breakdown provinces() {
        return provinces;
    }

    public Breakdown industries() {
        return industries;
    }

    public Breakdown stages() {
        return stages;
    }

    /** Who paid whom. */
    public MoneyFlows flows() {
        return flows;
    }

    /** What funds called and paid back by age. */
    public FundCurves funds() {
        return funds;
    }

    /** What came of the floors when funds ended their investment periods. */
    public FloorCounts floors() {
        return floors;
    }

    /** What funds of the chain meant to invest and did not. */
    public Unspent unspent() {
        return unspent;
    }

    /** What was wanted of the chain and not got. */
    public Reductions reductions() {
        return reductions;
    }

    /** Who stands where around the thresholds of the law. */
    public NotchCounts notches() {
        return notches;
    }

    /** What financings of the run returned. */
    public MultipleCounts multiples() {
        return multiples;
    }

    public long[] alive() {
        return alive;
    }

    /** Every round paid. */
    public RoundLog rounds() {
        return rounds;
    }

    /** Every exit of a venture. */
    public ExitLog exits() {
        return exits;
    }

    /** Ventures that received money, by quarter. */
    public long[] funded() {
        return funded;
    }

    /** Rounds asked for, by quarter. */
    public long[] deals() {
        return deals;
    }

    /** Counts the decision of an industry's founders in a quarter, and whether all of them start. */
    public void countFounding(boolean all) {
        foundings++;
        foundingsOfAll += all ? 1 : 0;
    }

    /** Industries and quarters in which founders decided. */
    public long foundings() {
        return foundings;
    }

    /** Industries and quarters in which every latent founder started, so that more money could bring no more. */
    public long foundingsOfAll() {
        return foundingsOfAll;
    }

    public void countEntry() {
        entered++;
    }

    public long entered() {
        return entered;
    }

    public void countSubFund() {
        subFundsFormed++;
    }

    public long subFundsFormed() {
        return subFundsFormed;
    }

    public void countFailedClose() {
        subFundsFailed++;
    }

    public long subFundsFailed() {
        return subFundsFailed;
    }

    /** Counts a fund that looked for a place in the chain and left it because the rules kept its regional fund out. */
    public void countRefusedClose() {
        subFundsRefused++;
    }

    public long subFundsRefused() {
        return subFundsRefused;
    }

    /** Year of a quarter, from 0. */
    public static int year(int quarter) {
        return quarter / QUARTERS_A_YEAR;
    }
}
