package io.sluice.simulation.step;

import io.sluice.simulation.arm.World;
import io.sluice.world.ledger.Commitments;
import io.sluice.world.ledger.Sector;

/** Lets the other partners of a fund see whether a government paid what was called from it. */
final class PartnerRecord {
    private PartnerRecord() {}

    /** Tells every class among a fund's partners what a government owed and what it paid, fen. */
    static void tell(World w, int f, long owed, long paid) {
        Commitments register = w.ledger().register();
        for (int line = register.firstOfFund(w.funds().owner(f)); line >= 0; line = register.nextOfFund(line)) {
            int investor = register.investorOf(line);
            Sector sector = w.ledger().sectorOf(investor);
            if (sector == Sector.STATE_INVESTOR || sector == Sector.PRIVATE_INVESTOR) {
                w.investors().sawCall(w.accounts().classOf(investor), owed, (double) owed - paid);
            }
        }
    }
}
