package io.sluice.analysis;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The doubt of assumptions as maps and lists for JSON. */
final class DoubtTree {
    private DoubtTree() {}

    static Map<String, @Nullable Object> of(Doubts doubts) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("draws", doubts.draws());
        tree.put("kept_by_calibration", doubts.checked() ? doubts.kept() : null);
        tree.put("uniform_draws", doubts.uniform());
        tree.put("assumptions_drawn", doubts.rows());
        tree.put("share_at_a_bound", number(doubts.cut()));
        tree.put("indicators", doubts.all().stream().map(DoubtTree::doubt).toList());
        tree.put("checks", doubts.checks().stream().map(DoubtTree::check).toList());
        tree.put("decisive", doubts.decisive().stream().map(DoubtTree::decisive).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> doubt(Doubt doubt) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("arm", doubt.arm());
        tree.put("indicator", doubt.indicator().name());
        tree.put("unit", doubt.indicator().unit());
        tree.put("as_set", number(doubt.asSet().value()));
        tree.put("shift", SummaryTree.estimate(doubt.shift()));
        tree.put("p05", number(doubt.low()));
        tree.put("p50", number(doubt.asSet().value() + doubt.shift().spread().p50()));
        tree.put("p95", number(doubt.high()));
        tree.put("contains_as_set", doubt.contains());
        tree.put("percentile_of_as_set", number(doubt.below()));
        tree.put("over_draws", SummaryTree.estimate(doubt.over()));
        tree.put("over_draws_kept", doubt.kept() == null ? null : SummaryTree.estimate(doubt.kept()));
        tree.put("over_uniform", doubt.uniform() == null ? null : SummaryTree.estimate(doubt.uniform()));
        return tree;
    }

    private static Map<String, @Nullable Object> check(DrawCheck check) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("row", check.check().id());
        tree.put("calibrated", check.set());
        tree.put("as_set_mean", number(check.mean()));
        tree.put("one_world_sd", number(check.noise()));
        tree.put("draws", check.draws());
        tree.put("share_within", number(check.within()));
        tree.put("refused", check.refused());
        return tree;
    }

    private static Map<String, @Nullable Object> decisive(DecisiveRows rows) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("arm", rows.arm());
        tree.put("indicator", rows.indicator().name());
        tree.put("draws", rows.draws());
        tree.put("not_told_apart", rows.untold());
        tree.put(
                "told_apart",
                rows.told().stream()
                        .map(row -> {
                            Map<String, @Nullable Object> each = new LinkedHashMap<>();
                            each.put("assumption", row.assumption().id());
                            each.put("rank_correlation", number(row.correlation()));
                            each.put("ci_low", number(row.interval().low()));
                            each.put("ci_high", number(row.interval().high()));
                            return each;
                        })
                        .toList());
        return tree;
    }

    private static @Nullable BigDecimal number(double value) {
        return Digits.decimal(value);
    }
}
