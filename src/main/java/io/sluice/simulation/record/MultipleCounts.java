package io.sluice.simulation.record;

/**
 * Realised multiples of the holdings of a run, by bucket of what came back over what was paid in: [0, 1), [1, 5), [5, 10),
 * [10, 20), [20, 50), 50 and above, the buckets of Correlation Ventures.
 */
public final class MultipleCounts {
    private static final long[] EDGE = {1, 5, 10, 20, 50};
    /** Number of buckets. */
    public static final int BUCKETS = EDGE.length + 1;

    private final long[] holdings = new long[BUCKETS];
    private final long[] paid = new long[BUCKETS];
    private final long[] returned = new long[BUCKETS];

    /** Counts a holding that is closed. Money in fen. */
    public void add(long cost, long back) {
        int b = 0;
        while (b < EDGE.length && back / EDGE[b] >= cost) {
            b++;
        }
        holdings[b]++;
        paid[b] += cost;
        returned[b] += back;
    }

    /** Number of holdings in a bucket. */
    public long holdings(int bucket) {
        return holdings[bucket];
    }

    /** What was paid for them, fen. */
    public long paid(int bucket) {
        return paid[bucket];
    }

    /** What they returned, fen. */
    public long returned(int bucket) {
        return returned[bucket];
    }
}
