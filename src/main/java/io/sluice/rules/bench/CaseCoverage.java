package io.sluice.rules.bench;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.drl.Expr;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.pack.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What cases reach of the rules of a pack: which rules speak in one and are silent in another, and which comparison decides,
 * once by holding and once by failing. A comparison decides a case when the rule would answer otherwise were it turned round.
 */
public final class CaseCoverage {
    private final SortedMap<String, OfRule> rules = new TreeMap<>();

    private CaseCoverage() {}

    /**
     * What cases reach of a rule.
     *
     * @param info the rule
     * @param spoke cases in which it speaks
     * @param silent cases it could speak in and does not
     * @param comparisons what decides, in order of writing; that of the instrument is left out
     */
    public record OfRule(RuleInfo info, int spoke, int silent, List<OfComparison> comparisons) {
        public OfRule {
            comparisons = List.copyOf(comparisons);
        }

        /** Whether it is heard both ways; a rule that asks nothing but for an instrument is never silent. */
        public boolean heard() {
            return spoke > 0 && (silent > 0 || (comparisons.isEmpty() && !info.trusted()));
        }
    }

    /**
     * What cases reach of a comparison.
     *
     * @param expr as written
     * @param threshold whether it compares a number with a figure
     * @param byHolding cases it decides by holding
     * @param byFailing cases it decides by failing
     */
    public record OfComparison(Expr expr, boolean threshold, int byHolding, int byFailing) {
        /** Whether it decides both ways. */
        public boolean bothWays() {
            return byHolding > 0 && byFailing > 0;
        }
    }

    /** What the cases of a pack reach of its rules. */
    public static CaseCoverage of(PlainBook book, String pack, List<RuleCase> cases) {
        CaseCoverage coverage = new CaseCoverage();
        for (RuleInfo rule : book.book().rules()) {
            boolean tellsOthersOnly = rule.trusted() && rule.states().isEmpty();
            if (rule.pack().equals(pack) && !tellsOthersOnly) {
                coverage.rules.put(
                        rule.id(), rule.trusted() ? ofTrusted(book, rule, cases) : ofRule(book, rule, cases));
            }
        }
        return coverage;
    }

    /** By rule. */
    public SortedMap<String, OfRule> rules() {
        return rules;
    }

    /** How many rules speak in one case and are silent in another. */
    public long spokeAndSilent() {
        return rules.values().stream()
                .filter(r -> r.spoke() > 0 && r.silent() > 0)
                .count();
    }

    /** How many comparisons there are. */
    public long comparisons() {
        return rules.values().stream().mapToLong(r -> r.comparisons().size()).sum();
    }

    /** How many of them decide both ways. */
    public long bothWays() {
        return rules.values().stream()
                .flatMap(r -> r.comparisons().stream())
                .filter(OfComparison::bothWays)
                .count();
    }

    /** A trusted rule is heard and not seen through: nothing is known of its comparisons. One that states nothing is left out. */
    private static OfRule ofTrusted(PlainBook book, RuleInfo info, List<RuleCase> cases) {
        Bench bench = new Bench(book.book(), book.vocabulary(), new ConditionEngine(), book::on);
        int spoke = 0;
        int silent = 0;
        for (RuleCase asked : cases) {
            boolean concerns =
                    info.instruments().isEmpty() || info.instruments().contains(asked.instrument());
            if (concerns && isAsked(info, asked)) {
                boolean speaks = !bench.says(info, asked).isEmpty();
                spoke += speaks ? 1 : 0;
                silent += speaks ? 0 : 1;
            }
        }
        return new OfRule(info, spoke, silent, List.of());
    }

    private static boolean isAsked(RuleInfo info, RuleCase asked) {
        return asked.subject() == info.subject()
                && (asked.phase() == null || asked.phase() == info.phase())
                && info.inForceOn(asked.day());
    }

    private static OfRule ofRule(PlainBook book, RuleInfo info, List<RuleCase> cases) {
        List<Expr> leaves = new ArrayList<>();
        List<Expr> conditions = new ArrayList<>();
        for (RuleTree.Pattern pattern : book.tree(info.id()).patterns()) {
            for (RuleTree.Constraint constraint : pattern.constraints()) {
                if (constraint instanceof RuleTree.Test test && !pattern.isParameters()) {
                    conditions.add(test.condition());
                    leaves(test.condition(), leaves);
                }
            }
        }
        int spoke = 0;
        int silent = 0;
        int[] holding = new int[leaves.size()];
        int[] failing = new int[leaves.size()];
        for (RuleCase asked : cases) {
            PlainRule rule = relevant(book, info, asked);
            if (rule == null) {
                continue;
            }
            boolean[] truth = truths(rule, leaves, asked, book);
            boolean speaks = holds(conditions, leaves, truth);
            spoke += speaks ? 1 : 0;
            silent += speaks ? 0 : 1;
            for (int i = 0; i < truth.length; i++) {
                truth[i] = !truth[i];
                if (holds(conditions, leaves, truth) != speaks) {
                    holding[i] += truth[i] ? 0 : 1;
                    failing[i] += truth[i] ? 1 : 0;
                }
                truth[i] = !truth[i];
            }
        }
        List<OfComparison> comparisons = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            if (!readsInstrument(leaves.get(i))) {
                boolean threshold = leaves.get(i) instanceof Expr.Compare compare && hasVariable(compare);
                comparisons.add(new OfComparison(leaves.get(i), threshold, holding[i], failing[i]));
            }
        }
        return new OfRule(info, spoke, silent, comparisons);
    }

    /** The rule as it stands on the day of a case that could hear it; null for any other case. */
    static @org.jspecify.annotations.Nullable PlainRule relevant(PlainBook book, RuleInfo info, RuleCase asked) {
        if (!isAsked(info, asked)) {
            return null;
        }
        PlainRule rule = book.on(asked.day()).rules().stream()
                .filter(r -> r.id().equals(info.id()))
                .findFirst()
                .orElseThrow();
        boolean known = rule.fields().names().stream()
                .allMatch(f -> f.equals(Vocabulary.INSTRUMENT) || asked.fields().containsKey(f));
        return known && rule.fields().concerns(asked.instrument()) ? rule : null;
    }

    private static boolean[] truths(PlainRule rule, List<Expr> leaves, RuleCase asked, PlainBook book) {
        Map<String, Long> fields = new TreeMap<>(asked.fields());
        fields.put(Vocabulary.INSTRUMENT, (long) book.on(asked.day()).instrument(asked.instrument()));
        boolean[] truth = new boolean[leaves.size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = rule.conditions().of(leaves.get(i)).holds(f -> fields.getOrDefault(f, 0L));
        }
        return truth;
    }

    private static boolean holds(List<Expr> conditions, List<Expr> leaves, boolean[] truth) {
        return conditions.stream().allMatch(c -> holds(c, leaves, truth));
    }

    private static boolean holds(Expr expr, List<Expr> leaves, boolean[] truth) {
        if (expr instanceof Expr.Group group) {
            return holds(group.part(), leaves, truth);
        } else if (expr instanceof Expr.Not not) {
            return !holds(not.part(), leaves, truth);
        } else if (expr instanceof Expr.Junction junction) {
            return junction.operator().isSign("||")
                    ? junction.parts().stream().anyMatch(p -> holds(p, leaves, truth))
                    : junction.parts().stream().allMatch(p -> holds(p, leaves, truth));
        }
        return truth[leaves.indexOf(expr)];
    }

    private static void leaves(Expr expr, List<Expr> into) {
        if (expr instanceof Expr.Group group) {
            leaves(group.part(), into);
        } else if (expr instanceof Expr.Not not) {
            leaves(not.part(), into);
        } else if (expr instanceof Expr.Junction junction) {
            junction.parts().forEach(part -> leaves(part, into));
        } else {
            into.add(expr);
        }
    }

    private static boolean readsInstrument(Expr leaf) {
        return leaf.first().isWord(Vocabulary.INSTRUMENT);
    }

    private static boolean hasVariable(Expr expr) {
        if (expr instanceof Expr.Compare compare) {
            return hasVariable(compare.left()) || hasVariable(compare.right());
        } else if (expr instanceof Expr.Arithmetic sum) {
            return hasVariable(sum.left()) || hasVariable(sum.right());
        } else if (expr instanceof Expr.Group group) {
            return hasVariable(group.part());
        }
        return expr instanceof Expr.Variable;
    }
}
