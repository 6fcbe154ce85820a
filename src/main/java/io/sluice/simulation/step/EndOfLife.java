package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.ledger.Flow;

/** The end of a fund: what it still holds is sold to buyers outside at a part of its value, what is uncalled is released. */
public final class EndOfLife {
    private final double price;

    EndOfLife(ModelParameters p) {
        price = p.get("end_of_life_price");
    }

    /** Sells all holdings of a fund. */
    void sell(World w, int t, int f) {
        long money = (long) (price * Marks.of(w, f));
        w.ledger()
                .transfer(
                        Flow.EXIT_PROCEEDS,
                        w.accounts().realEconomy(),
                        w.funds().owner(f),
                        money,
                        Behaviour.EXIT.cause());
        w.funds().addSold(f, w.funds().costHeld(f));
        long idle = w.ledger().cash(w.funds().owner(f)) - w.funds().proceeds(f);
        w.funds().addProceeds(f, idle);
    }

    /** Releases the partners and closes the fund once it has paid out. */
    void close(World w, int f) {
        w.ledger().releaseAll(w.funds().owner(f));
        w.funds().setPhase(f, FundPhase.CLOSED);
    }

    /** Values of holdings at the last rounds' prices. */
    public static final class Marks {
        private Marks() {}

        /** Of one fund, fen. */
        static long of(World w, int f) {
            return w.capTable().value(f, w.ventures());
        }

        /** By number of fund, fen. */
        public static long[] byFund(World w) {
            long[] value = new long[w.funds().count()];
            byFund(w, value);
            return value;
        }

        /** The same into an array. */
        static void byFund(World w, long[] value) {
            w.capTable().mark(w.ventures());
            for (int f = 0; f < w.funds().count(); f++) {
                value[f] = w.capTable().marked(f);
            }
        }
    }
}
