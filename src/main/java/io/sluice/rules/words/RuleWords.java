package io.sluice.rules.words;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.Units;
import io.sluice.rules.Field;
import io.sluice.rules.Statement;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.Clause;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.bench.Written;
import io.sluice.rules.drl.Expr;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.drl.Token;
import io.sluice.rules.pack.DatedValue;
import io.sluice.rules.pack.Parameter;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.rules.pack.Title;
import io.sluice.rules.words.Phrase.Kind;
import io.sluice.rules.words.Phrase.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule in words, made from its syntax tree: what it asks and what it says, with the titles of fields and figures in place
 * of their names. Nothing is left out and nothing is added; what the tree does not say, the words do not say.
 */
public final class RuleWords {
    /** One whole share or multiple, in millionths: the factor by which a comparison of a ratio avoids dividing. */
    private static final long WHOLE = Dimension.SHARE.scale();

    private final PlainBook book;
    private final RuleInfo info;
    private final RuleTree tree;
    private final Tongue tongue;
    private final Map<String, Phrase> named = new HashMap<>();
    private final Map<String, Dimension> measures = new HashMap<>();

    /**
     * Prepares to tell a rule.
     *
     * @param book the law it is read in
     * @param info the rule
     * @param tongue the language
     */
    public RuleWords(PlainBook book, RuleInfo info, Tongue tongue) {
        this.book = book;
        this.info = info;
        this.tree = book.tree(info.id());
        this.tongue = tongue;
        for (RuleTree.Pattern pattern : tree.patterns()) {
            for (RuleTree.Constraint constraint : pattern.constraints()) {
                if (constraint instanceof RuleTree.Binding binding) {
                    String name = binding.field().text();
                    String variable = binding.variable().text();
                    named.put(variable, pattern.isParameters() ? figure(name) : new Phrase(List.of(field(name))));
                    measures.put(
                            variable, pattern.isParameters() ? book.figure(name).dimension() : measure(name));
                }
            }
        }
    }

    /** A condition, in words and as written. */
    public record Told(Phrase phrase, String written) {}

    /** What it asks besides the instrument and the requirement, in order of writing. */
    public List<Told> where() {
        Expr requirement = negated().orElse(null);
        return asked().stream()
                .filter(clause -> clause != requirement)
                .map(clause -> new Told(told(clause, false), Written.of(clause)))
                .toList();
    }

    /**
     * What must be so lest the rule refuse: the one negated condition of a rule that finds a requirement unmet; empty for
     * every other rule.
     */
    public Optional<Told> requirement() {
        return negated().map(clause -> new Told(told(((Expr.Not) clause).part(), false), Written.of(clause)));
    }

    /** What it says where all that holds: the kind of each statement, and its number if it has one. */
    public List<Said> says() {
        List<Said> says = new ArrayList<>();
        for (RuleTree.Call call : tree.statements()) {
            Statement kind = Statement.of(call.method().text()).orElseThrow();
            Expr value = call.arguments().size() < 3 ? null : call.arguments().get(2);
            Phrase phrase = value == null ? null : told(value, false);
            says.add(new Said(kind, phrase));
        }
        return says;
    }

    /** A statement, and the number it states if it states one. */
    public record Said(Statement kind, @Nullable Phrase value) {}

    private List<Expr> asked() {
        return Clause.written(tree).stream().filter(e -> !isInstrument(e)).toList();
    }

    private Optional<Expr> negated() {
        if (!info.states().equals(List.of(Statement.UNMET.word()))) {
            return Optional.empty();
        }
        List<Expr> negated = asked().stream().filter(Expr.Not.class::isInstance).toList();
        return negated.size() == 1 ? Optional.of(negated.get(0)) : Optional.empty();
    }

    /** Whether a clause only says which instruments the rule is about, which its head says already. */
    private static boolean isInstrument(Expr clause) {
        boolean positive =
                (clause instanceof Expr.Compare compare && compare.operator().isSign("=="))
                        || (clause instanceof Expr.In in && !in.negated());
        return positive && clause.first().isWord(Vocabulary.INSTRUMENT);
    }

    private Phrase told(Expr expr, boolean fails) {
        if (expr instanceof Expr.Group group) {
            return told(group.part(), fails);
        } else if (expr instanceof Expr.Not not) {
            return told(not.part(), !fails);
        } else if (expr instanceof Expr.Compare compare) {
            return compared(compare, fails);
        } else if (expr instanceof Expr.In in) {
            List<Phrase> words =
                    in.values().stream().map(v -> operand(v, in.left())).toList();
            String between = in.negated() == fails ? tongue.oneOf : tongue.noneOf;
            return Phrase.joined(List.of(operand(in.left(), null), Phrase.joined(words, tongue.comma)), between);
        } else if (expr instanceof Expr.Junction junction) {
            return joined(junction, fails);
        }
        Phrase phrase = operand(expr, null);
        return fails ? phrase.between(tongue.notSo, "") : phrase;
    }

    private Phrase joined(Expr.Junction junction, boolean fails) {
        List<Phrase> parts = new ArrayList<>();
        for (Expr part : junction.parts()) {
            Phrase phrase = told(part, false);
            boolean mixed = bare(part) instanceof Expr.Junction;
            parts.add(mixed ? phrase.between("(", ")") : phrase);
        }
        Phrase all = Phrase.joined(parts, junction.operator().isSign("||") ? tongue.or : tongue.and);
        return fails ? all.between(tongue.notSo + "(", ")") : all;
    }

    private static Expr bare(Expr expr) {
        return expr instanceof Expr.Group group ? bare(group.part()) : expr;
    }

    private Phrase compared(Expr.Compare compare, boolean fails) {
        String operator = compare.operator().text();
        if (bare(compare.right()) instanceof Expr.Literal literal && literal.isFlag()) {
            boolean yes = literal.token().isWord("true") == operator.equals("==") != fails;
            return operand(compare.left(), null).between("", yes ? tongue.yes : tongue.no);
        }
        Expr whole = wholeOf(compare.left());
        Expr.Arithmetic product = bare(compare.right()) instanceof Expr.Arithmetic p
                        && p.operator().isSign("*")
                ? p
                : null;
        boolean ratio = whole != null
                && product != null
                && bare(product.left()) instanceof Expr.Variable v
                && measure(v) != Dimension.MONEY;
        Phrase left = operand(whole != null && ratio ? whole : compare.left(), compare.right());
        Phrase right = ratio && product != null ? share(product) : operand(compare.right(), compare.left());
        return Phrase.joined(List.of(left, right), tongue.comparison(operator, fails));
    }

    private Phrase share(Expr.Arithmetic product) {
        Phrase share = operand(product.left(), null);
        Phrase of = operand(product.right(), null);
        return tongue == Tongue.ZH ? Phrase.joined(List.of(of, share), "的") : Phrase.joined(List.of(share, of), " of ");
    }

    /** What is multiplied by one whole share; null for anything else. */
    private static @Nullable Expr wholeOf(Expr expr) {
        return bare(expr) instanceof Expr.Arithmetic product
                        && product.operator().isSign("*")
                        && bare(product.right()) instanceof Expr.Literal literal
                        && literal.token().text().equals(Long.toString(WHOLE))
                ? product.left()
                : null;
    }

    private Phrase operand(Expr expr, @Nullable Expr beside) {
        if (expr instanceof Expr.Group group) {
            return operand(group.part(), beside).between("(", ")");
        } else if (expr instanceof Expr.Name name) {
            return new Phrase(List.of(field(name.token().text())));
        } else if (expr instanceof Expr.Variable variable) {
            return Objects.requireNonNull(named.get(variable.token().text()));
        } else if (expr instanceof Expr.Minus minus) {
            return operand(minus.part(), beside).between("−", "");
        } else if (expr instanceof Expr.Arithmetic sum) {
            String sign = sum.operator().isSign("*") ? " × " : sum.operator().isSign("-") ? " − " : " + ";
            return Phrase.joined(List.of(operand(sum.left(), null), operand(sum.right(), null)), sign);
        } else if (expr instanceof Expr.Literal literal) {
            return new Phrase(List.of(new Piece(Kind.VALUE, value(literal.token(), beside), "")));
        }
        return told(expr, false);
    }

    /** A number beside a field or figure has its unit. */
    private String value(Token token, @Nullable Expr beside) {
        Dimension dimension = beside == null ? null : measure(beside);
        return token.kind() == Token.Kind.WHOLE && dimension != null
                ? Units.format(Long.parseLong(token.text()), dimension)
                : token.text();
    }

    private @Nullable Dimension measure(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return measure(name.token().text());
        }
        return expr instanceof Expr.Variable variable
                ? measures.get(variable.token().text())
                : null;
    }

    private Dimension measure(String field) {
        return book.space(info.subject()).field(field).dimension();
    }

    private Piece field(String name) {
        Field field = book.space(info.subject()).field(name);
        return new Piece(Kind.FIELD, tongue == Tongue.ZH ? field.titleZh() : field.titleEn(), name);
    }

    /** A figure by its title, with the value it has at last. */
    private Phrase figure(String fieldName) {
        Parameter figure = book.figure(fieldName);
        Title title = figure.title();
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(Kind.FIGURE, tongue == Tongue.ZH ? title.zh() : title.en(), figure.name()));
        if (!figure.values().isEmpty()) {
            DatedValue last = figure.values().get(figure.values().size() - 1);
            String since = figure.values().size() > 1 ? tongue.since + last.from() : "";
            String value = Units.format(last.value(), figure.dimension());
            pieces.add(new Piece(Kind.VALUE, tongue.open + value + since + tongue.close, ""));
        }
        return new Phrase(pieces);
    }
}
