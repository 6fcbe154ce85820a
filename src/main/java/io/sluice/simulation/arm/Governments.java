package io.sluice.simulation.arm;

import io.sluice.quantity.Scales;
import io.sluice.world.place.FiscalPath;
import java.util.Arrays;

/**
 * What the provinces have promised, against what they can and want (decisions A3, A14). Money in fen.
 *
 * <p>Capacity of a quarter = that of the {@link FiscalPath} times the province's appetite. With C the capacity so far and an
 * opening room of three quarters, O promised to own guidance funds and M to match: room to match = C - O - M; room for own
 * funds = C - O - psi M, psi ({@code local_substitution}, assumed) the share of a match that comes out of what the province would
 * have put into its own funds; the rest of a match is new money, which its budget provides. Both lie between 0 and four
 * quarters' capacity. So promised in all = O + M at most C + (1 - psi) M.
 *
 * <p>What a rule asks and a province does not promise is owed ({@link Arrears}).
 */
public final class Governments {
    private static final int YEAR = Scales.QUARTERS_A_YEAR;

    private final FiscalPath fiscal;
    private final double substitution;
    private final Arrears arrears;
    private final long[] capacity;
    private final long[] capacitySoFar;
    private final long[] own;
    private final long[] matched;
    private final long[] promisedBefore;
    private final double[] used;
    private final double[] appetite;
    private final double[] blame;
    private final double[] tolerated;
    private final double[] support;

    /**
     * @param substitution psi, share of a match that comes out of own funds
     */
    public Governments(FiscalPath fiscal, int provinces, int industries, double substitution) {
        this.fiscal = fiscal;
        this.substitution = substitution;
        arrears = new Arrears(provinces);
        capacity = new long[provinces];
        capacitySoFar = new long[provinces];
        own = new long[provinces];
        matched = new long[provinces];
        promisedBefore = new long[provinces];
        used = new double[provinces];
        appetite = new double[provinces];
        blame = new double[provinces];
        tolerated = new double[provinces];
        support = new double[industries];
        Arrays.fill(support, 1);
        Arrays.fill(appetite, 1);
        for (int p = 0; p < provinces; p++) {
            capacitySoFar[p] = (YEAR - 1) * fiscal.capacity(p, 0);
        }
    }

    /** Everybody sees what was promised in the quarter that has ended. */
    public void observe() {
        for (int p = 0; p < capacity.length; p++) {
            long promised = own[p] + matched[p] - promisedBefore[p];
            double now = capacity[p] > 0 ? (double) promised / capacity[p] : 0;
            used[p] += (now - used[p]) / YEAR;
            promisedBefore[p] = own[p] + matched[p];
        }
    }

    /** A quarter's capacity is added, at the appetite set for it. */
    public void advance(int quarter) {
        for (int p = 0; p < capacity.length; p++) {
            capacity[p] = (long) StrictMath.rint(appetite[p] * fiscal.capacity(p, quarter));
            capacitySoFar[p] += capacity[p];
        }
    }

    /** Capacity of the quarter, fen. */
    public long capacity(int province) {
        return capacity[province];
    }

    /** What was promised over capacity in about the last year: an average that forgets a fourth a quarter. */
    public double used(int province) {
        return used[province];
    }

    /** Sets the factor on the capacity of the next quarters. */
    public void setAppetite(int province, double factor) {
        appetite[province] = factor;
    }

    public double appetite(int province) {
        return appetite[province];
    }

    /** Blame that officials fear for losses of their funds: a probability, less what is tolerated. */
    public double blame(int province) {
        return blame[province];
    }

    public void setBlame(int province, double value) {
        blame[province] = value;
    }

    /** Loss of a whole fund that the rules tolerate in a province, a share. */
    public double tolerated(int province) {
        return tolerated[province];
    }

    public void setTolerated(int province, double value) {
        tolerated[province] = value;
    }

    /** What a province can still promise to match, fen. */
    public long room(int province) {
        return within(province, capacitySoFar[province] - own[province] - matched[province]);
    }

    /** What a province can still promise to its own funds, fen. */
    public long ownRoom(int province) {
        return within(province, capacitySoFar[province] - own[province] - substituted(province));
    }

    private long within(int province, long left) {
        return Math.max(0, Math.min(left, YEAR * capacity[province]));
    }

    /** Books a promise beside the national chain; a negative amount gives room back. */
    public void promiseMatch(int province, long fen) {
        matched[province] += fen;
    }

    /** Books a promise to a fund of the province's own; a negative amount gives room back. */
    public void promiseOwn(int province, long fen) {
        own[province] += fen;
    }

    /** Promised to own guidance funds so far, fen. */
    public long own(int province) {
        return own[province];
    }

    /** Promised beside the national chain so far, fen. */
    public long matched(int province) {
        return matched[province];
    }

    /** What of the matches came out of the room for own funds, fen. */
    public long substituted(int province) {
        return (long) StrictMath.rint(substitution * matched[province]);
    }

    /** What is owed. */
    public Arrears arrears() {
        return arrears;
    }

    /** Factor on support of an industry, 1 at the start. */
    public double support(int industry) {
        return support[industry];
    }

    /** Lets support of an industry grow by a rate. */
    public void growSupport(int industry, double rate) {
        support[industry] *= 1 + rate;
    }
}
