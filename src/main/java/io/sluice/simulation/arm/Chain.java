package io.sluice.simulation.arm;

import java.util.Arrays;

/** The national chain in one arm: which funds it consists of and what its regional funds have promised. Money in fen. */
public final class Chain {
    /** Stands for a fund that does not exist. */
    public static final int NONE = -1;

    private int national = NONE;
    private final int[] regional;
    private final int[] subFunds;
    private final long[] subFundSizes;
    private final long[] promised;
    private final long[] joined;
    private long[] offer = new long[64];
    private long[] fullOffer = new long[64];
    private long[] fullMatch = new long[64];
    private long plannedFunds;
    private long plannedSize;
    private double coupons;

    public Chain(int regions) {
        regional = new int[regions];
        Arrays.fill(regional, NONE);
        subFunds = new int[regions];
        subFundSizes = new long[regions];
        promised = new long[regions];
        joined = new long[regions];
    }

    /** Number of the national fund, or {@link #NONE}. */
    public int national() {
        return national;
    }

    public void setNational(int fund) {
        national = fund;
    }

    /** Number of a region's regional fund, or {@link #NONE}. */
    public int regional(int region) {
        return regional[region];
    }

    public void setRegional(int region, int fund) {
        regional[region] = fund;
    }

    public int regions() {
        return regional.length;
    }

    /** What a regional fund offers to a sub-fund that is raising money, fen. */
    public long offer(int fund) {
        return fund < offer.length ? offer[fund] : 0;
    }

    /** What a regional fund would offer to a sub-fund at its full share by law, fen. */
    public long fullOffer(int fund) {
        return fund < fullOffer.length ? fullOffer[fund] : 0;
    }

    /** What a sub-fund's province owes beside the chain's full share, fen. */
    public long fullMatch(int fund) {
        return fund < fullMatch.length ? fullMatch[fund] : 0;
    }

    public void setFullMatch(int fund, long fen) {
        fullMatch[fund] = fen;
    }

    /** Books the plan: so many sub-funds of at most a mean size, fen. */
    public void plan(long funds, long meanSize) {
        plannedFunds = funds;
        plannedSize = meanSize;
    }

    /** Number of sub-funds planned. */
    public long plannedFunds() {
        return plannedFunds;
    }

    /** The largest mean size of sub-funds that the law of the first morning admits, fen. */
    public long plannedSize() {
        return plannedSize;
    }

    /**
     * Books a sub-fund with what its regional fund offers.
     *
     * @param full what it would offer at its full share by law, fen
     */
    public void addSubFund(int fund, int region, long size, long regionalOffer, long full) {
        if (fund >= offer.length) {
            offer = Arrays.copyOf(offer, Math.max(fund + 1, offer.length * 2));
            fullOffer = Arrays.copyOf(fullOffer, offer.length);
            fullMatch = Arrays.copyOf(fullMatch, offer.length);
        }
        fullOffer[fund] = full;
        offer[fund] = regionalOffer;
        subFunds[region]++;
        subFundSizes[region] += size;
        promised[region] += regionalOffer;
    }

    /** Takes back a sub-fund that never closed. */
    public void dropSubFund(int fund, int region, long size) {
        subFunds[region]--;
        subFundSizes[region] -= size;
        promised[region] -= offer[fund];
        offer[fund] = 0;
    }

    /** A regional fund joins a sub-fund at its close with a commitment, which takes the place of its offer. */
    public void join(int fund, int region, long commitment) {
        promised[region] += commitment - offer[fund];
        offer[fund] = commitment;
        joined[region] += commitment;
    }

    /** What a regional fund has committed to sub-funds that have closed, fen. */
    public long joined(int region) {
        return joined[region];
    }

    /** Books bonds sold for the national company: they pay the yield a year of the quarter in which they are sold. */
    public void sellBonds(long fen, double yield) {
        coupons += fen * yield;
    }

    /** Coupons of all bonds sold, fen a year. */
    public double coupons() {
        return coupons;
    }

    /** Sub-funds of a region, raising money or later. */
    public int subFunds(int region) {
        return subFunds[region];
    }

    /** Sum of the sizes of a region's sub-funds, fen. */
    public long subFundSizes(int region) {
        return subFundSizes[region];
    }

    /** Sub-funds of all regions. */
    public int subFunds() {
        return Arrays.stream(subFunds).sum();
    }

    /** What a regional fund has promised to its sub-funds, fen. */
    public long promised(int region) {
        return promised[region];
    }
}
