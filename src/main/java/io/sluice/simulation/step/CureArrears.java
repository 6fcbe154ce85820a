package io.sluice.simulation.step;

import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Arrears;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Breakdown.Item;
import io.sluice.simulation.record.Series;
import io.sluice.simulation.record.Tally;
import io.sluice.world.fund.FundPhase;

/**
 * Provinces promise late what they owe to sub-funds of the chain.
 *
 * <p>Each debt is cured in a quarter with probability 1 - exp(-h), h = {@code arrears_cure} a quarter (assumed), as far as the
 * province has room and the fund may still take money up to its target: min(owed, room, target - promised). The rest stays
 * owed until the fund gives up or ends investing; then it lapses. Without {@code switch_arrears} it lapses at once.
 */
final class CureArrears {
    private static final int CURE_DRAW = 64;

    private final double probability;

    CureArrears(ModelParameters p) {
        probability = p.on("switch_arrears") ? -StrictMath.expm1(-p.get("arrears_cure")) : 0;
    }

    void run(World w, int t) {
        Arrears arrears = w.governments().arrears();
        for (int f = 0; f < w.funds().count(); f++) {
            if (arrears.of(f) > 0) {
                FundPhase phase = w.funds().phase(f);
                boolean takes = phase == FundPhase.RAISING || phase == FundPhase.INVESTING;
                if (!takes || probability == 0) {
                    arrears.lapse(f, w.funds().province(f));
                } else if (cures(w, f, t)) {
                    cure(w, f, t);
                }
            }
        }
    }

    private boolean cures(World w, int f, int t) {
        long entity = w.exogenous().managers().entity(w.funds().proposal(f));
        return w.draws().uniform(entity, t, Purpose.DEFAULT, CURE_DRAW) < probability;
    }

    private static void cure(World w, int f, int t) {
        int p = w.funds().province(f);
        long fen = Math.min(
                Math.min(w.governments().arrears().of(f), w.governments().room(p)), Math.max(0, missing(w, f)));
        if (fen > 0) {
            MatchLocally.promise(w, f, p, fen);
            if (w.funds().phase(f) == FundPhase.INVESTING) {
                w.funds().joinLate(f, fen);
                ChainCommitments.add(w, t, w.accounts().provinces()[p], fen);
            }
            w.governments().arrears().cure(f, p, fen);
            w.tally().add(Series.MATCHING_LATE, t, fen);
            w.tally().add(Series.MATCHING_PAID, t, fen);
            w.tally().provinces().add(Item.MATCHING_PAID, p, Tally.year(t), fen);
            w.tally().provinces().add(Item.MATCHING_LATE, p, Tally.year(t), fen);
        }
    }

    /** What a fund may still take up to its target. */
    private static long missing(World w, int f) {
        return w.funds().phase(f) == FundPhase.INVESTING
                ? w.funds().target(f) - w.funds().committed(f)
                : w.funds().target(f)
                        - w.chain().offer(f)
                        - w.ledger().register().uncalledOfFund(w.funds().owner(f));
    }
}
