package io.sluice.world.ledger;

import java.util.Arrays;

/**
 * The owners' cash and the sums of what each paid and received; owns these arrays. The sums are kept by group of flows, those of
 * ventures, who are many, over all groups.
 */
class Accounts {
    private static final int GONE = 0x80;
    private static final int TOUCHED = 0x40;
    private static final int SECTOR = 0x0F;
    private static final int VENTURE = Sector.VENTURE.ordinal();
    private static final int WIDTH = 2 * FlowGroup.COUNT;

    private int count;
    private byte[] kind;
    private long[] cash;
    private long[] opening;
    /** For each owner, and unless it is a venture for each group, what it received and what it paid. */
    private long[] totals;
    /** Where those of an owner begin; one more than there are owners. */
    private int[] totalsAt;

    private int[] touched = new int[256];
    private int touchedCount;

    Accounts(int capacity) {
        kind = new byte[capacity];
        cash = new long[capacity];
        opening = new long[capacity];
        totals = new long[2 * capacity];
        totalsAt = new int[capacity + 1];
    }

    Accounts(Accounts other) {
        count = other.count;
        kind = other.kind.clone();
        cash = other.cash.clone();
        opening = other.opening.clone();
        totals = other.totals.clone();
        totalsAt = other.totalsAt.clone();
        touched = other.touched.clone();
        touchedCount = other.touchedCount;
    }

    int open(Sector sector) {
        if (count == kind.length) {
            int capacity = Math.max(64, count + (count >> 1));
            kind = Arrays.copyOf(kind, capacity);
            cash = Arrays.copyOf(cash, capacity);
            opening = Arrays.copyOf(opening, capacity);
            totalsAt = Arrays.copyOf(totalsAt, capacity + 1);
        }
        int end = Math.addExact(totalsAt[count], sector == Sector.VENTURE ? 2 : WIDTH);
        if (end > totals.length) {
            totals = Arrays.copyOf(totals, Math.max(end, totals.length + (totals.length >> 1)));
        }
        kind[count] = (byte) sector.ordinal();
        totalsAt[count + 1] = end;
        return count++;
    }

    /** Puts money on an account that was there before the first entry. */
    void endow(int owner, long fen) {
        cash[owner] = Math.addExact(cash[owner], fen);
        opening[owner] = Math.addExact(opening[owner], fen);
        touch(owner);
    }

    /** Remembers that something about an owner has changed in the running quarter. */
    final void touch(int owner) {
        if ((kind[owner] & TOUCHED) == 0) {
            kind[owner] |= (byte) TOUCHED;
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedCount);
            }
            touched[touchedCount++] = owner;
        }
    }

    /** How many owners were touched in the running quarter. */
    int touchedCount() {
        return touchedCount;
    }

    /** The owner touched as the k-th. */
    int touched(int k) {
        return touched[k];
    }

    /** Begins a quarter in which nobody has been touched yet. */
    void forgetTouched() {
        for (int k = 0; k < touchedCount; k++) {
            kind[touched[k]] &= (byte) ~TOUCHED;
        }
        touchedCount = 0;
    }

    /** Books one line on an owner's cash. */
    void book(int owner, long fen) {
        cash[owner] = Math.addExact(cash[owner], fen);
    }

    /** Adds one line to an owner's sums. */
    void sum(int owner, FlowGroup group, long fen) {
        int at = totalsAt[owner] + (isVenture(owner) ? 0 : 2 * group.ordinal());
        if (fen < 0) {
            totals[at + 1] = Math.subtractExact(totals[at + 1], fen);
        } else {
            totals[at] = Math.addExact(totals[at], fen);
        }
    }

    void markGone(int owner) {
        kind[owner] |= (byte) GONE;
    }

    boolean isGone(int owner) {
        return kind[owner] < 0;
    }

    int sector(int owner) {
        return kind[owner] & SECTOR;
    }

    int count() {
        return count;
    }

    /** Counts the cash of all owners by sector. */
    void sumCash(long[] bySector) {
        Arrays.fill(bySector, 0);
        for (int owner = 0; owner < count; owner++) {
            int sector = kind[owner] & SECTOR;
            bySector[sector] = Math.addExact(bySector[sector], cash[owner]);
        }
    }

    long cash(int owner) {
        return cash[owner];
    }

    long opening(int owner) {
        return opening[owner];
    }

    long received(int owner, FlowGroup group) {
        return totals[at(owner, group)];
    }

    long paid(int owner, FlowGroup group) {
        return totals[at(owner, group) + 1];
    }

    private int at(int owner, FlowGroup group) {
        if (isVenture(owner)) {
            throw new IllegalArgumentException("owner " + owner + " is a venture: its flows are not summed by group");
        }
        return totalsAt[owner] + 2 * group.ordinal();
    }

    private boolean isVenture(int owner) {
        return (kind[owner] & SECTOR) == VENTURE;
    }

    /** Opening cash and receipts less payments: what the cash must be. */
    long balanceOf(int owner) {
        long sum = opening[owner];
        for (int at = totalsAt[owner]; at < totalsAt[owner + 1]; at += 2) {
            sum += totals[at] - totals[at + 1];
        }
        return sum;
    }
}
