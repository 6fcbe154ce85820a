package io.sluice.simulation.step;

import io.sluice.simulation.arm.Deals;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;

/**
 * What a quarter shows of the chance that a seed and start-up deal near the chain finds money: among those the rules admitted to
 * the chain and among those they did not. Ventures know the smoothed difference a quarter later ({@code climate_memory}).
 */
final class Chances {
    private int admitted;
    private int admittedFunded;
    private int others;
    private int othersFunded;

    /** Counts a deal that turned to a sub-fund of the chain. */
    void count(World w, int deal, boolean funded) {
        if (!w.economy().stages().early(w.deals().stage(deal)) || !nearChain(w, deal)) {
            return;
        }
        if (w.deals().earlyEquity(deal)) {
            admitted++;
            admittedFunded += funded ? 1 : 0;
        } else {
            others++;
            othersFunded += funded ? 1 : 0;
        }
    }

    private static boolean nearChain(World w, int deal) {
        for (int c = 0; c < w.deals().candidateFunds(); c++) {
            int f = w.deals().candidate(deal, c);
            if (f != Deals.NONE && w.funds().kind(f) == FundKind.SUB_FUND) {
                return true;
            }
        }
        return false;
    }

    /** Adds the quarter to what everybody knows; a quarter that shows only one kind teaches nothing. */
    void learn(World w) {
        if (admitted > 0 && others > 0) {
            double gain = (double) admittedFunded / admitted - (double) othersFunded / others;
            double memory = w.setting().get("climate_memory");
            w.climate().setFundingGain(memory * w.climate().fundingGain() + (1 - memory) * gain);
        }
    }
}
