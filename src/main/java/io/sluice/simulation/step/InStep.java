package io.sluice.simulation.step;

import io.sluice.quantity.Exact;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.ledger.Commitments;
import io.sluice.world.ledger.Sector;

/**
 * A government pays into a guidance fund of its own in step with the other partners.
 *
 * <p>It promised G to the announced size T. If partners promise Q &lt; T - G, it keeps G' = Q G / (T - G), so that its share G' / (Q + G')
 * is G / T, the one that the rules allowed, and takes G - G' back. Money in fen; G' rounded to the nearest.
 */
final class InStep {
    private InStep() {}

    /** What the government of a fund has promised beyond its step; 0 for funds without one. */
    static long ahead(World w, int f, long promised) {
        if (w.funds().kind(f) != FundKind.LOCAL_GUIDANCE) {
            return 0;
        }
        long government = government(w, f);
        long others = w.funds().target(f) - government;
        if (government == 0 || promised - government >= others) {
            return 0;
        }
        return government - Exact.mulDiv(promised - government, government, others);
    }

    /** What governments have promised a fund that raises money, fen. */
    static long government(World w, int f) {
        long government = 0;
        Commitments register = w.ledger().register();
        for (int line = register.firstOfFund(w.funds().owner(f)); line >= 0; line = register.nextOfFund(line)) {
            government += ofProvince(w, line) ? register.uncalled(line) : 0;
        }
        return government;
    }

    /** Releases the government from so much of its promise, which leaves it room for others. */
    static void takeBack(World w, int f, long fen) {
        release(w, f, fen);
        w.governments().promiseOwn(w.funds().province(f), -fen);
    }

    /** Releases governments from so much of what they promised a fund. */
    static void release(World w, int f, long fen) {
        long left = fen;
        Commitments register = w.ledger().register();
        for (int line = register.firstOfFund(w.funds().owner(f)); line >= 0; line = register.nextOfFund(line)) {
            long part = ofProvince(w, line) ? Math.min(left, register.uncalled(line)) : 0;
            w.ledger().release(line, part);
            left -= part;
        }
    }

    private static boolean ofProvince(World w, int line) {
        return w.ledger().sectorOf(w.ledger().register().investorOf(line)) == Sector.PROVINCE;
    }
}
