package io.sluice.simulation.step;

import io.sluice.quantity.Exact;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.ledger.Flow;
import io.sluice.world.venture.CapTable;
import io.sluice.world.venture.Ventures;

/** The end of a fund: what it still holds is sold to buyers outside at a part of its value, what is uncalled is released. */
public final class EndOfLife {
    private final double price;

    EndOfLife(ModelParameters p) {
        price = p.get("end_of_life_price");
    }

    /** Sells all holdings of a fund. */
    void sell(World w, int t, int f, long[] values) {
        long money = (long) (price * values[f]);
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

        /** By number of fund, fen. */
        public static long[] byFund(World w) {
            long[] value = new long[w.funds().count()];
            Ventures v = w.ventures();
            CapTable table = w.capTable();
            for (int i = 0; i < v.activeCount(); i++) {
                int j = v.active(i);
                for (int h = table.first(j); h >= 0; h = table.next(h)) {
                    if (table.holder(h) >= 0) {
                        value[table.holder(h)] += Exact.mulDivFloor(v.postMoney(j), table.parts(h), CapTable.WHOLE);
                    }
                }
            }
            return value;
        }
    }
}
