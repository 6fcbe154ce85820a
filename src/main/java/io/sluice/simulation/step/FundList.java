package io.sluice.simulation.step;

import io.sluice.draw.PairDraws;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import java.util.Arrays;

/** Funds that a deal of one kind may turn to, with what ventures see of them, in columns; filled anew each quarter. */
final class FundList {
    /** Stands for the area of a fund that may invest anywhere. */
    static final int FREE = -2;
    /** A uniform of width sqrt(12) has variance 1: tastes are in standard deviations and cost one draw without inversion. */
    static final double WIDTH = StrictMath.sqrt(12);

    private static final int NONE = -1;

    int count;
    int[] fund = new int[32];
    /** Their partner words for the draws of tastes. */
    long[] partner = new long[32];

    long[] budget = new long[32];
    double[] pull = new double[32];
    /** Their pull in the units of {@link PairDraws#reaching}. */
    long[] headStart = new long[32];

    double[] publicShare = new double[32];
    /** The region a sub-fund of the chain belongs to, {@link #FREE} for all others. */
    int[] area = new int[32];
    /** The province of a fund; of a regional fund its region, behind the provinces. */
    int[] home = new int[32];
    /** The least government share in the list. */
    double leastShare;
    /**
     * What the last fund a deal turns to has mostly been liked before its duty: a guess that spares looking at most funds. It is learnt from
     * the searches made so far and changes what they cost, never what they find.
     */
    double hope = 0;

    private final int[] firstAt;
    private int[] nextAt = new int[32];

    FundList(int homes) {
        firstAt = new int[homes];
        clear();
    }

    /** Forgets the funds of the last quarter. */
    void clear() {
        count = 0;
        leastShare = Double.POSITIVE_INFINITY;
        Arrays.fill(firstAt, NONE);
    }

    void add(World w, int f, int partnerNumber, int homeNumber, double fundPull, long money) {
        if (count == fund.length) {
            grow();
        }
        Funds funds = w.funds();
        int b = count++;
        fund[b] = f;
        partner[b] = PairDraws.word(partnerNumber);
        budget[b] = money;
        pull[b] = fundPull;
        headStart[b] = PairDraws.headStart(fundPull / WIDTH);
        publicShare[b] = funds.publicShare(f);
        leastShare = Math.min(leastShare, publicShare[b]);
        area[b] = funds.kind(f) == FundKind.SUB_FUND ? funds.region(f) : FREE;
        home[b] = homeNumber;
        nextAt[b] = firstAt[homeNumber];
        firstAt[homeNumber] = b;
    }

    /** A fund at a home, or -1; go on with {@link #nextAt}. */
    int firstAt(int homeNumber) {
        return firstAt[homeNumber];
    }

    int nextAt(int b) {
        return nextAt[b];
    }

    private void grow() {
        int size = 2 * count;
        fund = Arrays.copyOf(fund, size);
        partner = Arrays.copyOf(partner, size);
        budget = Arrays.copyOf(budget, size);
        pull = Arrays.copyOf(pull, size);
        headStart = Arrays.copyOf(headStart, size);
        publicShare = Arrays.copyOf(publicShare, size);
        area = Arrays.copyOf(area, size);
        home = Arrays.copyOf(home, size);
        nextAt = Arrays.copyOf(nextAt, size);
    }
}
