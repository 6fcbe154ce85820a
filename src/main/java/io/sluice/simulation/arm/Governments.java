package io.sluice.simulation.arm;

import io.sluice.world.place.FiscalPath;

/**
 * What the provinces have promised, against what they can (decisions A3). Money in fen.
 *
 * <p>Room in quarter t = min(sum of capacity so far plus the opening room - promised, four quarters' capacity), not below 0.
 */
public final class Governments {
    private static final int CARRY_QUARTERS = 4;

    private final FiscalPath fiscal;
    private final long[] capacitySoFar;
    private final long[] promised;
    private final long[] required;
    private final long[] matched;
    private final double[] support;

    public Governments(FiscalPath fiscal, int provinces, int industries) {
        this.fiscal = fiscal;
        capacitySoFar = new long[provinces];
        promised = new long[provinces];
        required = new long[provinces];
        matched = new long[provinces];
        support = new double[industries];
        java.util.Arrays.fill(support, 1);
        for (int p = 0; p < provinces; p++) {
            capacitySoFar[p] = (CARRY_QUARTERS - 1) * fiscal.capacity(p, 0);
        }
    }

    private Governments(Governments from) {
        fiscal = from.fiscal;
        capacitySoFar = from.capacitySoFar.clone();
        promised = from.promised.clone();
        required = from.required.clone();
        matched = from.matched.clone();
        support = from.support.clone();
    }

    /** An independent copy. */
    public Governments copy() {
        return new Governments(this);
    }

    /** A quarter's capacity is added. */
    public void advance(int quarter) {
        for (int p = 0; p < promised.length; p++) {
            capacitySoFar[p] += fiscal.capacity(p, quarter);
        }
    }

    /** What a province can still promise in a quarter. */
    public long room(int province, int quarter) {
        long left = capacitySoFar[province] - promised[province];
        return Math.max(0, Math.min(left, CARRY_QUARTERS * fiscal.capacity(province, quarter)));
    }

    /** Books a promise; a negative amount gives room back. */
    public void promise(int province, long fen) {
        promised[province] += fen;
    }

    /** Books what a rule asked of a province beside a fund of the national chain, and what it promised. */
    public void match(int province, long requiredFen, long promisedFen) {
        required[province] += requiredFen;
        matched[province] += promisedFen;
    }

    /** Factor on support of an industry, 1 at the start. */
    public double support(int industry) {
        return support[industry];
    }

    /** Lets support of an industry grow by a rate. */
    public void growSupport(int industry, double rate) {
        support[industry] *= 1 + rate;
    }

    public long required(int province) {
        return required[province];
    }

    public long matched(int province) {
        return matched[province];
    }
}
