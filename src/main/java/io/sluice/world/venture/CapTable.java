package io.sluice.world.venture;

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

    private final int[] first;
    private final int[] last;
    private int[] firstOfHolder = new int[0];
    private int[] nextOfHolder = new int[4096];
    private long[] remainder = new long[16];
    private int count;
    private int[] holder = new int[4096];
    private int[] venture = new int[4096];
    private int[] next = new int[4096];
    private long[] parts = new long[4096];
    private long[] cost = new long[4096];

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
        count = from.count;
        holder = from.holder.clone();
        venture = from.venture.clone();
        next = from.next.clone();
        parts = from.parts.clone();
        cost = from.cost.clone();
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
        for (int h = first[venture]; h != NONE; h = next[h]) {
            if (n == remainder.length) {
                remainder = Arrays.copyOf(remainder, 2 * n);
            }
            long product = parts[h] * left;
            parts[h] = product / WHOLE;
            missing -= parts[h];
            remainder[n++] = product - parts[h] * WHOLE;
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
        for (int h = first[venture]; missing > 0 && h != NONE; h = next[h]) {
            if (remainder[i++] == NONE) {
                parts[h]++;
            }
        }
    }

    /** Adds parts bought at a cost; the same holder may appear once a round. */
    public void add(int venture, int newHolder, long newParts, long paid) {
        append(venture, newHolder, newParts, paid);
    }

    private void append(int v, int newHolder, long newParts, long paid) {
        if (count == holder.length) {
            int size = count * 2;
            holder = Arrays.copyOf(holder, size);
            venture = Arrays.copyOf(venture, size);
            next = Arrays.copyOf(next, size);
            nextOfHolder = Arrays.copyOf(nextOfHolder, size);
            parts = Arrays.copyOf(parts, size);
            cost = Arrays.copyOf(cost, size);
        }
        int h = count++;
        holder[h] = newHolder;
        venture[h] = v;
        parts[h] = newParts;
        cost[h] = paid;
        next[h] = NONE;
        if (first[v] == NONE) {
            first[v] = h;
        } else {
            next[last[v]] = h;
        }
        last[v] = h;
        if (newHolder >= 0) {
            link(h, newHolder);
        }
    }

    /** Puts a holding before the others of its holder. */
    private void link(int h, int newHolder) {
        if (newHolder >= firstOfHolder.length) {
            int known = firstOfHolder.length;
            firstOfHolder = Arrays.copyOf(firstOfHolder, Math.max(256, 2 * newHolder));
            Arrays.fill(firstOfHolder, known, firstOfHolder.length, NONE);
        }
        nextOfHolder[h] = firstOfHolder[newHolder];
        firstOfHolder[newHolder] = h;
    }

    /** Hands everything a holder has, its number at least 0, to the founders. */
    public void handToFounders(int gone) {
        if (gone < firstOfHolder.length) {
            for (int h = firstOfHolder[gone]; h != NONE; h = nextOfHolder[h]) {
                holder[h] = FOUNDERS;
            }
            firstOfHolder[gone] = NONE;
        }
    }

    /** First holding of a venture, or a negative number; go on with {@link #next}. */
    public int first(int v) {
        return first[v];
    }

    public int next(int holding) {
        return next[holding];
    }

    public int holder(int holding) {
        return holder[holding];
    }

    public long parts(int holding) {
        return parts[holding];
    }

    /** What the holder paid, fen. */
    public long cost(int holding) {
        return cost[holding];
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
        for (int h = first[v]; h != NONE; h = next[h]) {
            sum += parts[h];
        }
        return sum;
    }
}
