package io.sluice.simulation.outcome;

import io.sluice.quantity.Scales;
import io.sluice.results.RowsBuilder;
import io.sluice.results.measure.Concentration;
import io.sluice.results.measure.FundMultiple;
import io.sluice.results.measure.InternalRate;
import io.sluice.results.measure.TheilParts;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Breakdown;
import io.sluice.simulation.record.Breakdown.Item;
import io.sluice.simulation.record.Deflator;
import io.sluice.simulation.record.ResultTables;
import io.sluice.simulation.record.Series;
import io.sluice.simulation.record.Tally;
import io.sluice.world.venture.Status;
import io.sluice.world.venture.Ventures;
import java.util.Arrays;

/** Fills the row of one arm and replication: sums over the horizon, states at its end, ratios. */
final class ReplicationRow {
    private static final int QUARTERS_A_YEAR = Scales.QUARTERS_A_YEAR;
    private static final long TRILLION_YUAN = Scales.FEN_A_TRILLION;
    private static final Series[] BESIDE = {Series.LOCAL_COINVESTED, Series.STATE_COINVESTED, Series.PRIVATE_COINVESTED
    };
    private static final Series[] PAID_SOCIAL =
            join(BESIDE, Series.LOCAL_PAID_IN, Series.STATE_PAID_IN, Series.PRIVATE_PAID_IN);
    private static final Series[] COMMITTED_SOCIAL =
            join(BESIDE, Series.LOCAL_COMMITTED, Series.STATE_COMMITTED, Series.PRIVATE_COMMITTED);

    private final World w;
    private final Tally tally;
    private final Deflator deflator;
    private final int quarters;
    private final RowsBuilder row;
    private final Scale scale;

    ReplicationRow(World w, Deflator deflator, RowsBuilder row) {
        this.w = w;
        this.tally = w.tally();
        this.deflator = deflator;
        this.quarters = w.setting().quarters();
        this.row = row;
        this.scale = new Scale(w.setting().resolution());
    }

    void fill() {
        sums();
        states();
        counts();
        VentureRows.totals(w, scale, row);
        FloorRows.totals(w, scale, row);
        ChainRows.totals(w, row);
        AnnouncedRows.totals(w, deflator, scale, row);
        ratios();
    }

    private void sums() {
        sum("treasury_paid_in", Series.TREASURY_PAID_IN);
        sum("local_paid_in", Series.LOCAL_PAID_IN);
        sum("state_paid_in", Series.STATE_PAID_IN);
        sum("private_paid_in", Series.PRIVATE_PAID_IN);
        sum("local_coinvested", Series.LOCAL_COINVESTED);
        sum("state_coinvested", Series.STATE_COINVESTED);
        sum("private_coinvested", Series.PRIVATE_COINVESTED);
        sum("treasury_committed", Series.TREASURY_COMMITTED);
        sum("local_committed", Series.LOCAL_COMMITTED);
        sum("state_committed", Series.STATE_COMMITTED);
        sum("private_committed", Series.PRIVATE_COMMITTED);
        sum("committed_social", COMMITTED_SOCIAL);
        sum("committed_with_treasury", join(COMMITTED_SOCIAL, Series.TREASURY_COMMITTED));
        sum("subfunds_committed", Series.SUB_FUNDS_COMMITTED);
        sum("subfunds_national", Series.SUB_FUNDS_NATIONAL);
        sum("mobilised_social", PAID_SOCIAL);
        sum("mobilised_fund_layers", Series.LOCAL_PAID_IN, Series.STATE_PAID_IN, Series.PRIVATE_PAID_IN);
        sum("mobilised_with_treasury", join(PAID_SOCIAL, Series.TREASURY_PAID_IN));
        sum("mobilised_private", Series.PRIVATE_PAID_IN, Series.PRIVATE_COINVESTED);
        sum("market_treasury", Series.MARKET_TREASURY);
        sum("market_local", Series.MARKET_LOCAL);
        sum("market_state", Series.MARKET_STATE);
        sum("market_private", Series.MARKET_PRIVATE);
        sum("market_public", Series.MARKET_TREASURY, Series.MARKET_LOCAL);
        sum("chain_invested", Series.CHAIN_INVESTED);
        sum("chain_invested_early", Series.CHAIN_INVESTED_EARLY);
        sum("chain_invested_inland", Series.CHAIN_INVESTED_INLAND);
        sum("market_invested", Series.MARKET_INVESTED);
        sum("market_invested_early", Series.MARKET_INVESTED_EARLY);
        sum("market_invested_inland", Series.MARKET_INVESTED_INLAND);
        sum("national_called", Series.NATIONAL_CALLED);
        sum("national_distributed", Series.NATIONAL_DISTRIBUTED);
        sum("treasury_received", Series.TREASURY_RECEIVED);
        sum("coupons_paid", Series.COUPONS_PAID);
        sum("fees_paid", Series.FEES_PAID);
        sum("grants_paid", Series.GRANTS_PAID);
        sum("matching_required", Series.MATCHING_REQUIRED);
        sum("matching_paid", Series.MATCHING_PAID);
        sum("matching_late", Series.MATCHING_LATE);
        sum("matching_substituted", Series.MATCHING_SUBSTITUTED);
    }

    private void sum(String column, Series... parts) {
        long nominal = 0;
        long constant = 0;
        for (int t = 0; t < quarters; t++) {
            long quarter = 0;
            for (Series part : parts) {
                quarter += tally.series(part)[t];
            }
            nominal += quarter;
            constant += deflator.constant(quarter, t);
        }
        put(column, nominal, constant);
    }

    private void put(String column, long nominal, long constant) {
        row.set(column, scale.back(nominal));
        row.set(column + ResultTables.CONSTANT, scale.back(constant));
    }

    private void states() {
        int last = quarters - 1;
        long nav = tally.series(Series.NATIONAL_NAV)[last];
        put("national_nav", nav, deflator.constant(nav, last));
        publicMoney(last);
        long idle = 0;
        long idleConstant = 0;
        long gap = 0;
        long gapConstant = 0;
        for (int t = 0; t < quarters; t++) {
            idle += tally.series(Series.IDLE_CASH)[t];
            idleConstant += deflator.constant(tally.series(Series.IDLE_CASH)[t], t);
            long missing = tally.series(Series.MATCHING_REQUIRED)[t] - tally.series(Series.MATCHING_PAID)[t];
            gap += missing;
            gapConstant += deflator.constant(missing, t);
        }
        put("idle_cash_mean", idle / quarters, idleConstant / quarters);
        put("matching_shortfall", gap, gapConstant);
        long owed = tally.series(Series.MATCHING_OWED)[last];
        put("matching_owed", owed, deflator.constant(owed, last));
    }

    /** Money of governments (Treasury through the national company, provinces): paid in, returned, lost. */
    private void publicMoney(int last) {
        long in = 0;
        long inConstant = 0;
        long back = 0;
        long backConstant = 0;
        for (int t = 0; t < quarters; t++) {
            long paid = tally.series(Series.NATIONAL_CALLED)[t] + tally.series(Series.MARKET_LOCAL)[t];
            long returned = tally.series(Series.TREASURY_RECEIVED)[t] + tally.series(Series.LOCAL_RETURNED)[t];
            in += paid;
            back += returned;
            inConstant += deflator.constant(paid, t);
            backConstant += deflator.constant(returned, t);
        }
        long nav = tally.series(Series.PUBLIC_NAV)[last];
        put("public_paid_in", in, inConstant);
        put("public_returned", back, backConstant);
        put(
                "public_loss",
                Math.max(0, in - back - nav),
                Math.max(0, inConstant - backConstant - deflator.constant(nav, last)));
    }

    private void counts() {
        Ventures v = w.ventures();
        long[] byStatus = new long[Status.values().length];
        long funded = 0;
        long fundedPublic = 0;
        for (int j = 0; j < w.exogenous().ventures().count(); j++) {
            byStatus[v.status(j).ordinal()]++;
            boolean in = w.exogenous().ventures().cohort(j) >= 0;
            funded += in && v.rounds(j) > 0 ? 1 : 0;
            fundedPublic += in && v.raisedPublic(j) > 0 ? 1 : 0;
        }
        row.set("reached_trillion", reached(PAID_SOCIAL))
                .set("committed_trillion", reached(COMMITTED_SOCIAL))
                .set("ventures_entered", scale.back(tally.entered()))
                .set("founding_decisions", tally.foundings())
                .set("founding_capped", tally.foundingsOfAll())
                .set("ventures_funded", scale.back(funded))
                .set("ventures_funded_public", scale.back(fundedPublic))
                .set("ventures_failed", scale.back(byStatus[Status.FAILED.ordinal()]))
                .set("ventures_ipo", scale.back(byStatus[Status.LISTED.ordinal()]))
                .set("ventures_acquired", scale.back(byStatus[Status.ACQUIRED.ordinal()]))
                .set("ventures_repurchased", scale.back(byStatus[Status.REPURCHASED.ordinal()]))
                .set("ventures_zombie", scale.back(byStatus[Status.ZOMBIE.ordinal()]))
                .set("ventures_alive", scale.back(byStatus[Status.ALIVE.ordinal()]))
                .set("subfunds_formed", scale.back(tally.subFundsFormed()))
                .set("subfunds_failed_close", scale.back(tally.subFundsFailed()))
                .set("subfunds_refused_close", scale.back(tally.subFundsRefused()))
                .set("firms_moved", scale.back(firmsMoved()))
                .set("decisions", w.rules().decisions())
                .set("refusals", w.rules().refusals())
                .set("exogenous_digest", w.exogenous().digest());
    }

    /** 1 if a sum over the horizon reaches 1 trillion yuan. */
    private long reached(Series... parts) {
        long sum = 0;
        for (Series part : parts) {
            for (long quarter : tally.series(part)) {
                sum += quarter;
            }
        }
        return scale.back(sum) >= TRILLION_YUAN ? 1L : 0L;
    }

    private static Series[] join(Series[] some, Series... others) {
        Series[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    private long firmsMoved() {
        long moved = 0;
        for (int p = 0; p < tally.provinces().codes(); p++) {
            moved += total(tally.provinces(), Item.SEATS_IN, p);
        }
        return moved;
    }

    private void ratios() {
        long called = 0;
        long distributed = 0;
        double[] flows = new double[quarters];
        for (int t = 0; t < quarters; t++) {
            called += tally.series(Series.NATIONAL_CALLED)[t];
            distributed += tally.series(Series.NATIONAL_DISTRIBUTED)[t];
            flows[t] = (double) tally.series(Series.NATIONAL_DISTRIBUTED)[t] - tally.series(Series.NATIONAL_CALLED)[t];
        }
        long nav = tally.series(Series.NATIONAL_NAV)[quarters - 1];
        flows[quarters - 1] += nav;
        InternalRate rate = InternalRate.of(flows);
        boolean has = rate.exists();
        row.set("has_irr", has ? 1L : 0L)
                .set("national_irr", rate.perYear(QUARTERS_A_YEAR))
                .set("national_dpi", FundMultiple.dpi(called, distributed).orElse(0))
                .set(
                        "national_tvpi",
                        FundMultiple.tvpi(called, distributed, nav).orElse(0))
                .set("fiscal_pv", scale.back(fiscalPresentValue()));
        space();
    }

    /**
     * Present value of the public budget, fen: sum over quarters of (taxes + returns - paid in - grants - coupons) /
     * (1 + d)^(t / 4), d = {@code public_discount_rate}, with the public net asset value at the end. Bonds are how the
     * Treasury pays, so the money paid in counts, not the bonds.
     */
    private double fiscalPresentValue() {
        double rate = w.setting().get("public_discount_rate");
        double central = w.setting().get("central_tax_share");
        double sum = 0;
        for (int t = 0; t < quarters; t++) {
            double flow = tally.series(Series.TAXES_CENTRAL)[t] / central
                    + tally.series(Series.TREASURY_RECEIVED)[t]
                    + tally.series(Series.LOCAL_RETURNED)[t]
                    - tally.series(Series.NATIONAL_CALLED)[t]
                    - tally.series(Series.MARKET_LOCAL)[t]
                    - tally.series(Series.GRANTS_PAID)[t];
            sum += flow * StrictMath.pow(1 + rate, -t / (double) Scales.QUARTERS_A_YEAR);
        }
        return sum
                + tally.series(Series.PUBLIC_NAV)[quarters - 1]
                        * StrictMath.pow(1 + rate, -(quarters - 1) / (double) Scales.QUARTERS_A_YEAR);
    }

    /** Theil index of venture money a head over provinces, and Herfindahl index over industries. */
    private void space() {
        int provinces = w.economy().provinces().count();
        double[] perHead = new double[provinces];
        double[] people = new double[provinces];
        int[] region = new int[provinces];
        for (int p = 0; p < provinces; p++) {
            people[p] = w.economy().provinces().population(p);
            region[p] = w.economy().provinces().macroRegionCode(p);
            perHead[p] = (double) total(tally.provinces(), Item.MARKET_INVESTED, p) / people[p];
        }
        double[] industry = new double[w.economy().industries().modelled()];
        double sum = 0;
        for (int k = 0; k < industry.length; k++) {
            industry[k] = total(tally.industries(), Item.MARKET_INVESTED, k);
            sum += industry[k];
        }
        boolean any = sum > 0;
        TheilParts theil = any ? Concentration.theil(perHead, people, region) : null;
        row.set("theil_total", theil == null ? 0.0 : theil.total())
                .set("theil_between", theil == null ? 0.0 : theil.between())
                .set("theil_within", theil == null ? 0.0 : theil.within())
                .set("industry_hhi", any ? Concentration.hhi(industry) : 0.0);
    }

    private static long total(Breakdown breakdown, Item item, int code) {
        long sum = 0;
        for (int year = 0; year < breakdown.years(); year++) {
            sum += breakdown.get(item, code, year);
        }
        return sum;
    }
}
