package io.sluice.rules.pack;

import io.sluice.rules.drl.DrlTree;
import io.sluice.rules.drl.Expr;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.drl.RuleTree.Pattern;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.util.HashMap;
import java.util.Map;

/**
 * Our own check of the rules of a pack, made before any compiler sees them: every fault with the line and column of the word
 * that is wrong, what was found, what is allowed and what was probably meant. What passes is strict DRL: conditions on one
 * fact and the parameters, statements, and nothing that could run, loop, draw or read a clock.
 */
public final class DrlCheck {
    private DrlCheck() {}

    /** Checks the rules of a pack and adds what is known of them to the draft. */
    static void check(Draft draft, Scope scope, Diagnostics diagnostics) {
        Map<String, RuleTree> seen = new HashMap<>();
        for (DrlTree tree : draft.trees) {
            checkPackage(tree, draft, diagnostics);
            if (draft.trusted.containsKey(tree) && draft.trees.stream().allMatch(DrlTree::sound)) {
                TrustedFileCheck.check(tree, draft, diagnostics);
            }
            for (RuleTree rule : tree.rules()) {
                RuleTree first = seen.putIfAbsent(rule.id(), rule);
                if (first != null) {
                    diagnostics.add(
                            tree.file(),
                            rule.name().mark(),
                            "duplicate-rule",
                            "there are two rules \"" + rule.id() + "\": here and at " + place(first),
                            "ids are unique over all packs; give one of them another");
                }
                Draft.CheckedRule checked = draft.trusted.containsKey(tree)
                        ? TrustedCheck.check(tree, rule, draft, scope, diagnostics)
                        : RuleCheck.check(rule, draft, scope, diagnostics);
                if (checked != null && first == null) {
                    draft.rules.add(checked);
                }
            }
            if (!draft.trusted.containsKey(tree)) {
                DroolsReading.confirm(tree, draft.drlPackage(tree), diagnostics);
            }
        }
    }

    private static Place place(RuleTree rule) {
        return new Place(rule.file(), rule.name().mark());
    }

    private static void checkPackage(DrlTree tree, Draft draft, Diagnostics diagnostics) {
        String expected = draft.drlPackage(tree);
        String found = tree.packageName();
        if (found == null) {
            diagnostics.add(
                    tree.file(),
                    new Mark(1, 1, 1),
                    "no-package",
                    "the file declares no package",
                    "write as its first line: package " + expected + ";");
        } else if (!found.equals(expected) && tree.packageToken() != null) {
            diagnostics.add(
                    tree.file(),
                    tree.packageToken().mark(),
                    "wrong-package",
                    "the package is " + found + ", but "
                            + (draft.trusted.containsKey(tree)
                                    ? "the trusted files of the pack " + draft.id + " have their own"
                                    : "the pack is " + draft.id),
                    "write: package " + expected + ";");
        }
    }

    /**
     * Where a condition of a rule stands, for a complaint of the compiler that does not know.
     *
     * @param pack the pack the rule is in
     * @param rule the rule's name
     * @param condition the text of the condition in any spacing; when it is not found, the place of the rule is given
     */
    public static Place locate(Pack pack, String rule, String condition) {
        for (RuleFile file : pack.files()) {
            for (RuleTree candidate : file.rules()) {
                if (candidate.id().equals(rule)) {
                    return locate(candidate, condition);
                }
            }
        }
        throw new IllegalArgumentException("the pack " + pack.id() + " has no rule " + rule);
    }

    private static Place locate(RuleTree rule, String condition) {
        String wanted = condition.replaceAll("\\s+", "");
        for (Pattern pattern : rule.patterns()) {
            for (RuleTree.Constraint constraint : pattern.constraints()) {
                if (constraint instanceof RuleTree.Test test) {
                    Expr expr = test.condition();
                    if (!wanted.isEmpty() && written(rule.file(), expr).equals(wanted)) {
                        return new Place(rule.file(), expr.mark());
                    }
                } else if (constraint instanceof RuleTree.Binding binding
                        && wanted.equals(binding.variable().text() + ":"
                                + binding.field().text())) {
                    return new Place(rule.file(), binding.variable().mark());
                }
            }
        }
        return new Place(rule.file(), rule.keyword().mark());
    }

    private static String written(SourceFile file, Expr expr) {
        StringBuilder text = new StringBuilder();
        for (int line = expr.first().line(); line <= expr.last().line(); line++) {
            int[] points = String.valueOf(file.line(line)).codePoints().toArray();
            int from = line == expr.first().line() ? expr.first().column() - 1 : 0;
            int to = line == expr.last().line()
                    ? expr.last().column() + expr.last().length() - 1
                    : points.length;
            text.append(new String(points, from, Math.max(0, Math.min(to, points.length) - from)));
        }
        return text.toString().replaceAll("\\s+", "");
    }
}
