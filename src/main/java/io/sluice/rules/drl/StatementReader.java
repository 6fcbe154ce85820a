package io.sluice.rules.drl;

import io.sluice.rules.Statement;
import io.sluice.rules.drl.Cursor.Slip;
import io.sluice.rules.drl.RuleTree.Call;
import io.sluice.rules.drl.Token.Kind;
import io.sluice.scenario.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what stands between {@code then} and {@code end}: statements, and nothing else. */
final class StatementReader {
    private static final List<String> METHODS =
            Arrays.stream(Statement.values()).map(Statement::word).toList();
    static final String ALLOWED = "a rule states: "
            + METHODS.stream().map(m -> "rulings." + m + "(...)").collect(Collectors.joining(", "));

    private final Cursor cursor;
    private final ExprReader expressions;

    StatementReader(Cursor cursor) {
        this.cursor = cursor;
        this.expressions = new ExprReader(cursor);
    }

    List<Call> read(Token rule) {
        expressions.startRule();
        List<Call> calls = new ArrayList<>();
        while (!over()) {
            int before = cursor.position();
            if (calls.size() == RuleLimits.STATEMENTS) {
                cursor.report(
                        cursor.peek(),
                        "too-long",
                        "found more than " + RuleLimits.STATEMENTS + " statements in one rule",
                        "write several rules");
                while (!over()) {
                    cursor.next();
                }
                return calls;
            }
            try {
                if (!cursor.acceptSign(";")) {
                    calls.add(readCall());
                    readSemicolon();
                }
            } catch (Slip slip) {
                skipStatement();
            }
            if (cursor.position() == before) {
                cursor.next();
            }
        }
        return calls;
    }

    private boolean over() {
        Token token = cursor.peek();
        boolean misspeltEnd = token.kind() == Kind.WORD
                && !cursor.peek(1).isSign(".")
                && !cursor.peek(1).isSign("(")
                && (cursor.peek(1).kind() == Kind.END || cursor.peek(1).isWord("rule"))
                && Nearest.to(token.text(), List.of("end")).contains("end");
        return cursor.atEnd() || token.isWord("end") || misspeltEnd || cursor.atRule();
    }

    private void readSemicolon() {
        if (!cursor.acceptSign(";")) {
            Token found = cursor.peek();
            cursor.report(
                    cursor.previous(),
                    "syntax",
                    "expected ; after the statement but found " + found.described(),
                    "write ; after )");
        }
    }

    private void skipStatement() {
        int braces = 0;
        while (!cursor.atEnd() && !cursor.peek().isWord("end") && !cursor.atRule()) {
            Token token = cursor.next();
            braces += token.isSign("{") ? 1 : token.isSign("}") ? -1 : 0;
            boolean done = token.isSign(";") || token.isSign("}");
            if (done && braces <= 0) {
                return;
            }
        }
    }

    private Call readCall() {
        Token receiver = cursor.peek();
        if (!receiver.isWord("rulings")) {
            throw refuse(receiver);
        }
        cursor.next();
        if (!cursor.acceptSign(".")) {
            throw cursor.expected(". after rulings", ALLOWED);
        }
        Token method = cursor.peek();
        if (method.kind() != Kind.WORD) {
            throw cursor.expected("what is stated after rulings.", ALLOWED);
        }
        cursor.next();
        if (!METHODS.contains(method.text())) {
            String near = Nearest.hint(method.text(), METHODS);
            throw cursor.slip(
                    method,
                    "unknown-statement",
                    "rulings has no '" + method.text() + "'",
                    near == null ? ALLOWED : near + "; " + ALLOWED);
        }
        return readArguments(receiver, method);
    }

    private Call readArguments(Token receiver, Token method) {
        Token open = cursor.peek();
        if (!cursor.acceptSign("(")) {
            throw cursor.expected("( after rulings." + method.text(), ALLOWED);
        }
        List<Expr> arguments = new ArrayList<>();
        if (!cursor.peek().isSign(")")) {
            do {
                if (arguments.size() == RuleLimits.ARGUMENTS) {
                    throw cursor.slip(
                            cursor.peek(),
                            "too-long",
                            "found more than " + RuleLimits.ARGUMENTS + " things in one statement",
                            ALLOWED);
                }
                arguments.add(expressions.readValue());
            } while (cursor.acceptSign(","));
        }
        Token close = cursor.peek();
        if (!cursor.acceptSign(")")) {
            throw cursor.slip(
                    open,
                    "syntax",
                    "this ( is never closed: expected ) but found " + close.described()
                            + (close.line() == open.line() ? "" : " on line " + close.line()),
                    "write ) before ;");
        }
        return new Call(receiver, method, arguments, close);
    }

    private Slip refuse(Token token) {
        if (token.kind() != Kind.WORD) {
            return cursor.expected("a statement or 'end'", ALLOWED);
        }
        @Nullable String reason = Refusals.ofWord(token.text());
        int ahead = 1;
        while (reason == null
                && ahead < 40
                && !cursor.peek(ahead).isSign(";")
                && cursor.peek(ahead).line() == token.line()) {
            reason = cursor.peek(ahead).kind() == Kind.WORD
                    ? Refusals.ofWord(cursor.peek(ahead).text())
                    : null;
            ahead++;
        }
        if (reason != null) {
            return cursor.slip(token, "not-allowed", "found '" + cursor.dotted() + "': " + reason, ALLOWED);
        }
        if (Nearest.to(token.text(), List.of("rulings")).contains("rulings")
                && cursor.peek(1).isSign(".")) {
            return cursor.slip(
                    token,
                    "syntax",
                    "expected 'rulings' but found '" + token.text() + "'",
                    "perhaps you mean 'rulings'");
        }
        return cursor.slip(
                token,
                "not-allowed",
                "found " + token.described() + ": a rule makes statements and does nothing else",
                ALLOWED);
    }
}
