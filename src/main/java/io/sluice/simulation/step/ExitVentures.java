package io.sluice.simulation.step;

import io.sluice.draw.Laws;
import io.sluice.draw.Purpose;
import io.sluice.quantity.Exact;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Holders;
import io.sluice.simulation.arm.World;
import io.sluice.world.ledger.Flow;
import io.sluice.world.macro.Regime;
import io.sluice.world.venture.CapTable;
import io.sluice.world.venture.ExitLaw;
import io.sluice.world.venture.LatentVentures;
import io.sluice.world.venture.Status;
import io.sluice.world.venture.Ventures;

/**
 * Step 14: ventures are listed, acquired, bought back or liquidated, and their owners are paid.
 *
 * <p>Competing risks with one uniform: P(any) = 1 - exp(-sum h), cause c with probability h_c / sum h. Hazards a quarter by
 * stage: listing while the window is open (x {@code listing_boom} in a boom), acquisition, buy-back from
 * {@code buyback_after} quarters after the first round, liquidation of zombies. Value: the one law of multiples (decisions
 * A10, {@link ExitLaw}) applied to the value of the last round: quantile over [low, high] of its own kind (parameters
 * {@code listed_*}, {@code acquired_*}; failures over the loss bucket), at most {@code exit_value_cap}. A buy-back pays
 * cost with simple interest ({@code buyback_rate}), as far as {@code buyback_recovery}.
 */
final class ExitVentures implements Step {
    private static final double FEN_A_BILLION = 1e11;
    private static final int LISTED = 0;
    private static final int ACQUIRED = 1;
    private static final int REPURCHASED = 2;
    private static final int LIQUIDATED = 3;

    private final ExitLaw law;
    private final double[] low;
    private final double[] high;
    private final double cap;
    private final double boom;
    private final double controlled;
    private final int buybackAfter;
    private final double buybackHazard;
    private final double buybackRate;
    private final double buybackRecovery;
    private final double zombieHazard;

    ExitVentures(ModelParameters p) {
        law = new ExitLaw(p.get("loss_share_financings"), p.get("pareto_alpha"), p.get("multiple_cut"));
        low = new double[] {p.get("listed_low"), p.get("acquired_low")};
        high = new double[] {p.get("listed_high"), p.get("acquired_high")};
        cap = p.get("exit_value_cap") * FEN_A_BILLION;
        boom = p.get("listing_boom");
        controlled = p.get("listing_export_control");
        buybackAfter = p.count("buyback_after");
        buybackHazard = p.get("buyback_hazard");
        buybackRate = p.get("buyback_rate");
        buybackRecovery = p.get("buyback_recovery");
        zombieHazard = p.get("zombie_hazard");
    }

    @Override
    public void run(World w, int t) {
        Ventures v = w.ventures();
        double[] hazard = new double[LIQUIDATED + 1];
        for (int i = 0; i < v.activeCount(); i++) {
            int j = v.active(i);
            if (v.status(j) == Status.FAILED) {
                sell(w, t, j, multiple(w, t, j, 0, law.lossShare()) * v.postMoney(j));
            } else {
                risk(w, t, j, hazard);
            }
        }
        v.sweep();
    }

    private void risk(World w, int t, int j, double[] hazard) {
        hazards(w, t, j, hazard);
        LatentVentures latent = w.exogenous().ventures();
        int cause = Laws.competing(w.draws().uniform(latent.entity(j), t, Purpose.FATE, 0), hazard);
        Ventures v = w.ventures();
        switch (cause) {
            case LISTED, ACQUIRED -> {
                v.setStatus(j, cause == LISTED ? Status.LISTED : Status.ACQUIRED);
                sell(w, t, j, multiple(w, t, j, low[cause], high[cause]) * v.postMoney(j));
            }
            case REPURCHASED -> {
                v.setStatus(j, Status.REPURCHASED);
                buyBack(w, t, j);
            }
            case LIQUIDATED -> {
                v.setStatus(j, Status.FAILED);
                sell(w, t, j, multiple(w, t, j, 0, law.lossShare()) * v.postMoney(j));
            }
            default -> {}
        }
    }

    private void hazards(World w, int t, int j, double[] hazard) {
        Ventures v = w.ventures();
        boolean alive = v.status(j) == Status.ALIVE;
        boolean backed = v.rounds(j) > 0;
        int s = v.stage(j);
        boolean open = w.exogenous().macro().exitWindowOpen(t);
        double climate = w.exogenous().macro().regime(t) == Regime.BOOM ? boom : 1;
        double control = w.exogenous()
                        .industries()
                        .exportControl(w.exogenous().ventures().industry(j), t)
                ? controlled
                : 1;
        hazard[LISTED] = alive && backed && open ? w.setting().terms().listing()[s] * climate * control : 0;
        hazard[ACQUIRED] = alive && backed ? w.setting().terms().acquisition()[s] : 0;
        hazard[REPURCHASED] = backed && t - v.firstRound(j) >= buybackAfter ? buybackHazard : 0;
        hazard[LIQUIDATED] = alive ? 0 : zombieHazard;
    }

    private double multiple(World w, int t, int j, double from, double to) {
        LatentVentures latent = w.exogenous().ventures();
        double u = w.draws().uniform(latent.entity(j), t, Purpose.EXIT_MULTIPLE, 0);
        return law.quantile(from + (to - from) * u);
    }

    /** Pays a price for the whole venture to its owners by their parts; the founders' part stays outside the ledger. */
    private void sell(World w, int t, int j, double price) {
        long value = (long) Math.min(price, cap);
        CapTable table = w.capTable();
        for (int h = table.first(j); h >= 0; h = table.next(h)) {
            pay(w, t, Flow.EXIT_PROCEEDS, table.holder(h), Exact.mulDivFloor(value, table.parts(h), CapTable.WHOLE));
        }
        windUp(w, j);
    }

    private void buyBack(World w, int t, int j) {
        CapTable table = w.capTable();
        double years = (t - w.ventures().firstRound(j)) / 4.0;
        for (int h = table.first(j); h >= 0; h = table.next(h)) {
            double claim = table.cost(h) * (1 + buybackRate * years);
            pay(w, t, Flow.BUY_BACK, table.holder(h), (long) (claim * buybackRecovery));
        }
        windUp(w, j);
    }

    private static void pay(World w, int t, Flow flow, int holder, long fen) {
        int real = w.accounts().realEconomy();
        if (Holders.isFund(holder)) {
            w.ledger().transfer(flow, real, w.funds().owner(holder), fen, Behaviour.EXIT.cause());
            w.funds().addProceeds(holder, fen);
        } else if (Holders.isClass(holder)) {
            int owner = w.accounts().classes()[Holders.classOf(holder)];
            w.ledger().transfer(flow, real, owner, fen, Behaviour.EXIT.cause());
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
