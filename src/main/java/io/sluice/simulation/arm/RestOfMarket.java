package io.sluice.simulation.arm;

import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.world.fund.TakahashiAlexander;
import io.sluice.world.investor.InvestorClasses;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Funds outside the modelled fields as one aggregate: what each class has committed to them, and what they call.
 *
 * <p>Paid in by a class in quarter t, fen:
 *
 * <pre>  paid_t = sum_{k &gt;= 0} C_{t-k} q_k,   q_k = contribution(1 + floor(k / 4)) / 4</pre>
 *
 * <p>C_t committed in quarter t, q_k the part called k quarters later, by Takahashi and Alexander ({@code ta_rc_first}, {@code ta_rc_second}, {@code ta_rc_later}) over
 * {@code fund_life_years}, evenly over each year. So what is counted of these funds is paid in, as of every other fund. Commitments before the first morning are the
 * backlog, the same in every arm: the rest of the market's of that time ({@link MarketTrend}), by the wealth of classes. A commitment that is never called (a five-hundredth) lapses.
 */
public final class RestOfMarket {
    private static final int QUARTERS_A_YEAR = Scales.QUARTERS_A_YEAR;

    private final double[] called;
    private final Deque<double[]> committed = new ArrayDeque<>();

    RestOfMarket(Setting setting) {
        ModelParameters p = setting.parameters();
        double[] calling = {p.get("ta_rc_first"), p.get("ta_rc_second"), p.get("ta_rc_later")};
        TakahashiAlexander flows =
                TakahashiAlexander.of(calling, p.count("fund_life_years"), p.get("ta_bow"), p.get("ta_growth"), 0);
        called = new double[QUARTERS_A_YEAR * flows.life()];
        for (int k = 0; k < called.length; k++) {
            called[k] = flows.contribution(1 + k / QUARTERS_A_YEAR) / QUARTERS_A_YEAR;
        }
        MarketTrend trend = setting.market();
        double[] parts = parts(setting.economy().classes());
        for (int k = called.length - 1; k > 0; k--) {
            double before = trend.rest(-k);
            double[] vintage = new double[parts.length];
            for (int c = 0; c < parts.length; c++) {
                vintage[c] = before * parts[c];
            }
            committed.addFirst(vintage);
        }
    }

    private static double[] parts(InvestorClasses classes) {
        double all = 0;
        for (int c = 0; c < classes.count(); c++) {
            all += classes.wealth(c);
        }
        double[] parts = new double[classes.count()];
        for (int c = 0; c < parts.length; c++) {
            parts[c] = classes.wealth(c) / all;
        }
        return parts;
    }

    /** Books what classes commit in a quarter, fen by class; the quarter's calls include it. */
    public void commit(long[] fen) {
        double[] vintage = new double[fen.length];
        for (int c = 0; c < fen.length; c++) {
            vintage[c] = fen[c];
        }
        committed.addFirst(vintage);
        if (committed.size() > called.length) {
            committed.removeLast();
        }
    }

    /** What a class pays in this quarter, fen, rounded down. */
    public long paid(int investorClass) {
        double sum = 0;
        int age = 0;
        for (double[] vintage : committed) {
            sum += vintage[investorClass] * called[age++];
        }
        return (long) sum;
    }
}
