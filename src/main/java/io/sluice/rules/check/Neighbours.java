package io.sluice.rules.check;

import io.sluice.rules.bench.PlainRule;
import io.sluice.rules.logic.Box;
import io.sluice.rules.logic.Intervals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which rules can speak about one row: rules sorted into halves by the ranges they leave to one field after another, so that
 * those that can meet a rule are found without looking at all others.
 */
final class Neighbours {
    private static final int LEAF = 8;

    private final Map<PlainRule, Box> boxes = new HashMap<>();
    private final Node root;
    private long looks;

    private Neighbours(List<PlainRule> rules) {
        rules.forEach(rule -> boxes.put(rule, Box.of(rule.whole())));
        List<PlainRule> possible =
                rules.stream().filter(rule -> !box(rule).isEmpty()).toList();
        this.root = node(possible);
    }

    static Neighbours of(List<PlainRule> rules) {
        return new Neighbours(rules);
    }

    /**
     * Rules in a part of a tree: those that lie below a bound of a field, those above it, and those on both sides.
     *
     * @param here the rules, when there are too few to part or no field parts them
     */
    private record Node(
            List<PlainRule> here,
            String field,
            long bound,
            @Nullable Node below,
            @Nullable Node above,
            @Nullable Node across) {}

    private Box box(PlainRule rule) {
        return Objects.requireNonNull(boxes.get(rule));
    }

    /** How many rules were looked at so far. */
    long looks() {
        return looks;
    }

    /** Shows the rules that can speak about a row of a box, one by one, until the visitor has seen enough. */
    void meeting(Box box, Predicate<PlainRule> visitor) {
        visit(root, box, visitor);
    }

    private boolean visit(@Nullable Node node, Box box, Predicate<PlainRule> visitor) {
        if (node == null) {
            return true;
        }
        for (PlainRule rule : node.here()) {
            looks++;
            if (box(rule).meets(box) && !visitor.test(rule)) {
                return false;
            }
        }
        if (node.field().isEmpty()) {
            return true;
        }
        Intervals range = box.range(node.field());
        return visit(node.across(), box, visitor)
                && (range.isEmpty() || range.min() > node.bound() || visit(node.below(), box, visitor))
                && (range.isEmpty() || range.max() <= node.bound() || visit(node.above(), box, visitor));
    }

    private Node node(List<PlainRule> rules) {
        Cut best = rules.size() <= LEAF ? null : bestCut(rules);
        if (best == null) {
            return new Node(rules, "", 0, null, null, null);
        }
        List<List<PlainRule>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        rules.forEach(rule -> parts.get(side(rule, best)).add(rule));
        return new Node(
                List.of(), best.field(), best.bound(), node(parts.get(0)), node(parts.get(1)), node(parts.get(2)));
    }

    private record Cut(String field, long bound, int largest) {}

    private int side(PlainRule rule, Cut cut) {
        Intervals range = box(rule).range(cut.field());
        return range.max() <= cut.bound() ? 0 : range.min() > cut.bound() ? 1 : 2;
    }

    /** The cut that leaves the smallest largest part; null when none parts the rules. */
    private @Nullable Cut bestCut(List<PlainRule> rules) {
        TreeSet<String> fields = new TreeSet<>();
        rules.forEach(rule -> fields.addAll(box(rule).ranges().keySet()));
        return fields.stream()
                .map(field -> cut(field, rules))
                .filter(cut -> cut.largest() < rules.size() - rules.size() / LEAF)
                .min(Comparator.comparingInt(Cut::largest).thenComparing(Cut::field))
                .orElse(null);
    }

    private Cut cut(String field, List<PlainRule> rules) {
        long[] ends = rules.stream()
                .mapToLong(rule -> box(rule).range(field).max())
                .sorted()
                .toArray();
        int middle = (ends.length - 1) / 2;
        while (middle > 0 && ends[middle] == ends[ends.length - 1]) {
            middle--;
        }
        Cut cut = new Cut(field, ends[middle], 0);
        int[] sizes = new int[3];
        rules.forEach(rule -> sizes[side(rule, cut)]++);
        return new Cut(field, cut.bound(), Math.max(sizes[0], Math.max(sizes[1], sizes[2])));
    }
}
