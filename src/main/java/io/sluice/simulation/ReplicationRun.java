package io.sluice.simulation;

import io.sluice.draw.Draws;
import io.sluice.results.Rows;
import io.sluice.rules.RuleEngine;
import io.sluice.simulation.arm.Exogenous;
import io.sluice.simulation.arm.ExogenousDraw;
import io.sluice.simulation.arm.Opening;
import io.sluice.simulation.arm.Setting;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.batch.Replicator;
import io.sluice.simulation.outcome.MoneyWatch;
import io.sluice.simulation.outcome.Recorder;
import io.sluice.simulation.record.Deflator;
import io.sluice.simulation.step.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Runs replications: draws the exogenous block once, then runs every arm on it from the same opening state.
 *
 * <p>A replication is a pure function of its number; nothing but prepared parameters is kept between calls. Belongs to one thread.
 */
public final class ReplicationRun implements Replicator {
    private final long seed;
    private final List<List<Setting>> cells;
    private final List<List<Schedule>> schedules;
    private final int[] counterfactuals;
    private final ExogenousDraw exogenous;
    private final Deflator deflator;

    /**
     * @param cells the arms of each cell, the scenario as it is first
     * @param counterfactuals by arm, the number of the arm it is measured against, or -1
     */
    public ReplicationRun(
            long seed, List<List<Setting>> cells, int[] counterfactuals, ExogenousDraw exogenous, Deflator deflator) {
        this.seed = seed;
        this.cells = List.copyOf(cells);
        this.schedules = this.cells.stream().map(ReplicationRun::schedules).toList();
        this.counterfactuals = counterfactuals.clone();
        this.exogenous = exogenous;
        this.deflator = deflator;
    }

    private static List<Schedule> schedules(List<Setting> arms) {
        return arms.stream().map(arm -> new Schedule(arm.parameters())).toList();
    }

    @Override
    public List<Rows> replicate(int replication) {
        Recorder recorder =
                new Recorder(replication, deflator, cells.get(0).get(0).resolution());
        Draws draws = new Draws(seed, replication);
        Exogenous shared = exogenous.draw(draws);
        for (int cell = 0; cell < CrowdingCells.inReplication(replication, cells.size()); cell++) {
            record(recorder, cell, worlds(cell, draws, shared));
        }
        return recorder.rows();
    }

    private void record(Recorder recorder, int cell, List<World> worlds) {
        for (World world : worlds) {
            recorder.record(world, cell);
        }
        for (World world : worlds) {
            int counterfactual = counterfactuals[world.setting().arm()];
            if (counterfactual >= 0) {
                recorder.recordAdditionality(world, worlds.get(counterfactual), cell);
            }
        }
    }

    /** Runs every arm of a replication to its horizon; the worlds in the order of the arms. */
    public List<World> worlds(int replication) {
        Draws draws = new Draws(seed, replication);
        return worlds(0, draws, exogenous.draw(draws));
    }

    private List<World> worlds(int cell, Draws draws, Exogenous shared) {
        List<World> worlds = new ArrayList<>();
        for (Setting arm : cells.get(cell)) {
            Schedule schedule = schedules.get(cell).get(arm.arm());
            worlds.add(run(arm, schedule, draws, shared, arm.quarters()));
        }
        return worlds;
    }

    /** The world of an arm on the first morning of a replication, for callers that run its quarters themselves. */
    public World opening(int arm, Draws draws) {
        return new Opening(cells.get(0).get(arm)).world(draws, exogenous.draw(draws));
    }

    /**
     * Runs one arm of a replication for its first quarters, for callers that listen to what the law is asked.
     *
     * @param listening makes an engine that answers as the one given does
     */
    public World world(int replication, int arm, int quarters, UnaryOperator<RuleEngine> listening) {
        Draws draws = new Draws(seed, replication);
        Setting setting = cells.get(0).get(arm);
        Setting asking = setting.asking(listening.apply(setting.engine()));
        return run(asking, schedules.get(0).get(arm), draws, exogenous.draw(draws), quarters);
    }

    private static World run(Setting arm, Schedule schedule, Draws draws, Exogenous shared, int quarters) {
        World world = new Opening(arm).world(draws, shared);
        MoneyWatch.follow(world);
        for (int t = 0; t < quarters; t++) {
            schedule.run(world, t);
            world.tally().funds().observe(world.funds(), t);
        }
        return world;
    }
}
