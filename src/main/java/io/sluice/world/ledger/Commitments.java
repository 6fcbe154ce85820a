package io.sluice.world.ledger;

import java.util.Arrays;

/**
 * The register of commitments: who promised how much to which fund, and what has become of it. A line is one promise; on every line
 * {@code committed = called + uncalled + released}. Money that a fund distributes but may call back is kept apart, as recallable, so
 * that {@code called} is new money only. Reading is for all; only the {@link Ledger} writes.
 *
 * <p>The lines of a fund, and of an investor, are walked in the order in which they were made:
 *
 * <pre>{@code
 * for (int line = register.firstOfFund(fund); line >= 0; line = register.nextOfFund(line)) ...
 * }</pre>
 */
public class Commitments {
    private static final int NONE = -1;

    private int count;
    private int[] fund = new int[0];
    private int[] investor = new int[0];
    private int[] nextOfFund = new int[0];
    private int[] nextOfInvestor = new int[0];
    /** The items of each line together, because they are read together. */
    private long[] cells = new long[0];

    private int owners;
    private int[] firstOfFund = new int[0];
    private int[] lastOfFund = new int[0];
    private int[] firstOfInvestor = new int[0];
    private int[] lastOfInvestor = new int[0];
    private long[] fundUncalled = new long[0];
    private long[] investorUncalled = new long[0];
    private boolean[] touched = new boolean[0];
    private int[] touchedLines = new int[256];
    private int touchedCount;

    /** What the register keeps of a line. */
    enum Item {
        COMMITTED,
        CALLED,
        UNCALLED,
        RELEASED,
        CALLED_BEFORE,
        MADE_RECALLABLE,
        RECALLABLE,
        RECALLED;

        static final int COUNT = values().length;
    }

    Commitments() {}

    Commitments(Commitments other) {
        count = other.count;
        owners = other.owners;
        fund = other.fund.clone();
        investor = other.investor.clone();
        nextOfFund = other.nextOfFund.clone();
        nextOfInvestor = other.nextOfInvestor.clone();
        cells = other.cells.clone();
        firstOfFund = other.firstOfFund.clone();
        lastOfFund = other.lastOfFund.clone();
        firstOfInvestor = other.firstOfInvestor.clone();
        lastOfInvestor = other.lastOfInvestor.clone();
        fundUncalled = other.fundUncalled.clone();
        investorUncalled = other.investorUncalled.clone();
        touched = other.touched.clone();
        touchedLines = other.touchedLines.clone();
        touchedCount = other.touchedCount;
    }

    /** How many lines there are; they are numbered from 0. */
    public int count() {
        return count;
    }

    /** The fund of a line. */
    public int fundOf(int line) {
        return fund[line];
    }

    /** The investor of a line. */
    public int investorOf(int line) {
        return investor[line];
    }

    /** The first line of a fund, or -1. */
    public int firstOfFund(int owner) {
        return owner < owners ? firstOfFund[owner] : NONE;
    }

    /** The line of the same fund after this one, or -1. */
    public int nextOfFund(int line) {
        return nextOfFund[line];
    }

    /** The first line of an investor, or -1. */
    public int firstOfInvestor(int owner) {
        return owner < owners ? firstOfInvestor[owner] : NONE;
    }

    /** The line of the same investor after this one, or -1. */
    public int nextOfInvestor(int line) {
        return nextOfInvestor[line];
    }

    /** What was promised, in fen. */
    public long committed(int line) {
        return get(Item.COMMITTED, line);
    }

    /** What has been paid in as new money, in fen; what was called before the run began is part of it. */
    public long called(int line) {
        return get(Item.CALLED, line);
    }

    /** What may still be called, in fen. */
    public long uncalled(int line) {
        return get(Item.UNCALLED, line);
    }

    /** What the investor has been released from, in fen. */
    public long released(int line) {
        return get(Item.RELEASED, line);
    }

    /** What was distributed and may be called back, in fen. */
    public long recallable(int line) {
        return get(Item.RECALLABLE, line);
    }

    /** What was distributed and called back, in fen. */
    public long recalled(int line) {
        return get(Item.RECALLED, line);
    }

    /** What all investors of a fund may still be called for, in fen. */
    public long uncalledOfFund(int owner) {
        return owner < owners ? fundUncalled[owner] : 0;
    }

    /** What an investor may still be called for by all its funds, in fen. */
    public long uncalledOfInvestor(int owner) {
        return owner < owners ? investorUncalled[owner] : 0;
    }

    /** The sum of all promises to a fund, in fen; walks its lines. */
    public long committedOfFund(int owner) {
        long sum = 0;
        for (int line = firstOfFund(owner); line >= 0; line = nextOfFund[line]) {
            sum += committed(line);
        }
        return sum;
    }

    /** No owner from this number on has a line. */
    int ownersReached() {
        return owners;
    }

    long get(Item item, int line) {
        return cells[line * Item.COUNT + item.ordinal()];
    }

    int open(int fundOwner, int investorOwner) {
        if (count == fund.length) {
            growLines(Math.max(64, count + (count >> 1)));
        }
        int most = Math.max(fundOwner, investorOwner);
        if (most >= owners) {
            growOwners(Math.max(64, most + 1 + (most >> 1)));
        }
        int line = count++;
        fund[line] = fundOwner;
        investor[line] = investorOwner;
        nextOfFund[line] = NONE;
        nextOfInvestor[line] = NONE;
        append(line, fundOwner, firstOfFund, lastOfFund, nextOfFund);
        append(line, investorOwner, firstOfInvestor, lastOfInvestor, nextOfInvestor);
        touch(line);
        return line;
    }

    /** Remembers that something about a line has changed in the running quarter. */
    final void touch(int line) {
        if (!touched[line]) {
            touched[line] = true;
            if (touchedCount == touchedLines.length) {
                touchedLines = Arrays.copyOf(touchedLines, 2 * touchedCount);
            }
            touchedLines[touchedCount++] = line;
        }
    }

    /** How many lines were touched in the running quarter. */
    int touchedCount() {
        return touchedCount;
    }

    /** The line touched as the k-th. */
    int touched(int k) {
        return touchedLines[k];
    }

    /** Begins a quarter in which no line has been touched yet. */
    void forgetTouched() {
        for (int k = 0; k < touchedCount; k++) {
            touched[touchedLines[k]] = false;
        }
        touchedCount = 0;
    }

    /** Changes one item of one line. */
    void add(Item item, int line, long fen) {
        int cell = line * Item.COUNT + item.ordinal();
        cells[cell] = Math.addExact(cells[cell], fen);
    }

    /** Changes the sums of uncalled money of a line's fund and investor. */
    void addUncalledSums(int line, long fen) {
        fundUncalled[fund[line]] = Math.addExact(fundUncalled[fund[line]], fen);
        investorUncalled[investor[line]] = Math.addExact(investorUncalled[investor[line]], fen);
    }

    private static void append(int line, int owner, int[] first, int[] last, int[] next) {
        if (first[owner] == NONE) {
            first[owner] = line;
        } else {
            next[last[owner]] = line;
        }
        last[owner] = line;
    }

    private void growLines(int capacity) {
        fund = Arrays.copyOf(fund, capacity);
        investor = Arrays.copyOf(investor, capacity);
        touched = Arrays.copyOf(touched, capacity);
        nextOfFund = Arrays.copyOf(nextOfFund, capacity);
        nextOfInvestor = Arrays.copyOf(nextOfInvestor, capacity);
        cells = Arrays.copyOf(cells, Math.multiplyExact(capacity, Item.COUNT));
    }

    private void growOwners(int capacity) {
        firstOfFund = grown(firstOfFund, capacity);
        lastOfFund = grown(lastOfFund, capacity);
        firstOfInvestor = grown(firstOfInvestor, capacity);
        lastOfInvestor = grown(lastOfInvestor, capacity);
        fundUncalled = Arrays.copyOf(fundUncalled, capacity);
        investorUncalled = Arrays.copyOf(investorUncalled, capacity);
        owners = capacity;
    }

    private static int[] grown(int[] links, int capacity) {
        int[] longer = Arrays.copyOf(links, capacity);
        Arrays.fill(longer, links.length, capacity, NONE);
        return longer;
    }
}
