package io.sluice.simulation.arm;

import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.world.fund.TakahashiAlexander;
import io.sluice.world.investor.CommitmentPacing;
import io.sluice.world.investor.ReturnMemory;
import io.sluice.world.macro.MacroPath;
import java.util.Arrays;

/**
 * What the classes of investors know and plan in one arm: returns they remember, their trust in government partners, and their
 * commitments of past years. Their wealth is their account in the ledger.
 */
public final class Investors {
    /** Slot of the public record: sub-funds of the national chain. */
    public static final int CHAIN = 0;

    /** Slot of the public record: all funds. */
    public static final int ALL = 1;

    /** Slot of the public record: the rest of the market. */
    public static final int REST = 2;

    private static final int RECORDS = 3;

    private final ReturnMemory own;
    private final ReturnMemory record;
    private final CommitmentPacing pacing;
    private final Holdings classes;
    private final Holdings groups;
    private final double meanMarket;
    private final double required;
    private final double trustMemory;
    private final double[] shortfall;
    private final double[] due;
    private final double[] missed;

    /** Opens the books; priors are backed by a steady experience of what each class would hold. */
    Investors(Setting setting) {
        ModelParameters p = setting.parameters();
        int n = setting.economy().classes().count();
        double[] holdings = new double[n];
        double all = 0;
        for (int c = 0; c < n; c++) {
            holdings[c] = setting.resolution()
                    * setting.economy().classes().wealth(c)
                    / (1 + StrictMath.exp(-p.get("crowding_c")))
                    * (1 - p.get("rest_of_market_share"));
            all += holdings[c];
        }
        double[] backing = new double[RECORDS];
        Arrays.fill(backing, all);
        backing[REST] = 1;
        meanMarket = MacroPath.meanReturn(p);
        required = p.get("required_return") / Scales.QUARTERS_A_YEAR;
        own = memory(p, holdings);
        record = memory(p, backing);
        double[] calling = {p.get("ta_rc_first"), p.get("ta_rc_second"), p.get("ta_rc_later")};
        TakahashiAlexander expected =
                TakahashiAlexander.of(calling, p.count("fund_life_years"), p.get("ta_bow"), p.get("ta_growth"), 0);
        pacing = new CommitmentPacing(expected, p.on("switch_wealth") ? p.get("denominator_response") : 0, n);
        classes = new Holdings(n);
        groups = new Holdings(RECORDS);
        trustMemory = p.get("trust_memory");
        shortfall = new double[n];
        due = new double[n];
        missed = new double[n];
    }

    private static ReturnMemory memory(ModelParameters p, double[] weight) {
        double decay = p.get("return_memory");
        double[] backing = new double[weight.length];
        for (int i = 0; i < backing.length; i++) {
            backing[i] = p.get("return_prior_weight") * weight[i] / (1 - decay);
        }
        return new ReturnMemory(decay, p.get("required_return"), p.get("fund_volatility"), backing);
    }

    /** What each class remembers of its own funds. */
    public ReturnMemory own() {
        return own;
    }

    /** What everybody can read of groups of funds. */
    public ReturnMemory record() {
        return record;
    }

    public CommitmentPacing pacing() {
        return pacing;
    }

    /** Books a quarter of a class's funds: its share of their value now, all it ever paid in and got back; fen. */
    public void observeClass(int investorClass, double value, double paidIn, double paidOut) {
        classes.observe(own, investorClass, value, paidIn, paidOut);
    }

    /** Books a quarter of a group of funds. */
    public void observeGroup(int group, double value, double paidIn, double paidOut) {
        groups.observe(record, group, value, paidIn, paidOut);
    }

    /** Books a quarter of the rest of the market: what is required and what the share market, a log return, did beyond its mean. */
    public void observeMarket(double marketReturn) {
        record.observe(REST, 1, required + marketReturn - meanMarket);
    }

    /** Tells a class what government partners of one of its funds owed in a call, and what they did not pay; fen. */
    public void sawCall(int investorClass, double owed, double unpaid) {
        due[investorClass] += owed;
        missed[investorClass] += unpaid;
    }

    /** Share of what government partners owed that a class remembers as paid, 0 to 1. */
    public double trust(int investorClass) {
        return 1 - shortfall[investorClass];
    }

    /** Ends a quarter: what was seen of government partners becomes memory. */
    public void closeQuarter() {
        for (int c = 0; c < due.length; c++) {
            if (due[c] > 0) {
                shortfall[c] = trustMemory * shortfall[c] + (1 - trustMemory) * (missed[c] / due[c]);
                due[c] = 0;
                missed[c] = 0;
            }
        }
    }

    /** Values and flows of the quarter before, from which a quarter's gain follows. */
    private static final class Holdings {
        private final double[] value;
        private final double[] paidIn;
        private final double[] paidOut;

        Holdings(int slots) {
            value = new double[slots];
            paidIn = new double[slots];
            paidOut = new double[slots];
        }

        void observe(ReturnMemory memory, int slot, double newValue, double newPaidIn, double newPaidOut) {
            double called = newPaidIn - paidIn[slot];
            double gained = newValue - value[slot] - called + (newPaidOut - paidOut[slot]);
            memory.observe(slot, value[slot] + called, gained);
            value[slot] = newValue;
            paidIn[slot] = newPaidIn;
            paidOut[slot] = newPaidOut;
        }
    }
}
