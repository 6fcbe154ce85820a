package io.sluice.analysis;

import io.sluice.analysis.AdditionalityTable.Category;
import io.sluice.results.Dimensions;
import io.sluice.results.Estimand;
import io.sluice.results.Indicator;
import io.sluice.results.PriceBasis;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Estimates indicators of single arms from the tables of a run, in stored units. */
public final class ArmEstimator {
    private static final String NO_COUNTERFACTUAL = "the scenario names no counterfactual";
    private static final String IS_COUNTERFACTUAL = "this arm is the counterfactual itself";

    private final RunTables run;
    private final ReplicationColumns replications;
    private final Optional<TableView> additionality;
    private final Optional<TableView> observed;

    /** An estimator for the tables of one run. */
    public ArmEstimator(RunTables run) {
        this.run = run;
        this.replications = run.view("replications")
                .map(table -> new ReplicationColumns(table, run.codes()))
                .orElseThrow(
                        () -> new IllegalArgumentException("run " + run.run().run() + " has no table replications"));
        this.additionality = run.view("additionality");
        this.observed = run.view("observed");
    }

    /** The indicator of an arm; empty if the run lacks a column it is made of. */
    public Optional<Sampled> estimate(Indicator indicator, Dimensions.Member arm) {
        PriceBasis prices = indicator.prices().in(run.run().prices());
        Estimand estimand = indicator.estimand();
        int code = arm.code();
        if (estimand instanceof Estimand.Mean mean) {
            return with(columns(mean.of(), prices), of -> Sampled.mean(vector(code, of)));
        }
        if (estimand instanceof Estimand.MeanWhere mean) {
            return with(
                    List.of(mean.of(), mean.flag()),
                    of -> Sampled.meanWhere(one(code, mean.of()), one(code, mean.flag()), mean.flag()));
        }
        if (estimand instanceof Estimand.Probability probability) {
            return with(List.of(probability.of()), of -> Sampled.probability(vector(code, of)));
        }
        if (estimand instanceof Estimand.Ratio ratio) {
            List<String> to = columns(ratio.to(), prices);
            return with(
                    columns(ratio.of(), prices),
                    of -> Sampled.ratio(vector(code, of), vector(code, to), String.join(" + ", ratio.to())));
        }
        if (estimand instanceof Estimand.Quantile quantile) {
            return with(
                    columns(List.of(quantile.of()), prices), of -> Sampled.quantile(vector(code, of), quantile.at()));
        }
        if (estimand instanceof Estimand.TailMean tail) {
            return with(columns(List.of(tail.of()), prices), of -> Sampled.tailMean(vector(code, of), tail.at()));
        }
        return againstCounterfactual(estimand, prices, arm);
    }

    /** Whether an indicator is itself measured against the counterfactual. */
    public static boolean net(Indicator indicator) {
        Estimand estimand = indicator.estimand();
        return estimand instanceof Estimand.NetMean
                || estimand instanceof Estimand.NetRatio
                || estimand instanceof Estimand.CategoryMean
                || estimand instanceof Estimand.CategoryRatio
                || estimand instanceof Estimand.Evaluation;
    }

    private Optional<Sampled> againstCounterfactual(Estimand estimand, PriceBasis prices, Dimensions.Member member) {
        Optional<Dimensions.Member> without = run.counterfactual(member);
        if (without.isEmpty()) {
            return Optional.of(Sampled.undefined(
                    run.run().replications(), run.hasCounterfactual() ? IS_COUNTERFACTUAL : NO_COUNTERFACTUAL));
        }
        int arm = member.code();
        int other = without.get().code();
        if (estimand instanceof Estimand.NetMean net) {
            return with(columns(net.of(), prices), of -> Sampled.mean(net(arm, other, of)));
        }
        if (estimand instanceof Estimand.NetRatio net) {
            List<String> to = columns(net.to(), prices);
            return with(
                    columns(net.of(), prices),
                    of -> Sampled.ratio(
                            net(arm, other, of), net(arm, other, to), "added " + String.join(" + ", net.to())));
        }
        if (estimand instanceof Estimand.CategoryMean mean) {
            return additionality.map(table -> Sampled.mean(categories(table, arm, mean.column(), mean.of())));
        }
        if (estimand instanceof Estimand.CategoryRatio ratio) {
            return additionality.map(table -> Sampled.ratio(
                    categories(table, arm, ratio.column(), ratio.of()),
                    categories(table, arm, ratio.column(), ratio.to()),
                    ratio.column() + " of " + String.join(" + ", ratio.to())));
        }
        if (estimand instanceof Estimand.Evaluation evaluation) {
            return observed.map(table -> new Evaluations(table, arm).of(evaluation));
        }
        throw new IllegalStateException("no estimator for " + estimand.inWords());
    }

    private Optional<Sampled> with(List<String> columns, Function<List<String>, Sampled> estimator) {
        return replications.has(columns) ? Optional.of(estimator.apply(columns)) : Optional.empty();
    }

    private static List<String> columns(List<String> names, PriceBasis prices) {
        return names.stream().map(prices::column).toList();
    }

    private double[] vector(int arm, List<String> columns) {
        return replications.vector(arm, columns);
    }

    private double[] one(int arm, String column) {
        return replications.vector(arm, List.of(column));
    }

    private double[] net(int arm, int without, List<String> columns) {
        double[] with = vector(arm, columns);
        double[] other = vector(without, columns);
        double[] net = new double[with.length];
        Arrays.setAll(net, r -> with[r] - other[r]);
        return net;
    }

    private static double[] categories(TableView table, int arm, String column, List<String> names) {
        double[][] byCategory = table.byKey(arm, "category", Category.values().length, List.of(column));
        double[] sum = new double[table.replications()];
        for (String name : names) {
            double[] part = byCategory[category(name).code()];
            Arrays.setAll(sum, r -> sum[r] + part[r]);
        }
        return sum;
    }

    private static Category category(String name) {
        return Arrays.stream(Category.values())
                .filter(category -> category.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no additionality category \"" + name + "\"; there are " + Arrays.toString(Category.values())));
    }
}
