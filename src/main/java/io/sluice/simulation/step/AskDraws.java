package io.sluice.simulation.step;

import io.sluice.draw.ManyDraws;
import io.sluice.draw.Purpose;
import io.sluice.simulation.arm.World;
import io.sluice.world.venture.LatentVentures;
import io.sluice.world.venture.Status;
import io.sluice.world.venture.Ventures;

/** The ventures that look for money in a quarter, and the uniforms behind what they ask, by column. */
final class AskDraws {
    private static final int SIZE_NOISE = 0;
    private static final int VALUE_NOISE = 1;
    private static final int DOWN = 2;

    private final ManyDraws many = new ManyDraws();
    private int count;
    private int[] venture = new int[0];
    private long[] entity = new long[0];
    /** Behind the size of the round, its value, a lower price, what investors see, the place among equals. */
    double[] size = new double[0];

    double[] value = new double[0];
    double[] down = new double[0];
    double[] sight = new double[0];
    double[] lot = new double[0];

    /** Finds them and draws for them. */
    void draw(World w, int t) {
        Ventures v = w.ventures();
        LatentVentures latent = w.exogenous().ventures();
        if (venture.length < v.activeCount()) {
            makeRoom(2 * v.activeCount());
        }
        count = 0;
        for (int i = 0; i < v.activeCount(); i++) {
            int j = v.active(i);
            if (t >= v.dueRound(j) && v.status(j) == Status.ALIVE) {
                venture[count] = j;
                entity[count++] = latent.entity(j);
            }
        }
        many.draw(w.draws(), entity, count, t, Purpose.MATCHING, SIZE_NOISE, size);
        many.draw(w.draws(), entity, count, t, Purpose.VALUE, VALUE_NOISE, value);
        many.draw(w.draws(), entity, count, t, Purpose.VALUE, DOWN, down);
        many.draw(w.draws(), entity, count, t, Purpose.SCREENING, 0, sight);
        many.draw(w.draws(), entity, count, t, Purpose.LOTTERY, 0, lot);
    }

    private void makeRoom(int room) {
        venture = new int[room];
        entity = new long[room];
        size = new double[room];
        value = new double[room];
        down = new double[room];
        sight = new double[room];
        lot = new double[room];
    }

    int count() {
        return count;
    }

    int venture(int place) {
        return venture[place];
    }
}
