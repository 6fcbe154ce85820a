package io.sluice.simulation.step;

import io.sluice.draw.Laws;
import io.sluice.draw.Purpose;
import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Breakdown.Item;
import io.sluice.simulation.record.Tally;
import io.sluice.world.venture.Status;

/**
 * Firms move their registration towards provinces whose guidance funds must bring investment home.
 *
 * <p>Once a year a firm looks around with probability 1 - exp(-mu m), mu = {@code registration_move} a year and unit of multiple
 * (assumed), m the duties of a mean fund that the law leaves standing ({@link LocalDuties}); then it registers in a province drawn in proportion to what
 * provinces have promised to guidance funds of their own. No multiple, or without {@code switch_reinvestment}: nobody moves.
 */
final class MoveSeats {
    private static final int YEAR = Scales.QUARTERS_A_YEAR;
    private static final int LOOK_DRAW = 8;
    private static final int PLACE_DRAW = 9;

    private final double rate;
    private final LocalDuties duties;

    MoveSeats(ModelParameters p) {
        rate = p.on("switch_reinvestment") ? p.get("registration_move") : 0;
        duties = new LocalDuties(p);
    }

    void run(World w, int t) {
        double multiple = rate == 0 ? 0 : duties.today(w, t).mean();
        double[] money = cumulated(w);
        if (multiple == 0 || money[money.length - 1] == 0) {
            return;
        }
        double looks = -StrictMath.expm1(-rate * multiple);
        for (int i = 0; i < w.ventures().activeCount(); i++) {
            int j = w.ventures().active(i);
            int age = t - w.exogenous().ventures().cohort(j);
            if (age > 0 && age % YEAR == 0 && w.ventures().status(j) == Status.ALIVE) {
                long entity = w.exogenous().ventures().entity(j);
                if (w.draws().uniform(entity, t, Purpose.MATCHING, LOOK_DRAW) < looks) {
                    double u = w.draws().uniform(entity, t, Purpose.MATCHING, PLACE_DRAW);
                    move(w, t, j, Laws.discrete(u, money));
                }
            }
        }
    }

    private static void move(World w, int t, int j, int to) {
        int from = w.ventures().province(j);
        if (from != to) {
            w.ventures().moveTo(j, to);
            w.tally().provinces().add(Item.SEATS_OUT, from, Tally.year(t), 1);
            w.tally().provinces().add(Item.SEATS_IN, to, Tally.year(t), 1);
        }
    }

    private static double[] cumulated(World w) {
        double[] money = new double[w.economy().provinces().count()];
        double sum = 0;
        for (int p = 0; p < money.length; p++) {
            sum += w.governments().own(p);
            money[p] = sum;
        }
        return money;
    }
}
