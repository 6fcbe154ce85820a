package io.sluice.rules.pack;

import io.sluice.rules.drl.RuleTree.Annotation;
import io.sluice.rules.drl.Token;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.SourceFile;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@code @alternative} says. */
final class AlternativeReader {
    private static final String OFF = "off";
    private static final String WITH = "with ";
    private static final String OFF_WITH = "off with ";
    private static final String NONE = "none";
    private static final String FORMS =
            "write off, off with ID, with ID, the id of the rule in its place, or none: and the reason";

    private final SourceFile file;
    private final Scope scope;
    private final Diagnostics diagnostics;

    AlternativeReader(SourceFile file, Scope scope, Diagnostics diagnostics) {
        this.file = file;
        this.scope = scope;
        this.diagnostics = diagnostics;
    }

    /** The alternative of a rule, or null when it is faulty, which is reported. */
    @Nullable
    Alternative read(String rule, Status status, Annotation annotation) {
        Token value = annotation.value();
        if (status != Status.ASSUMED) {
            report(
                    annotation.name(),
                    "no-assumption",
                    "@alternative belongs to a rule of status assumed; that of \"" + rule + "\" is " + status.word(),
                    "leave it out, or say @status(\"assumed\")");
            return null;
        }
        String text = value.text().strip();
        if (text.equals(OFF)) {
            return new Alternative(Alternative.Kind.OFF, List.of(), "");
        }
        if (text.startsWith(NONE + ":") || text.equals(NONE)) {
            String reason =
                    text.substring(Math.min(text.length(), NONE.length() + 1)).strip();
            if (reason.isEmpty()) {
                report(
                        value,
                        "no-reason",
                        "an assumed rule without an alternative says why",
                        "write none: and the reason");
                return null;
            }
            return new Alternative(Alternative.Kind.NONE, List.of(), reason);
        }
        if (text.startsWith(OFF_WITH)) {
            return of(Alternative.Kind.OFF, rule, value, text.substring(OFF_WITH.length()));
        }
        boolean with = text.startsWith(WITH);
        Alternative other = of(
                with ? Alternative.Kind.WITH : Alternative.Kind.OTHER,
                rule,
                value,
                with ? text.substring(WITH.length()) : text);
        if (other != null && other.rules().size() != 1) {
            report(value, "wrong-alternative", "found " + other.rules().size() + " rules where one is needed", FORMS);
            return null;
        }
        return other;
    }

    private @Nullable Alternative of(Alternative.Kind kind, String rule, Token value, String ids) {
        List<String> rules =
                Arrays.stream(ids.split(",", -1)).map(String::strip).toList();
        boolean sound = true;
        for (String id : rules) {
            boolean unknown = !scope.rulePacks().containsKey(id) && !scope.mayHaveMoreRules();
            if (unknown || id.equals(rule)) {
                String near = Nearest.hint(id, scope.rulePacks().keySet());
                report(
                        value,
                        "unknown-rule",
                        id.equals(rule)
                                ? "a rule is no alternative to itself"
                                : "there is no rule '" + id + "' for an @alternative to name",
                        near != null && !id.equals(rule) ? near : FORMS);
                sound = false;
            }
        }
        return sound ? new Alternative(kind, rules, "") : null;
    }

    private void report(Token token, String code, String message, String hint) {
        diagnostics.add(file, token.mark(), code, message, hint);
    }
}
