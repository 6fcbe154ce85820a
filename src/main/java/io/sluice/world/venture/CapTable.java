package io.sluice.world.venture;

import io.sluice.quantity.Exact;
import java.util.Arrays;

/**
 * Who owns each venture: parts of {@value #WHOLE} for every holder, always summing to the whole (invariant I6).
 *
 * <p>A round gives the newcomers n parts of the whole and scales every present holder by (WHOLE - n) / WHOLE, by largest
 * remainder, so that no part is lost to rounding. Holders are numbers of the caller's choosing (funds, investor classes);
 * the founders are {@link #FOUNDERS}.
 *
 * <p>Holdings of one venture lie side by side, in the order in which they were bought, because they are read together. One whose room is
 * full moves to twice the room; the room it leaves is used by the next that needs as much.
 */
public final class CapTable {
    /** Parts of a whole venture. */
    public static final long WHOLE = 1_000_000_000L;
    /** The holder that stands for the founders and staff. */
    public static final int FOUNDERS = -1;

    private static final int NONE = -1;
    /** Of one holding: its holder, its parts, its cost, its mark. */
    private static final int WIDTH = 4;

    private static final int PARTS = 1;
    private static final int COST = 2;
    private static final int MARK = 3;
    private static final int FIRST_ROOM = 4;

    /** By venture: its first holding, how many it has, and for how many there is room. */
    private final int[] first;

    private final int[] holdings;
    private final int[] room;
    private final HoldersVentures funds;
    private long[] remainder = new long[16];
    private long[] marks = new long[0];
    /** Where the next room is taken from, in holdings. */
    private int end;

    private long[] cells = new long[4096 * WIDTH];
    /** By the power of two of its size: the first room left, each with the next one in its first cell. */
    private final int[] left;

    /** A table of so many ventures, none of them founded. */
    public CapTable(int ventures) {
        first = new int[ventures];
        holdings = new int[ventures];
        room = new int[ventures];
        Arrays.fill(first, NONE);
        left = new int[Integer.SIZE];
        Arrays.fill(left, NONE);
        funds = new HoldersVentures();
    }

    private CapTable(CapTable from) {
        first = from.first.clone();
        holdings = from.holdings.clone();
        room = from.room.clone();
        funds = from.funds.copy();
        marks = from.marks.clone();
        end = from.end;
        cells = from.cells.clone();
        left = from.left.clone();
    }

    /** An independent copy. */
    public CapTable copy() {
        return new CapTable(this);
    }

    /** Gives a new venture wholly to its founders. */
    public void found(int venture) {
        if (first[venture] != NONE) {
            throw new IllegalStateException("venture " + venture + " has owners already");
        }
        first[venture] = take(FIRST_ROOM);
        room[venture] = FIRST_ROOM;
        append(venture, FOUNDERS, WHOLE, 0);
    }

    /** Makes room for newcomers: present holders keep WHOLE - {@code newParts} of the whole between them. */
    public void dilute(int venture, long newParts) {
        if (newParts < 0 || newParts > WHOLE) {
            throw new IllegalArgumentException("a round may sell 0 to " + WHOLE + " parts, not " + newParts);
        }
        long kept = WHOLE - newParts;
        long missing = kept;
        int n = holdings[venture];
        if (n > remainder.length) {
            remainder = new long[2 * n];
        }
        int cell = first[venture] * WIDTH + PARTS;
        for (int i = 0; i < n; i++, cell += WIDTH) {
            long product = cells[cell] * kept;
            long parts = product / WHOLE;
            cells[cell] = parts;
            missing -= parts;
            remainder[i] = product - parts * WHOLE;
        }
        giveOut(first[venture], missing, n);
    }

    /** Gives a part each to the largest remainders, of equal ones to the first; there are always more holders than parts. */
    private void giveOut(int start, long missing, int n) {
        for (long m = 0; m < missing; m++) {
            int best = 0;
            for (int i = 1; i < n; i++) {
                if (remainder[i] > remainder[best]) {
                    best = i;
                }
            }
            remainder[best] = NONE;
            cells[(start + best) * WIDTH + PARTS]++;
        }
    }

    /** Adds parts bought at a cost; the same holder may appear once a round. */
    public void add(int venture, int newHolder, long newParts, long paid) {
        if (newHolder >= 0 && !holds(venture, newHolder)) {
            funds.add(newHolder, venture);
            if (newHolder >= marks.length) {
                marks = Arrays.copyOf(marks, funds.known());
            }
        }
        append(venture, newHolder, newParts, paid);
    }

    private boolean holds(int venture, int holder) {
        for (int h = from(venture); h < to(venture); h++) {
            if (holder(h) == holder) {
                return true;
            }
        }
        return false;
    }

    private void append(int venture, int newHolder, long newParts, long paid) {
        if (holdings[venture] == room[venture]) {
            move(venture);
        }
        int cell = (first[venture] + holdings[venture]++) * WIDTH;
        cells[cell] = newHolder;
        cells[cell + PARTS] = newParts;
        cells[cell + COST] = paid;
        cells[cell + MARK] = 0;
    }

    /** Moves a venture's holdings to twice the room. */
    private void move(int venture) {
        int from = first[venture];
        int size = room[venture];
        int to = take(2 * size);
        System.arraycopy(cells, from * WIDTH, cells, to * WIDTH, size * WIDTH);
        int kind = Integer.numberOfTrailingZeros(size);
        cells[from * WIDTH] = left[kind];
        left[kind] = from;
        first[venture] = to;
        room[venture] = 2 * size;
    }

    /** Room for so many holdings, a power of two: one that was left, else a new one. */
    private int take(int size) {
        int kind = Integer.numberOfTrailingZeros(size);
        int at = left[kind];
        if (at != NONE) {
            left[kind] = (int) cells[at * WIDTH];
            return at;
        }
        at = end;
        end += size;
        if (end * WIDTH > cells.length) {
            cells = Arrays.copyOf(cells, 2 * end * WIDTH);
        }
        return at;
    }

    /** Hands everything a holder has, its number at least 0, to the founders. */
    public void handToFounders(int gone) {
        for (int k = funds.first(gone); k >= 0; k = funds.next(k)) {
            int v = funds.venture(k);
            for (int h = from(v); h < to(v); h++) {
                if (holder(h) == gone) {
                    cells[h * WIDTH] = FOUNDERS;
                }
            }
        }
        if (gone < marks.length) {
            funds.forget(gone);
            marks[gone] = 0;
        }
    }

    /** What a holder, its number at least 0, has in active ventures at the last rounds' prices, fen. */
    public long value(int number, Ventures ventures) {
        long value = 0;
        for (int k = funds.first(number); k >= 0; k = funds.next(k)) {
            int v = funds.venture(k);
            if (ventures.status(v).active()) {
                for (int h = from(v); h < to(v); h++) {
                    value += holder(h) == number ? Exact.mulDivFloor(ventures.postMoney(v), parts(h), WHOLE) : 0;
                }
            }
        }
        return value;
    }

    /** Marks the holdings of ventures whose price, parts or status have changed since the last time. */
    public void mark(Ventures ventures) {
        for (int k = 0; k < ventures.repricedCount(); k++) {
            int j = ventures.repriced(k);
            long price = ventures.status(j).active() ? ventures.postMoney(j) : 0;
            for (int h = from(j); h < to(j); h++) {
                int holder = holder(h);
                if (holder >= 0) {
                    long value = Exact.mulDivFloor(price, parts(h), WHOLE);
                    marks[holder] += value - cells[h * WIDTH + MARK];
                    cells[h * WIDTH + MARK] = value;
                }
            }
        }
        ventures.forgetRepriced();
    }

    /** Value of what a holder, its number at least 0, has in active ventures at the prices last {@link #mark}ed, fen. */
    public long marked(int number) {
        return number < marks.length ? marks[number] : 0;
    }

    /** The first holding of a venture; the others follow it up to {@link #to}. Holdings keep their numbers until the next {@link #add}. */
    public int from(int venture) {
        return first[venture];
    }

    /** The number after a venture's last holding; of one that was never founded that of {@link #from}. */
    public int to(int venture) {
        return first[venture] + holdings[venture];
    }

    public int holder(int holding) {
        return (int) cells[holding * WIDTH];
    }

    public long parts(int holding) {
        return cells[holding * WIDTH + PARTS];
    }

    /** What the holder paid, fen. */
    public long cost(int holding) {
        return cells[holding * WIDTH + COST];
    }

    /** Sum of the parts of a venture: {@link #WHOLE} once founded. */
    public long sum(int venture) {
        long sum = 0;
        for (int h = from(venture); h < to(venture); h++) {
            sum += parts(h);
        }
        return sum;
    }
}
