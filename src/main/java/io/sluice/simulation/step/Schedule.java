package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import java.util.List;

/** The sixteen steps of a quarter in their frozen order (model.md 2.4). */
public final class Schedule {
    private final List<Step> steps;

    /** Prepares the steps with the behaviour parameters of an arm. */
    public Schedule(ModelParameters p) {
        steps = List.of(
                new RevealExogenous(p),
                new UpdateInformation(p),
                new EnactLaw(p),
                new AdaptVentures(p),
                new FormFunds(p),
                new MatchLocally(p),
                new CommitInvestors(p),
                new GatherDeals(p),
                new DecideEligibility(p),
                new AllocateBudget(p),
                new CoinvestPrivately(p),
                new CallCapital(p),
                new GrowVentures(p),
                new ExitVentures(p),
                new DistributeProceeds(p),
                new CloseQuarter(p));
    }

    /** The steps in order. */
    public List<Step> steps() {
        return steps;
    }

    /** Runs a quarter. */
    public void run(World world, int quarter) {
        for (Step step : steps) {
            step.run(world, quarter);
        }
    }
}
