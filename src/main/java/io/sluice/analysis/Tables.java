package io.sluice.analysis;

import io.sluice.analysis.AdditionalityTable.Category;
import io.sluice.results.Dimensions;
import io.sluice.results.Indicator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the additionality tables and the statistics of rules. */
final class Tables {
    private static final double BILLION_YUAN = Indicator.FEN_PER_BILLION_YUAN;
    private static final int CATEGORIES = Category.values().length;

    private final RunTables run;

    Tables(RunTables run) {
        this.run = run;
    }

    List<AdditionalityTable> additionality() {
        Optional<TableView> table = run.view("additionality");
        if (table.isEmpty() || !run.hasCounterfactual()) {
            return List.of();
        }
        Means whole = cells(run, table.get(), Slots.of("category", CATEGORIES));
        Map<String, List<AdditionalityTable.Stage>> stages = by(run, "additionality_stages", "stage", "stages");
        List<AdditionalityTable> tables = new ArrayList<>();
        for (Dimensions.Member arm : run.arms()) {
            run.counterfactual(arm)
                    .ifPresent(without -> tables.add(new AdditionalityTable(
                            arm.id(),
                            without.id(),
                            cells(whole, arm, 0),
                            remainder(table.get(), arm),
                            stages.getOrDefault(arm.id(), List.of()))));
        }
        return tables;
    }

    /** The nine cells of each member of a dimension, by arm; empty if the run has no such table. */
    static Map<String, List<AdditionalityTable.Stage>> by(RunTables run, String name, String key, String dimension) {
        Map<String, List<AdditionalityTable.Stage>> byArm = new LinkedHashMap<>();
        List<Dimensions.Member> members = run.dimensions().of(dimension);
        run.view(name).ifPresent((TableView table) -> {
            Means means = cells(run, table, Slots.of(List.of(key, "category"), Means.codes(members), CATEGORIES));
            for (Dimensions.Member arm : run.arms()) {
                byArm.put(
                        arm.id(),
                        members.stream()
                                .map(member -> new AdditionalityTable.Stage(
                                        member.id(), member.title(), cells(means, arm, member.code() * CATEGORIES)))
                                .toList());
            }
        });
        return byArm;
    }

    private static Means cells(RunTables run, TableView table, Slots slots) {
        return Means.of(run, table, slots, "ventures", "money_public", "money_state", "money_private");
    }

    /** The nine cells of an arm, the first of them in this slot. */
    private static List<AdditionalityTable.Cell> cells(Means means, Dimensions.Member arm, int first) {
        List<AdditionalityTable.Cell> cells = new ArrayList<>();
        for (Category category : Category.values()) {
            int slot = first + category.code();
            cells.add(new AdditionalityTable.Cell(
                    category,
                    means.at(arm, slot, 0, 1),
                    means.at(arm, slot, 1, BILLION_YUAN),
                    means.at(arm, slot, 2, BILLION_YUAN),
                    means.at(arm, slot, 3, BILLION_YUAN)));
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
        List<RuleStatistic> statistics = new ArrayList<>();
        run.view("rule_statistics").ifPresent((TableView table) -> {
            int codes = run.arms().stream()
                    .mapToInt(arm -> Means.codes(run.dimensions().rules(arm.id())))
                    .max()
                    .orElse(0);
            Means means = Means.of(
                    run,
                    table,
                    Slots.of("rule", codes),
                    "decisions",
                    "stated",
                    "refused",
                    "sole_reason",
                    "money_refused");
            run.arms().forEach(arm -> statistics.addAll(rules(means, arm)));
        });
        return statistics;
    }

    private List<RuleStatistic> rules(Means means, Dimensions.Member arm) {
        List<RuleStatistic> statistics = new ArrayList<>();
        for (Dimensions.Member rule : run.dimensions().rules(arm.id())) {
            int i = rule.code();
            statistics.add(new RuleStatistic(
                    arm.id(),
                    i,
                    rule.id(),
                    rule.title(),
                    rule.titleZh(),
                    means.at(arm, i, 0, 1),
                    means.at(arm, i, 1, 1),
                    means.at(arm, i, 2, 1),
                    means.at(arm, i, 3, 1),
                    means.at(arm, i, 4, BILLION_YUAN)));
        }
        return statistics;
    }
}
