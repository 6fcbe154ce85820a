package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Deals;
import io.sluice.simulation.arm.World;

/**
 * Which funds each deal of a quarter turns to: the {@code candidate_funds} it likes best of those its founders know. One that
 * no fund would take, because it is seen below the bar, turns to none.
 *
 * <p>Liking of a fund: {@code skill_pull} x its manager's skill + {@code home_bias} at home - {@code venture_dislike} max(0,
 * q) x its government share + taste, a uniform of mean 0 and variance 1 drawn for the pair. {@link FundSearch} finds the best.
 */
final class Reach {
    private final ModelParameters p;
    private final double bar;
    private final Budgets budgets;
    private final FundLists lists;
    private final FounderNetwork network;
    private final ChainStages stages = new ChainStages();

    Reach(ModelParameters p) {
        this.p = p;
        bar = p.get("screening_bar");
        budgets = new Budgets(p);
        lists = new FundLists(p);
        network = new FounderNetwork(p);
    }

    /** Fills the lists of funds of a quarter's deals. */
    void fill(World w, int t) {
        lists.fill(w, t, budgets.of(w, t));
        network.draw(w, t);
        FundSearch search = new FundSearch(p, network, w, t, stages.open(w, t));
        Deals deals = w.deals();
        for (int i = 0; i < deals.count(); i++) {
            if (deals.score(i) >= bar - w.climate().barFall()) {
                int k = w.exogenous().ventures().industry(deals.venture(i));
                search.run(i, lists.of(k, w.economy().stages().early(deals.stage(i))));
            }
        }
    }
}
