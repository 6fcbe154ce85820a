package io.sluice.rules.pack;

import io.sluice.rules.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** What a rule of the trusted profile is made of, as Drools reads it: the facts it looks at, and what no analysis understands. */
final class TrustedParts {
    private static final Pattern CALL = Pattern.compile("\\b[\\p{L}_$][\\p{L}\\p{N}_$]*\\s*\\((?<!in\\s{0,9}\\()");
    private static final Set<String> MEMORY =
            Set.of("insert", "insertLogical", "update", "modify", "delete", "retract", "drools", "kcontext");
    private static final Pattern STATEMENTS =
            Pattern.compile("\\s*rulings\\s*\\.\\s*\\w+\\s*\\(\\s*\"[^\"]*\"\\s*(?:,\\s*[$\\w]+\\s*)+\\)\\s*;\\s*");

    private final RuleDescr rule;
    private final Predicate<String> isQuery;
    private final Set<String> found = new TreeSet<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<PatternDescr> figures = new ArrayList<>();

    private TrustedParts(RuleDescr rule, Predicate<String> isQuery) {
        this.rule = rule;
        this.isQuery = isQuery;
    }

    /**
     * A fact a rule looks at.
     *
     * @param pattern as Drools reads it
     * @param subject which
     * @param itself whether the rule is about it: it stands among the conditions themselves, not inside one of them
     */
    record Fact(PatternDescr pattern, Subject subject, boolean itself) {
        /** The constraints in it as written. */
        List<String> constraints() {
            return TrustedParts.constraints(pattern);
        }
    }

    /** Takes a rule apart. */
    static TrustedParts of(RuleDescr rule, Predicate<String> isQuery) {
        TrustedParts parts = new TrustedParts(rule, isQuery);
        parts.walk(rule.getLhs(), true);
        parts.attributes();
        parts.consequences();
        return parts;
    }

    /** The constraints in a pattern as written. */
    static List<String> constraints(PatternDescr pattern) {
        return pattern.getDescrs().stream()
                .map(d -> String.valueOf(d.getText() == null || d.getText().isEmpty() ? d.toString() : d.getText()))
                .toList();
    }

    /** Where it reads figures. */
    List<PatternDescr> figures() {
        return figures;
    }

    /** The facts it looks at. */
    List<Fact> facts() {
        return facts;
    }

    /** What no analysis understands, each with its line. */
    List<String> notSeenThrough() {
        return List.copyOf(found);
    }

    /** Its consequences as Java. */
    static List<String> consequences(RuleDescr rule) {
        List<String> texts = new ArrayList<>();
        texts.add(String.valueOf(rule.getConsequence() == null ? "" : rule.getConsequence()));
        rule.getNamedConsequences().values().forEach(named -> texts.add(String.valueOf(named)));
        return texts;
    }

    private void add(String what, int line) {
        found.add(what + " (line " + (line > 0 ? line : rule.getLine()) + ")");
    }

    private void walk(BaseDescr part, boolean itself) {
        if (part instanceof PatternDescr pattern) {
            pattern(pattern, itself);
            return;
        }
        boolean plain = part instanceof AndDescr;
        if (!plain) {
            String kind = part.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
            add(kind, part.getLine());
        }
        if (part instanceof AccumulateDescr accumulate) {
            walk(accumulate.getInput(), false);
        } else if (part instanceof CollectDescr collect) {
            walk(collect.getInputPattern(), false);
        } else if (part instanceof ConditionalElementDescr several && !(part instanceof FromDescr)) {
            several.getDescrs().forEach(child -> walk(child, itself && plain));
        }
    }

    private void pattern(PatternDescr pattern, boolean itself) {
        String type = String.valueOf(pattern.getObjectType());
        Subject subject = Subject.of(type).orElse(null);
        if (subject != null) {
            if (itself && facts.stream().anyMatch(Fact::itself)) {
                add("several facts", pattern.getLine());
            }
            facts.add(new Fact(pattern, subject, itself));
        } else if (pattern.isQuery() || isQuery.test(type)) {
            add("query " + type, pattern.getLine());
        } else if (type.equals("Parameters")) {
            figures.add(pattern);
        } else if (pattern.getSource() == null) {
            add("facts of its own, " + type, pattern.getLine());
        }
        if (pattern.getSource() != null) {
            walk(pattern.getSource(), false);
        }
        if (!pattern.getBehaviors().isEmpty()) {
            add("window", pattern.getLine());
        }
        for (BaseDescr constraint : pattern.getDescrs()) {
            if (CALL.matcher(String.valueOf(constraint.toString())).find()) {
                add("a call in a condition", constraint.getLine());
            }
        }
    }

    private void attributes() {
        for (Map.Entry<String, ?> attribute : rule.getAttributes().entrySet()) {
            add(Objects.requireNonNull(attribute.getKey()), rule.getLine());
        }
    }

    private void consequences() {
        for (String text : consequences(rule)) {
            Set<String> words = TrustedText.words(text);
            MEMORY.stream()
                    .filter(words::contains)
                    .forEach(word -> add("what it tells other rules by " + word, rule.getConsequenceLine()));
            String rest = STATEMENTS.matcher(TrustedText.plain(text)).replaceAll("");
            if (!rest.isBlank() && MEMORY.stream().noneMatch(words::contains)) {
                add("Java as its consequence", rule.getConsequenceLine());
            }
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            add("named consequences", rule.getLine());
        }
    }
}
