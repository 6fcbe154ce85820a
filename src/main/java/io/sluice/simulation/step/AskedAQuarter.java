package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;

/**
 * Size of a fund among the alternatives of a quarter: what it asks of the classes in that quarter.
 *
 * <p>s_f = (T - O - G) / (x N), fen a quarter. T: target; O: what its regional fund offers; G: what provinces have promised; N =
 * {@code first_close_quarters}, for so many quarters it asks; x: announced size over what its manager could raise and run
 * ({@link Announcements}), 1 for all but guidance funds: partners go by what the manager can put to work, and a government's word makes
 * a fund no larger. The rest of the market stands beside it with what it raises a quarter, so that both are money over time: a
 * fund as attractive as the rest finds in N quarters what it looks for, one that is less liked less. A fund that may ask for longer asks for
 * less at a time and is promised the same in sum. s_f does not fall with what is promised meanwhile: a fund that waits till the
 * end is not liked more. It is proportional to T, so two halves count as one (decisions A4).
 */
final class AskedAQuarter {
    private final int quarters;

    AskedAQuarter(ModelParameters p) {
        quarters = Math.max(1, p.count("first_close_quarters"));
    }

    /** s_f, fen a quarter. */
    double of(World w, int f) {
        return Math.max(0, sought(w, f)) / (w.funds().announcedOver(f) * quarters);
    }

    /**
     * What classes may still promise a fund, fen: (T - O - G) / x, rounded down, less what they have promised. Beyond that its
     * manager could not put their money to work, so a government's word brings no more of it over the whole life of a fund either.
     */
    static long open(World w, int f, long promised) {
        long most = (long) (sought(w, f) / w.funds().announcedOver(f));
        return most - (promised - InStep.government(w, f));
    }

    private static long sought(World w, int f) {
        return w.funds().target(f) - w.chain().offer(f) - InStep.government(w, f);
    }
}
