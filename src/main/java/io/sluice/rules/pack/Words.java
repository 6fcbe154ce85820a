package io.sluice.rules.pack;

import io.sluice.rules.Field;
import io.sluice.rules.Phase;
import io.sluice.rules.Subject;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.drl.Token;
import io.sluice.rules.table.TableReader;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names a rule knows while it is read from top to bottom: fields of its fact, parameters, and what it has bound. */
final class Words {
    private static final int LISTED = 12;

    private final SourceFile file;
    private final Scope scope;
    private final Phase phase;
    private final Diagnostics diagnostics;
    private final Set<String> unread;
    private final Map<String, Value> bound = new TreeMap<>();
    private final Map<String, Place> reads = new TreeMap<>();
    private @Nullable Subject subject;

    /** The words of a rule. */
    Words(RuleTree rule, Scope scope, Phase phase, Diagnostics diagnostics) {
        this.file = rule.file();
        this.unread = rule.sound() ? Set.of() : rule.named();
        this.scope = scope;
        this.phase = phase;
        this.diagnostics = diagnostics;
    }

    /** From here on, bare names are fields of this fact. */
    void enter(Subject fact) {
        subject = fact;
    }

    /** Where each parameter is read, by file name. */
    Map<String, Place> reads() {
        return reads;
    }

    Value field(Token token) {
        if (subject == null) {
            return Value.UNKNOWN;
        }
        String name = token.text();
        Optional<Field> found = scope.vocabulary().field(subject, name);
        if (found.isEmpty()) {
            report(
                    token.mark(),
                    "unknown-field",
                    subject.word() + " has no field '" + name + "'",
                    hintFor(name, subject));
            return Value.UNKNOWN;
        }
        Field field = found.get();
        Phase first = field.fromPhase();
        if (first != null && first.compareTo(phase) > 0) {
            report(
                    token.mark(),
                    "later-phase",
                    "'" + name + "' is known from phase " + first.word() + " on, but this rule is asked in phase "
                            + phase.word(),
                    "write @phase(\"" + first.word() + "\"), or test what it is made of");
        }
        return Value.of(field, scope.codesOf(field).orElse(null));
    }

    private String hintFor(String name, Subject fact) {
        List<String> names =
                scope.vocabulary().fields(fact).stream().map(Field::name).toList();
        String near = Nearest.hint(name, names);
        if (near != null) {
            return near;
        }
        if (bound.containsKey("$" + name)) {
            return "perhaps you mean $" + name;
        }
        if (scope.parameters().containsKey(name)) {
            return "it is a parameter; read it first: Parameters( $" + name + " : " + name + " )";
        }
        String listed = String.join(", ", names.subList(0, Math.min(LISTED, names.size())));
        return names.isEmpty()
                ? "the vocabulary has no field of " + fact.word()
                : "fields of " + fact.word() + ": " + listed + (names.size() > LISTED ? ", ..." : "");
    }

    Value parameter(Token token, String variable) {
        Parameter parameter = scope.parameters().get(token.text());
        if (parameter == null && scope.mayHaveParameter(token.text())) {
            return Value.UNKNOWN;
        }
        if (parameter == null) {
            unknownParameter(token);
            return Value.UNKNOWN;
        }
        reads.putIfAbsent(parameter.name(), new Place(file, token.mark()));
        return Value.of(parameter, variable);
    }

    /** A figure is named as its author wrote it: in a table as in {@code parameters.yaml}, in DRL as a field. */
    private void unknownParameter(Token token) {
        boolean table = TableReader.isTable(file.name());
        String written = table ? Figures.kebab(token.text()) : token.text();
        List<String> known = scope.parameters().values().stream()
                .map(p -> table ? p.name() : p.fieldName())
                .toList();
        String near = Nearest.hint(written, known);
        report(
                token.mark(),
                "unknown-parameter",
                "there is no parameter '" + written + "'",
                near != null ? near : "write it into parameters.yaml as " + Figures.kebab(token.text()));
    }

    Value variable(Token token) {
        Value value = bound.get(token.text());
        if (value != null) {
            return value;
        }
        if (unread.contains(token.text())) {
            return Value.UNKNOWN;
        }
        String near = Nearest.hint(token.text(), bound.keySet());
        String name = token.text().substring(1);
        report(
                token.mark(),
                "unknown-name",
                "nothing is called " + token.text() + " here",
                near != null
                        ? near
                        : scope.parameters().containsKey(name)
                                ? "read it first: Parameters( " + token.text() + " : " + name + " )"
                                : "a name is given before it is used: " + token.text() + " : field");
        return Value.UNKNOWN;
    }

    /** Gives a value a name; a name given twice is reported. */
    void bind(Token variable, Value value) {
        if (bound.containsKey(variable.text())) {
            report(
                    variable.mark(),
                    "name-twice",
                    "the name " + variable.text() + " is given twice",
                    "use another name");
            return;
        }
        bound.put(variable.text(), value.called(variable.text()));
    }

    /** Whether some file that could declare a word was not read, so that an unknown one is no fault of its own. */
    boolean isIncomplete() {
        return scope.isIncomplete();
    }

    void report(Mark mark, String code, String message, @Nullable String hint) {
        diagnostics.add(file, mark, code, message, hint);
    }
}
