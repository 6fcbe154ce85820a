package io.sluice.simulation.fact;

import io.sluice.quantity.Exact;
import io.sluice.quantity.Scales;
import io.sluice.rules.Columns;
import io.sluice.rules.Law;
import io.sluice.rules.Subject;
import io.sluice.simulation.arm.Economy;
import io.sluice.simulation.arm.World;
import io.sluice.world.venture.LatentVentures;

/** Rows about proposed investments. */
public final class DealFacts {
    private static final int MONTHS_A_QUARTER = Scales.MONTHS_A_QUARTER;
    /** Code of the round by stage: seed, A, B, C, pre-IPO. */
    private static final int[] ROUND_CODE = {0, 3, 4, 5, 7};

    private final World world;
    private final int quarter;
    private final Columns columns;
    private final Traits traits;
    private final double restrictedShare;
    private final double taskShare;
    private final double platformShare;

    /** A batch of rows, every one asking for the same instrument. */
    public DealFacts(World world, int quarter, String instrument, int rows) {
        this.world = world;
        this.quarter = quarter;
        traits = new Traits(world);
        restrictedShare = world.setting().get("restricted_class_share");
        taskShare = world.setting().get("national_task_share");
        platformShare = world.setting().get("internet_platform_share");
        Law law = world.setting().law(quarter);
        columns = world.batches().begin(Subject.DEAL, instrument, rows);
        long code = law.instrument(instrument);
        for (int i = 0; i < rows; i++) {
            columns.put("instrument", i, code);
        }
        columns.column("disguisedDebt");
    }

    /**
     * Describes a round and one ticket of it.
     *
     * @param deal row of the quarter's deals
     * @param preMoney value before the round, fen
     * @param ticket the one investment, fen
     */
    public void set(int row, int deal, long preMoney, long ticket, int fundKind, int fundProvince) {
        int j = world.deals().venture(deal);
        LatentVentures latent = world.exogenous().ventures();
        traits.turnTo(j);
        int stage = world.deals().stage(deal);
        long ask = world.deals().ask(deal);
        int months = (quarter - latent.founded(j)) * MONTHS_A_QUARTER;
        columns.name(row, j)
                .put("industry", row, latent.industry(j))
                .put("policyField", row, world.economy().industries().policyFieldCode(latent.industry(j)))
                .put("stage", row, stage)
                .put("round", row, ROUND_CODE[stage])
                .put("province", row, world.ventures().province(j))
                .put("city", row, traits.city())
                .put("fundProvince", row, fundProvince)
                .put("fundKind", row, fundKind)
                .put("direct", row, fundKind == Codes.KIND_REGIONAL ? 1 : 0)
                .put("preMoney", row, preMoney)
                .put("roundSize", row, ask)
                .put("ticket", row, ticket)
                .put("holdingAfter", row, Exact.mulDiv(ticket, Codes.MILLION, preMoney + ask))
                .put("investeeAge", row, months)
                .put(
                        "investeeClass",
                        row,
                        traits.flag(Traits.RESTRICTED, restrictedShare)
                                ? Codes.INVESTEE_RESTRICTED
                                : Codes.INVESTEE_ENCOURAGED)
                .put("highTech", row, world.ventures().highTech(j) ? 1 : 0)
                .put("nationalTask", row, traits.flag(Traits.NATIONAL_TASK, taskShare) ? 1 : 0)
                .put("internetPlatform", row, traits.flag(Traits.PLATFORM, platformShare) ? 1 : 0);
    }

    /** Plain small deals, one a stage and industry, stage by stage. */
    public static Columns plain(World world, Law law, String instrument, int stages, int industries) {
        Columns rows = world.batches().begin(Subject.DEAL, instrument, stages * industries);
        Plain plain = new Plain(rows, world.economy(), law, instrument);
        for (int s = 0; s < stages; s++) {
            for (int k = 0; k < industries; k++) {
                plain.set(s * industries + k, s, k, 1, 1);
                rows.put("holdingAfter", s * industries + k, 0);
            }
        }
        return rows;
    }

    /** Rows about deals of which nothing is special. */
    public static final class Plain {
        private final Columns rows;
        private final Economy economy;
        private final long instrument;

        /** Plain deals in a batch, every one asking for the same instrument. */
        public Plain(Columns rows, Economy economy, Law law, String instrument) {
            this.rows = rows;
            this.economy = economy;
            this.instrument = law.instrument(instrument);
            for (String field : new String[] {
                "province",
                "city",
                "fundProvince",
                "direct",
                "investeeAge",
                "highTech",
                "nationalTask",
                "internetPlatform",
                "disguisedDebt"
            }) {
                rows.column(field);
            }
        }

        /** Describes a deal whose round is one ticket. */
        public void set(int row, int stage, int industry, long preMoney, long ticket) {
            rows.put("instrument", row, instrument)
                    .put("industry", row, industry)
                    .put("policyField", row, economy.industries().policyFieldCode(industry))
                    .put("stage", row, stage)
                    .put("round", row, ROUND_CODE[stage])
                    .put("fundKind", row, Codes.KIND_SUB_FUND)
                    .put("preMoney", row, preMoney)
                    .put("roundSize", row, ticket)
                    .put("ticket", row, ticket)
                    .put("holdingAfter", row, Exact.mulDiv(ticket, Codes.MILLION, preMoney + ticket))
                    .put("investeeClass", row, Codes.INVESTEE_ENCOURAGED);
        }

        public Columns columns() {
            return rows;
        }
    }

    public Columns columns() {
        return columns;
    }
}
