package io.sluice.simulation.step;

import io.sluice.quantity.Exact;
import io.sluice.quantity.Split;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.ledger.Commitments;
import io.sluice.world.ledger.Flow;
import io.sluice.world.ledger.Sector;

/**
 * Money that government partners of a fund pass to the other partners by its terms; nobody else gains or loses a fen.
 *
 * <p>With w_i what was called from partner i less what it forfeited, W their sum, D all that was paid out, G the government partners and
 * O the others: of each payout's part X above the hurdle every government partner leaves c X w_i / W (c: concession); at the
 * end of the fund government partners owe s (1 - D / W) sum_O w_j (s: share of losses), each by its w_i, and pay no
 * more than they paid in and have. What is passed on goes to the others by their w_j. Units: fen; shares in millionths.
 */
final class Concessions {
    private final World w;
    private final int fund;
    private final int[] investors;
    private final long[] weights;
    private final boolean[] government;
    private final int count;
    private long all;
    private long others;

    private Concessions(World w, int fund) {
        this.w = w;
        this.fund = fund;
        Commitments register = w.ledger().register();
        int owner = w.funds().owner(fund);
        int lines = 0;
        for (int line = register.firstOfFund(owner); line >= 0; line = register.nextOfFund(line)) {
            lines++;
        }
        count = lines;
        investors = new int[count];
        weights = new long[count];
        government = new boolean[count];
        int k = 0;
        for (int line = register.firstOfFund(owner); line >= 0; line = register.nextOfFund(line)) {
            investors[k] = register.investorOf(line);
            weights[k] = (long) (register.called(line) * w.funds().forfeits().kept(line));
            government[k] = governs(w.ledger().sectorOf(investors[k]));
            all += weights[k];
            others += government[k] ? 0 : weights[k];
            k++;
        }
    }

    private static boolean governs(Sector sector) {
        return switch (sector) {
            case TREASURY, NATIONAL, REGIONAL, PROVINCE -> true;
            default -> false;
        };
    }

    /** Government partners leave their share of the profit in a payout; {@code excess} is its part above the hurdle. */
    static void leave(World w, int f, long excess) {
        long share = w.funds().terms().concession(f);
        if (share == 0 || excess <= 0) {
            return;
        }
        Concessions c = new Concessions(w, f);
        if (c.others == 0 || c.others == c.all) {
            return;
        }
        long[] left = new long[c.count];
        for (int k = 0; k < c.count; k++) {
            left[k] = c.government[k] ? Exact.timesShare(Exact.mulDivFloor(excess, c.weights[k], c.all), share) : 0;
        }
        c.pass(Flow.CONCESSION, left);
    }

    /** Government partners bear their share of the others' loss when a fund has paid out everything. */
    static void bear(World w, int t, int f) {
        long share = w.funds().terms().lossShare(f);
        if (share == 0) {
            return;
        }
        Concessions c = new Concessions(w, f);
        long lost = c.all - w.funds().distributed(f);
        if (lost <= 0 || c.others == 0 || c.others == c.all) {
            return;
        }
        long due = Exact.timesShare(Exact.mulDivFloor(lost, c.others, c.all), share);
        long[] borne = new long[c.count];
        long provinces = w.ledger().cash(Sector.PROVINCE);
        for (int k = 0; k < c.count; k++) {
            long part = c.government[k] ? Exact.mulDivFloor(due, c.weights[k], c.all - c.others) : 0;
            borne[k] = Math.max(
                    0, Math.min(Math.min(part, c.weights[k]), w.ledger().cash(c.investors[k])));
        }
        c.pass(Flow.LOSS_SHARE, borne);
        w.tally().add(Series.LOCAL_RETURNED, t, w.ledger().cash(Sector.PROVINCE) - provinces);
    }

    private void pass(Flow flow, long[] given) {
        long sum = 0;
        long[] receiving = new long[count];
        for (int k = 0; k < count; k++) {
            sum += given[k];
            receiving[k] = government[k] ? 0 : weights[k];
        }
        if (sum == 0) {
            return;
        }
        long[] parts = new long[count];
        Split.byLargestRemainder(sum, receiving, count, parts, new long[count]);
        w.ledger().begin(flow, Behaviour.DISTRIBUTION.cause());
        for (int k = 0; k < count; k++) {
            w.ledger().line(investors[k], parts[k] - given[k]);
        }
        w.ledger().end();
    }
}
