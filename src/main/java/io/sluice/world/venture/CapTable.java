package io.sluice.world.venture;

import io.sluice.quantity.Exact;
import java.util.Arrays;

/**
 * Who owns each venture: parts of {@value #WHOLE} for every holder, always summing to the whole (invariant I6).
 *
 * <p>A round gives the newcomers n parts of the whole and scales every present holder by (WHOLE - n) / WHOLE, by largest
 * remainder, so that no part is lost to rounding. Holders are numbers of the caller's choosing (funds, investor classes);
 * the founders are {@link #FOUNDERS}. Holdings of one venture form a chain, in the order in which they were bought.
 */
public final class CapTable {
    /** Parts of a whole venture. */
    public static final long WHOLE = 1_000_000_000L;
    /** The holder that stands for the founders and staff. */
    public static final int FOUNDERS = -1;

    private static final int NONE = -1;
    private static final int WIDTH = 4;
    private static final int PARTS = 1;
    private static final int COST = 2;
    private static final int MARK = 3;
    private static final long LOW_32 = 0xFFFF_FFFFL;

    private final int[] first;
    private final int[] last;
    private int[] firstOfHolder = new int[0];
    private int[] nextOfHolder = new int[4096];
    private long[] remainder = new long[16];
    private long[] marks = new long[0];
    private int count;
    private int[] venture = new int[4096];
    /** For each holding its holder and the next holding of the venture, its parts, its cost, its mark: together, because they are read together. */
    private long[] cells = new long[4096 * WIDTH];

    public CapTable(int ventures) {
        first = new int[ventures];
        last = new int[ventures];
        Arrays.fill(first, NONE);
    }

    private CapTable(CapTable from) {
        first = from.first.clone();
        last = from.last.clone();
        firstOfHolder = from.firstOfHolder.clone();
        nextOfHolder = from.nextOfHolder.clone();
        marks = from.marks.clone();
        count = from.count;
        venture = from.venture.clone();
        cells = from.cells.clone();
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
        append(venture, FOUNDERS, WHOLE, 0);
    }

    /** Makes room for newcomers: present holders keep WHOLE - {@code newParts} of the whole between them. */
    public void dilute(int venture, long newParts) {
        if (newParts < 0 || newParts > WHOLE) {
            throw new IllegalArgumentException("a round may sell 0 to " + WHOLE + " parts, not " + newParts);
        }
        long left = WHOLE - newParts;
        long missing = left;
        int n = 0;
        for (int h = first[venture]; h != NONE; h = next(h)) {
            if (n == remainder.length) {
                remainder = Arrays.copyOf(remainder, 2 * n);
            }
            long product = parts(h) * left;
            long kept = product / WHOLE;
            cells[h * WIDTH + PARTS] = kept;
            missing -= kept;
            remainder[n++] = product - kept * WHOLE;
        }
        giveOut(venture, missing, n);
    }

    /** Gives a part each to the largest remainders, of equal ones to the first; there are always more holders than parts. */
    private void giveOut(int venture, long missing, int n) {
        for (long m = 0; m < missing; m++) {
            int best = 0;
            for (int i = 1; i < n; i++) {
                if (remainder[i] > remainder[best]) {
                    best = i;
                }
            }
            remainder[best] = NONE;
        }
        int i = 0;
        for (int h = first[venture]; missing > 0 && h != NONE; h = next(h)) {
            if (remainder[i++] == NONE) {
                cells[h * WIDTH + PARTS]++;
            }
        }
    }

    /** Adds parts bought at a cost; the same holder may appear once a round. */
    public void add(int venture, int newHolder, long newParts, long paid) {
        append(venture, newHolder, newParts, paid);
    }

    private void append(int v, int newHolder, long newParts, long paid) {
        if (count == venture.length) {
            int size = count * 2;
            venture = Arrays.copyOf(venture, size);
            nextOfHolder = Arrays.copyOf(nextOfHolder, size);
            cells = Arrays.copyOf(cells, size * WIDTH);
        }
        int h = count++;
        venture[h] = v;
        link(h, newHolder, NONE);
        cells[h * WIDTH + PARTS] = newParts;
        cells[h * WIDTH + COST] = paid;
        if (first[v] == NONE) {
            first[v] = h;
        } else {
            link(last[v], holder(last[v]), h);
        }
        last[v] = h;
        if (newHolder >= 0) {
            chain(h, newHolder);
        }
    }

    private void link(int h, int newHolder, int newNext) {
        cells[h * WIDTH] = (long) newHolder << Integer.SIZE | newNext & LOW_32;
    }

    /** Puts a holding before the others of its holder. */
    private void chain(int h, int newHolder) {
        if (newHolder >= firstOfHolder.length) {
            int known = firstOfHolder.length;
            firstOfHolder = Arrays.copyOf(firstOfHolder, Math.max(256, 2 * newHolder));
            Arrays.fill(firstOfHolder, known, firstOfHolder.length, NONE);
            marks = Arrays.copyOf(marks, firstOfHolder.length);
        }
        nextOfHolder[h] = firstOfHolder[newHolder];
        firstOfHolder[newHolder] = h;
    }

    /** Hands everything a holder has, its number at least 0, to the founders. */
    public void handToFounders(int gone) {
        if (gone < firstOfHolder.length) {
            for (int h = firstOfHolder[gone]; h != NONE; h = nextOfHolder[h]) {
                link(h, FOUNDERS, next(h));
            }
            firstOfHolder[gone] = NONE;
            marks[gone] = 0;
        }
    }

    /** A holding of a holder from 0, or a negative number; go on with {@link #nextOfHolder}. */
    public int firstOfHolder(int number) {
        return number < firstOfHolder.length ? firstOfHolder[number] : NONE;
    }

    public int nextOfHolder(int holding) {
        return nextOfHolder[holding];
    }

    /** Marks the holdings of ventures whose price, parts or status have changed since the last time. */
    public void mark(Ventures ventures) {
        for (int k = 0; k < ventures.repricedCount(); k++) {
            int j = ventures.repriced(k);
            long price = ventures.status(j).active() ? ventures.postMoney(j) : 0;
            for (int h = first[j]; h != NONE; h = next(h)) {
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

    /** First holding of a venture, or a negative number; go on with {@link #next}. */
    public int first(int v) {
        return first[v];
    }

    public int next(int holding) {
        return (int) cells[holding * WIDTH];
    }

    public int holder(int holding) {
        return (int) (cells[holding * WIDTH] >> Integer.SIZE);
    }

    public long parts(int holding) {
        return cells[holding * WIDTH + PARTS];
    }

    /** What the holder paid, fen. */
    public long cost(int holding) {
        return cells[holding * WIDTH + COST];
    }

    public int venture(int holding) {
        return venture[holding];
    }

    /** Number of holdings ever made; holdings are numbered from 0. */
    public int holdings() {
        return count;
    }

    /** Sum of the parts of a venture: {@link #WHOLE} once founded. */
    public long sum(int v) {
        long sum = 0;
        for (int h = first[v]; h != NONE; h = next(h)) {
            sum += parts(h);
        }
        return sum;
    }
}
