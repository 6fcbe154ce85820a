package io.sluice.results.measure;

/**
 * The internal rate of return of equally spaced cash flows: the root of {@code sum_t CF_t (1+r)^-t = 0}. It need not exist and need not
 * be the only one, so the answer carries its state; a rate is given only when it is unique.
 *
 * <p>Descartes: as many positive roots in {@code v = 1/(1+r)} as sign changes of the flows, or fewer by an even number. No sign change:
 * none. One: exactly one. More: the roots between {@value #LOWEST} and {@value #HIGHEST} a period are counted on a grid.
 *
 * @param state how many rates solve the equation
 * @param perPeriod the rate a period when {@code state} is {@code ONE}; otherwise 0 and without meaning
 */
public record InternalRate(State state, double perPeriod) {
    /** How many rates solve the equation. */
    public enum State {
        /** The flows do not change sign, or no rate in range balances them. */
        NONE,
        /** Exactly one rate. */
        ONE,
        /** More than one: no rate may be called the return. */
        SEVERAL
    }

    static final double LOWEST = -0.999;
    static final double HIGHEST = 1000;
    private static final int GRID = 4000;

    /** The rate of flows in fen, the first at time 0; money paid in is negative. */
    public static InternalRate of(long[] flows) {
        double[] values = new double[flows.length];
        for (int i = 0; i < flows.length; i++) {
            values[i] = flows[i];
        }
        return of(values);
    }

    /**
     * The rate of flows, the first at time 0; money paid in is negative.
     *
     * @throws IllegalArgumentException for a flow that is not finite
     */
    public static InternalRate of(double[] flows) {
        int changes = signChanges(flows);
        if (changes == 0) {
            return new InternalRate(State.NONE, 0);
        }
        double low = StrictMath.log1p(LOWEST);
        double step = (StrictMath.log1p(HIGHEST) - low) / GRID;
        int roots = 0;
        double root = 0;
        double left = low;
        double atLeft = presentValue(flows, left);
        for (int i = 1; i <= GRID; i++) {
            double right = low + i * step;
            double atRight = presentValue(flows, right);
            if (atLeft == 0 || ((atLeft < 0) != (atRight < 0) && atRight != 0)) {
                roots++;
                root = atLeft == 0 ? left : bisect(flows, left, right);
            }
            left = right;
            atLeft = atRight;
        }
        if (roots == 0) {
            return new InternalRate(State.NONE, 0);
        }
        return roots == 1 ? new InternalRate(State.ONE, StrictMath.expm1(root)) : new InternalRate(State.SEVERAL, 0);
    }

    /** Whether a single rate exists. */
    public boolean exists() {
        return state == State.ONE;
    }

    /** The rate a year, compounded: {@code (1+r)^periods - 1}; 0 when no single rate exists. */
    public double perYear(int periodsPerYear) {
        return exists() ? StrictMath.expm1(periodsPerYear * StrictMath.log1p(perPeriod)) : 0;
    }

    private static int signChanges(double[] flows) {
        int changes = 0;
        double last = 0;
        for (double flow : flows) {
            if (!Double.isFinite(flow)) {
                throw new IllegalArgumentException("a cash flow must be finite, found " + flow);
            }
            if (flow != 0) {
                changes += last != 0 && (last < 0) != (flow < 0) ? 1 : 0;
                last = flow;
            }
        }
        return changes;
    }

    /** Value at time 0 for a growth of {@code exp(g)} a period, by Horner's rule from the last flow, scaled so that it stays finite. */
    private static double presentValue(double[] flows, double g) {
        double value = 0;
        if (g >= 0) {
            double discount = StrictMath.exp(-g);
            for (int t = flows.length - 1; t >= 0; t--) {
                value = value * discount + flows[t];
            }
            return value;
        }
        double growth = StrictMath.exp(g);
        for (double flow : flows) {
            value = value * growth + flow;
        }
        return value;
    }

    private static double bisect(double[] flows, double low, double high) {
        boolean lowNegative = presentValue(flows, low) < 0;
        double left = low;
        double right = high;
        for (int i = 0; i < 200; i++) {
            double middle = left + (right - left) / 2;
            if (middle <= left || middle >= right) {
                break;
            }
            double value = presentValue(flows, middle);
            if (value == 0) {
                return middle;
            }
            if ((value < 0) == lowNegative) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return left + (right - left) / 2;
    }
}
