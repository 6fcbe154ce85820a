package io.sluice.simulation.record;

import io.sluice.results.Column;
import io.sluice.results.Table;
import java.util.ArrayList;
import java.util.List;

/** The tables a replication fills: their names, keys and columns. */
public final class ResultTables {
    /** Suffix of the twin of a money column in constant prices of 2025. */
    public static final String CONSTANT = "_c25";

    public static final List<String> MONEY = List.of(
            "treasury_paid_in",
            "local_paid_in",
            "state_paid_in",
            "private_paid_in",
            "local_coinvested",
            "state_coinvested",
            "private_coinvested",
            "treasury_committed",
            "local_committed",
            "state_committed",
            "private_committed",
            "committed_social",
            "committed_with_treasury",
            "subfunds_committed",
            "subfunds_national",
            "subfunds_announced",
            "subfunds_raised",
            "guidance_funds_announced",
            "guidance_funds_raised",
            "private_funds_announced",
            "private_funds_raised",
            "mobilised_social",
            "mobilised_fund_layers",
            "mobilised_with_treasury",
            "mobilised_private",
            "market_treasury",
            "market_local",
            "market_state",
            "market_private",
            "market_public",
            "chain_invested",
            "chain_invested_early",
            "chain_invested_inland",
            "market_invested",
            "market_invested_early",
            "market_invested_inland",
            "national_called",
            "national_distributed",
            "national_nav",
            "treasury_received",
            "coupons_paid",
            "fees_paid",
            "public_paid_in",
            "public_returned",
            "public_loss",
            "idle_cash_mean",
            "matching_required",
            "matching_paid",
            "matching_late",
            "matching_owed",
            "matching_substituted",
            "matching_shortfall",
            "grants_paid");

    public static final List<String> COUNTS = List.of(
            "reached_trillion",
            "committed_trillion",
            "ventures_entered",
            "founding_decisions",
            "founding_capped",
            "ventures_funded",
            "ventures_funded_public",
            "ventures_failed",
            "ventures_ipo",
            "ventures_acquired",
            "ventures_repurchased",
            "ventures_zombie",
            "ventures_alive",
            "subfunds_formed",
            "subfunds_failed_close",
            "subfunds_refused_close",
            "firms_moved",
            "places_used_up",
            "grid_searches",
            "law_broken",
            "regional_floor_missed",
            "funds_tested",
            "funds_at_fault",
            "subfunds_early_tested",
            "subfunds_early_met",
            "regional_early_tested",
            "regional_early_met",
            "regional_through_tested",
            "regional_through_met",
            "has_irr",
            "decisions",
            "refusals",
            "exogenous_digest",
            "valuation_moved",
            "valuation_gap_real",
            "valuation_gap_cosmetic",
            "valuation_near",
            "ticket_moved",
            "ticket_gap_real",
            "ticket_gap_cosmetic",
            "ticket_near",
            "research_moved",
            "research_gap_real",
            "research_gap_cosmetic",
            "research_near");

    public static final List<String> RATIOS = List.of(
            "fiscal_pv",
            "national_dpi",
            "national_tvpi",
            "national_irr",
            "theil_total",
            "theil_between",
            "theil_within",
            "industry_hhi");

    public static final List<String> QUARTER_MONEY = List.of(
            "treasury_paid_in",
            "local_paid_in",
            "state_paid_in",
            "private_paid_in",
            "coinvested",
            "chain_invested",
            "market_invested",
            "market_private",
            "market_public",
            "national_called",
            "national_distributed",
            "chain_nav",
            "idle_cash",
            "idle_national",
            "idle_regional",
            "idle_sub_funds",
            "idle_other_funds");

    public static final List<String> QUARTER_COUNTS = List.of("alive", "funded", "deals", "regime");

    /** One row an arm and replication. */
    public static final Table REPLICATIONS = replications();

    /** One row a quarter. */
    public static final Table QUARTERS = quarters();

    /** One row a province and year. */
    public static final Table PROVINCES = Table.of(
            "provinces",
            List.of(Column.ofInt("province", "code", "Province"), year()),
            List.of(
                    money("local_paid_in"),
                    money("market_local"),
                    Column.ofFen("sub_funds_national", "Called from regional funds by sub-funds at home there"),
                    Column.ofFen("sub_funds_local", "Called from provinces by sub-funds at home there"),
                    Column.ofFen(
                            "sub_funds_state",
                            "Called from state-owned and financial institutions by sub-funds at home there"),
                    Column.ofFen("sub_funds_private", "Called from private investors by sub-funds at home there"),
                    Column.ofFen("other_funds_local", "Called from provinces by other funds at home there"),
                    Column.ofFen(
                            "other_funds_state",
                            "Called from state-owned and financial institutions by other funds at home there"),
                    Column.ofFen("other_funds_private", "Called from private investors by other funds at home there"),
                    Column.ofFen(
                            "direct_state",
                            "Put into ventures there by state-owned and financial institutions themselves"),
                    Column.ofFen("direct_private", "Put into ventures there by private investors themselves"),
                    money("chain_invested"),
                    money("market_invested"),
                    count("ventures_funded"),
                    money("matching_required"),
                    money("matching_paid"),
                    money("matching_late"),
                    money("matching_owed_change"),
                    count("seats_in"),
                    count("seats_out")));

    /** One row an industry and year. */
    public static final Table INDUSTRIES = Table.of(
            "industries",
            List.of(Column.ofInt("industry", "code", "Industry"), year()),
            List.of(
                    money("chain_invested"),
                    money("market_invested"),
                    money("private_invested"),
                    count("ventures_funded"),
                    count("deals")));

    /** One row a stage and year. */
    public static final Table STAGES = Table.of(
            "stages",
            List.of(Column.ofInt("stage", "code", "Stage of the round"), year()),
            List.of(money("chain_invested"), money("market_invested"), count("deals"), count("refused")));

    /** One row a floor and year: funds of the chain that ended their investment period. */
    public static final Table FLOORS = Table.of(
            "floors",
            List.of(Column.ofInt("floor", "code", "Floor to what a kind of fund invests"), year()),
            List.of(
                    Column.ofLong("tested", "count", "Funds the floor binds that ended their investment period"),
                    Column.ofLong("met", "count", "Those of them that kept the floor"),
                    Column.ofLong("empty", "count", "Those of them that had invested nothing"),
                    Column.ofFen("counted", "Money that counts towards the floor"),
                    Column.ofFen("invested", "Money that it is a share of")));

    /** One row a category: 3 x status in the counterfactual + status in the arm; 0 none, 1 private only, 2 public. */
    public static final Table ADDITIONALITY = Table.of(
            "additionality",
            List.of(category()),
            List.of(count("ventures"), money("money_public"), money("money_state"), money("money_private")));

    /** The same by stage: who was financed at that stage. */
    public static final Table ADDITIONALITY_STAGES = Table.of(
            "additionality_stages",
            List.of(Column.ofInt("stage", "code", "Stage of the rounds"), category()),
            List.of(count("ventures"), money("money_public"), money("money_state"), money("money_private")));

    /** The same by industry. */
    public static final Table ADDITIONALITY_INDUSTRIES = Table.of(
            "additionality_industries",
            List.of(Column.ofInt("industry", "code", "Industry"), category()),
            List.of(count("ventures"), money("money_public"), money("money_state"), money("money_private")));

    /** One row a sample of what an observer of the arm alone sees; sums over its units. */
    public static final Table OBSERVED = Table.of(
            "observed",
            List.of(Column.ofInt("sample", "code", "Sample of an evaluation")),
            List.of(
                    Column.ofDouble("units", "count", "Rounds in the sample"),
                    Column.ofDouble("x", "1", "Sum of ln(value / limit)"),
                    Column.ofDouble("x_squared", "1", "Sum of its square"),
                    Column.ofDouble("outcome", "million yuan", "Sum of private money after the round"),
                    Column.ofDouble("x_outcome", "million yuan", "Sum of x times private money after the round"),
                    Column.ofDouble("before", "million yuan", "Sum of private money before the round"),
                    Column.ofDouble(
                            "without",
                            "million yuan",
                            "Sum of private money of the same ventures and quarters in the counterfactual")));

    /** One row a rule of the arm's law. */
    public static final Table RULE_STATISTICS = Table.of(
            "rule_statistics",
            List.of(Column.ofInt("rule", "code", "Rule, index into the arm's rules")),
            List.of(
                    count("decisions"),
                    count("stated"),
                    count("refused"),
                    count("sole_reason"),
                    money("money_refused")));

    /** The transaction-flow matrix over all quarters: one row a cell that is not 0. */
    public static final Table TRANSACTIONS = Table.of(
            "transactions",
            List.of(
                    Column.ofInt("flow", "code", "Reason of the payments: row of the matrix"),
                    Column.ofInt("sector", "code", "Kind of owner: column of the matrix")),
            List.of(Column.ofFen("received", "Received less paid over all quarters")));

    /** Who paid whom through funds and into ventures: one row a pair that is not 0. */
    public static final Table MONEY_FLOWS = Table.of(
            "money_flows",
            List.of(
                    Column.ofInt("payment", "code", "Kind of payment"),
                    Column.ofInt("from_node", "code", "Payer"),
                    Column.ofInt("to_node", "code", "Receiver")),
            List.of(Column.ofFen("paid", "Paid over all quarters")));

    /** One row an age that a fund of the kind reached. */
    public static final Table FUND_AGES = Table.of(
            "fund_ages",
            List.of(
                    Column.ofInt("fund_kind", "code", "Kind of fund"),
                    Column.ofInt("age", "code", "Quarters since the fund's close")),
            List.of(
                    Column.ofLong("funds", "count", "Funds that reached this age"),
                    money("committed"),
                    money("called"),
                    money("paid_back")));

    /** One row a percentage of funds of a kind that are seven years old or older at the horizon. */
    public static final Table FUND_MULTIPLES = Table.of(
            "fund_multiples",
            List.of(
                    Column.ofInt("fund_kind", "code", "Kind of fund"),
                    Column.ofInt("percent", "code", "Funds with at most this multiple, %")),
            List.of(
                    Column.ofLong("funds", "count", "Funds counted"),
                    Column.ofDouble("tvpi", "1", "Total value over paid in"),
                    Column.ofDouble("dpi", "1", "Distributed over paid in")));

    /** One row a step from the plan for sub-funds to the money raised, and year of the sub-funds' close. */
    public static final Table PATH = Table.of(
            "path",
            List.of(Column.ofInt("step", "code", "Step from the plan for sub-funds to the money raised"), year()),
            List.of(Column.ofFen("money", "Money at a total, or got less (below 0) or more at a step")));

    /** One row a band of the national chain's share of a sub-fund at its close, and year of the close. */
    public static final Table NATIONAL_SHARES = Table.of(
            "national_shares",
            List.of(Column.ofInt("band", "code", "Share of the national chain in a sub-fund"), year()),
            List.of(
                    Column.ofLong("funds", "count", "Sub-funds"),
                    Column.ofFen("committed", "Committed by all partners")));

    /** One row a cause and year of the sub-funds' close: what was committed to sub-funds and not called. */
    public static final Table UNCALLED = Table.of(
            "uncalled",
            List.of(Column.ofInt("cause", "code", "Why money committed to sub-funds was not called"), year()),
            List.of(Column.ofFen("uncalled", "Committed and not called")));

    /** One row a layer, rule and year where the chain got less than was wanted. */
    public static final Table REDUCTIONS = Table.of(
            "reductions",
            List.of(
                    Column.ofInt("layer", "code", "What was reduced"),
                    Column.ofInt(
                            "rule",
                            "code",
                            "Rule that set the smallest amount, index into the arm's rules; -1 for the money there is"),
                    year()),
            List.of(
                    Column.ofLong("cases", "count", "How often"),
                    Column.ofFen("wanted", "Wanted"),
                    Column.ofFen("got", "Got")));

    /** One row a fund of the run, not scaled back in a thinned run. */
    public static final Table FUNDS = FundColumns.table();

    /** One row a notch and bin of distance to its threshold. */
    public static final Table NOTCHES = Table.of(
            "notches",
            List.of(
                    Column.ofInt("notch", "code", "Notch"),
                    Column.ofInt("bin", "code", "Bin of the relative distance to the threshold of the day")),
            List.of(
                    Column.ofLong("natural", "count", "Number that would stand there without a response"),
                    Column.ofLong("observed", "count", "Number that stand there as others see them"),
                    Column.ofLong("moved", "count", "Number that moved from there to the threshold"),
                    Column.ofLong("gap_real", "millionths", "Gaps they closed by real changes, of the threshold"),
                    Column.ofLong("gap_cosmetic", "millionths", "Gaps they closed by cosmetics, of the threshold")));

    /** One row a bucket of realised multiples: what holdings that were closed returned over what was paid for them. */
    public static final Table MULTIPLES = Table.of(
            "multiples",
            List.of(Column.ofInt("bucket", "code", "Bucket of the realised multiple")),
            List.of(count("holdings"), money("money_paid"), money("money_returned")));

    private ResultTables() {}

    /** One row a drawn value: in the arm 0, whose own values every arm without others has too. */
    public static final Table DRAWS = Table.of(
            "draws",
            List.of(Column.ofInt("assumption", "code", "Row of the register that is drawn")),
            List.of(
                    Column.ofDouble("value", "of the assumption", "Value drawn, in the unit of the assumption"),
                    Column.ofLong(
                            "cut", "flag", "1 if the draw went beyond what is possible and stands at the bound")));

    /** One row a figure of the first arm that somebody measured in the real world; none where a world shows no such figure. */
    public static final Table CHECKS = Table.of(
            "checks",
            List.of(Column.ofInt("check", "code", "Figure that somebody measured")),
            List.of(Column.ofDouble("figure", "of the check", "What the world shows, in the unit of the check")));

    /** All tables. */
    public static List<Table> all() {
        return List.of(
                REPLICATIONS,
                QUARTERS,
                PROVINCES,
                INDUSTRIES,
                STAGES,
                ADDITIONALITY,
                ADDITIONALITY_STAGES,
                ADDITIONALITY_INDUSTRIES,
                OBSERVED,
                TRANSACTIONS,
                MONEY_FLOWS,
                FUND_AGES,
                FUND_MULTIPLES,
                FLOORS,
                PATH,
                UNCALLED,
                NATIONAL_SHARES,
                REDUCTIONS,
                FUNDS,
                RULE_STATISTICS,
                NOTCHES,
                MULTIPLES);
    }

    private static Table replications() {
        List<Column> columns = new ArrayList<>();
        for (String name : MONEY) {
            columns.add(money(name));
        }
        for (String name : MONEY) {
            columns.add(money(name + CONSTANT));
        }
        for (String name : COUNTS) {
            columns.add(count(name));
        }
        for (String name : RATIOS) {
            columns.add(Column.ofDouble(name, name.equals("fiscal_pv") ? "fen" : "1", title(name)));
        }
        return Table.of("replications", List.of(), columns);
    }

    private static Table quarters() {
        List<Column> columns = new ArrayList<>();
        for (String name : QUARTER_MONEY) {
            columns.add(money(name));
        }
        for (String name : QUARTER_MONEY) {
            columns.add(money(name + CONSTANT));
        }
        for (String name : QUARTER_COUNTS) {
            columns.add(count(name));
        }
        return Table.of("quarters", List.of(Column.ofInt("quarter", "code", "Quarter, from 0")), columns);
    }

    private static Column money(String name) {
        return Column.ofFen(name, title(name));
    }

    private static Column count(String name) {
        return Column.ofLong(name, "count", title(name));
    }

    private static Column category() {
        return Column.ofInt("category", "code", "Category of decisions A8");
    }

    private static Column year() {
        return Column.ofInt("year", "code", "Year of the run, from 0");
    }

    private static String title(String name) {
        boolean constant = name.endsWith(CONSTANT);
        String words = (constant ? name.substring(0, name.length() - CONSTANT.length()) : name).replace('_', ' ');
        String first = words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
        return constant ? first + ", constant prices of 2025" : first;
    }
}
