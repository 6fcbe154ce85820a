package io.sluice.simulation.arm;

import io.sluice.quantity.FallingOrder;
import java.util.Arrays;

/**
 * The rounds of finance asked for in one quarter, in columns; emptied at the start of each quarter. Money in fen.
 * Row i is one venture that looks for money.
 */
public final class Deals {
    /** Fund numbers tried for one venture. */
    private static final int FIRST_SIZE = 256;
    /** No fund. */
    public static final int NONE = -1;

    private final int classes;
    private final int candidateFunds;
    private int count;
    private int[] venture = new int[FIRST_SIZE];
    private int[] stage = new int[FIRST_SIZE];
    private long[] ask = new long[FIRST_SIZE];
    private long[] preMoney = new long[FIRST_SIZE];
    private long[] shown = new long[FIRST_SIZE];
    private double[] score = new double[FIRST_SIZE];
    private double[] lot = new double[FIRST_SIZE];
    private int[] candidates;
    private boolean[] earlyEquity = new boolean[FIRST_SIZE];
    private boolean[] growthEquity = new boolean[FIRST_SIZE];
    private boolean[] directEquity = new boolean[FIRST_SIZE];
    private boolean[] localEquity = new boolean[FIRST_SIZE];
    private long[] earlyTicket = new long[FIRST_SIZE];
    private boolean[] small;
    private long[] tickets;
    private long[] ticketSum = new long[FIRST_SIZE];
    private long[] beside;
    private long[] besideSum = new long[FIRST_SIZE];
    private long[] wave = new long[FIRST_SIZE];
    private int[] order = new int[FIRST_SIZE];
    private long[] scratch = new long[FIRST_SIZE];

    /**
     * No deals yet.
     *
     * @param most most funds a deal turns to
     */
    public Deals(int investorClasses, int most) {
        classes = investorClasses;
        candidateFunds = most;
        candidates = new int[FIRST_SIZE * most];
        small = new boolean[FIRST_SIZE * most];
        tickets = new long[FIRST_SIZE * most];
        beside = new long[FIRST_SIZE * classes];
    }

    /** Forgets the last quarter. */
    public void clear() {
        count = 0;
    }

    /** Adds a venture that looks for money; returns its row. */
    public int add(int j, int stageSought, long money, long valuation, double scoreSeen, double lottery) {
        if (count == venture.length) {
            grow();
        }
        int i = count++;
        venture[i] = j;
        stage[i] = stageSought;
        ask[i] = money;
        preMoney[i] = valuation;
        shown[i] = valuation;
        score[i] = scoreSeen;
        lot[i] = lottery;
        Arrays.fill(candidates, i * candidateFunds, (i + 1) * candidateFunds, NONE);
        earlyEquity[i] = false;
        growthEquity[i] = false;
        directEquity[i] = false;
        localEquity[i] = false;
        earlyTicket[i] = 0;
        Arrays.fill(small, i * candidateFunds, (i + 1) * candidateFunds, false);
        cancel(i);
        return i;
    }

    /** Keeps the rows marked, before anything but what {@link #add} takes is known of them. */
    public void keep(boolean[] stays) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (stays[i]) {
                venture[kept] = venture[i];
                stage[kept] = stage[i];
                ask[kept] = ask[i];
                preMoney[kept] = preMoney[i];
                shown[kept] = shown[i];
                score[kept] = score[i];
                lot[kept] = lot[i];
                kept++;
            }
        }
        count = kept;
    }

    private void grow() {
        int size = count * 2;
        venture = Arrays.copyOf(venture, size);
        stage = Arrays.copyOf(stage, size);
        ask = Arrays.copyOf(ask, size);
        preMoney = Arrays.copyOf(preMoney, size);
        shown = Arrays.copyOf(shown, size);
        score = Arrays.copyOf(score, size);
        lot = Arrays.copyOf(lot, size);
        candidates = Arrays.copyOf(candidates, size * candidateFunds);
        earlyEquity = Arrays.copyOf(earlyEquity, size);
        growthEquity = Arrays.copyOf(growthEquity, size);
        directEquity = Arrays.copyOf(directEquity, size);
        localEquity = Arrays.copyOf(localEquity, size);
        earlyTicket = Arrays.copyOf(earlyTicket, size);
        small = Arrays.copyOf(small, size * candidateFunds);
        tickets = Arrays.copyOf(tickets, size * candidateFunds);
        ticketSum = Arrays.copyOf(ticketSum, size);
        beside = Arrays.copyOf(beside, size * classes);
        besideSum = Arrays.copyOf(besideSum, size);
        wave = Arrays.copyOf(wave, size);
        order = Arrays.copyOf(order, size);
    }

    /**
     * Numbers the rows by score seen, best first; equal scores by lot, then by venture. The order never depends on how the
     * rows came here.
     */
    public void rank() {
        if (scratch.length < count) {
            scratch = new long[order.length];
        }
        FallingOrder.of(score, count, order, scratch);
        for (int k = 1; k < count; k++) {
            int moving = order[k];
            int at = k;
            while (at > 0 && score[order[at - 1]] == score[moving] && drawnAfter(order[at - 1], moving)) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = moving;
        }
    }

    private boolean drawnAfter(int i, int other) {
        int byLot = Double.compare(lot[i], lot[other]);
        return byLot > 0 || (byLot == 0 && venture[i] > venture[other]);
    }

    /** The row at a place of the ranking. */
    public int ranked(int place) {
        return order[place];
    }

    /** Most funds a deal turns to. */
    public int candidateFunds() {
        return candidateFunds;
    }

    public int count() {
        return count;
    }

    public int venture(int i) {
        return venture[i];
    }

    /** Stage of the round. */
    public int stage(int i) {
        return stage[i];
    }

    /** Money asked for. */
    public long ask(int i) {
        return ask[i];
    }

    /** Value before the round, at which parts are sold. */
    public long preMoney(int i) {
        return preMoney[i];
    }

    /** Value before the round as others see it: less than the price where part of the value is kept outside of what is shown. */
    public long shown(int i) {
        return shown[i];
    }

    /** Settles the price and what is shown of it. */
    public void setPreMoney(int i, long value, long valueShown) {
        preMoney[i] = value;
        shown[i] = valueShown;
    }

    /** Quality as investors see it. */
    public double score(int i) {
        return score[i];
    }

    /** The c-th fund it turns to, or {@link #NONE}. */
    public int candidate(int i, int c) {
        return candidates[i * candidateFunds + c];
    }

    public void setCandidate(int i, int c, int fund) {
        candidates[i * candidateFunds + c] = fund;
    }

    /** Whether the rules let the chain buy it as a seed and start-up deal. */
    public boolean earlyEquity(int i) {
        return earlyEquity[i];
    }

    /** Records the answer for a seed and start-up deal of a ticket. */
    public void setEarlyEquity(int i, long ticketAsked) {
        earlyEquity[i] = true;
        earlyTicket[i] = ticketAsked;
    }

    /** The ticket for which the seed and start-up deal was found eligible. */
    public long earlyTicket(int i) {
        return earlyTicket[i];
    }

    public boolean growthEquity(int i) {
        return growthEquity[i];
    }

    public void setGrowthEquity(int i) {
        growthEquity[i] = true;
    }

    public boolean directEquity(int i) {
        return directEquity[i];
    }

    public void setDirectEquity(int i) {
        directEquity[i] = true;
    }

    public boolean localEquity(int i) {
        return localEquity[i];
    }

    public void setLocalEquity(int i) {
        localEquity[i] = true;
    }

    /** The fund that leads the round: the first of its funds that takes part, or {@link #NONE}. */
    public int lead(int i) {
        for (int c = 0; ticketSum[i] > 0 && c < candidateFunds; c++) {
            if (ticket(i, c) > 0) {
                return candidate(i, c);
            }
        }
        return NONE;
    }

    /** Whether the c-th fund counts it in its seed and start-up bucket. */
    public boolean small(int i, int c) {
        return small[i * candidateFunds + c];
    }

    /** Money of the c-th fund the venture turned to; 0 if it takes no part. */
    public long ticket(int i, int c) {
        return tickets[i * candidateFunds + c];
    }

    /** Money of all funds together. */
    public long tickets(int i) {
        return ticketSum[i];
    }

    public void setTicket(int i, int c, boolean countsAsSmall, long money) {
        small[i * candidateFunds + c] = countsAsSmall;
        ticketSum[i] += money - tickets[i * candidateFunds + c];
        tickets[i * candidateFunds + c] = money;
    }

    /** Part of the money beside the funds that comes from a private wave (a shock of the scenario). */
    public long wave(int i) {
        return wave[i];
    }

    public void setWave(int i, long money) {
        wave[i] = money;
    }

    /** Money a class of investors puts in beside the funds, or alone. */
    public long beside(int i, int investorClass) {
        return beside[i * classes + investorClass];
    }

    public void setBeside(int i, int investorClass, long money) {
        besideSum[i] += money - beside[i * classes + investorClass];
        beside[i * classes + investorClass] = money;
    }

    /** Money agreed so far. */
    public long agreed(int i) {
        return ticketSum[i] + besideSum[i];
    }

    /** Gives up a round: nobody pays. */
    public void cancel(int i) {
        Arrays.fill(tickets, i * candidateFunds, (i + 1) * candidateFunds, 0);
        Arrays.fill(beside, i * classes, (i + 1) * classes, 0);
        ticketSum[i] = 0;
        besideSum[i] = 0;
        wave[i] = 0;
    }
}
