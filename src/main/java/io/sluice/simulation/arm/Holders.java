package io.sluice.simulation.arm;

/** How holders of a venture are numbered in its cap table: funds by their number, investor classes below the founders. */
public final class Holders {
    private static final int FIRST_CLASS = -2;

    private Holders() {}

    /** The holder that stands for a class of investors. */
    public static int ofClass(int investorClass) {
        return FIRST_CLASS - investorClass;
    }

    /** Whether the holder is a class of investors. */
    public static boolean isClass(int holder) {
        return holder <= FIRST_CLASS;
    }

    /** The class of investors a holder stands for. */
    public static int classOf(int holder) {
        return FIRST_CLASS - holder;
    }

    /** Whether the holder is a fund; its number is the holder's. */
    public static boolean isFund(int holder) {
        return holder >= 0;
    }
}
