package io.sluice.simulation.record;

import java.util.Arrays;

/** The rounds of one arm sorted by venture, each venture's in the order of time. */
public final class RoundsByVenture {
    private final RoundLog log;
    private final int[] start;
    private final int[] rounds;

    /** Sorts a log of rounds; {@code ventures} is the number of all ventures. */
    public RoundsByVenture(RoundLog log, int ventures) {
        this.log = log;
        start = new int[ventures + 1];
        for (int i = 0; i < log.count(); i++) {
            start[log.venture(i) + 1]++;
        }
        for (int j = 0; j < ventures; j++) {
            start[j + 1] += start[j];
        }
        int[] next = Arrays.copyOf(start, ventures);
        rounds = new int[log.count()];
        for (int i = 0; i < log.count(); i++) {
            rounds[next[log.venture(i)]++] = i;
        }
    }

    /** The log itself. */
    public RoundLog log() {
        return log;
    }

    /** Number of rounds of a venture. */
    public int count(int venture) {
        return start[venture + 1] - start[venture];
    }

    /** The n-th round of a venture from 0, as a number of the log. */
    public int round(int venture, int n) {
        return rounds[start[venture] + n];
    }

    /** Money of private investors that a venture received in quarters {@code from} to {@code until}, both included, fen. */
    public long privateMoney(int venture, int from, int until) {
        long sum = 0;
        for (int n = start[venture]; n < start[venture + 1]; n++) {
            int quarter = log.quarter(rounds[n]);
            sum += quarter >= from && quarter <= until ? log.own(rounds[n]) : 0;
        }
        return sum;
    }

    /** Whether money of the chain ever reached a venture. */
    public boolean chain(int venture) {
        for (int n = start[venture]; n < start[venture + 1]; n++) {
            if (log.chain(rounds[n])) {
                return true;
            }
        }
        return false;
    }
}
