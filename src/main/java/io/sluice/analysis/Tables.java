package io.sluice.analysis;

import io.sluice.analysis.AdditionalityTable.Category;
import io.sluice.results.Dimensions;
import io.sluice.results.Indicator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes the additionality tables and the statistics of rules. */
final class Tables {
    private static final double BILLION_YUAN = Indicator.FEN_PER_BILLION_YUAN;

    private final RunTables run;

    Tables(RunTables run) {
        this.run = run;
    }

    List<AdditionalityTable> additionality() {
        Optional<TableView> table = run.view("additionality");
        Optional<Dimensions.Member> without = run.counterfactual();
        if (table.isEmpty() || without.isEmpty()) {
            return List.of();
        }
        List<AdditionalityTable> tables = new ArrayList<>();
        for (Dimensions.Member arm : run.arms()) {
            if (arm.code() != without.get().code()) {
                tables.add(additionality(table.get(), arm, without.get()));
            }
        }
        return tables;
    }

    private AdditionalityTable additionality(TableView table, Dimensions.Member arm, Dimensions.Member without) {
        List<AdditionalityTable.Stage> stages = new ArrayList<>();
        run.view("additionality_stages").ifPresent((TableView byStage) -> {
            for (Dimensions.Member stage : run.dimensions().of("stages")) {
                TableView one = byStage.where("stage", stage.code());
                stages.add(new AdditionalityTable.Stage(stage.id(), stage.title(), cells(one, arm)));
            }
        });
        return new AdditionalityTable(arm.id(), without.id(), cells(table, arm), remainder(table, arm), stages);
    }

    /** The nine cells of an arm in a table of additionality. */
    static List<AdditionalityTable.Cell> cells(TableView table, Dimensions.Member arm) {
        int categories = Category.values().length;
        Estimate[] ventures = estimates(table, arm, "category", categories, "ventures", 1);
        Estimate[] governments = estimates(table, arm, "category", categories, "money_public", BILLION_YUAN);
        Estimate[] state = estimates(table, arm, "category", categories, "money_state", BILLION_YUAN);
        Estimate[] own = estimates(table, arm, "category", categories, "money_private", BILLION_YUAN);
        List<AdditionalityTable.Cell> cells = new ArrayList<>();
        for (Category category : Category.values()) {
            int i = category.code();
            cells.add(new AdditionalityTable.Cell(category, ventures[i], governments[i], state[i], own[i]));
        }
        return cells;
    }

    private Estimate remainder(TableView table, Dimensions.Member arm) {
        TableView replications = run.view("replications").orElseThrow();
        double[] rest = replications.vector(arm.code(), List.of("market_invested"));
        double[] inside = table.vector(arm.code(), List.of("money_public", "money_state", "money_private"));
        Arrays.setAll(rest, r -> rest[r] - inside[r]);
        return Sampled.mean(rest).estimate().dividedBy(BILLION_YUAN);
    }

    List<RuleStatistic> rules() {
        Optional<TableView> table = run.view("rule_statistics");
        List<RuleStatistic> statistics = new ArrayList<>();
        if (table.isPresent()) {
            for (Dimensions.Member arm : run.arms()) {
                statistics.addAll(rules(table.get(), arm));
            }
        }
        return statistics;
    }

    private List<RuleStatistic> rules(TableView table, Dimensions.Member arm) {
        List<Dimensions.Member> members = run.dimensions().rules(arm.id());
        int codes = members.stream().mapToInt(Dimensions.Member::code).max().orElse(-1) + 1;
        Estimate[] decisions = estimates(table, arm, "rule", codes, "decisions", 1);
        Estimate[] stated = estimates(table, arm, "rule", codes, "stated", 1);
        Estimate[] refused = estimates(table, arm, "rule", codes, "refused", 1);
        Estimate[] sole = estimates(table, arm, "rule", codes, "sole_reason", 1);
        Estimate[] money = estimates(table, arm, "rule", codes, "money_refused", BILLION_YUAN);
        List<RuleStatistic> statistics = new ArrayList<>();
        for (Dimensions.Member rule : members) {
            int i = rule.code();
            statistics.add(new RuleStatistic(
                    arm.id(),
                    i,
                    rule.id(),
                    rule.title(),
                    rule.titleZh(),
                    decisions[i],
                    stated[i],
                    refused[i],
                    sole[i],
                    money[i]));
        }
        return statistics;
    }

    private static Estimate[] estimates(
            TableView table, Dimensions.Member arm, String key, int members, String column, double scale) {
        double[][] sums = table.byKey(arm.code(), key, members, List.of(column));
        Estimate[] estimates = new Estimate[members];
        for (int i = 0; i < members; i++) {
            estimates[i] = Sampled.mean(sums[i]).estimate().dividedBy(scale);
        }
        return estimates;
    }
}
