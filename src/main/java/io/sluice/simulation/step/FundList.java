package io.sluice.simulation.step;

import io.sluice.draw.PairDraws;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import java.util.Arrays;

/** Funds that a deal of one kind may turn to, with what ventures see of them, in columns. */
final class FundList {
    private static final int NONE = -1;

    int count;
    int[] fund = new int[32];
    /** Their partner words for the draws of tastes. */
    long[] partner = new long[32];

    long[] budget = new long[32];
    double[] pull = new double[32];
    double[] publicShare = new double[32];
    boolean[] subFund = new boolean[32];
    /** The province of a fund; of a regional fund its region, behind the provinces. */
    int[] home = new int[32];
    /** The least government share in the list. */
    double leastShare = Double.POSITIVE_INFINITY;

    private final int[] firstAt;
    private int[] nextAt = new int[32];

    FundList(int homes) {
        firstAt = new int[homes];
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
        publicShare[b] = funds.publicShare(f);
        leastShare = Math.min(leastShare, publicShare[b]);
        subFund[b] = funds.kind(f) == FundKind.SUB_FUND;
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
        publicShare = Arrays.copyOf(publicShare, size);
        subFund = Arrays.copyOf(subFund, size);
        home = Arrays.copyOf(home, size);
        nextAt = Arrays.copyOf(nextAt, size);
    }
}
