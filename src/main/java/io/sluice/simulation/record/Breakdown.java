package io.sluice.simulation.record;

import java.util.EnumMap;
import java.util.Map;

/** Quantities by code of one dimension (province, industry, stage or floor) and year; money in fen, nominal. */
public final class Breakdown {
    /** What is counted; not every dimension uses every item. */
    public enum Item {
        LOCAL_PAID_IN,
        MARKET_LOCAL,
        /** Money called by sub-funds, and by other funds below the regional ones, at home in a province, by class of owner. */
        SUB_FUNDS_NATIONAL,
        SUB_FUNDS_LOCAL,
        SUB_FUNDS_STATE,
        SUB_FUNDS_PRIVATE,
        OTHER_FUNDS_LOCAL,
        OTHER_FUNDS_STATE,
        OTHER_FUNDS_PRIVATE,
        /** Money that classes of investors put into ventures of a province themselves. */
        DIRECT_STATE,
        DIRECT_PRIVATE,
        CHAIN_INVESTED,
        MARKET_INVESTED,
        PRIVATE_INVESTED,
        VENTURES_FUNDED,
        MATCHING_REQUIRED,
        MATCHING_PAID,
        MATCHING_LATE,
        /** What is owed at the end of the year less what was owed at its start: summed over the years, what is owed at the horizon. */
        MATCHING_OWED_CHANGE,
        /** Firms that move their registration to a province, and away from it. */
        SEATS_IN,
        SEATS_OUT,
        DEALS,
        REFUSED,
        /** Funds that a floor binds at the end of their investment period, those that keep it, and those that had invested nothing. */
        FLOOR_TESTED,
        FLOOR_MET,
        FLOOR_EMPTY,
        /** Money that counts towards a floor, and money it is a share of. */
        FLOOR_COUNTED,
        FLOOR_INVESTED
    }

    private final int codes;
    private final int years;
    private final Map<Item, long[]> values = new EnumMap<>(Item.class);

    Breakdown(int codes, int years) {
        this.codes = codes;
        this.years = years;
        for (Item item : Item.values()) {
            values.put(item, new long[codes * years]);
        }
    }

    public int codes() {
        return codes;
    }

    public int years() {
        return years;
    }

    public void add(Item item, int code, int year, long amount) {
        cells(item)[code * years + year] += amount;
    }

    public long get(Item item, int code, int year) {
        return cells(item)[code * years + year];
    }

    private long[] cells(Item item) {
        long[] cells = values.get(item);
        if (cells == null) {
            throw new IllegalStateException("no item " + item);
        }
        return cells;
    }
}
