package io.sluice.simulation.step;

import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.ledger.Commitments;

/** Books what is committed to the national fund's chain, once for each yuan, at its ultimate owner. */
final class ChainCommitments {
    private ChainCommitments() {}

    /** Books all commitments of ultimate owners to a fund that has just closed, fen. */
    static void close(World w, int t, int f) {
        Commitments register = w.ledger().register();
        for (int line = register.firstOfFund(w.funds().owner(f)); line >= 0; line = register.nextOfFund(line)) {
            add(w, t, register.investorOf(line), register.uncalled(line));
        }
    }

    /** Books a commitment of one investor; those of a fund of the chain to another are no new money. */
    static void add(World w, int t, int investor, long fen) {
        switch (w.ledger().sectorOf(investor)) {
            case TREASURY -> w.tally().add(Series.TREASURY_COMMITTED, t, fen);
            case PROVINCE -> w.tally().add(Series.LOCAL_COMMITTED, t, fen);
            case STATE_INVESTOR -> w.tally().add(Series.STATE_COMMITTED, t, fen);
            case PRIVATE_INVESTOR -> w.tally().add(Series.PRIVATE_COMMITTED, t, fen);
            default -> {}
        }
    }
}
