package io.sluice.world.ledger;

import io.sluice.quantity.Split;
import io.sluice.world.ledger.Commitments.Item;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Who has how much, and why: owners numbered from 0, their cash in fen, and the flows between them. Every entry balances or is refused;
 * {@link #check} and {@link #closeQuarter} hold it to all {@link Invariant}s.
 *
 * <p>The usual quarter: {@link #transfer}, {@link #call}, {@link #callProRata}, {@link #begin} ... {@link #end} as money moves, then
 * {@link #closeQuarter}, then {@link #lastQuarter} to read the matrix. Nothing allocates for a posting. Not for use by several
 * threads; {@link #copy} gives an arm its own ledger from one opening state.
 *
 * <p>An amount or an owner that makes no sense is an {@link IllegalArgumentException}; a posting that would break an invariant is a
 * {@link LedgerBreach}. After either the ledger is of no more use.
 */
public final class Ledger {
    private final Accounts accounts;
    private final FlowMatrix matrix;
    private final Commitments register;
    private final Postings postings;
    private final LedgerCheck check;
    private final long[] cashAtClose;

    private long endowed;
    private boolean closedOnce;
    private long[] weights = new long[64];
    private long[] parts = new long[64];
    private long[] scratch = new long[64];

    /**
     * An empty ledger.
     *
     * @param firstQuarter the number of the first quarter
     */
    public Ledger(int firstQuarter) {
        this(firstQuarter, new Accounts(1024), new FlowMatrix(), new Commitments());
    }

    Ledger(int firstQuarter, Accounts accounts, FlowMatrix matrix, Commitments register) {
        this.accounts = accounts;
        this.matrix = matrix;
        this.register = register;
        this.postings = new Postings(firstQuarter, accounts, matrix);
        this.check = new LedgerCheck(accounts, matrix, register);
        this.cashAtClose = new long[Sector.COUNT];
    }

    private Ledger(Ledger other) {
        accounts = new Accounts(other.accounts);
        matrix = new FlowMatrix(other.matrix);
        register = new Commitments(other.register);
        postings = other.postings.over(accounts, matrix);
        check = new LedgerCheck(accounts, matrix, register);
        cashAtClose = other.cashAtClose.clone();
        endowed = other.endowed;
        closedOnce = other.closedOnce;
    }

    /** A ledger of its own with the same state; it has no sink. An entry must not be open. */
    public Ledger copy() {
        return new Ledger(this);
    }

    /** Sends every entry from now on to a sink; {@code null} stops that. */
    public void journalTo(@Nullable JournalSink sink) {
        postings.tellTo(sink);
    }

    // ---- owners

    /** Opens an account without money and returns its number: the count of those opened before. */
    public int open(Sector sector) {
        return accounts.open(sector);
    }

    /**
     * Gives an owner money that was there before the first entry. Only until the first quarter is closed.
     *
     * @param fen may be negative for a sector that may overdraw
     */
    public void endow(int owner, long fen) {
        if (closedOnce) {
            throw new IllegalStateException("money can be endowed only before the first quarter is closed");
        }
        accounts.endow(owner, fen);
        endowed = Math.addExact(endowed, fen);
        int sector = accounts.sector(owner);
        cashAtClose[sector] = Math.addExact(cashAtClose[sector], fen);
        postings.requireNotNegative(owner);
    }

    /** Closes an account for good: it must have neither cash nor uncalled commitments, and no money moves to or from it again. */
    public void shut(int owner) {
        long open = register.uncalledOfFund(owner) + register.uncalledOfInvestor(owner);
        if (accounts.cash(owner) != 0 || open != 0) {
            throw new IllegalArgumentException("owner " + owner + " (" + sectorOf(owner) + ") cannot be shut: it has "
                    + accounts.cash(owner) + " fen in cash and " + open + " fen of uncalled commitments");
        }
        accounts.markGone(owner);
    }

    /** How many accounts were opened. */
    public int owners() {
        return accounts.count();
    }

    /** The sector of an owner. */
    public Sector sectorOf(int owner) {
        return Sector.at(accounts.sector(owner));
    }

    /** Whether an owner was shut. */
    public boolean isShut(int owner) {
        return accounts.isGone(owner);
    }

    /** An owner's cash, in fen. */
    public long cash(int owner) {
        return accounts.cash(owner);
    }

    /** All that an owner, not a venture, has received under a group of flows since the opening, in fen. */
    public long received(int owner, FlowGroup group) {
        return accounts.received(owner, group);
    }

    /** All that an owner, not a venture, has paid under a group of flows since the opening, in fen. */
    public long paid(int owner, FlowGroup group) {
        return accounts.paid(owner, group);
    }

    // ---- postings

    /**
     * Moves money from one owner to another; an amount of 0 posts nothing.
     *
     * @param flow one that needs no commitment; see {@link #call} for the others
     * @param fen not negative
     * @param why the number of a rule or behaviour, for the journal
     */
    public void transfer(Flow flow, int from, int to, long fen, int why) {
        requireFree(flow);
        postings.move(flow, from, to, fen, why);
    }

    /** Begins an entry of several lines. Its lines follow by {@link #line}; nothing is booked before {@link #end}. */
    public void begin(Flow flow, int why) {
        requireFree(flow);
        postings.begin(flow, why);
    }

    /** Adds a line to the open entry: a positive amount is received, a negative one paid, 0 left out. */
    public void line(int owner, long fen) {
        postings.line(owner, fen);
    }

    /** Goes on in the open entry with the lines of another row; each row balances by itself. */
    public void row(Flow flow) {
        requireFree(flow);
        postings.row(flow);
    }

    /** Books the open entry, or refuses it with a {@link LedgerBreach} if the lines of a row do not sum to zero. */
    public void end() {
        postings.end();
    }

    // ---- commitments

    /** The register of commitments, for reading. */
    public Commitments register() {
        return register;
    }

    /**
     * An investor promises money to a fund.
     *
     * @return the number of the new line of the register
     */
    public int commit(int fund, int investor, long fen) {
        return commit(fund, investor, fen, 0);
    }

    /** The same for a promise made before the run, of which part was called then. */
    public int commit(int fund, int investor, long fen, long calledBefore) {
        postings.requireSector(callFlow(fund, investor), investor, true);
        if (fen < 0 || calledBefore < 0 || calledBefore > fen) {
            throw new IllegalArgumentException(
                    "a commitment of " + fen + " fen of which " + calledBefore + " were called makes no sense");
        }
        int line = register.open(fund, investor);
        register.add(Item.COMMITTED, line, fen);
        register.add(Item.CALLED, line, calledBefore);
        register.add(Item.CALLED_BEFORE, line, calledBefore);
        addUncalled(line, fen - calledBefore);
        return line;
    }

    /** Calls part of what is uncalled on a line: the investor pays the fund. */
    public void call(int line, long fen, int why) {
        requireWithin("called", line, fen, register.uncalled(line), "uncalled");
        addUncalled(line, -fen);
        register.add(Item.CALLED, line, fen);
        int fund = register.fundOf(line);
        int investor = register.investorOf(line);
        postings.move(callFlow(fund, investor), investor, fund, fen, why);
    }

    /**
     * Calls an amount from all investors of a fund in proportion to what each has uncalled, by largest remainder.
     *
     * @return what was called: the amount, or less if less is uncalled
     */
    public long callProRata(int fund, long fen, int why) {
        long amount = Math.min(fen, register.uncalledOfFund(fund));
        if (amount <= 0) {
            return 0;
        }
        int count = weigh(fund, Item.UNCALLED);
        Split.byLargestRemainder(amount, weights, count, parts, scratch);
        int k = 0;
        for (int line = register.firstOfFund(fund); line >= 0; line = register.nextOfFund(line)) {
            call(line, parts[k++], why);
        }
        return amount;
    }

    /** Releases an investor from part of what is uncalled. */
    public void release(int line, long fen) {
        requireWithin("released", line, fen, register.uncalled(line), "uncalled");
        addUncalled(line, -fen);
        register.add(Item.RELEASED, line, fen);
    }

    /** Releases all investors of a fund from all that is uncalled, and returns how much that was. */
    public long releaseAll(int fund) {
        long sum = 0;
        for (int line = register.firstOfFund(fund); line >= 0; line = register.nextOfFund(line)) {
            sum += register.uncalled(line);
            release(line, register.uncalled(line));
        }
        return sum;
    }

    /** Takes a release back: the money may be called again. */
    public void restore(int line, long fen) {
        requireWithin("restored", line, fen, register.released(line), "released");
        register.add(Item.RELEASED, line, -fen);
        addUncalled(line, fen);
    }

    /** Marks part of what was paid in and distributed as recallable; no cash moves. */
    public void makeRecallable(int line, long fen) {
        requireWithin(
                "made recallable",
                line,
                fen,
                register.called(line) - register.recallable(line),
                "called and not recallable");
        register.touch(line);
        register.add(Item.MADE_RECALLABLE, line, fen);
        register.add(Item.RECALLABLE, line, fen);
    }

    /** Calls recallable money back: {@link Flow#RECYCLING}, which is never new money. */
    public void recall(int line, long fen, int why) {
        requireWithin("recalled", line, fen, register.recallable(line), "recallable");
        register.touch(line);
        register.add(Item.RECALLABLE, line, -fen);
        register.add(Item.RECALLED, line, fen);
        postings.move(Flow.RECYCLING, register.investorOf(line), register.fundOf(line), fen, why);
    }

    /**
     * Pays an amount out of a fund to its investors in proportion to what was called from each (by commitment while nothing was), by
     * largest remainder, as one entry.
     *
     * @param flow one row for all; a national investor in a regional fund is paid in the same row
     */
    public void distributeProRata(Flow flow, int fund, long fen, int why) {
        if (fen < 0) {
            throw new IllegalArgumentException("fund " + fund + " cannot distribute " + fen + " fen");
        }
        int count = weigh(fund, Item.CALLED);
        if (noneWeighs(count)) {
            weigh(fund, Item.COMMITTED);
        }
        Split.byLargestRemainder(fen, weights, count, parts, scratch);
        begin(flow, why);
        line(fund, -fen);
        int k = 0;
        for (int line = register.firstOfFund(fund); line >= 0; line = register.nextOfFund(line)) {
            line(register.investorOf(line), parts[k++]);
        }
        end();
    }

    // ---- quarters

    /** The number of the running quarter. */
    public int quarter() {
        return postings.quarter();
    }

    /** How many entries were booked since the opening. */
    public long entries() {
        return postings.entries();
    }

    /** Holds the ledger to all invariants; throws a {@link LedgerBreach} that names the first that does not hold. */
    public void check() {
        postings.requireNoneOpen("checking the ledger");
        check.run(postings.quarter(), endowed, cashAtClose);
    }

    /** Checks, then closes the running quarter: its matrix becomes {@link #lastQuarter} and the next quarter begins. */
    public void closeQuarter() {
        check();
        for (int sector = 0; sector < Sector.COUNT; sector++) {
            cashAtClose[sector] += matrix.column(sector);
        }
        matrix.close();
        accounts.forgetTouched();
        register.forgetTouched();
        postings.nextQuarter();
        closedOnce = true;
    }

    /** A cell of the matrix of the running quarter so far: net fen, received positive. */
    public long thisQuarter(Flow flow, Sector sector) {
        return matrix.running(flow.ordinal(), sector.ordinal());
    }

    /** A cell of the matrix of the quarter closed last: net fen, received positive. */
    public long lastQuarter(Flow flow, Sector sector) {
        return matrix.last(flow.ordinal(), sector.ordinal());
    }

    /** A cell of the matrix of all quarters, the running one included: net fen, received positive. */
    public long allQuarters(Flow flow, Sector sector) {
        return matrix.all(flow.ordinal(), sector.ordinal());
    }

    /** The cash of all owners of a sector, in fen; no owner is visited. */
    public long cash(Sector sector) {
        return cashAtClose[sector.ordinal()] + matrix.column(sector.ordinal());
    }

    // ---- inside

    private void addUncalled(int line, long fen) {
        register.touch(line);
        register.add(Item.UNCALLED, line, fen);
        register.addUncalledSums(line, fen);
    }

    /** Fills the weights with an item of each line of a fund, and returns how many lines there are. */
    private int weigh(int fund, Item item) {
        int count = 0;
        for (int line = register.firstOfFund(fund); line >= 0; line = register.nextOfFund(line)) {
            if (count == weights.length) {
                weights = Arrays.copyOf(weights, 2 * count);
                parts = new long[2 * count];
                scratch = new long[2 * count];
            }
            weights[count++] = register.get(item, line);
        }
        return count;
    }

    private boolean noneWeighs(int count) {
        for (int k = 0; k < count; k++) {
            if (weights[k] != 0) {
                return false;
            }
        }
        return true;
    }

    private Flow callFlow(int fund, int investor) {
        return switch (sectorOf(fund)) {
            case NATIONAL -> Flow.PAID_IN_NATIONAL;
            case REGIONAL -> sectorOf(investor) == Sector.NATIONAL ? Flow.CALL_NATIONAL : Flow.CALL_REGIONAL;
            case FUND -> Flow.CALL_FUND;
            default ->
                throw new IllegalArgumentException(
                        "owner " + fund + " (" + sectorOf(fund) + ") is no fund: nobody commits money to it");
        };
    }

    private static void requireFree(Flow flow) {
        if (flow.needsCommitment()) {
            throw new IllegalArgumentException(
                    flow + " is posted only by calling a line of the register of commitments");
        }
    }

    private static void requireWithin(String verb, int line, long fen, long most, String of) {
        if (fen < 0 || fen > most) {
            throw new IllegalArgumentException("line " + line + " of the register: " + fen + " fen cannot be " + verb
                    + "; " + most + " fen are " + of);
        }
    }
}
