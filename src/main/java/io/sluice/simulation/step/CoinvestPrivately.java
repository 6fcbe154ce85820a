package io.sluice.simulation.step;

import io.sluice.quantity.Exact;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Deals;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.UncalledCause;
import io.sluice.world.investor.InvestorKind;

/**
 * Step 11: classes of investors put their own money beside the leads, and private ones finance what they like alone.
 *
 * <p>In rank order, the part of a round that its lead leaves open is offered to the classes' money set aside for ventures
 * (step 7), in proportion to what each still has. A round without a lead is offered to private classes alone, if they see
 * the venture at or above {@code private_bar}. A round closes with at least {@code round_minimum} of what was asked;
 * otherwise nobody pays. Money is finite: what one round takes is not there for the next, in every world alike.
 */
final class CoinvestPrivately implements Step {
    /** The class that carries the private waves of a scenario. */
    static final String WAVE_CLASS = "corporate";

    private final double bar;
    private final double minimum;

    CoinvestPrivately(ModelParameters p) {
        bar = p.get("private_bar");
        minimum = p.get("round_minimum");
    }

    @Override
    public void run(World w, int t) {
        Deals deals = w.deals();
        int firms = w.economy().classes().code(WAVE_CLASS);
        for (int place = 0; place < deals.count(); place++) {
            int i = deals.ranked(place);
            boolean led = deals.lead(i) != Deals.NONE;
            if (led || deals.score(i) >= bar - w.climate().barFall()) {
                offer(w, i, !led, firms);
                if (deals.agreed(i) > 0 && deals.agreed(i) < minimum * deals.ask(i)) {
                    giveBack(w, i);
                }
            }
        }
    }

    private static void offer(World w, int i, boolean privateOnly, int firms) {
        int classes = w.economy().classes().count();
        long open = w.deals().ask(i) - w.deals().tickets(i);
        long fromWave = fromWave(w, i, open);
        open -= fromWave;
        long pool = 0;
        for (int c = 0; c < classes; c++) {
            pool += available(w, c, privateOnly);
        }
        w.deals().setBeside(i, firms, fromWave);
        long money = Math.min(open, pool);
        if (money <= 0) {
            return;
        }
        long left = money;
        long rest = pool;
        for (int c = 0; c < classes; c++) {
            long has = available(w, c, privateOnly);
            // Each class's part of what is still to be shared over what is still there: sums exactly, no rounding is
            // lost.
            long part = rest == 0 ? 0 : Math.min(has, Exact.mulDiv(left, has, rest));
            w.deals().setBeside(i, c, part + (c == firms ? fromWave : 0));
            w.pools().takeDirect(c, part);
            left -= part;
            rest -= has;
        }
    }

    /** Money of a private wave in the venture's industry goes first. */
    private static long fromWave(World w, int i, long open) {
        int k = w.exogenous().ventures().industry(w.deals().venture(i));
        long money = Math.min(open, w.pools().wave(k));
        w.pools().addWave(k, -money);
        w.deals().setWave(i, money);
        return money;
    }

    private static long available(World w, int c, boolean privateOnly) {
        boolean may = !privateOnly || w.economy().classes().kind(c) == InvestorKind.PRIVATE;
        return may ? w.pools().direct(c) : 0;
    }

    /** Money set aside for a round that fell through goes back to where it came from: the classes' pools, or the industry's wave. */
    static void giveBack(World w, int i) {
        Deals deals = w.deals();
        long wave = deals.wave(i);
        if (wave > 0) {
            int firms = w.economy().classes().code(WAVE_CLASS);
            w.pools().addWave(w.exogenous().ventures().industry(deals.venture(i)), wave);
            deals.setBeside(i, firms, deals.beside(i, firms) - wave);
        }
        for (int c = 0; c < w.economy().classes().count(); c++) {
            w.pools().takeDirect(c, -deals.beside(i, c));
        }
        for (int c = 0; c < deals.candidateFunds(); c++) {
            if (deals.ticket(i, c) > 0 && w.funds().kind(deals.candidate(i, c)).chain()) {
                w.tally().unspent().returned(deals.candidate(i, c), UncalledCause.ROUND_FAILED, deals.ticket(i, c));
            }
        }
        deals.cancel(i);
    }
}
