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

    int count;
    int[] fund = new int[32];
    /** Their partner words for the draws of tastes. */
    long[] partner = new long[32];

    long[] budget = new long[32];
    double[] pull = new double[32];
    double[] publicShare = new double[32];
    /** The region a sub-fund of the chain belongs to, {@link #FREE} for all others. */
    int[] area = new int[32];
    /** The province of a fund; of a regional fund its region, behind the provinces. */
    int[] home = new int[32];

    private final Ring nation = new Ring();
    private final Ring[] rings;
    private final int[] knownToAll;
    private int knownCount;

    /** A list of a nation with so many regions, the rest of the nation among them. */
    FundList(int regions) {
        rings = new Ring[regions];
        Arrays.setAll(rings, r -> new Ring());
        knownToAll = new int[regions];
    }

    /** Forgets the funds of the last quarter. */
    void clear() {
        count = 0;
        knownCount = 0;
        nation.clear();
        for (Ring ring : rings) {
            ring.clear();
        }
    }

    /**
     * Adds a manager's fund.
     *
     * @param ringOfRegion the ring of its home
     * @param position where it stands on the rings this quarter
     */
    void add(World w, int f, double fundPull, long money, int ringOfRegion, double position) {
        rings[ringOfRegion].add(position, count);
        nation.add(position, count);
        put(w, f, w.funds().proposal(f), w.funds().province(f), fundPull, money);
    }

    /** Adds a regional fund, which every founder knows. */
    void addKnownToAll(World w, int f, int partnerNumber, int homeNumber, long money) {
        knownToAll[knownCount++] = count;
        put(w, f, partnerNumber, homeNumber, 0, money);
    }

    private void put(World w, int f, int partnerNumber, int homeNumber, double fundPull, long money) {
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
        area[b] = funds.kind(f) == FundKind.SUB_FUND ? funds.region(f) : FREE;
        home[b] = homeNumber;
    }

    /** Puts the funds on the rings in their order, once all are added. */
    void order() {
        nation.order();
        for (Ring ring : rings) {
            ring.order();
        }
    }

    /** How many funds every founder knows. */
    int knownToAll() {
        return knownCount;
    }

    /** The place of a fund that every founder knows. */
    int knownToAll(int k) {
        return knownToAll[k];
    }

    Ring nation() {
        return nation;
    }

    Ring ring(int ringOfRegion) {
        return rings[ringOfRegion];
    }

    private void grow() {
        int size = 2 * count;
        fund = Arrays.copyOf(fund, size);
        partner = Arrays.copyOf(partner, size);
        budget = Arrays.copyOf(budget, size);
        pull = Arrays.copyOf(pull, size);
        publicShare = Arrays.copyOf(publicShare, size);
        area = Arrays.copyOf(area, size);
        home = Arrays.copyOf(home, size);
    }
}
