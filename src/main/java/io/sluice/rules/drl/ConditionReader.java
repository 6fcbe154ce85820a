package io.sluice.rules.drl;

import io.sluice.rules.Subject;
import io.sluice.rules.drl.Cursor.Slip;
import io.sluice.rules.drl.RuleTree.Binding;
import io.sluice.rules.drl.RuleTree.Constraint;
import io.sluice.rules.drl.RuleTree.Pattern;
import io.sluice.rules.drl.RuleTree.Test;
import io.sluice.rules.drl.Token.Kind;
import io.sluice.scenario.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what stands between {@code when} and {@code then}: facts with their constraints. */
final class ConditionReader {
    private static final List<String> FACTS = Stream.concat(
                    Arrays.stream(Subject.values()).map(Subject::word), Stream.of("Parameters"))
            .toList();

    private final Cursor cursor;
    private final ExprReader expressions;

    ConditionReader(Cursor cursor) {
        this.cursor = cursor;
        this.expressions = new ExprReader(cursor);
    }

    List<Pattern> read(Token rule) {
        expressions.startRule();
        List<Pattern> patterns = new ArrayList<>();
        while (!cursor.atEndOfConditions()) {
            int before = cursor.position();
            if (patterns.size() == RuleLimits.FACTS) {
                cursor.report(
                        cursor.peek(),
                        "too-long",
                        "found more than " + RuleLimits.FACTS + " facts and Parameters( ... ) in one rule",
                        "a rule looks at one fact; write all its figures into one Parameters( ... )");
                skipConditions();
                return patterns;
            }
            try {
                if (!cursor.acceptSign(";")) {
                    patterns.add(readPattern(rule));
                }
            } catch (Slip slip) {
                skipToPattern();
            }
            if (cursor.position() == before) {
                cursor.next();
            }
        }
        return patterns;
    }

    private void skipConditions() {
        while (!cursor.atEndOfConditions()) {
            cursor.next();
        }
    }

    private void skipToPattern() {
        while (!cursor.atEndOfConditions() && !(startsLine() && isStart())) {
            cursor.next();
        }
    }

    private boolean isStart() {
        return cursor.atPattern() || Refusals.ofCondition(cursor.peek().text()) != null;
    }

    private Pattern readPattern(Token rule) {
        Token first = cursor.peek();
        if (!cursor.atPattern()) {
            Slip slip = refuse(first, rule);
            cursor.next();
            throw slip;
        }
        Token variable = null;
        if (first.isVariable()) {
            variable = cursor.next();
            cursor.next();
        }
        Token type = cursor.next();
        Token open = cursor.next();
        return new Pattern(variable, type, readConstraints(type, open));
    }

    private Slip refuse(Token first, Token rule) {
        String reason = first.kind() == Kind.WORD ? Refusals.ofCondition(first.text()) : null;
        if (reason != null) {
            return cursor.slip(first, "not-allowed", "found '" + first.text() + "': " + reason, null);
        }
        if (first.isSign("(")) {
            return cursor.slip(
                    first,
                    "not-allowed",
                    "found ( around facts: a rule looks at one fact",
                    "write two rules, or || inside the fact's parentheses");
        }
        if (first.isSign(")")) {
            return cursor.slip(first, "syntax", "found a ) that closes nothing", "delete it");
        }
        if (first.kind() == Kind.WORD && !first.isVariable() && cursor.peek(1).isSign("(")) {
            return cursor.slip(
                    first,
                    "unknown-subject",
                    "found '" + first.text() + "('; the name of a fact begins with a capital letter",
                    Nearest.hint(first.text(), FACTS));
        }
        if (first.kind() == Kind.WORD
                && (cursor.peek(1).isSign(".") || cursor.peek(1).isSign(":"))) {
            String word = Refusals.ofWord(first.text());
            if (word != null) {
                return cursor.slip(first, "not-allowed", "found '" + first.text() + "': " + word, null);
            }
            if (first.isVariable()
                    && cursor.peek(2).kind() == Kind.WORD
                    && cursor.peek(3).isSign(".")) {
                return cursor.slip(
                        cursor.peek(2),
                        "not-allowed",
                        "found the full name of a class: a rule knows the facts of the vocabulary and nothing else",
                        "write the fact's own name, such as Deal");
            }
            if (!first.isVariable() && cursor.peek(1).isSign(".")) {
                return cursor.slip(
                        first,
                        "not-allowed",
                        "found the full name of a class: a rule knows the facts of the vocabulary and nothing else",
                        "write the fact's own name, such as Deal");
            }
        }
        return cursor.expected(
                "a fact such as $d : Deal( ... ) or 'then'", "in the conditions of rule \"" + rule.text() + "\"");
    }

    private List<Constraint> readConstraints(Token type, Token open) {
        List<Constraint> constraints = new ArrayList<>();
        if (cursor.acceptSign(")")) {
            return constraints;
        }
        while (true) {
            if (unclosed(constraints)) {
                reportUnclosed(type, open);
                return constraints;
            }
            int before = cursor.position();
            if (constraints.size() == RuleLimits.CONDITIONS) {
                cursor.report(
                        cursor.peek(),
                        "too-long",
                        "found more than " + RuleLimits.CONDITIONS + " conditions in " + type.text() + "(",
                        "write several rules");
                skipConditions();
                return constraints;
            }
            try {
                constraints.add(readConstraint());
            } catch (Slip slip) {
                skipInPattern();
            }
            if (cursor.acceptSign(")")) {
                return constraints;
            }
            if (!cursor.acceptSign(",") && !unclosed(constraints)) {
                if (cursor.faults() > 0 && cursor.position() == before) {
                    cursor.next();
                }
                reportNoComma(type);
            }
        }
    }

    private boolean unclosed(List<Constraint> soFar) {
        return cursor.atEndOfConditions() || (!soFar.isEmpty() && cursor.atPattern() && startsLine());
    }

    private boolean startsLine() {
        return cursor.previous().line() < cursor.peek().line();
    }

    private void reportUnclosed(Token type, Token open) {
        Token found = cursor.peek();
        cursor.report(
                open,
                "syntax",
                "this ( is never closed: expected ) to end " + type.text() + "( before " + found.described()
                        + (found.line() == open.line() ? "" : " on line " + found.line()),
                "write ) at the end of line " + cursor.previous().line());
    }

    private void reportNoComma(Token type) {
        Token found = cursor.peek();
        if (found.kind() == Kind.END) {
            return;
        }
        String instead =
                found.kind() == Kind.SIGN || found.kind() == Kind.WORD ? Refusals.ofOperator(found.text()) : null;
        if (instead != null) {
            cursor.report(found, "syntax", "found " + found.described() + ", which no condition can hold", instead);
        } else if (found.isSign(";")) {
            cursor.report(
                    found,
                    "syntax",
                    "expected , or ) in " + type.text() + "( but found ';'",
                    "write , between conditions");
        } else {
            cursor.report(
                    found,
                    "syntax",
                    "expected , or ) in " + type.text() + "( but found " + found.described(),
                    "write a comma between two conditions");
            if (found.kind() == Kind.WORD || found.isSign("!") || found.isSign("(")) {
                return;
            }
        }
        cursor.next();
        skipInPattern();
        cursor.acceptSign(",");
    }

    /** Goes on at the next comma or closing parenthesis of this pattern. */
    private void skipInPattern() {
        int depth = 0;
        while (!cursor.atEndOfConditions()) {
            Token token = cursor.peek();
            if (depth <= 0 && (token.isSign(",") || token.isSign(")"))) {
                return;
            }
            if (cursor.atPattern() && startsLine()) {
                return;
            }
            depth += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
            cursor.next();
        }
    }

    private Constraint readConstraint() {
        Token first = cursor.peek();
        if (first.isVariable() && cursor.peek(1).isSign(":")) {
            return readBinding();
        }
        if (first.kind() == Kind.WORD && cursor.peek(1).isSign(":")) {
            throw cursor.slip(
                    first,
                    "syntax",
                    "found '" + first.text() + "' as the name of a value; such a name begins with $",
                    "write: $" + first.text() + " : ...");
        }
        return new Test(expressions.readCondition());
    }

    /** The hyphenated name just passed as a rule writes it. */
    private String joined() {
        StringBuilder name = new StringBuilder(cursor.previous().text());
        for (int ahead = 0;
                cursor.peek(ahead).isSign("-") && cursor.peek(ahead + 1).kind() == Kind.WORD;
                ahead += 2) {
            String word = cursor.peek(ahead + 1).text();
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    private Binding readBinding() {
        Token variable = cursor.next();
        cursor.next();
        Token field = cursor.peek();
        if (field.kind() != Kind.WORD || field.isVariable()) {
            throw cursor.expected("the name of a field after " + variable.text() + " :", null);
        }
        cursor.next();
        Token after = cursor.peek();
        @Nullable String reason = Refusals.ofWord(field.text());
        if (after.isSign("(") || after.isSign(".") || reason != null) {
            throw cursor.slip(
                    field,
                    "not-allowed",
                    "found '" + field.text() + (after.isSign("(") ? "('" : "'") + ": "
                            + (reason == null ? "a name is given to a field, not to the result of a call" : reason),
                    "write: " + variable.text() + " : field");
        }
        if (after.isSign("-") && after.glued()) {
            throw cursor.slip(
                    field,
                    "unknown-parameter",
                    "found a name with hyphens; in a rule the words of a name are joined by capital letters",
                    "write " + joined());
        }
        if (ExprReader.isOperator(after)) {
            throw cursor.slip(
                    after,
                    "syntax",
                    "found " + after.described() + " in the same breath as a name",
                    "write two conditions: " + variable.text() + " : " + field.text() + ", " + field.text() + " "
                            + after.text() + " ...");
        }
        return new Binding(variable, field);
    }
}
