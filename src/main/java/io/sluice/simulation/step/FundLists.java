package io.sluice.simulation.step;

import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import io.sluice.world.fund.LatentManagers;
import java.util.Arrays;

/**
 * The funds with money, by industry and whether they look for early stages. A sub-fund of the chain, which has signed the floor for early firms, looks for early
 * stages and, as far as {@link DealRoom} goes, for later ones; the style drawn for a manager is that of the others. Filled anew each quarter in the same memory.
 */
final class FundLists {
    static final int PARTNER_REGIONAL = 60_000;

    private final double skillPull;
    private final DealRoom dealRoom;
    private FundList[] lists = new FundList[0];
    private int[] fundOf = new int[0];

    FundLists(ModelParameters p) {
        skillPull = p.get("skill_pull");
        dealRoom = new DealRoom(p);
    }

    /** Takes up the funds of a quarter that may invest. */
    void fill(World w, int t, long[] budget) {
        int provinces = w.economy().provinces().count();
        if (lists.length == 0) {
            lists = new FundList[2 * w.economy().industries().modelled()];
            Arrays.setAll(lists, b -> new FundList(FounderNetwork.ring(w.chain().regions())));
        }
        for (FundList list : lists) {
            list.clear();
        }
        LatentManagers managers = w.exogenous().managers();
        if (fundOf.length < managers.count()) {
            fundOf = new int[managers.count()];
        }
        Arrays.fill(fundOf, Funds.NONE);
        int funds = w.funds().count();
        for (int f = 0; f < funds; f++) {
            if (budget[f] > 0 && w.funds().proposal(f) != Funds.NONE) {
                fundOf[w.funds().proposal(f)] = f;
            }
        }
        for (int proposal = 0; proposal < managers.count(); proposal++) {
            if (fundOf[proposal] != Funds.NONE) {
                add(w, t, fundOf[proposal], proposal, budget);
            }
        }
        addRegional(w, t, provinces, budget);
        for (FundList list : lists) {
            list.order();
        }
    }

    private void add(World w, int t, int f, int proposal, long[] budget) {
        LatentManagers managers = w.exogenous().managers();
        double pull = skillPull * managers.skill(proposal);
        boolean signed = w.funds().kind(f) == FundKind.SUB_FUND;
        boolean early = signed || managers.early(proposal) || w.funds().turnedEarly(f);
        long later = signed ? dealRoom.later(w, t, f, budget[f]) : early ? 0 : budget[f];
        int ring = FounderNetwork.ring(w.economy().region(w.funds().province(f)));
        double position = w.draws().uniform(managers.entity(proposal), t, Purpose.NETWORK, 0);
        for (int left = managers.industries(proposal); left != 0; left &= left - 1) {
            int industry = Integer.numberOfTrailingZeros(left);
            if (early) {
                of(industry, true).add(w, f, pull, budget[f], ring, position);
            }
            if (later > 0) {
                of(industry, false).add(w, f, pull, later, ring, position);
            }
        }
    }

    /** Regional funds buy into all industries, and into later stages as far as {@link DealRoom} goes; their managers' skill is the mean. */
    private void addRegional(World w, int t, int provinces, long[] budget) {
        for (int f = 0; f < w.funds().count(); f++) {
            if (budget[f] > 0 && w.funds().kind(f) == FundKind.REGIONAL) {
                int region = w.funds().region(f);
                long later = dealRoom.later(w, t, f, budget[f]);
                for (int k = 0; k < lists.length / 2; k++) {
                    of(k, true).addKnownToAll(w, f, PARTNER_REGIONAL + region, provinces + region, budget[f]);
                    if (later > 0) {
                        of(k, false).addKnownToAll(w, f, PARTNER_REGIONAL + region, provinces + region, later);
                    }
                }
            }
        }
    }

    /** The funds a deal of an industry may turn to. */
    FundList of(int industry, boolean early) {
        return lists[2 * industry + (early ? 1 : 0)];
    }
}
