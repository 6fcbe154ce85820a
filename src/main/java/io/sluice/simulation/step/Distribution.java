package io.sluice.simulation.step;

import io.sluice.quantity.Split;
import io.sluice.simulation.arm.World;
import io.sluice.world.ledger.Commitments;
import io.sluice.world.ledger.Flow;
import java.util.Arrays;

/**
 * Divides what a fund pays out among its partners: in proportion to what was called from each, less what it has forfeited. Everything
 * is paid; largest remainders get the last fen.
 */
final class Distribution {
    private long[] weights = new long[16];
    private long[] parts = new long[16];
    private long[] scratch = new long[16];

    /** Pays an amount out of a fund. */
    void pay(World w, int f, Flow flow, long fen) {
        int owner = w.funds().owner(f);
        if (!w.funds().forfeits().any(f)) {
            w.ledger().distributeProRata(flow, owner, fen, Behaviour.DISTRIBUTION.cause());
            return;
        }
        Commitments register = w.ledger().register();
        int count = 0;
        long sum = 0;
        for (int line = register.firstOfFund(owner); line >= 0; line = register.nextOfFund(line)) {
            if (count == weights.length) {
                weights = Arrays.copyOf(weights, 2 * count);
                parts = new long[2 * count];
                scratch = new long[2 * count];
            }
            weights[count] =
                    (long) (register.called(line) * w.funds().forfeits().kept(line));
            sum += weights[count++];
        }
        if (sum == 0) {
            w.ledger().distributeProRata(flow, owner, fen, Behaviour.DISTRIBUTION.cause());
            return;
        }
        Split.byLargestRemainder(fen, weights, count, parts, scratch);
        w.ledger().begin(flow, Behaviour.DISTRIBUTION.cause());
        w.ledger().line(owner, -fen);
        int k = 0;
        for (int line = register.firstOfFund(owner); line >= 0; line = register.nextOfFund(line)) {
            w.ledger().line(register.investorOf(line), parts[k++]);
        }
        w.ledger().end();
    }
}
