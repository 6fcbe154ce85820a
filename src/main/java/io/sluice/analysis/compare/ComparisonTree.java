package io.sluice.analysis.compare;

import io.sluice.analysis.RunIdentity;
import io.sluice.analysis.SummaryTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A comparison as maps and lists for JSON. */
public final class ComparisonTree {
    private ComparisonTree() {}

    /** Everything of a comparison. */
    public static Map<String, @Nullable Object> of(RunComparison comparison) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("a", run(comparison.first(), comparison.armOfFirst(), comparison.armsOfFirst()));
        tree.put("b", run(comparison.second(), comparison.armOfSecond(), comparison.armsOfSecond()));
        List<Object> inputs = new ArrayList<>();
        for (InputDifference input : comparison.inputs()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("kind", input.kind().toString());
            each.put("item", input.item());
            each.put("a", input.before());
            each.put("b", input.after());
            inputs.add(each);
        }
        tree.put("inputs", inputs);
        tree.put("confounded", comparison.confounded());
        tree.put("paired", comparison.pairing().paired());
        tree.put("common_replications", comparison.pairing().common());
        tree.put("why", comparison.pairing().why());
        tree.put("prices", comparison.prices().toString());
        tree.put("identical", comparison.identical());
        List<Object> rows = new ArrayList<>();
        for (RunComparison.Row row : comparison.rows()) {
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            each.put("indicator", row.contrast().indicator().name());
            each.put("a", SummaryTree.estimate(row.before()));
            each.put("b", SummaryTree.estimate(row.after()));
            each.put("b_minus_a", SummaryTree.contrast(row.contrast()));
            rows.add(each);
        }
        tree.put("differences", rows);
        return tree;
    }

    private static Map<String, Object> run(RunIdentity run, String arm, List<String> arms) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("run", run.run());
        tree.put("arm", arm);
        tree.put("arms", arms);
        tree.put("replications", run.replications());
        if (!run.trusted().isEmpty()) {
            tree.put("trusted", run.trusted());
        }
        tree.put("run_digest", run.runDigest());
        tree.put("results_digest", run.resultsDigest());
        return tree;
    }
}
