package io.sluice.rules.drl;

import io.sluice.scenario.text.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule as written.
 *
 * @param file the file it is in
 * @param keyword the word {@code rule}
 * @param name its name
 * @param annotations what stands between its name and {@code when}
 * @param patterns its conditions
 * @param statements its consequence
 * @param canonical its conditions and consequence, one space between tokens, no comments
 * @param named all names it gives, even in parts that could not be read
 * @param sound whether it was read without a fault, so that checks of meaning are worth making
 */
public record RuleTree(
        SourceFile file,
        Token keyword,
        Token name,
        List<Annotation> annotations,
        List<Pattern> patterns,
        List<Call> statements,
        String canonical,
        Set<String> named,
        boolean sound) {
    /** What may stand between a rule's name and {@code when}, each with an @ before it. */
    public static final List<String> ANNOTATIONS = List.of(
            "title",
            "title_zh",
            "source",
            "from",
            "until",
            "sunset",
            "phase",
            "status",
            "replaces",
            "announced",
            "group",
            "alternative");

    public RuleTree {
        annotations = List.copyOf(annotations);
        patterns = List.copyOf(patterns);
        statements = List.copyOf(statements);
        named = Set.copyOf(named);
    }

    /** The rule's name, which is its id. */
    public String id() {
        return name.text();
    }

    /** The annotation of this name; empty when the rule has none. */
    public Optional<Annotation> annotation(String name) {
        return annotations.stream().filter(a -> a.name().text().equals(name)).findFirst();
    }

    /**
     * Metadata of a rule, such as {@code @source("nvcgf-launch-2025")}.
     *
     * @param at the sign {@code @}
     * @param name its name
     * @param value its text
     */
    public record Annotation(Token at, Token name, Token value) {}

    /**
     * A fact the rule looks for.
     *
     * @param variable the name the fact is bound to, or null
     * @param type the fact's name
     * @param constraints what must hold
     */
    public record Pattern(@Nullable Token variable, Token type, List<Constraint> constraints) {
        public Pattern {
            constraints = List.copyOf(constraints);
        }

        /** Whether it reads the parameters of the policy rather than a fact. */
        public boolean isParameters() {
            return type.text().equals("Parameters");
        }
    }

    /** One constraint of a pattern. */
    public sealed interface Constraint {}

    /**
     * A field given a name: {@code $limit : smallTicketLimit}.
     *
     * @param variable the name
     * @param field the field
     */
    public record Binding(Token variable, Token field) implements Constraint {}

    /**
     * A condition.
     *
     * @param condition what must hold
     */
    public record Test(Expr condition) implements Constraint {}

    /**
     * A statement of the consequence: {@code rulings.unmet("NVC-02", $d);}.
     *
     * @param receiver the word before the point
     * @param method what it states
     * @param arguments what it states it about
     * @param close the closing parenthesis
     */
    public record Call(Token receiver, Token method, List<Expr> arguments, Token close) {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
