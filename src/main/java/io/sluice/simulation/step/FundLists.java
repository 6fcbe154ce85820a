package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import io.sluice.world.fund.LatentManagers;
import java.util.Arrays;

/** The funds with money, by industry and whether they look for early stages. Filled anew each quarter in the same memory. */
final class FundLists {
    static final int PARTNER_REGIONAL = 60_000;

    private final double skillPull;
    private FundList[] lists = new FundList[0];
    private int[] fundOf = new int[0];

    FundLists(ModelParameters p) {
        skillPull = p.get("skill_pull");
    }

    /** Takes up the funds of a quarter that may invest. */
    void fill(World w, long[] budget) {
        int provinces = w.economy().provinces().count();
        if (lists.length == 0) {
            lists = new FundList[2 * w.economy().industries().modelled()];
            Arrays.setAll(lists, b -> new FundList(provinces + w.chain().regions()));
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
                add(w, fundOf[proposal], proposal, budget);
            }
        }
        addRegional(w, provinces, budget);
    }

    private void add(World w, int f, int proposal, long[] budget) {
        LatentManagers managers = w.exogenous().managers();
        double pull = skillPull * managers.skill(proposal);
        boolean early = managers.early(proposal) || w.funds().turnedEarly(f);
        for (int left = managers.industries(proposal); left != 0; left &= left - 1) {
            of(Integer.numberOfTrailingZeros(left), early)
                    .add(w, f, proposal, w.funds().province(f), pull, budget[f]);
        }
    }

    /** Regional funds buy later stages of all industries; their managers' skill is the mean. */
    private void addRegional(World w, int provinces, long[] budget) {
        for (int f = 0; f < w.funds().count(); f++) {
            if (budget[f] > 0 && w.funds().kind(f) == FundKind.REGIONAL) {
                int region = w.funds().region(f);
                for (int k = 0; k < lists.length / 2; k++) {
                    of(k, false).add(w, f, PARTNER_REGIONAL + region, provinces + region, 0, budget[f]);
                }
            }
        }
    }

    /** The funds a deal of an industry may turn to. */
    FundList of(int industry, boolean early) {
        return lists[2 * industry + (early ? 1 : 0)];
    }
}
