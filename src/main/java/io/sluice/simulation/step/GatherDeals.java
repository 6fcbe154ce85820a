package io.sluice.simulation.step;

import io.sluice.draw.Laws;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Deals;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Breakdown.Item;
import io.sluice.simulation.record.Tally;
import io.sluice.world.venture.LatentVentures;
import io.sluice.world.venture.Ventures;

/**
 * Step 8: ventures that need money ask for a round and turn to funds in reach.
 *
 * <p>A venture asks first for the round at which it comes to the market ({@link io.sluice.world.venture.FirstRounds}), then for that of the next stage once its technology is ready for it, otherwise for a bridge, {@code bridge_size} of a
 * round of its own stage. Money asked: R_s exp(a q + sigma e), a = {@code ask_quality}, sigma = {@code round_spread}; value before it: asked (1 - d_s) / d_s x exp(v e') x dry-powder factor x
 * {@code breakthrough_value} while its industry has a breakthrough; a bridge is priced at the last round or below it ({@link BridgePrice}). Investors see
 * quality q with an error whose standard deviation falls with the stage ({@code screening_noise} / (1 + stage)). With
 * {@code switch_screening} 0 what they see has the same spread and says nothing of quality: money goes by lot, the placebo
 * world in which nobody can be picked (model.md 2.8).
 *
 * <p>Funds in reach ({@link Reach}) have money, its industry, (for early or later styles) its stage, and its province in their
 * area; sub-funds of the chain are asked only at stages at which the rules can let them invest ({@link ChainStages}). A
 * venture prefers them by a taste drawn for the pair, nearness ({@code home_bias}), their skill, and less the more government
 * money they carry and the better it is itself (Colonnelli, Li and Liu 2024). It turns to the best {@code candidate_funds}.
 */
final class GatherDeals implements Step {
    private final double askQuality;
    private final double askSpread;
    private final double bridgeSize;
    private final double valueSpread;
    private final double noise;
    private final boolean screens;
    private final double breakthroughValue;
    private final BridgePrice bridgePrice;
    private final AskDraws chance = new AskDraws();
    private final Waiting waiting;
    private final Reach reach;

    GatherDeals(ModelParameters p) {
        askQuality = p.get("ask_quality");
        askSpread = p.get("round_spread");
        bridgeSize = p.get("bridge_size");
        valueSpread = p.get("value_spread");
        noise = p.get("screening_noise");
        screens = p.on("switch_screening");
        breakthroughValue = p.get("breakthrough_value");
        bridgePrice = new BridgePrice(p);
        waiting = new Waiting(p);
        reach = new Reach(p);
    }

    @Override
    public void run(World w, int t) {
        w.deals().clear();
        chance.draw(w, t);
        for (int i = 0; i < chance.count(); i++) {
            ask(w, t, i);
        }
        waiting.putOff(w, t);
        count(w, t);
        w.deals().rank();
        reach.fill(w, t);
    }

    private static void count(World w, int t) {
        Deals deals = w.deals();
        w.tally().deals()[t] += deals.count();
        for (int i = 0; i < deals.count(); i++) {
            int industry = w.exogenous().ventures().industry(deals.venture(i));
            w.tally().stages().add(Item.DEALS, deals.stage(i), Tally.year(t), 1);
            w.tally().industries().add(Item.DEALS, industry, Tally.year(t), 1);
        }
    }

    private void ask(World w, int t, int place) {
        int j = chance.venture(place);
        Ventures v = w.ventures();
        LatentVentures latent = w.exogenous().ventures();
        int target = v.rounds(j) == 0 ? latent.firstStage(j) : v.stage(j) + 1;
        int last = w.economy().stages().count() - 1;
        boolean grown = target > last;
        boolean bridge = v.rounds(j) > 0
                && (grown || v.technology(j) < w.setting().terms().technology()[target]);
        int stage = Math.min(bridge ? v.stage(j) : target, last);
        double q = latent.quality(j);
        double round = w.setting().terms().round()[stage]
                * StrictMath.exp(askQuality * q + askSpread * Laws.normal(chance.size[place]));
        long money = (long) (bridge ? bridgeSize * round : round);
        double d = w.setting().terms().dilution()[stage];
        double e = Laws.normal(chance.value[place]);
        double value = money
                * (1 - d)
                / d
                * StrictMath.exp(valueSpread * e)
                * w.climate().valuationFactor()
                * (w.exogenous().industries().breakthrough(latent.industry(j), t) ? breakthroughValue : 1);
        boolean down = bridge && !grown && bridgePrice.down(chance.down[place]);
        double bridged = v.postMoney(j) * (down ? bridgePrice.factor(e) : 1);
        long preMoney = Math.max(money, (long) (bridge ? bridged : value));
        double error = noise / (1 + stage);
        double luck = Laws.normal(chance.sight[place]);
        double seen = screens ? q + error * luck : StrictMath.sqrt(1 + error * error) * luck;
        w.deals().add(j, stage, money, preMoney, seen, chance.lot[place]);
    }
}
