package io.sluice.study;

import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.ExitLog;
import io.sluice.simulation.record.RoundLog;
import java.util.Arrays;

/** One world of one replication at its end, with what several measures need worked out once. */
public final class WorldView {
    private final World world;
    private final int stages;
    private final int[] reached;
    private final int[] exited;
    private final Multiples multiples;
    private final FundReturns funds;

    /** Looks at a world whose run is over. */
    public WorldView(World world) {
        this.world = world;
        stages = world.economy().stages().count();
        int ventures = world.exogenous().ventures().count();
        reached = new int[ventures * stages];
        Arrays.fill(reached, Integer.MAX_VALUE);
        RoundLog rounds = world.tally().rounds();
        for (int i = 0; i < rounds.count(); i++) {
            int at = rounds.venture(i) * stages + rounds.stage(i);
            reached[at] = Math.min(reached[at], rounds.quarter(i));
        }
        exited = new int[ventures];
        Arrays.fill(exited, Integer.MAX_VALUE);
        ExitLog exits = world.tally().exits();
        for (int i = 0; i < exits.count(); i++) {
            exited[exits.venture(i)] = exits.quarter(i);
        }
        multiples = Multiples.of(world);
        funds = new FundReturns(world);
    }

    /** The world itself. */
    public World world() {
        return world;
    }

    /** Quarters simulated. */
    public int quarters() {
        return world.setting().quarters();
    }

    /** First venture founded after the start; later ones follow. */
    public int firstVenture() {
        return world.exogenous().ventures().firstOf(0);
    }

    /** Number of latent ventures. */
    public int ventures() {
        return world.exogenous().ventures().count();
    }

    /** Quarter of a venture's first round of a stage within the run, or {@link Integer#MAX_VALUE}. */
    public int reached(int venture, int stage) {
        return reached[venture * stages + stage];
    }

    /** Quarter of a venture's first round after the seed stage, or {@link Integer#MAX_VALUE}. */
    public int company(int venture) {
        int first = Integer.MAX_VALUE;
        for (int s = 1; s < stages; s++) {
            first = Math.min(first, reached(venture, s));
        }
        return first;
    }

    /** Quarter in which a venture left, or {@link Integer#MAX_VALUE}. */
    public int exited(int venture) {
        return exited[venture];
    }

    /** Realised multiples of the financings of ventures that left. */
    public Multiples multiples() {
        return multiples;
    }

    /** Returns of funds. */
    public FundReturns funds() {
        return funds;
    }
}
