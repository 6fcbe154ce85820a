package io.sluice.simulation.outcome;

import io.sluice.results.Rows;
import io.sluice.results.RowsBuilder;
import io.sluice.rules.RuleStatistics;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.doubt.Drawn;
import io.sluice.simulation.doubt.DrawnRow;
import io.sluice.simulation.record.Breakdown;
import io.sluice.simulation.record.Breakdown.Item;
import io.sluice.simulation.record.Deflator;
import io.sluice.simulation.record.ResultTables;
import io.sluice.simulation.record.Series;
import io.sluice.simulation.record.Tally;
import io.sluice.world.venture.LatentVentures;
import java.util.ArrayList;
import java.util.List;

/** Collects the rows of all arms of one replication. */
public final class Recorder {
    private static final int FIRST = 0;
    private static final int DRAW = 0;
    private static final int REFERENCE = 0;

    private final int replication;
    private final boolean doubts;
    private final WorldChecks checks;
    private final Scale scale;
    private final RowsBuilder replications = Rows.builder(ResultTables.REPLICATIONS);
    private final RowsBuilder quarters = Rows.builder(ResultTables.QUARTERS);
    private final RowsBuilder provinces = Rows.builder(ResultTables.PROVINCES);
    private final RowsBuilder industries = Rows.builder(ResultTables.INDUSTRIES);
    private final RowsBuilder stages = Rows.builder(ResultTables.STAGES);
    private final RowsBuilder additionality = Rows.builder(ResultTables.ADDITIONALITY);
    private final MoneyRows money;
    private final FundRows funds;
    private final FloorRows floors;
    private final ChainRows chain;
    private final EachFund eachFund;
    private final RowsBuilder rules = Rows.builder(ResultTables.RULE_STATISTICS);
    private final RowsBuilder additionalityIndustries = Rows.builder(ResultTables.ADDITIONALITY_INDUSTRIES);
    private final RowsBuilder additionalityStages = Rows.builder(ResultTables.ADDITIONALITY_STAGES);
    private final RowsBuilder observed = Rows.builder(ResultTables.OBSERVED);

    private final RowsBuilder draws = Rows.builder(ResultTables.DRAWS);
    private final RowsBuilder checked = Rows.builder(ResultTables.CHECKS);
    private final VentureRows ventures;

    /**
     * A recorder of a replication.
     *
     * @param doubts whether assumptions are drawn in some replications of the run, so that draws and checks are told
     */
    public Recorder(int replication, double resolution, boolean doubts, WorldChecks checks) {
        this.replication = replication;
        this.doubts = doubts;
        this.checks = checks;
        this.scale = new Scale(resolution);
        this.money = new MoneyRows(replication, scale);
        this.funds = new FundRows(replication, scale);
        this.floors = new FloorRows(replication, scale);
        this.chain = new ChainRows(replication, scale);
        this.eachFund = new EachFund(replication);
        this.ventures = new VentureRows(replication, scale);
    }

    /** Records the values of a draw. */
    public void recordDrawn(int draw, Drawn drawn) {
        for (int row = 0; row < drawn.rows().size(); row++) {
            DrawnRow of = drawn.rows().get(row);
            draws.row(FIRST, draw, REFERENCE, replication, row)
                    .set("value", of.inUnit(drawn.value(row)))
                    .set("cut", of.band().cut(drawn.value(row)) ? 1L : 0L);
        }
    }

    /** Records an arm at the end of its run; of a draw only what its indicators are made of. */
    public void record(World w, int draw, Deflator deflator) {
        int arm = w.setting().arm();
        replications.row(FIRST, draw, arm, replication);
        new ReplicationRow(w, deflator, replications).fill();
        if (doubts && arm == REFERENCE) {
            check(w, draw);
        }
        if (draw != DRAW) {
            return;
        }
        quarters(w, arm, deflator);
        provinces(w.tally().provinces(), arm);
        industries(w.tally().industries(), arm);
        stages(w.tally().stages(), arm);
        money.record(w, FIRST);
        funds.record(w, FIRST);
        floors.record(w, FIRST);
        chain.record(w, FIRST);
        eachFund.record(w, FIRST);
        rules(w.rules(), w.setting().law(0).ruleIds().size(), arm);
        ventures.record(w);
    }

    private void check(World w, int draw) {
        double[] figures = checks.of(w);
        for (int code = 0; code < figures.length; code++) {
            if (!Double.isNaN(figures[code])) {
                checked.row(FIRST, draw, REFERENCE, replication, code).set("figure", figures[code]);
            }
        }
    }

    /** Records who was financed in an arm against the counterfactual arm, and what an observer of the arm alone sees. */
    public void recordAdditionality(World w, World counterfactual, int draw) {
        int arm = w.setting().arm();
        Financed with = financed(w);
        Financed without = financed(counterfactual);
        for (int slot = 0; slot < (draw == DRAW ? with.slots() : 1); slot++) {
            long[][] cells = Additionality.table(with, without, slot);
            for (int category = 0; category < cells.length; category++) {
                RowsBuilder row = slot == 0
                        ? additionality.row(FIRST, draw, arm, replication, category)
                        : additionalityStages.row(FIRST, DRAW, arm, replication, slot - 1, category);
                for (long sum : cells[category]) {
                    row.put(scale.back(sum));
                }
            }
        }
        if (draw != DRAW) {
            return;
        }
        industries(
                arm,
                Additionality.byIndustry(
                        with,
                        without,
                        w.exogenous().ventures(),
                        w.economy().industries().count()));
        double[][] sums = Observed.sums(w, counterfactual);
        for (int sample = 0; sample < sums.length; sample++) {
            observed.row(FIRST, DRAW, arm, replication, sample);
            for (double sum : sums[sample]) {
                observed.put(sum);
            }
        }
    }

    private void industries(int arm, long[][][] cells) {
        for (int industry = 0; industry < cells.length; industry++) {
            for (int category = 0; category < cells[industry].length; category++) {
                RowsBuilder row = additionalityIndustries.row(FIRST, DRAW, arm, replication, industry, category);
                for (long cell : cells[industry][category]) {
                    row.put(scale.back(cell));
                }
            }
        }
    }

    private static Financed financed(World w) {
        LatentVentures latent = w.exogenous().ventures();
        return new Financed(
                w.tally().rounds(),
                latent.firstOf(0),
                latent.count(),
                w.economy().stages().count());
    }

    /** All rows, one batch a table. */
    public List<Rows> rows() {
        List<Rows> rows = new ArrayList<>(List.of(
                replications.build(),
                quarters.build(),
                provinces.build(),
                industries.build(),
                stages.build(),
                additionality.build(),
                additionalityStages.build(),
                additionalityIndustries.build(),
                observed.build(),
                money.transactions(),
                money.flows(),
                funds.ages(),
                funds.multiples(),
                floors.rows(),
                chain.path(),
                chain.uncalled(),
                chain.shares(),
                chain.reductions(),
                eachFund.rows(),
                rules.build()));
        rows.addAll(ventures.rows());
        if (doubts) {
            rows.addAll(List.of(draws.build(), checked.build()));
        }
        return List.copyOf(rows);
    }

    private void quarters(World w, int arm, Deflator deflator) {
        Tally tally = w.tally();
        for (int t = 0; t < w.setting().quarters(); t++) {
            quarters.row(FIRST, DRAW, arm, replication, t);
            put(deflator, t, "treasury_paid_in", tally.series(Series.TREASURY_PAID_IN)[t]);
            put(deflator, t, "local_paid_in", tally.series(Series.LOCAL_PAID_IN)[t]);
            put(deflator, t, "state_paid_in", tally.series(Series.STATE_PAID_IN)[t]);
            put(deflator, t, "private_paid_in", tally.series(Series.PRIVATE_PAID_IN)[t]);
            long beside = tally.series(Series.LOCAL_COINVESTED)[t]
                    + tally.series(Series.STATE_COINVESTED)[t]
                    + tally.series(Series.PRIVATE_COINVESTED)[t];
            put(deflator, t, "coinvested", beside);
            put(deflator, t, "chain_invested", tally.series(Series.CHAIN_INVESTED)[t]);
            put(deflator, t, "market_invested", tally.series(Series.MARKET_INVESTED)[t]);
            put(deflator, t, "market_private", tally.series(Series.MARKET_PRIVATE)[t]);
            put(
                    deflator,
                    t,
                    "market_public",
                    tally.series(Series.MARKET_TREASURY)[t] + tally.series(Series.MARKET_LOCAL)[t]);
            put(deflator, t, "national_called", tally.series(Series.NATIONAL_CALLED)[t]);
            put(deflator, t, "national_distributed", tally.series(Series.NATIONAL_DISTRIBUTED)[t]);
            put(deflator, t, "chain_nav", tally.series(Series.CHAIN_NAV)[t]);
            put(deflator, t, "idle_cash", tally.series(Series.IDLE_CASH)[t]);
            put(deflator, t, "idle_national", tally.series(Series.IDLE_NATIONAL)[t]);
            put(deflator, t, "idle_regional", tally.series(Series.IDLE_REGIONAL)[t]);
            put(deflator, t, "idle_sub_funds", tally.series(Series.IDLE_SUB_FUNDS)[t]);
            put(deflator, t, "idle_other_funds", tally.series(Series.IDLE_OTHER_FUNDS)[t]);
            quarters.set("alive", scale.back(tally.alive()[t]))
                    .set("funded", scale.back(tally.funded()[t]))
                    .set("deals", scale.back(tally.deals()[t]))
                    .set("regime", w.exogenous().macro().regime(t).ordinal());
        }
    }

    private void put(Deflator deflator, int quarter, String column, long nominal) {
        long whole = scale.back(nominal);
        quarters.set(column, whole).set(column + ResultTables.CONSTANT, deflator.constant(whole, quarter));
    }

    private void provinces(Breakdown b, int arm) {
        for (int p = 0; p < b.codes(); p++) {
            for (int y = 0; y < b.years(); y++) {
                provinces
                        .row(FIRST, DRAW, arm, replication, p, y)
                        .set("local_paid_in", scale.back(b.get(Item.LOCAL_PAID_IN, p, y)))
                        .set("market_local", scale.back(b.get(Item.MARKET_LOCAL, p, y)))
                        .set("sub_funds_national", scale.back(b.get(Item.SUB_FUNDS_NATIONAL, p, y)))
                        .set("sub_funds_local", scale.back(b.get(Item.SUB_FUNDS_LOCAL, p, y)))
                        .set("sub_funds_state", scale.back(b.get(Item.SUB_FUNDS_STATE, p, y)))
                        .set("sub_funds_private", scale.back(b.get(Item.SUB_FUNDS_PRIVATE, p, y)))
                        .set("other_funds_local", scale.back(b.get(Item.OTHER_FUNDS_LOCAL, p, y)))
                        .set("other_funds_state", scale.back(b.get(Item.OTHER_FUNDS_STATE, p, y)))
                        .set("other_funds_private", scale.back(b.get(Item.OTHER_FUNDS_PRIVATE, p, y)))
                        .set("direct_state", scale.back(b.get(Item.DIRECT_STATE, p, y)))
                        .set("direct_private", scale.back(b.get(Item.DIRECT_PRIVATE, p, y)))
                        .set("chain_invested", scale.back(b.get(Item.CHAIN_INVESTED, p, y)))
                        .set("market_invested", scale.back(b.get(Item.MARKET_INVESTED, p, y)))
                        .set("ventures_funded", scale.back(b.get(Item.VENTURES_FUNDED, p, y)))
                        .set("matching_required", scale.back(b.get(Item.MATCHING_REQUIRED, p, y)))
                        .set("matching_paid", scale.back(b.get(Item.MATCHING_PAID, p, y)))
                        .set("matching_late", scale.back(b.get(Item.MATCHING_LATE, p, y)))
                        .set("matching_owed_change", scale.back(b.get(Item.MATCHING_OWED_CHANGE, p, y)))
                        .set("seats_in", scale.back(b.get(Item.SEATS_IN, p, y)))
                        .set("seats_out", scale.back(b.get(Item.SEATS_OUT, p, y)));
            }
        }
    }

    private void industries(Breakdown b, int arm) {
        for (int k = 0; k < b.codes(); k++) {
            for (int y = 0; y < b.years(); y++) {
                industries
                        .row(FIRST, DRAW, arm, replication, k, y)
                        .set("chain_invested", scale.back(b.get(Item.CHAIN_INVESTED, k, y)))
                        .set("market_invested", scale.back(b.get(Item.MARKET_INVESTED, k, y)))
                        .set("private_invested", scale.back(b.get(Item.PRIVATE_INVESTED, k, y)))
                        .set("ventures_funded", scale.back(b.get(Item.VENTURES_FUNDED, k, y)))
                        .set("deals", scale.back(b.get(Item.DEALS, k, y)));
            }
        }
    }

    private void stages(Breakdown b, int arm) {
        for (int s = 0; s < b.codes(); s++) {
            for (int y = 0; y < b.years(); y++) {
                stages.row(FIRST, DRAW, arm, replication, s, y)
                        .set("chain_invested", scale.back(b.get(Item.CHAIN_INVESTED, s, y)))
                        .set("market_invested", scale.back(b.get(Item.MARKET_INVESTED, s, y)))
                        .set("deals", scale.back(b.get(Item.DEALS, s, y)))
                        .set("refused", scale.back(b.get(Item.REFUSED, s, y)));
            }
        }
    }

    private void rules(RuleStatistics statistics, int count, int arm) {
        for (int rule = 0; rule < count; rule++) {
            rules.row(FIRST, DRAW, arm, replication, rule)
                    .set("decisions", statistics.decisions(rule))
                    .set("stated", statistics.stated(rule))
                    .set("refused", statistics.refused(rule))
                    .set("sole_reason", statistics.soleReason(rule))
                    .set("money_refused", scale.back(statistics.moneyRefused(rule)));
        }
    }
}
