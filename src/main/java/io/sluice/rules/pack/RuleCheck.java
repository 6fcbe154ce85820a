package io.sluice.rules.pack;

import io.sluice.quantity.Dimension;
import io.sluice.rules.Phase;
import io.sluice.rules.Statement;
import io.sluice.rules.Subject;
import io.sluice.rules.drl.Expr;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.drl.RuleTree.Binding;
import io.sluice.rules.drl.RuleTree.Call;
import io.sluice.rules.drl.RuleTree.Constraint;
import io.sluice.rules.drl.RuleTree.Pattern;
import io.sluice.rules.drl.Token;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks the meaning of one rule: its head, the words of its conditions, and what it states. */
final class RuleCheck {
    private static final List<String> FACTS = facts();
    static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final RuleTree rule;
    private final Scope scope;
    private final Diagnostics diagnostics;
    private final RuleHead head;
    private final Words words;
    private final Figures figures;
    private final ConditionCheck conditions;
    private final Set<String> states = new TreeSet<>();
    private @Nullable Pattern fact;
    private @Nullable Subject subject;

    private RuleCheck(RuleTree rule, Draft draft, Scope scope, Diagnostics diagnostics) {
        this.rule = rule;
        this.scope = scope;
        this.diagnostics = diagnostics;
        this.head = new RuleHead(rule, draft, scope, diagnostics);
        this.words = new Words(rule, scope, head.phase, diagnostics);
        this.figures = new Figures(scope.parameters().values(), head.from.toString(), head.source);
        this.conditions = new ConditionCheck(words, figures);
    }

    private static List<String> facts() {
        List<String> names = new ArrayList<>(
                Arrays.stream(Subject.values()).map(Subject::word).toList());
        names.add("Parameters");
        return List.copyOf(names);
    }

    /** Checks a rule; null when a fault leaves nothing to build on. */
    static Draft.@Nullable CheckedRule check(RuleTree rule, Draft draft, Scope scope, Diagnostics diagnostics) {
        RuleCheck check = new RuleCheck(rule, draft, scope, diagnostics);
        return check.run(draft);
    }

    private Draft.@Nullable CheckedRule run(Draft draft) {
        if (!ID.matcher(rule.id()).matches() && rule.name().kind() == Token.Kind.TEXT) {
            report(
                    rule.name().mark(),
                    "wrong-name",
                    "found \"" + rule.id() + "\" as the id of a rule; ids are letters, digits, points and hyphens",
                    "such as NVC-02; what it is about stands in @title");
        }
        rule.patterns().forEach(this::pattern);
        if (fact == null && rule.sound()) {
            report(
                    rule.name().mark(),
                    "no-fact",
                    "rule \"" + rule.id() + "\" looks at no fact",
                    "write one under 'when': $d : Deal( ... )");
        }
        rule.statements().forEach(this::statement);
        if (rule.statements().isEmpty() && rule.sound()) {
            report(
                    rule.name().mark(),
                    "no-statement",
                    "rule \"" + rule.id() + "\" states nothing",
                    "write under 'then': rulings.unmet( \"" + rule.id() + "\", $d );");
        }
        Subject about = subject;
        if (about == null) {
            return null;
        }
        conditions.instruments().forEach((id, mark) -> checkInstrument(id, mark, about));
        RuleInfo info = head.info(
                about,
                List.copyOf(states),
                List.copyOf(conditions.instruments().keySet()),
                List.copyOf(words.reads().keySet()),
                null);
        return new Draft.CheckedRule(info, rule.canonical(), head.dated ? words.reads() : Map.of(), head.group);
    }

    private void checkInstrument(String id, Mark mark, Subject about) {
        Instrument instrument = scope.instruments().get(id);
        if (instrument != null && instrument.subject() != about) {
            report(
                    mark,
                    "wrong-subject",
                    "the instrument \"" + id + "\" is for a "
                            + instrument.subject().word() + ", but the rule looks at a " + about.word(),
                    "it is declared at " + instrument.place());
        }
    }

    private void pattern(Pattern pattern) {
        if (pattern.isParameters()) {
            parameters(pattern);
            return;
        }
        Token type = pattern.type();
        Subject found = Subject.of(type.text()).orElse(null);
        if (found == null) {
            String near = Nearest.hint(type.text(), FACTS);
            report(
                    type.mark(),
                    "unknown-subject",
                    "there is no fact '" + type.text() + "'",
                    near != null ? near : "facts: " + String.join(", ", FACTS));
            fact = fact == null ? pattern : fact;
            return;
        }
        if (fact != null) {
            report(
                    type.mark(),
                    "second-fact",
                    "found a second fact, " + type.text() + "; a rule looks at one",
                    "what a rule needs to know of others is a field of the vocabulary");
            return;
        }
        fact = pattern;
        subject = found;
        words.enter(found);
        if (pattern.variable() == null) {
            report(
                    type.mark(),
                    "no-name",
                    "the fact has no name, so nothing can be stated about it",
                    "write: $" + found.word().substring(0, 1).toLowerCase(java.util.Locale.ROOT) + " : " + found.word()
                            + "( ... )");
        }
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof Binding binding) {
                words.bind(binding.variable(), words.field(binding.field()));
            } else if (constraint instanceof RuleTree.Test test) {
                conditions.condition(test.condition());
            }
        }
    }

    private void parameters(Pattern pattern) {
        if (pattern.variable() != null) {
            report(
                    pattern.variable().mark(),
                    "not-allowed",
                    "found a name for all parameters together",
                    "name the ones it reads: Parameters( $limit : smallTicketLimit )");
        }
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof Binding binding) {
                words.bind(
                        binding.variable(),
                        words.parameter(binding.field(), binding.variable().text()));
            } else if (constraint instanceof RuleTree.Test test) {
                Mark mark = test.condition().mark();
                report(
                        mark,
                        "not-allowed",
                        "found a condition on the parameters; a rule reads them and tests its fact",
                        "write: Parameters( $x : theParameter ), and use $x in the fact's conditions");
            }
        }
    }

    private void statement(Call call) {
        Statement statement = Statement.of(call.method().text()).orElseThrow();
        states.add(statement.word());
        checkPhase(call, statement);
        int expected = statement.hasValue() ? 3 : 2;
        List<Expr> arguments = call.arguments();
        if (arguments.size() != expected) {
            report(
                    call.method().mark(),
                    "wrong-arguments",
                    "rulings." + statement.word() + " takes " + expected + " things, but found " + arguments.size(),
                    form(statement));
        }
        if (!arguments.isEmpty()) {
            checkId(arguments.get(0));
        }
        if (arguments.size() > 1) {
            checkFact(arguments.get(1));
        }
        if (arguments.size() > 2 && statement.hasValue()) {
            checkValue(statement, arguments.get(2));
        }
    }

    private String form(Statement statement) {
        String about =
                fact == null || fact.variable() == null ? "$d" : fact.variable().text();
        String value =
                switch (statement) {
                    case RATE -> ", $share";
                    case CAP -> ", $money";
                    case SCORE -> ", $points";
                    default -> "";
                };
        return "write: rulings." + statement.word() + "( \"" + rule.id() + "\", " + about + value + " );";
    }

    private void checkPhase(Call call, Statement statement) {
        Phase phase = head.phase;
        Phase own =
                switch (statement) {
                    case RATE -> Phase.RATE;
                    case CAP -> Phase.CAP;
                    case SCORE -> Phase.SCORE;
                    default -> null;
                };
        boolean verdictPhase = phase != Phase.RATE && phase != Phase.CAP && phase != Phase.SCORE;
        if (own == null ? verdictPhase : phase == own) {
            return;
        }
        report(
                call.method().mark(),
                "wrong-phase",
                "found rulings." + statement.word() + " in phase " + phase.word(),
                own != null
                        ? "a " + own.word() + " is stated by a rule of its own with @phase(\"" + own.word() + "\")"
                        : "verdicts are stated in the phases status1, status2, gate and conduct");
    }

    private void checkId(Expr first) {
        if (!(first instanceof Expr.Literal literal) || literal.token().kind() != Token.Kind.TEXT) {
            report(
                    first.mark(),
                    "wrong-id",
                    "the first thing in a statement is the rule's id in quotes",
                    "write \"" + rule.id() + "\"");
        } else if (!literal.token().text().equals(rule.id())) {
            report(
                    first.mark(),
                    "wrong-id",
                    "the statement says \"" + literal.token().text() + "\", but the rule is \"" + rule.id()
                            + "\" (line " + rule.name().line() + ")",
                    "write \"" + rule.id() + "\"");
        }
    }

    private void checkFact(Expr second) {
        Token name = fact == null ? null : fact.variable();
        if (name == null) {
            return;
        }
        if (!(second instanceof Expr.Variable variable)
                || !variable.token().text().equals(name.text())) {
            report(
                    second.mark(),
                    "wrong-fact",
                    "the second thing in a statement is the fact it is about, " + name.text(),
                    "write " + name.text());
        }
    }

    private void checkValue(Statement statement, Expr third) {
        Dimension wanted =
                switch (statement) {
                    case RATE -> Dimension.SHARE;
                    case CAP -> Dimension.MONEY;
                    default -> Dimension.SCORE;
                };
        if (third instanceof Expr.Literal literal && literal.token().isNumber()) {
            boolean none = literal.token().text().equals("0");
            if (!none) {
                report(
                        third.mark(),
                        "policy-figure",
                        "found the number " + literal.token().text() + "; a rule holds no figures of policy",
                        figures.lines(literal.token().text(), wanted, figureName(statement)));
            }
            return;
        }
        Value value = conditions.stated(third);
        boolean fits = value.sort() == Value.Sort.UNKNOWN
                || value.dimensions().equals(List.of(wanted))
                || (wanted == Dimension.SHARE && value.dimensions().equals(List.of(Dimension.MULTIPLE)));
        if (!fits) {
            report(
                    third.mark(),
                    "wrong-unit",
                    "rulings." + statement.word() + " takes " + (wanted == Dimension.MONEY ? "" : "a ") + wanted.word()
                            + ", but found " + value.said(),
                    null);
        }
    }

    private String figureName(Statement statement) {
        String id = rule.id().toLowerCase(java.util.Locale.ROOT);
        return id.endsWith("-" + statement.word()) ? id : id + "-" + statement.word();
    }

    private void report(Mark mark, String code, String message, @Nullable String hint) {
        diagnostics.add(rule.file(), mark, code, message, hint);
    }
}
