package io.sluice.rules.fast;

import io.sluice.rules.Statement;
import io.sluice.rules.fact.Rulings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.drools.model.functions.BlockN;

/**
 * The consequence of a rule as Drools compiled it. What it states about a row that meets the conditions is found by running
 * it: once a day when it takes only figures, for each such row when it takes fields of the row.
 *
 * @param rule the rule
 * @param block the compiled consequence
 * @param arguments what it takes
 */
record Saying(String rule, BlockN block, List<Argument> arguments) {
    Saying {
        arguments = List.copyOf(arguments);
    }

    /** What a consequence takes. */
    sealed interface Argument {}

    /** The fact the rule is about. */
    record TheFact() implements Argument {}

    /** The collector of statements. */
    record TheRulings() implements Argument {}

    /** A figure. */
    record Figure(String field) implements Argument {}

    /** A field of the fact. */
    record Field(String name) implements Argument {}

    /** A statement made. */
    record Said(Statement kind, long number) {}

    /** Whether what is stated depends on nothing but figures. */
    boolean sameForAllRows() {
        return arguments.stream().noneMatch(Field.class::isInstance);
    }

    /**
     * What is stated.
     *
     * @param fact what to state it about
     * @param figures the value of a figure
     * @param fields the value of a field of the row
     * @throws Unseen when it states something about another fact, or in the name of another rule
     */
    List<Said> about(Object fact, Function<String, Long> figures, Function<String, Object> fields) {
        Ear ear = new Ear(rule, fact);
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            Argument argument = arguments.get(i);
            if (argument instanceof Figure figure) {
                values[i] = figures.apply(figure.field());
            } else if (argument instanceof Field field) {
                values[i] = fields.apply(field.name());
            } else {
                values[i] = argument instanceof TheFact ? fact : ear;
            }
        }
        try {
            block.execute(values);
        } catch (Unseen unseen) {
            throw unseen;
        } catch (Exception e) {
            throw new IllegalStateException("the consequence of rule " + rule + " failed: " + e, e);
        }
        return ear.said;
    }

    /** The kinds of the statements, in the order they are made. */
    static List<Statement> kinds(List<Said> said) {
        return said.stream().map(Said::kind).toList();
    }

    /** Whether a kind is stated twice. */
    static boolean repeats(List<Said> said) {
        return Set.copyOf(kinds(said)).size() < said.size();
    }

    /** Hears what a rule states. */
    private static final class Ear implements Rulings {
        private final String rule;
        private final Object fact;
        private final List<Said> said = new ArrayList<>();

        Ear(String rule, Object fact) {
            this.rule = rule;
            this.fact = fact;
        }

        private void hear(String name, Object about, Statement kind, long number) {
            if (!name.equals(rule) || about != fact) {
                throw new Unseen("it states something in another rule's name or about another fact");
            }
            said.add(new Said(kind, number));
        }

        @Override
        public void eligible(String name, Object about) {
            hear(name, about, Statement.ELIGIBLE, 0);
        }

        @Override
        public void excluded(String name, Object about) {
            hear(name, about, Statement.EXCLUDED, 0);
        }

        @Override
        public void unmet(String name, Object about) {
            hear(name, about, Statement.UNMET, 0);
        }

        @Override
        public void rate(String name, Object about, long millionths) {
            hear(name, about, Statement.RATE, millionths);
        }

        @Override
        public void cap(String name, Object about, long fen) {
            hear(name, about, Statement.CAP, fen);
        }

        @Override
        public void score(String name, Object about, long hundredths) {
            hear(name, about, Statement.SCORE, hundredths);
        }
    }
}
