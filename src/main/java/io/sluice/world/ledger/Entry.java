package io.sluice.world.ledger;

import java.util.Arrays;

/** The lines of the entry being written, row by row; owns these arrays and uses them again. */
final class Entry {
    private int count;
    private int[] owners = new int[16];
    private long[] fen = new long[16];
    private Flow[] flows = new Flow[16];

    void clear() {
        count = 0;
    }

    void add(Flow flow, int owner, long amount) {
        if (count == owners.length) {
            owners = Arrays.copyOf(owners, 2 * count);
            fen = Arrays.copyOf(fen, 2 * count);
            flows = Arrays.copyOf(flows, 2 * count);
        }
        owners[count] = owner;
        fen[count] = amount;
        flows[count++] = flow;
    }

    int count() {
        return count;
    }

    int owner(int line) {
        return owners[line];
    }

    long fen(int line) {
        return fen[line];
    }

    Flow flow(int line) {
        return flows[line];
    }

    /** The end of the row that begins at a line: the first line after it with another flow. */
    int endOfRow(int from) {
        int to = from + 1;
        while (to < count && flows[to] == flows[from]) {
            to++;
        }
        return to;
    }

    /** The sum of the lines from one to before another. */
    long sum(int from, int to) {
        long sum = 0;
        for (int line = from; line < to; line++) {
            sum = Math.addExact(sum, fen[line]);
        }
        return sum;
    }

    void tell(JournalSink sink, int quarter, long number, int cause, int from, int to) {
        sink.entry(
                quarter,
                number,
                flows[from],
                cause,
                to - from,
                from == 0 ? owners : Arrays.copyOfRange(owners, from, to),
                from == 0 ? fen : Arrays.copyOfRange(fen, from, to));
    }
}
