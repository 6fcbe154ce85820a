package io.sluice.simulation.record;

import io.sluice.simulation.record.Breakdown.Item;
import io.sluice.world.fund.FundKind;

/** What came of the floors when funds of the chain ended their investment periods: by floor and year, and over all. Money in fen, nominal. */
public final class FloorCounts {
    private final Breakdown byYear;
    private final long[] ended = new long[FundKind.values().length];
    private final long[] faulted = new long[FundKind.values().length];

    FloorCounts(int years) {
        byYear = new Breakdown(Floor.values().length, years);
    }

    /** Counts a fund that was put to the rules, and whether any rule found fault with it. */
    public void fund(FundKind kind, boolean fault) {
        ended[kind.ordinal()]++;
        faulted[kind.ordinal()] += fault ? 1 : 0;
    }

    /**
     * Counts a fund that a floor binds.
     *
     * @param met whether it kept the floor
     * @param empty whether it had invested nothing
     * @param counted money that counts towards the floor
     * @param invested money it is a share of
     */
    public void test(Floor floor, int year, boolean met, boolean empty, long counted, long invested) {
        byYear.add(Item.FLOOR_TESTED, floor.ordinal(), year, 1);
        byYear.add(Item.FLOOR_MET, floor.ordinal(), year, met ? 1 : 0);
        byYear.add(Item.FLOOR_EMPTY, floor.ordinal(), year, empty ? 1 : 0);
        byYear.add(Item.FLOOR_COUNTED, floor.ordinal(), year, counted);
        byYear.add(Item.FLOOR_INVESTED, floor.ordinal(), year, invested);
    }

    /** By floor, in the order of {@link Floor}, and year. */
    public Breakdown byYear() {
        return byYear;
    }

    /** Funds of a kind that were put to the rules. */
    public long ended(FundKind kind) {
        return ended[kind.ordinal()];
    }

    /** Those of them a rule found fault with. */
    public long faulted(FundKind kind) {
        return faulted[kind.ordinal()];
    }

    /** An item of a floor over all years. */
    public long total(Item item, Floor floor) {
        long sum = 0;
        for (int year = 0; year < byYear.years(); year++) {
            sum += byYear.get(item, floor.ordinal(), year);
        }
        return sum;
    }
}
