package io.sluice.simulation;

import io.sluice.draw.Draws;
import io.sluice.results.Rows;
import io.sluice.rules.RuleEngine;
import io.sluice.simulation.arm.Exogenous;
import io.sluice.simulation.arm.Opening;
import io.sluice.simulation.arm.Setting;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.batch.Replicator;
import io.sluice.simulation.outcome.MoneyWatch;
import io.sluice.simulation.outcome.Recorder;
import io.sluice.simulation.outcome.WorldChecks;
import io.sluice.simulation.record.Deflator;
import io.sluice.simulation.step.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs replications: draws the exogenous block once, then runs every arm on it from the same opening state; and all of that again, on the
 * same random numbers, under drawn assumptions where the replication has any, with a block of their own.
 *
 * <p>A replication is a pure function of its number; nothing but prepared parameters is kept between calls. Belongs to one thread.
 */
public final class ReplicationRun implements Replicator {
    private static final int AS_SET = 0;

    private final long seed;
    private final Assumed asSet;
    private final List<Schedule> schedules;
    private final IntFunction<List<DrawnWorlds>> drawn;
    private final int[] counterfactuals;
    private final boolean doubts;
    private final WorldChecks checks;

    /**
     * A maker of replications.
     *
     * @param asSet the scenario as it is
     * @param drawn by replication what is drawn for it; null if nothing ever is
     * @param counterfactuals by arm, the number of the arm it is measured against, or -1
     * @param checks figures of the first arm that are held against the world
     */
    ReplicationRun(
            long seed,
            Assumed asSet,
            @Nullable IntFunction<List<DrawnWorlds>> drawn,
            int[] counterfactuals,
            WorldChecks checks) {
        this.seed = seed;
        this.asSet = asSet;
        this.schedules = asSet.schedules();
        this.doubts = drawn != null;
        this.drawn = drawn == null ? replication -> List.of() : drawn;
        this.counterfactuals = counterfactuals.clone();
        this.checks = checks;
    }

    @Override
    public List<Rows> replicate(int replication) {
        Recorder recorder = new Recorder(replication, asSet.arms().get(0).resolution(), doubts, checks);
        record(recorder, AS_SET, asSet.deflator(), worlds(replication));
        for (DrawnWorlds each : drawn.apply(replication)) {
            recorder.recordDrawn(each.shape().code(), each.drawn());
            record(recorder, each.shape().code(), each.assumed().deflator(), worlds(each.assumed(), replication));
        }
        return recorder.rows();
    }

    private void record(Recorder recorder, int draw, Deflator deflator, List<World> worlds) {
        for (World world : worlds) {
            recorder.record(world, draw, deflator);
        }
        for (World world : worlds) {
            int counterfactual = counterfactuals[world.setting().arm()];
            if (counterfactual >= 0) {
                recorder.recordAdditionality(world, worlds.get(counterfactual), draw);
            }
        }
    }

    /** Runs every arm of a replication to its horizon, as the scenario sets it; the worlds in the order of the arms. */
    public List<World> worlds(int replication) {
        return worlds(asSet, schedules, replication);
    }

    /** The worlds of a replication under each of its draws, in the order of {@link io.sluice.simulation.doubt.Shape}. */
    List<List<World>> drawnWorlds(int replication) {
        return drawn.apply(replication).stream()
                .map(each -> worlds(each.assumed(), replication))
                .toList();
    }

    private List<World> worlds(Assumed assumed, int replication) {
        return worlds(assumed, assumed.schedules(), replication);
    }

    private List<World> worlds(Assumed assumed, List<Schedule> schedules, int replication) {
        Draws draws = new Draws(seed, replication);
        Exogenous shared = assumed.exogenous().draw(draws);
        List<World> worlds = new ArrayList<>();
        for (Setting arm : assumed.arms()) {
            worlds.add(run(arm, schedules.get(arm.arm()), draws, shared, arm.quarters()));
        }
        return worlds;
    }

    /** The world of an arm on the first morning of a replication, for callers that run its quarters themselves. */
    public World opening(int arm, Draws draws) {
        return new Opening(asSet.arms().get(arm)).world(draws, asSet.exogenous().draw(draws));
    }

    /**
     * Runs one arm of a replication for its first quarters, for callers that listen to what the law is asked.
     *
     * @param listening makes an engine that answers as the one given does
     */
    public World world(int replication, int arm, int quarters, UnaryOperator<RuleEngine> listening) {
        Draws draws = new Draws(seed, replication);
        Setting setting = asSet.arms().get(arm);
        Setting asking = setting.asking(listening.apply(setting.engine()));
        return run(asking, schedules.get(arm), draws, asSet.exogenous().draw(draws), quarters);
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
