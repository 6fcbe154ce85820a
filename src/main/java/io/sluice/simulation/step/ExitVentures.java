package io.sluice.simulation.step;

import io.sluice.draw.Laws;
import io.sluice.draw.Purpose;
import io.sluice.quantity.Exact;
import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Holders;
import io.sluice.simulation.arm.World;
import io.sluice.world.ledger.Flow;
import io.sluice.world.venture.CapTable;
import io.sluice.world.venture.ExitLaw;
import io.sluice.world.venture.Status;
import io.sluice.world.venture.Ventures;

/**
 * Step 14: ventures are listed, acquired, bought back or liquidated, and their owners are paid.
 *
 * <p>What happens is decided by {@link FateHazards}. Value: the one law of multiples (decisions A10, {@link ExitLaw}) applied
 * to the value of the venture at the price of its first round. The rounds since are the path of that law: given that the price
 * has grown by g, a listing pays M given M above {@code listed_floor} g, a sale M given M above {@code acquired_floor} g;
 * a failure, and the sale of a firm that stands still, pays M of the loss bucket; nothing pays more than {@code exit_value_cap}. A
 * buy-back pays cost with simple interest ({@code buyback_rate}), as far as {@code buyback_recovery}.
 * {@code switch_heavy_exits} 0 puts {@link ExitLaw#thin} in the place of the law.
 *
 * <p>Listings and sales draw the same ranks of the law. Listings pay more all the same, because firms are listed after more rounds and
 * above a higher floor: on average seven times what a round paid in, sales three times. Ranks that favour listings and keep the mixture
 * (density 1 + (1 - l)(2v - 1) for a listing, 1 - l(2v - 1) for a sale, l the listing's part of both hazards; Farlie, Gumbel and
 * Morgenstern) were tried: eight and three times, and no row of the validation moves by more than its error. Listings of 2025 in China returned 289 % on
 * average (launch press), which speaks for less, not more.
 */
final class ExitVentures implements Step {
    private static final double FEN_A_BILLION = Scales.FEN_A_BILLION;

    private final FateHazards hazards;
    private final ActiveDraws fates = new ActiveDraws();
    private final YearPlan plan;
    private final ExitLaw law;
    private final double listedFloor;
    private final double acquiredFloor;
    private final double cap;
    private final double buybackRate;
    private final double buybackRecovery;

    ExitVentures(ModelParameters p) {
        hazards = new FateHazards(p);
        plan = new YearPlan(p);
        ExitLaw heavy = ExitLaw.of(p);
        law = p.on("switch_heavy_exits") ? heavy : heavy.thin();
        listedFloor = p.get("listed_floor");
        acquiredFloor = p.get("acquired_floor");
        cap = p.get("exit_value_cap") * FEN_A_BILLION;
        buybackRate = p.get("buyback_rate");
        buybackRecovery = p.get("buyback_recovery");
    }

    @Override
    public void run(World w, int t) {
        Ventures v = w.ventures();
        hazards.enter(w, t);
        fates.draw(w, t, Purpose.FATE, 0);
        for (int i = 0; i < v.activeCount(); i++) {
            int j = v.active(i);
            if (v.status(j) == Status.FAILED) {
                wreck(w, t, j);
            } else {
                risk(w, t, j, fates.uniform(i));
            }
        }
        v.sweep();
    }

    private void risk(World w, int t, int j, double u) {
        Ventures v = w.ventures();
        switch (Laws.competing(u, hazards.of(w, t, j))) {
            case FateHazards.LISTED -> {
                v.setStatus(j, Status.LISTED);
                double multiple = law.above(listedFloor * v.growth(j), rank(w, t, j));
                sell(w, t, j, multiple * v.value(j));
            }
            case FateHazards.ACQUIRED -> {
                boolean still = v.status(j) == Status.ZOMBIE;
                v.setStatus(j, Status.ACQUIRED);
                double rank = rank(w, t, j);
                double multiple = still ? law.loss(rank) : law.above(acquiredFloor * v.growth(j), rank);
                sell(w, t, j, multiple * v.value(j));
            }
            case FateHazards.REPURCHASED -> {
                v.setStatus(j, Status.REPURCHASED);
                buyBack(w, t, j);
            }
            case FateHazards.ZOMBIE -> plan.still(w, j);
            case FateHazards.FAILED, FateHazards.LIQUIDATED -> {
                v.setStatus(j, Status.FAILED);
                wreck(w, t, j);
            }
            default -> {}
        }
    }

    private static double rank(World w, int t, int j) {
        return w.draws().uniform(w.exogenous().ventures().entity(j), t, Purpose.EXIT_MULTIPLE, 0);
    }

    /** What is left of a failed venture is sold. */
    private void wreck(World w, int t, int j) {
        sell(w, t, j, law.loss(rank(w, t, j)) * w.ventures().value(j));
    }

    /** Pays a price for the whole venture to its owners by their parts; the founders' part stays outside the ledger. */
    private void sell(World w, int t, int j, double price) {
        long value = (long) Math.min(price, cap);
        w.tally().exits().add(j, t, value);
        CapTable table = w.capTable();
        for (int h = table.from(j); h < table.to(j); h++) {
            pay(w, t, Flow.EXIT_PROCEEDS, h, Exact.mulDivFloor(value, table.parts(h), CapTable.WHOLE));
        }
        windUp(w, j);
    }

    private void buyBack(World w, int t, int j) {
        CapTable table = w.capTable();
        double years = (t - w.ventures().firstRound(j)) / (double) Scales.QUARTERS_A_YEAR;
        long all = 0;
        for (int h = table.from(j); h < table.to(j); h++) {
            long paid = (long) (table.cost(h) * (1 + buybackRate * years) * buybackRecovery);
            pay(w, t, Flow.BUY_BACK, h, paid);
            all += paid;
        }
        w.tally().exits().add(j, t, all);
        windUp(w, j);
    }

    private static void pay(World w, int t, Flow flow, int entry, long fen) {
        int real = w.accounts().realEconomy();
        int holder = w.capTable().holder(entry);
        if (Holders.isFund(holder)) {
            w.ledger().transfer(flow, real, w.funds().owner(holder), fen, Behaviour.EXIT.cause());
            w.funds().addProceeds(holder, fen);
            w.funds().addSold(holder, w.capTable().cost(entry));
        } else if (Holders.isClass(holder)) {
            int owner = w.accounts().classes()[Holders.classOf(holder)];
            w.ledger().transfer(flow, real, owner, fen, Behaviour.EXIT.cause());
        }
        if (w.capTable().cost(entry) > 0) {
            w.tally().multiples().add(w.capTable().cost(entry), fen);
        }
    }

    /** The buyer takes over what cash there is, and the account is closed. */
    private static void windUp(World w, int j) {
        int owner = w.ventures().owner(j);
        w.ledger()
                .transfer(
                        Flow.LIQUIDATION,
                        owner,
                        w.accounts().realEconomy(),
                        w.ledger().cash(owner),
                        Behaviour.EXIT.cause());
        w.ledger().shut(owner);
    }
}
