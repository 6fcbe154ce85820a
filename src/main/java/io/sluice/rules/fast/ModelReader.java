package io.sluice.rules.fast;

import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.drl.ConditionText;
import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.FactShape;
import io.sluice.rules.pack.Opaque;
import io.sluice.rules.pack.Parameter;
import io.sluice.rules.pack.RuleInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.drools.model.Condition.Type;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;

/**
 * Sees through rules as Drools compiled them: walks the executable model of a rule and says what must hold of a row, and
 * what is stated then. Whatever is not known to be harmless closes the rule to it. The only reader of the model; what Drools
 * changes in a new version is mended here.
 */
final class ModelReader {
    private final CompiledLaw law;
    private final Vocabulary vocabulary;
    private final List<String> figures;
    private final Object figureMarks;

    ModelReader(CompiledLaw law, Vocabulary vocabulary) {
        this.law = law;
        this.vocabulary = vocabulary;
        this.figures = law.book().parameters().values().stream()
                .map(Parameter::fieldName)
                .toList();
        SortedMap<String, Long> marks = new TreeMap<>();
        for (int i = 0; i < figures.size(); i++) {
            marks.put(figures.get(i), mark(i));
        }
        this.figureMarks = law.parameters(marks);
    }

    /** A number for each figure; no sum, difference or product of some is that of another. */
    private static long mark(int figure) {
        long n = figure + 1L;
        return 1_000_003 * n * n * n + 17;
    }

    /** What is known of a rule's meaning. */
    Reading read(int rule) {
        Opaque opaque = law.rules().get(rule).opaque();
        if (opaque != null) {
            return new Reading.Closed("it is of the trusted profile: " + opaque.why());
        }
        try {
            return new OneRule(law.rules().get(rule)).read(law.model(rule));
        } catch (Unseen unseen) {
            return new Reading.Closed(unseen.why());
        }
    }

    /** The reading of one rule. */
    private final class OneRule {
        private final RuleInfo info;
        private final FactShape shape;
        private final Map<String, Operand> bound = new TreeMap<>();
        private final List<Condition> conditions = new ArrayList<>();
        private String fact = "";

        OneRule(RuleInfo info) {
            this.info = info;
            this.shape = FactShape.of(info.subject());
        }

        Reading read(Rule rule) {
            refuseAttributes(rule);
            if (rule.getConsequences().size() != 1) {
                throw new Unseen("it has several consequences");
            }
            for (org.drools.model.Condition part : rule.getView().getSubConditions()) {
                if (part.getType() == Type.PATTERN && part instanceof Pattern<?> pattern) {
                    pattern(pattern);
                } else if (part.getType() != Type.CONSEQUENCE) {
                    throw new Unseen(
                            "its conditions hold " + part.getType().name().toLowerCase(Locale.ROOT));
                }
            }
            if (fact.isEmpty()) {
                throw new Unseen("it looks at no fact");
            }
            Condition condition = new Condition.All(conditions);
            condition.alternatives(); // closes the rule when there are too many
            return new Reading.Seen(condition, saying(rule.getDefaultConsequence()));
        }

        private void refuseAttributes(Rule rule) {
            for (Rule.Attribute<?> attribute : List.of(
                    Rule.Attribute.SALIENCE,
                    Rule.Attribute.AGENDA_GROUP,
                    Rule.Attribute.RULEFLOW_GROUP,
                    Rule.Attribute.ACTIVATION_GROUP,
                    Rule.Attribute.NO_LOOP,
                    Rule.Attribute.LOCK_ON_ACTIVE,
                    Rule.Attribute.AUTO_FOCUS,
                    Rule.Attribute.ENABLED,
                    Rule.Attribute.DURATION,
                    Rule.Attribute.TIMER,
                    Rule.Attribute.CALENDARS,
                    Rule.Attribute.DATE_EFFECTIVE,
                    Rule.Attribute.DATE_EXPIRES)) {
                Object set = rule.getAttribute(attribute);
                if (set != null && !set.equals(attribute.getDefaultValue())) {
                    throw new Unseen("it has an attribute of Drools that changes when it fires");
                }
            }
        }

        private void pattern(Pattern<?> pattern) {
            Variable<?> variable = pattern.getPatternVariable();
            boolean plain = pattern.getWatchedProps().length == 0
                    && !pattern.isPassive()
                    && (!(variable instanceof Declaration<?> declared)
                            || (declared.getSource() == null && declared.getWindow() == null));
            if (!plain) {
                throw new Unseen("it takes facts from elsewhere than those of the question");
            }
            if (variable.getType() == figureMarks.getClass()) {
                bindFigures(pattern);
                constraint(pattern.getConstraint(), this::figure);
            } else if (variable.getType() == FactShape.type(info.subject()) && fact.isEmpty()) {
                fact = variable.getName();
                bindFields(pattern);
                constraint(pattern.getConstraint(), this::field);
            } else {
                throw new Unseen("it joins several facts");
            }
        }

        private void bindFigures(Pattern<?> pattern) {
            for (org.drools.model.Binding binding : pattern.getBindings()) {
                @SuppressWarnings("unchecked")
                Object value = binding.getBindingFunction().apply(figureMarks);
                for (int i = 0; i < figures.size(); i++) {
                    if (value instanceof Long mark && mark == mark(i)) {
                        bound.put(
                                binding.getBoundVariable().getName(), Operand.Number.of(Amount.figure(figures.get(i))));
                    }
                }
                known(binding);
            }
        }

        private void bindFields(Pattern<?> pattern) {
            FieldProbe probe = new FieldProbe(info.subject());
            for (org.drools.model.Binding binding : pattern.getBindings()) {
                @SuppressWarnings("unchecked")
                Function1<Object, Object> function = binding.getBindingFunction();
                FactShape.Field field = probe.read(function)
                        .orElseThrow(() -> new Unseen(
                                binding.getBoundVariable().getName() + " is bound to something else than a field"));
                bound.put(binding.getBoundVariable().getName(), field(field.name()));
                known(binding);
            }
        }

        private void known(org.drools.model.Binding binding) {
            if (!bound.containsKey(binding.getBoundVariable().getName())) {
                throw new Unseen(binding.getBoundVariable().getName() + " is bound to something else than a figure");
            }
        }

        private Operand field(String name) {
            FactShape.Field field = shape.fields().stream()
                    .filter(f -> f.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Unseen("it reads " + name + ", which is no field"));
            if (field.type() == long.class) {
                return Operand.Number.of(Amount.field(name));
            }
            return field.type() == boolean.class ? new Operand.Flag(name) : new Operand.Code(name);
        }

        private Operand figure(String name) {
            if (!figures.contains(name)) {
                throw new Unseen("it reads " + name + ", which is no figure");
            }
            return Operand.Number.of(Amount.figure(name));
        }

        private void constraint(Constraint constraint, Function<String, Operand> fields) {
            if (constraint == SingleConstraint.TRUE) {
                return;
            }
            if (constraint instanceof SingleConstraint single) {
                if (single.isTemporal()) {
                    throw new Unseen("it compares moments in time");
                }
                conditions.add(condition(single, fields));
            } else if (constraint.getType() == Constraint.Type.MULTIPLE
                    || constraint.getType() == Constraint.Type.AND) {
                constraint.getChildren().forEach(child -> constraint(child, fields));
            } else {
                throw new Unseen("a pattern joins its constraints by || outside parentheses");
            }
        }

        private Condition condition(SingleConstraint single, Function<String, Operand> fields) {
            String text = single.predicateInformation().getStringConstraint();
            List<String> visible =
                    Arrays.stream(single.getVariables()).map(Variable::getName).toList();
            ConditionReading reading = new ConditionReading(
                    fields,
                    name -> {
                        Operand operand = bound.get(name);
                        if (operand == null || !visible.contains(name)) {
                            throw new Unseen("Drools compiled '" + text + "' without " + name);
                        }
                        return operand;
                    },
                    this::alike);
            return reading.read(
                    ConditionText.read(text).orElseThrow(() -> new Unseen("its condition is not read: " + text)), true);
        }

        private boolean alike(String field, String other) {
            return codes(info.subject(), field).equals(codes(info.subject(), other));
        }

        private Saying saying(Consequence consequence) {
            if (consequence.isUsingDrools() || consequence.isBreaking()) {
                throw new Unseen("its consequence changes the working memory");
            }
            if (!law.isStrict(info.id())) {
                throw new Unseen("its text is not of the strict profile");
            }
            List<Saying.Argument> arguments = new ArrayList<>();
            for (Variable<?> variable : consequence.getVariables()) {
                arguments.add(argument(variable.getName()));
            }
            Saying saying = new Saying(info.id(), consequence.getBlock(), arguments);
            tryOut(saying);
            return saying;
        }

        private Saying.Argument argument(String name) {
            if (name.equals(fact)) {
                return new Saying.TheFact();
            } else if (name.equals("rulings")) {
                return new Saying.TheRulings();
            }
            Operand operand = bound.get(name);
            if (operand instanceof Operand.Code code) {
                return new Saying.Field(code.field());
            } else if (operand instanceof Operand.Flag flag) {
                return new Saying.Field(flag.field());
            } else if (operand instanceof Operand.Number number) {
                Amount.Product product = number.amount().terms().firstKey();
                return product.fields().isEmpty()
                        ? new Saying.Figure(product.figures().get(0))
                        : new Saying.Field(product.fields().get(0));
            }
            throw new Unseen("its consequence takes " + name);
        }

        /** Two facts that differ in every field, with equal arguments, must hear the same: nothing else is read. */
        private void tryOut(Saying saying) {
            FieldProbe probe = new FieldProbe(info.subject());
            List<List<Saying.Said>> heard = new ArrayList<>();
            for (int base : List.of(1_000, 700_000)) {
                heard.add(saying.about(probe.fact(base, base == 1_000 ? 0 : -1), figure -> 3L, this::sample));
            }
            if (!heard.get(0).equals(heard.get(1))) {
                throw new Unseen("its consequence reads the fact itself");
            }
            if (!saying.sameForAllRows() && Saying.repeats(heard.get(0))) {
                throw new Unseen("it states one thing twice, with numbers of the row");
            }
        }

        private Object sample(String name) {
            Operand operand = field(name);
            return operand instanceof Operand.Number
                    ? (Object) 5L
                    : operand instanceof Operand.Flag ? Boolean.TRUE : "";
        }
    }

    private String codes(Subject subject, String field) {
        return vocabulary
                .field(subject, field)
                .map(f -> String.valueOf(f.codes()))
                .orElse("");
    }
}
