package io.sluice.analysis;

import io.sluice.analysis.AdditionalityTable.Category;
import io.sluice.results.Dimensions;
import io.sluice.results.Indicator;
import java.util.ArrayList;
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

    private static AdditionalityTable additionality(TableView table, Dimensions.Member arm, Dimensions.Member without) {
        Estimate[] ventures = estimates(table, arm, "category", Category.values().length, "ventures", 1);
        Estimate[] open = estimates(table, arm, "category", Category.values().length, "money_public", BILLION_YUAN);
        Estimate[] closed = estimates(table, arm, "category", Category.values().length, "money_private", BILLION_YUAN);
        List<AdditionalityTable.Cell> cells = new ArrayList<>();
        for (Category category : Category.values()) {
            int i = category.code();
            cells.add(new AdditionalityTable.Cell(category, ventures[i], open[i], closed[i]));
        }
        return new AdditionalityTable(arm.id(), without.id(), cells);
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
