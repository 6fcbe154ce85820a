package io.sluice.world.fund;

import java.util.Arrays;

/**
 * The funds of one arm in columns, of every layer. Money is fen; accounts and commitments stand in the ledger, here is
 * what the ledger does not know.
 */
public final class Funds {
    /** Stands for "none" where a number of a fund, region or proposal is expected. */
    public static final int NONE = -1;

    private int count;
    private FundKind[] kind = new FundKind[64];
    private FundPhase[] phase = new FundPhase[64];
    private int[] owner = new int[64];
    private int[] proposal = new int[64];
    private int[] province = new int[64];
    private int[] region = new int[64];
    private int[] formed = new int[64];
    private int[] closed = new int[64];
    private long[] target = new long[64];
    private double[] announcedOver = new double[64];
    private boolean[] turnedEarly = new boolean[64];
    private long[] committed = new long[64];
    private double[] publicShare = new double[64];
    private double[] privateShare = new double[64];
    private long[] investedSmall = new long[64];
    private long[] investedOther = new long[64];
    private long[] investedDirect = new long[64];
    private long[] investedOutside = new long[64];
    private long[] sold = new long[64];
    private long[] recycled = new long[64];
    private long[] contributed = new long[64];
    private long[] distributed = new long[64];
    private long[] carry = new long[64];
    private long[] proceeds = new long[64];
    private long[] feesPaid = new long[64];
    private long[] localCommitted = new long[64];
    private long[] defaulted = new long[64];
    private double[] preferred = new double[64];

    private final Forfeits forfeits;
    private final LateCalls late;
    private final FundTerms terms;

    public Funds() {
        forfeits = new Forfeits();
        late = new LateCalls();
        terms = new FundTerms();
    }

    private Funds(Funds from) {
        count = from.count;
        kind = from.kind.clone();
        phase = from.phase.clone();
        owner = from.owner.clone();
        proposal = from.proposal.clone();
        province = from.province.clone();
        region = from.region.clone();
        formed = from.formed.clone();
        closed = from.closed.clone();
        target = from.target.clone();
        announcedOver = from.announcedOver.clone();
        turnedEarly = from.turnedEarly.clone();
        committed = from.committed.clone();
        publicShare = from.publicShare.clone();
        privateShare = from.privateShare.clone();
        investedSmall = from.investedSmall.clone();
        investedOther = from.investedOther.clone();
        investedDirect = from.investedDirect.clone();
        investedOutside = from.investedOutside.clone();
        sold = from.sold.clone();
        recycled = from.recycled.clone();
        forfeits = new Forfeits(from.forfeits);
        late = new LateCalls(from.late);
        terms = new FundTerms(from.terms);
        contributed = from.contributed.clone();
        distributed = from.distributed.clone();
        carry = from.carry.clone();
        proceeds = from.proceeds.clone();
        feesPaid = from.feesPaid.clone();
        localCommitted = from.localCommitted.clone();
        defaulted = from.defaulted.clone();
        preferred = from.preferred.clone();
    }

    /** An independent copy. */
    public Funds copy() {
        return new Funds(this);
    }

    /**
     * Adds a fund that begins to raise money.
     *
     * @param owner its account in the ledger
     * @param proposal its row in {@link LatentManagers}, or {@link #NONE}
     * @param region its regional fund by number of the region, or {@link #NONE}
     * @return its number
     */
    public int add(FundKind newKind, int newOwner, int newProposal, int home, int newRegion, int quarter, long size) {
        if (count == kind.length) {
            grow();
        }
        int f = count++;
        kind[f] = newKind;
        phase[f] = FundPhase.RAISING;
        owner[f] = newOwner;
        proposal[f] = newProposal;
        province[f] = home;
        region[f] = newRegion;
        formed[f] = quarter;
        closed[f] = quarter;
        target[f] = size;
        announcedOver[f] = 1;
        return f;
    }

    private void grow() {
        int size = count * 2;
        kind = Arrays.copyOf(kind, size);
        phase = Arrays.copyOf(phase, size);
        owner = Arrays.copyOf(owner, size);
        proposal = Arrays.copyOf(proposal, size);
        province = Arrays.copyOf(province, size);
        region = Arrays.copyOf(region, size);
        formed = Arrays.copyOf(formed, size);
        closed = Arrays.copyOf(closed, size);
        target = Arrays.copyOf(target, size);
        committed = Arrays.copyOf(committed, size);
        publicShare = Arrays.copyOf(publicShare, size);
        privateShare = Arrays.copyOf(privateShare, size);
        investedSmall = Arrays.copyOf(investedSmall, size);
        investedOther = Arrays.copyOf(investedOther, size);
        investedDirect = Arrays.copyOf(investedDirect, size);
        investedOutside = Arrays.copyOf(investedOutside, size);
        announcedOver = Arrays.copyOf(announcedOver, size);
        turnedEarly = Arrays.copyOf(turnedEarly, size);
        sold = Arrays.copyOf(sold, size);
        recycled = Arrays.copyOf(recycled, size);
        contributed = Arrays.copyOf(contributed, size);
        distributed = Arrays.copyOf(distributed, size);
        carry = Arrays.copyOf(carry, size);
        proceeds = Arrays.copyOf(proceeds, size);
        feesPaid = Arrays.copyOf(feesPaid, size);
        localCommitted = Arrays.copyOf(localCommitted, size);
        defaulted = Arrays.copyOf(defaulted, size);
        preferred = Arrays.copyOf(preferred, size);
    }

    public int count() {
        return count;
    }

    public FundKind kind(int f) {
        return kind[f];
    }

    public FundPhase phase(int f) {
        return phase[f];
    }

    public void setPhase(int f, FundPhase value) {
        phase[f] = value;
    }

    /** A fund that looked for a place in the chain and did not get it goes on as a private one. */
    public void leaveChain(int f) {
        kind[f] = FundKind.PRIVATE;
        region[f] = NONE;
    }

    public int owner(int f) {
        return owner[f];
    }

    public int proposal(int f) {
        return proposal[f];
    }

    public int province(int f) {
        return province[f];
    }

    /** Number of the region whose regional fund it belongs to, or {@link #NONE}. */
    public int region(int f) {
        return region[f];
    }

    /** Quarter in which it began to raise money. */
    public int formed(int f) {
        return formed[f];
    }

    /** Quarter of its close: terms of investment and life count from here. */
    public int closedAt(int f) {
        return closed[f];
    }

    /** Whether it began to raise money in the run and has closed or given up since. */
    public boolean raisedInRun(int f) {
        return formed[f] >= 0 && phase[f] != FundPhase.RAISING;
    }

    /** Whether it looks for seed and start-up firms although its manager would not by taste. */
    public boolean turnedEarly(int f) {
        return turnedEarly[f];
    }

    public void turnEarly(int f) {
        turnedEarly[f] = true;
    }

    /** Ends the raising of money: the fund begins to invest. */
    public void close(int f, int quarter, long total, double governmentShare, double privatePartnersShare) {
        phase[f] = FundPhase.INVESTING;
        closed[f] = quarter;
        committed[f] = total;
        publicShare[f] = governmentShare;
        privateShare[f] = privatePartnersShare;
    }

    /** Adds later commitments of the same kinds of partners. */
    public void enlarge(int f, long fen) {
        committed[f] += fen;
        target[f] += fen;
    }

    /** A government joins after the close, within the target. */
    public void joinLate(int f, long fen) {
        double before = (double) committed[f] / (committed[f] + fen);
        committed[f] += fen;
        localCommitted[f] += fen;
        publicShare[f] = publicShare[f] * before + 1 - before;
        privateShare[f] *= before;
    }

    public long target(int f) {
        return target[f];
    }

    /** Books that the target is so many times the size its manager could raise and run. */
    public void announce(int f, double over) {
        announcedOver[f] = over;
    }

    /** Target over the size its manager could raise and run; 1 unless a government announced more. */
    public double announcedOver(int f) {
        return announcedOver[f];
    }

    /** Commitments of all partners at the close, fen. */
    public long committed(int f) {
        return committed[f];
    }

    /** Share of governments (Treasury and provinces, at ultimate owners) in the commitments. */
    public double publicShare(int f) {
        return publicShare[f];
    }

    /** Share of private investors (not state-owned, not financial) in the commitments. */
    public double privateShare(int f) {
        return privateShare[f];
    }

    /** Cost of holdings that count as seed and start-up, fen. */
    public long investedSmall(int f) {
        return investedSmall[f];
    }

    /** Cost of other holdings, fen. */
    public long investedOther(int f) {
        return investedOther[f];
    }

    /** Cost of what a regional fund bought itself, fen. */
    public long investedDirect(int f) {
        return investedDirect[f];
    }

    /** Cost of what was bought outside the fund's own area, fen. */
    public long investedOutside(int f) {
        return investedOutside[f];
    }

    public void addInvestedOutside(int f, long cost) {
        investedOutside[f] += cost;
    }

    /** Cost of everything bought, fen. */
    public long invested(int f) {
        return investedSmall[f] + investedOther[f];
    }

    public void addInvested(int f, long cost, boolean small, boolean direct) {
        if (small) {
            investedSmall[f] += cost;
        } else {
            investedOther[f] += cost;
        }
        if (direct) {
            investedDirect[f] += cost;
        }
    }

    /** Cost of what was bought and is still held, fen. */
    public long costHeld(int f) {
        return invested(f) - sold[f];
    }

    /** Books that what once cost so much was sold or lost. */
    public void addSold(int f, long cost) {
        sold[f] += cost;
    }

    /** Proceeds kept to be invested again instead of being paid out, fen. */
    public long recycled(int f) {
        return recycled[f];
    }

    /** Keeps proceeds to be invested again; no money moves, and none of it is new. */
    public void recycle(int f, long fen) {
        recycled[f] += fen;
    }

    /** What partners have forfeited. */
    public Forfeits forfeits() {
        return forfeits;
    }

    /** Calls that partners have not paid in time. */
    public LateCalls late() {
        return late;
    }

    /** What government partners have granted to the others. */
    public FundTerms terms() {
        return terms;
    }

    /** Money paid in by partners so far, fen. */
    public long contributed(int f) {
        return contributed[f];
    }

    /** Money paid out to partners so far, fen. */
    public long distributed(int f) {
        return distributed[f];
    }

    /** Carried interest paid to the manager so far, fen. */
    public long carry(int f) {
        return carry[f];
    }

    public void addContributed(int f, long fen) {
        contributed[f] += fen;
        preferred[f] += fen;
    }

    public void addDistributed(int f, long toPartners, long toManager) {
        distributed[f] += toPartners;
        carry[f] += toManager;
        preferred[f] = Math.max(0, preferred[f] - toPartners);
    }

    /** What provinces committed to a fund by its close and later, fen. */
    public long localCommitted(int f) {
        return localCommitted[f];
    }

    public void setLocalCommitted(int f, long fen) {
        localCommitted[f] = fen;
    }

    /** Management fees paid so far, fen. */
    public long feesPaid(int f) {
        return feesPaid[f];
    }

    public void addFee(int f, long fen) {
        feesPaid[f] += fen;
    }

    /** What partners who failed a call were released from, fen. */
    public long defaulted(int f) {
        return defaulted[f];
    }

    public void addDefaulted(int f, long fen) {
        defaulted[f] += fen;
    }

    /** Books money that came in from ventures or funds below and waits to be paid out. */
    public void addProceeds(int f, long fen) {
        proceeds[f] += fen;
    }

    /** Takes what waits to be paid out, fen. */
    public long takeProceeds(int f) {
        long waiting = proceeds[f];
        proceeds[f] = 0;
        return waiting;
    }

    /** What waits to be paid out, fen. */
    public long proceeds(int f) {
        return proceeds[f];
    }

    /** What partners must still get before the manager earns carry: money paid in with the hurdle on it, fen. */
    public double preferred(int f) {
        return preferred[f];
    }

    /** Lets the hurdle grow by a quarter. */
    public void accruePreferred(int f, double factor) {
        preferred[f] *= factor;
    }
}
