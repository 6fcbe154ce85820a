package io.sluice.world.ledger;

import org.jspecify.annotations.Nullable;

/** Writes entries: the only place where cash, owners' sums and the flow matrix change, and always together. */
final class Postings {
    private final Accounts accounts;
    private final FlowMatrix matrix;
    private final Entry entry = new Entry();
    private final int[] moveOwners = new int[2];
    private final long[] moveFen = new long[2];

    private @Nullable JournalSink sink;
    /** A bit for each flow that the sink wants. */
    private long wanted;

    private @Nullable Flow row;
    private int cause;
    private int quarter;
    private long entries;

    Postings(int quarter, Accounts accounts, FlowMatrix matrix) {
        this.quarter = quarter;
        this.accounts = accounts;
        this.matrix = matrix;
    }

    /** A writer of the same state into other accounts and another matrix; without a sink. */
    Postings over(Accounts otherAccounts, FlowMatrix otherMatrix) {
        requireNoneOpen("copying the ledger");
        Postings other = new Postings(quarter, otherAccounts, otherMatrix);
        other.entries = entries;
        return other;
    }

    void tellTo(@Nullable JournalSink newSink) {
        sink = newSink;
        wanted = 0;
        for (Flow flow : Flow.values()) {
            wanted |= newSink != null && newSink.wants(flow) ? 1L << flow.ordinal() : 0;
        }
    }

    int quarter() {
        return quarter;
    }

    long entries() {
        return entries;
    }

    void nextQuarter() {
        quarter++;
    }

    /** An entry of two lines. */
    void move(Flow flow, int from, int to, long fen, int why) {
        if (fen <= 0) {
            if (fen == 0) {
                return;
            }
            throw new IllegalArgumentException(
                    flow + " of " + fen + " fen from " + from + " to " + to + ": an amount is not negative");
        }
        if (row != null) {
            requireNoneOpen("posting " + flow);
        }
        requireSector(flow, from, true);
        requireSector(flow, to, false);
        book(flow, from, -fen);
        book(flow, to, fen);
        requireNotNegative(from);
        if ((wanted >>> flow.ordinal() & 1) != 0) {
            tellMove(flow, from, to, fen, why);
        }
        entries++;
    }

    void begin(Flow flow, int why) {
        requireNoneOpen("beginning another");
        entry.clear();
        row = flow;
        cause = why;
    }

    void line(int owner, long fen) {
        Flow flow = openRow();
        if (fen != 0) {
            requireSector(flow, owner, fen < 0);
            entry.add(flow, owner, fen);
        }
    }

    void row(Flow flow) {
        openRow();
        row = flow;
    }

    void end() {
        openRow();
        row = null;
        for (int from = 0; from < entry.count(); from = entry.endOfRow(from)) {
            long sum = entry.sum(from, entry.endOfRow(from));
            if (sum != 0) {
                throw breach(Invariant.ENTRY_BALANCES, "entry " + entries + ", row " + entry.flow(from), sum);
            }
        }
        for (int line = 0; line < entry.count(); line++) {
            book(entry.flow(line), entry.owner(line), entry.fen(line));
        }
        for (int line = 0; line < entry.count(); line++) {
            requireNotNegative(entry.owner(line));
        }
        tellEntry();
    }

    /** Refuses an owner that is gone, or of a sector that has no part in a flow. */
    void requireSector(Flow flow, int owner, boolean pays) {
        if (accounts.isGone(owner)) {
            throw breach(Invariant.GONE_IS_GONE, flow + " with " + name(owner), accounts.cash(owner));
        }
        int allowed = pays ? flow.payers() : flow.receivers();
        if ((allowed >>> accounts.sector(owner) & 1) == 0) {
            String verb = pays ? " paid by " : " received by ";
            throw breach(Invariant.RIGHT_SECTORS, flow + verb + name(owner), accounts.cash(owner));
        }
    }

    void requireNotNegative(int owner) {
        long cash = accounts.cash(owner);
        if (cash < 0 && Sector.at(accounts.sector(owner)).neverNegative()) {
            throw breach(Invariant.NO_NEGATIVE_CASH, name(owner), cash);
        }
    }

    void requireNoneOpen(String before) {
        if (row != null) {
            throw new IllegalStateException("an entry is open (row " + row + "): end it before " + before);
        }
    }

    private void book(Flow flow, int owner, long fen) {
        accounts.touch(owner);
        accounts.book(owner, fen);
        accounts.sum(owner, flow.group(), fen);
        matrix.add(flow, accounts.sector(owner), fen);
    }

    private void tellMove(Flow flow, int from, int to, long fen, int why) {
        moveOwners[0] = from;
        moveOwners[1] = to;
        moveFen[0] = -fen;
        moveFen[1] = fen;
        if (sink != null) {
            sink.entry(quarter, entries, flow, why, 2, moveOwners, moveFen);
        }
    }

    private void tellEntry() {
        if (sink != null) {
            for (int from = 0; from < entry.count(); from = entry.endOfRow(from)) {
                if ((wanted >>> entry.flow(from).ordinal() & 1) != 0) {
                    entry.tell(sink, quarter, entries, cause, from, entry.endOfRow(from));
                }
            }
        }
        entries++;
    }

    private Flow openRow() {
        if (row == null) {
            throw new IllegalStateException("no entry is open: begin one first");
        }
        return row;
    }

    private String name(int owner) {
        return Sector.at(accounts.sector(owner)) + " " + owner;
    }

    private LedgerBreach breach(Invariant invariant, String where, long found) {
        return new LedgerBreach(invariant, quarter, where, 0, found);
    }
}
