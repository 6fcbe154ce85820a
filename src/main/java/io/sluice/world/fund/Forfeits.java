package io.sluice.world.fund;

import java.util.Arrays;

/**
 * What partners who failed a call have lost, by line of the register of commitments: the share of their part in a fund that goes to the
 * other partners under the fund's agreement.
 */
public final class Forfeits {
    private static final double[] NOTHING = {};

    private double[] lost = NOTHING;
    private boolean[] concerned = {};

    Forfeits() {}

    Forfeits(Forfeits from) {
        lost = from.lost.clone();
        concerned = from.concerned.clone();
    }

    /** A partner of a fund loses a share of what it still has in it. */
    public void lose(int fund, int line, double share) {
        if (line >= lost.length) {
            lost = Arrays.copyOf(lost, 2 * line + 1);
        }
        if (fund >= concerned.length) {
            concerned = Arrays.copyOf(concerned, 2 * fund + 1);
        }
        lost[line] = 1 - (1 - lost[line]) * (1 - share);
        concerned[fund] = true;
    }

    /** Whether any partner of a fund has lost anything. */
    public boolean any(int fund) {
        return fund < concerned.length && concerned[fund];
    }

    /** What a line still counts of what was called from it, 0 to 1. */
    public double kept(int line) {
        return line < lost.length ? 1 - lost[line] : 1;
    }
}
