package io.sluice.rules.bench;

import io.sluice.quantity.Units;
import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Field;
import io.sluice.rules.Law;
import io.sluice.rules.Question;
import io.sluice.rules.drl.Expr;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.pack.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every threshold of every rule tried just below, at and just above, without anybody writing a case: a field compared with
 * a figure is set around the value of the day in each example that reaches it, and the engine must answer as a second
 * reading of the rule's text does.
 */
public final class Thresholds {
    private final Bench bench;
    private int thresholds;
    private int reached;
    private int checks;
    private final List<String> disagreements = new ArrayList<>();
    private final List<String> unreached = new ArrayList<>();

    private Thresholds(Bench bench) {
        this.bench = bench;
    }

    /**
     * Tries the thresholds of a pack's rules from its examples.
     *
     * @param bench the bench
     * @param cases the pack's cases and examples
     */
    public static Thresholds of(Bench bench, CaseFile cases) {
        Thresholds thresholds = new Thresholds(bench);
        for (RuleInfo rule : bench.book().rules()) {
            if (rule.pack().equals(cases.pack()) && !rule.trusted()) {
                thresholds.tryRule(rule, cases.examples());
            }
        }
        return thresholds;
    }

    /** How many comparisons of a field with a figure there are. */
    public int count() {
        return thresholds;
    }

    /** How many of them some example reaches: moving the field changes what the rule says. */
    public int reached() {
        return reached;
    }

    /** How many rows were decided twice. */
    public int checks() {
        return checks;
    }

    /** Where the engine and the second reading differ; empty when all is well. */
    public List<String> disagreements() {
        return List.copyOf(disagreements);
    }

    /** Thresholds no example reaches, as {@code rule: field against figure}. */
    public List<String> unreached() {
        return List.copyOf(unreached);
    }

    private void tryRule(RuleInfo info, List<Example> examples) {
        RuleReading reading = bench.reading().reading(info.id());
        for (Threshold threshold : Threshold.of(reading.tree())) {
            thresholds++;
            boolean moved = false;
            for (LocalDate day : days(info)) {
                for (Example example : examples) {
                    moved |= tryAround(info, reading, threshold, example, day);
                }
            }
            if (moved) {
                reached++;
            } else {
                unreached.add(info.id() + ": " + threshold.field() + " against " + threshold.figure());
            }
        }
    }

    /** The first day of the rule and the first day of its last span. */
    private List<LocalDate> days(RuleInfo rule) {
        LocalDate last = rule.from();
        for (LocalDate change : bench.book().windows()) {
            if (rule.inForceOn(change)) {
                last = change;
            }
        }
        return last.equals(rule.from()) ? List.of(last) : List.of(rule.from(), last);
    }

    private boolean tryAround(RuleInfo info, RuleReading reading, Threshold threshold, Example example, LocalDate day) {
        SortedMap<String, Long> known = example.of(info.subject());
        if (known.isEmpty()) {
            return false;
        }
        Law law = bench.law(day);
        Field field = bench.reading().words().field(info.subject(), threshold.field());
        List<Integer> said = new ArrayList<>();
        for (String instrument : instruments(info, example)) {
            Columns start = bench.columns(info.subject(), instrument, known, law);
            long at = at(reading, threshold, bench.reading().row(law, start, 0), law);
            for (long value = at - 1; value <= at + 1; value++) {
                if (value >= field.low() && value <= field.high()) {
                    SortedMap<String, Long> moved = new TreeMap<>(known);
                    moved.put(field.name(), value);
                    said.add(compare(info, law, bench.columns(info.subject(), instrument, moved, law), field, value));
                }
            }
        }
        return said.stream().distinct().count() > 1;
    }

    private List<String> instruments(RuleInfo info, Example example) {
        if (!info.instruments().isEmpty()) {
            return info.instruments();
        }
        String own = example.instrument(info.subject());
        return own == null ? List.of() : List.of(own);
    }

    private long at(RuleReading reading, Threshold threshold, FactRow row, Law law) {
        Object bound = reading.value(threshold.bound(), row, bench.reading().figures(law));
        return Math.floorDiv((Long) bound, threshold.factor());
    }

    private int compare(RuleInfo info, Law law, Columns row, Field field, long value) {
        Question question = Question.whatIf(info.phase());
        Decisions quick = bench.engine().decide(law, question, row);
        Decisions plain = bench.reading().decide(law, question, row);
        checks++;
        String first = AskedRows.said(law, quick, 0);
        String second = AskedRows.said(law, plain, 0);
        if (!first.equals(second)) {
            disagreements.add(info.id() + " on " + law.day() + " with " + field.name() + " at "
                    + Units.format(value, field.dimension()) + ": the engine says " + first
                    + ", the text of the rules says " + second);
        }
        return first.contains(" " + info.id() + " ") ? 1 : 0;
    }

    /**
     * A field, times a whole number, compared with something made of figures.
     *
     * @param field the field
     * @param factor the number
     * @param bound the other side
     * @param figure a figure in it
     */
    private record Threshold(String field, long factor, Expr bound, String figure) {
        static List<Threshold> of(RuleTree rule) {
            Map<String, String> fields = new HashMap<>();
            Map<String, String> figures = new HashMap<>();
            List<Expr.Compare> comparisons = new ArrayList<>();
            for (RuleTree.Pattern pattern : rule.patterns()) {
                for (RuleTree.Constraint constraint : pattern.constraints()) {
                    if (constraint instanceof RuleTree.Binding binding) {
                        (pattern.isParameters() ? figures : fields)
                                .put(binding.variable().text(), binding.field().text());
                    } else if (constraint instanceof RuleTree.Test test && !pattern.isParameters()) {
                        Linear.comparisons(test.condition(), comparisons);
                    }
                }
            }
            List<Threshold> found = new ArrayList<>();
            for (Expr.Compare compare : comparisons) {
                add(found, Linear.of(compare.left(), fields), compare.right(), figures);
                add(found, Linear.of(compare.right(), fields), compare.left(), figures);
            }
            return found;
        }

        private static void add(List<Threshold> found, @Nullable Linear side, Expr bound, Map<String, String> figures) {
            String figure = Linear.variableIn(bound, figures);
            if (side != null && figure != null) {
                found.add(new Threshold(side.field(), side.factor(), bound, figure));
            }
        }
    }
}
