package io.sluice.world.venture;

import java.util.Arrays;

/**
 * The ventures of one arm in columns; row j is venture j of {@link LatentVentures}.
 *
 * <p>Money is fen. This class owns the arrays; the steps of a quarter read and write through its small methods. What
 * never changes (province, industry, quality...) stays in {@link LatentVentures}.
 */
public final class Ventures {
    private static final Status[] STATUS = Status.values();
    /** Marks a venture without an account in the ledger. */
    public static final int NO_OWNER = -1;

    private static final int NEVER = -1000;

    /** The highest level of technological readiness. */
    public static final int LAST_TECHNOLOGY = 9;

    private final LatentVentures latent;
    private final byte[] province;
    private final byte[] status;
    private final byte[] stage;
    private final byte[] technology;
    private final boolean[] highTech;
    private final int[] owner;
    private final int[] lastRound;
    private final int[] firstRound;
    private final int[] roundCount;
    private final double[] learning;
    private final double[] exitFactor;
    private final double[] failureFactor;
    private final int[] dueRound;
    private final long[] postMoney;
    private final long[] sales;
    private final long[] spending;
    private final long[] research;
    private final long[] reportedResearch;
    private final long[] raisedPublic;
    private final long[] raisedPrivate;
    private final double[] growth;
    private final long[] accountedResearch;
    private final int[] askedAtLimit;
    private final boolean[] admittedAtLimit;
    private int[] active = new int[1024];
    private int activeCount;
    private final boolean[] isRepriced;
    private int[] repriced = new int[1024];
    private int repricedCount;

    public Ventures(LatentVentures latent) {
        this.latent = latent;
        int n = latent.count();
        province = new byte[n];
        for (int j = 0; j < n; j++) {
            province[j] = (byte) latent.province(j);
        }
        status = new byte[n];
        stage = new byte[n];
        technology = new byte[n];
        highTech = new boolean[n];
        owner = new int[n];
        Arrays.fill(owner, NO_OWNER);
        lastRound = new int[n];
        firstRound = new int[n];
        Arrays.fill(firstRound, Integer.MAX_VALUE);
        roundCount = new int[n];
        learning = unknown(n);
        exitFactor = unknown(n);
        failureFactor = unknown(n);
        dueRound = new int[n];
        postMoney = new long[n];
        sales = new long[n];
        spending = new long[n];
        research = new long[n];
        reportedResearch = new long[n];
        raisedPublic = new long[n];
        raisedPrivate = new long[n];
        growth = new double[n];
        isRepriced = new boolean[n];
        Arrays.fill(growth, 1);
        accountedResearch = new long[n];
        askedAtLimit = new int[n];
        Arrays.fill(askedAtLimit, NEVER);
        admittedAtLimit = new boolean[n];
    }

    private Ventures(Ventures from) {
        latent = from.latent;
        province = from.province.clone();
        status = from.status.clone();
        stage = from.stage.clone();
        technology = from.technology.clone();
        highTech = from.highTech.clone();
        owner = from.owner.clone();
        lastRound = from.lastRound.clone();
        firstRound = from.firstRound.clone();
        roundCount = from.roundCount.clone();
        learning = from.learning.clone();
        exitFactor = from.exitFactor.clone();
        failureFactor = from.failureFactor.clone();
        dueRound = from.dueRound.clone();
        postMoney = from.postMoney.clone();
        sales = from.sales.clone();
        spending = from.spending.clone();
        research = from.research.clone();
        reportedResearch = from.reportedResearch.clone();
        raisedPublic = from.raisedPublic.clone();
        raisedPrivate = from.raisedPrivate.clone();
        growth = from.growth.clone();
        accountedResearch = from.accountedResearch.clone();
        askedAtLimit = from.askedAtLimit.clone();
        admittedAtLimit = from.admittedAtLimit.clone();
        active = from.active.clone();
        isRepriced = from.isRepriced.clone();
        repriced = from.repriced.clone();
        repricedCount = from.repricedCount;
        activeCount = from.activeCount;
    }

    private static double[] unknown(int n) {
        double[] values = new double[n];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** An independent copy, so that every arm starts from one opening state. */
    public Ventures copy() {
        return new Ventures(this);
    }

    public LatentVentures latent() {
        return latent;
    }

    /** Province in which it is registered: that of its founding until it moves. */
    public int province(int j) {
        return province[j];
    }

    public void moveTo(int j, int newProvince) {
        province[j] = (byte) newProvince;
    }

    /** Founds a venture: it becomes active, at the given stage and technology level (TRL 1 to 9). */
    public void found(int j, int owner, int stage, int technology) {
        status[j] = (byte) Status.ALIVE.ordinal();
        this.owner[j] = owner;
        this.stage[j] = (byte) stage;
        this.technology[j] = (byte) technology;
        if (activeCount == active.length) {
            active = Arrays.copyOf(active, activeCount * 2);
        }
        active[activeCount++] = j;
    }

    /** Number of ventures that still act; they are numbered 0 .. n-1 by {@link #active}. */
    public int activeCount() {
        return activeCount;
    }

    /** The i-th active venture, in order of founding. */
    public int active(int i) {
        return active[i];
    }

    /** Drops those that no longer act from the list of the active, keeping the order. */
    public void sweep() {
        int kept = 0;
        for (int i = 0; i < activeCount; i++) {
            if (status(active[i]).active()) {
                active[kept++] = active[i];
            }
        }
        activeCount = kept;
    }

    public Status status(int j) {
        return STATUS[status[j]];
    }

    public void setStatus(int j, Status value) {
        status[j] = (byte) value.ordinal();
        reprice(j);
    }

    private void reprice(int j) {
        if (!isRepriced[j]) {
            isRepriced[j] = true;
            if (repricedCount == repriced.length) {
                repriced = Arrays.copyOf(repriced, repricedCount * 2);
            }
            repriced[repricedCount++] = j;
        }
    }

    /** How many ventures had a round, another mark or another status since {@link #forgetRepriced}. */
    public int repricedCount() {
        return repricedCount;
    }

    /** The k-th of them. */
    public int repriced(int k) {
        return repriced[k];
    }

    public void forgetRepriced() {
        for (int k = 0; k < repricedCount; k++) {
            isRepriced[repriced[k]] = false;
        }
        repricedCount = 0;
    }

    public int stage(int j) {
        return stage[j];
    }

    public void setStage(int j, int value) {
        stage[j] = (byte) value;
        learning[j] = Double.NaN;
    }

    /** Technology readiness level, 1 to 9. */
    public int technology(int j) {
        return technology[j];
    }

    public void setTechnology(int j, int value) {
        technology[j] = (byte) value;
    }

    /** Whether the rules found it a high-tech enterprise in the last yearly test. */
    public boolean highTech(int j) {
        return highTech[j];
    }

    public void setHighTech(int j, boolean value) {
        highTech[j] = value;
    }

    /** Account in the ledger, {@link #NO_OWNER} before founding. */
    public int owner(int j) {
        return owner[j];
    }

    /** Quarter of the last round of finance. */
    public int lastRound(int j) {
        return lastRound[j];
    }

    /** Quarter of the first round with outside money; {@link Integer#MAX_VALUE} if there was none. */
    public int firstRound(int j) {
        return firstRound[j];
    }

    public int rounds(int j) {
        return roundCount[j];
    }

    /** Quarter from which it looks for its next round. */
    public int dueRound(int j) {
        return dueRound[j];
    }

    public void setDueRound(int j, int quarter) {
        dueRound[j] = quarter;
    }

    /** Value after the last round, fen. */
    public long postMoney(int j) {
        return postMoney[j];
    }

    /** Records a round closed in a quarter at a value before and after the money. */
    public void recordRound(int j, int quarter, long before, long after) {
        if (roundCount[j] > 0 && postMoney[j] > 0) {
            growth[j] *= (double) before / postMoney[j];
        }
        lastRound[j] = quarter;
        firstRound[j] = Math.min(firstRound[j], quarter);
        roundCount[j]++;
        postMoney[j] = after;
        reprice(j);
    }

    /** Price of a part after the last round over its price after the first one; below 1 after down rounds. */
    public double growth(int j) {
        return growth[j];
    }

    public void setGrowth(int j, double factor) {
        growth[j] = factor;
    }

    /** Value after the last round at the price of the first one, fen: what a multiple of {@link ExitLaw} is of. */
    public double value(int j) {
        return postMoney[j] / growth[j];
    }

    /** Moves the mark to a multiple of the price of the first round. */
    public void markTo(int j, double multiple) {
        double value = value(j);
        growth[j] = multiple;
        postMoney[j] = (long) (multiple * value);
        reprice(j);
    }

    /** Sales of the last quarter, fen. */
    public long sales(int j) {
        return sales[j];
    }

    public void setSales(int j, long value) {
        sales[j] = value;
    }

    /** Spending of a quarter on everything, fen. */
    public long spending(int j) {
        return spending[j];
    }

    public void setSpending(int j, long value) {
        spending[j] = value;
    }

    /** Research and development of a quarter that is real, fen; part of {@link #spending}. */
    public long research(int j) {
        return research[j];
    }

    /** Research and development of a quarter as reported, fen; at least the real one. */
    public long reportedResearch(int j) {
        return reportedResearch[j];
    }

    public void setResearch(int j, long real, long reported) {
        research[j] = real;
        learning[j] = Double.NaN;
        reportedResearch[j] = reported;
    }

    /** What effort and quality make of learning, as set last; NaN since stage or research changed. */
    public double learning(int j) {
        return learning[j];
    }

    public void setLearning(int j, double value) {
        learning[j] = value;
    }

    /** By what its quality multiplies its chance of a good exit, as set last; NaN before. */
    public double exitFactor(int j) {
        return exitFactor[j];
    }

    /** By what its quality multiplies its chance of failure, as set last; NaN before. */
    public double failureFactor(int j) {
        return failureFactor[j];
    }

    public void setFactors(int j, double ofExit, double ofFailure) {
        exitFactor[j] = ofExit;
        failureFactor[j] = ofFailure;
    }

    /** Real research of a quarter that productivity has answered already, fen. */
    public long accountedResearch(int j) {
        return accountedResearch[j];
    }

    public void setAccountedResearch(int j, long fen) {
        accountedResearch[j] = fen;
    }

    /** Quarter in which it last asked what it would be told at a limit; long ago if never. */
    public int askedAtLimit(int j) {
        return askedAtLimit[j];
    }

    /** Whether it was told then that it would be admitted at the limit and only there. */
    public boolean admittedAtLimit(int j) {
        return admittedAtLimit[j];
    }

    public void rememberLimit(int j, int quarter, boolean admitted) {
        askedAtLimit[j] = quarter;
        admittedAtLimit[j] = admitted;
    }

    /** Money raised so far by ultimate owner: governments' part, fen. */
    public long raisedPublic(int j) {
        return raisedPublic[j];
    }

    /** Money raised so far from private investors, fen. */
    public long raisedPrivate(int j) {
        return raisedPrivate[j];
    }

    public void addRaised(int j, long publicMoney, long privateMoney) {
        raisedPublic[j] += publicMoney;
        raisedPrivate[j] += privateMoney;
    }
}
