package io.sluice.rules.drl;

import io.sluice.rules.drl.Cursor.Slip;
import io.sluice.rules.drl.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a condition: comparisons joined by {@code &&}, {@code ||} and {@code !}, over fields, values and literals. */
final class ExprReader {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    static final String ALLOWED = "a condition compares fields and values by == != < <= > >= in, joined by && || !";

    private static final String SHORTER = "a sum over many fields is a field of the vocabulary, which the model fills";

    private final Cursor cursor;
    private int depth;
    private int open;
    private int parts;
    private int deepOnes;

    ExprReader(Cursor cursor) {
        this.cursor = cursor;
    }

    static boolean isOperator(Token token) {
        return (token.kind() == Kind.SIGN && (COMPARISONS.contains(token.text()) || "+-*/%".contains(token.text())))
                || Refusals.ofOperator(token.text()) != null && token.kind() != Kind.TEXT
                || token.isWord("in");
    }

    Expr readCondition() {
        depth = 0;
        open = 0;
        return notTooDeep(readJunction("||"));
    }

    /** One value, such as an argument of a statement. */
    Expr readValue() {
        depth = 0;
        open = 0;
        return notTooDeep(readSum());
    }

    /** Begins a rule: its parts are counted from here. */
    void startRule() {
        parts = 0;
    }

    /** What Drools makes of nested parentheses takes twice as long for each pair around them. */
    private Expr notTooDeep(Expr expr) {
        int deep = ExprPrinter.depth(expr);
        if (deep > RuleLimits.DEPTH) {
            throw cursor.slip(
                    expr.first(),
                    "too-deep",
                    "parentheses stand more than " + RuleLimits.DEPTH
                            + " deep around one another, needless ones not counted",
                    "write several rules, or several conditions with commas; || of many words is: in (\"...\", \"...\")");
        }
        if (deep > RuleLimits.SHALLOW) {
            deepOnes++;
            count(
                    deepOnes,
                    RuleLimits.DEEP_CONDITIONS,
                    "conditions in one file with parentheses more than " + RuleLimits.SHALLOW + " deep",
                    "write several rules in their place");
        }
        return expr;
    }

    private void count(int some, int most, String what, String instead) {
        if (some > most) {
            cursor.report(cursor.peek(), "too-long", "found more than " + most + " " + what, instead);
            throw leave();
        }
    }

    /** Goes on behind this expression, so that nothing in the rest of it is blamed. */
    private Slip leave() {
        int inside = open;
        while (!cursor.atEndOfConditions()) {
            Token token = cursor.peek();
            if (inside <= 0 && (token.isSign(",") || token.isSign(")"))) {
                break;
            }
            inside += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
            cursor.next();
        }
        return new Slip();
    }

    private void part() {
        parts++;
        if (parts > RuleLimits.PARTS + 1) {
            throw leave(); // reported already
        }
        count(parts, RuleLimits.PARTS, "fields, values and words in one rule", "write several rules");
    }

    private Expr readJunction(String operator) {
        List<Expr> parts = new ArrayList<>();
        parts.add(readPart(operator));
        Token sign = cursor.peek();
        while (cursor.peek().isSign(operator)) {
            cursor.next();
            refuseShortened();
            count(
                    parts.size() + 1,
                    RuleLimits.JOINED,
                    "parts joined by " + operator,
                    operator.equals("||")
                            ? "write in (\"...\", \"...\") for words of one field, or several rules"
                            : "write commas between conditions, or several rules");
            parts.add(readPart(operator));
        }
        return parts.size() == 1 ? parts.get(0) : new Expr.Junction(sign, parts);
    }

    private Expr readPart(String operator) {
        return operator.equals("||") ? readJunction("&&") : readNot();
    }

    private void refuseShortened() {
        Token token = cursor.peek();
        if (token.kind() == Kind.SIGN && COMPARISONS.contains(token.text())) {
            throw cursor.slip(
                    token,
                    "syntax",
                    "found " + token.described() + " without a left side",
                    "write the field again, or use in (\"...\", \"...\")");
        }
    }

    private Expr readNot() {
        Token sign = cursor.peek();
        if (sign.isSign("!")) {
            deeper();
            cursor.next();
            Expr not = new Expr.Not(sign, cursor.peek().isSign("!") ? readNot() : readAtom());
            depth--;
            refuseHalfNegated();
            return not;
        }
        return readComparison();
    }

    /** In DRL as in Java, ! turns only what stands next to it, not the comparison that follows. */
    private void refuseHalfNegated() {
        Token token = cursor.peek();
        boolean sign =
                token.kind() == Kind.SIGN && (COMPARISONS.contains(token.text()) || "+-*/%".contains(token.text()));
        if (sign || token.isWord("in")) {
            throw cursor.slip(
                    token,
                    "syntax",
                    "found " + token.described() + " after !, which turns only what stands next to it",
                    "write !( ... ) around the whole comparison");
        }
    }

    private void deeper() {
        depth++;
        if (depth > RuleLimits.WRITTEN_DEPTH) {
            cursor.report(
                    cursor.peek(),
                    "too-deep",
                    "parentheses and signs are nested more than " + RuleLimits.WRITTEN_DEPTH + " deep",
                    "write several rules");
            throw leave();
        }
    }

    private Expr readComparison() {
        Expr left = readSum();
        Token token = cursor.peek();
        if (token.kind() == Kind.SIGN && COMPARISONS.contains(token.text())) {
            cursor.next();
            Expr right = readSum();
            refuseChain();
            return new Expr.Compare(left, token, right);
        }
        if (token.isWord("in")) {
            return readIn(left, cursor.next(), false);
        }
        if (token.isWord("not") && cursor.peek(1).isWord("in")) {
            cursor.next();
            return readIn(left, cursor.next(), true);
        }
        String instead =
                token.kind() == Kind.SIGN || token.kind() == Kind.WORD ? Refusals.ofOperator(token.text()) : null;
        if (instead != null) {
            throw cursor.slip(token, "syntax", "found " + token.described() + ", which no condition can hold", instead);
        }
        return left;
    }

    private void refuseChain() {
        Token token = cursor.peek();
        if (token.kind() == Kind.SIGN && COMPARISONS.contains(token.text())) {
            throw cursor.slip(
                    token,
                    "syntax",
                    "found a second comparison " + token.described() + " in one condition",
                    "write two conditions with a comma or && between them");
        }
    }

    private Expr readIn(Expr left, Token operator, boolean negated) {
        if (!cursor.acceptSign("(")) {
            throw cursor.expected("( after in", "write: in (\"...\", \"...\")");
        }
        open++;
        List<Expr> values = new ArrayList<>();
        do {
            count(values.size() + 1, RuleLimits.WORDS, "words after in", "write several rules");
            values.add(readSum());
        } while (cursor.acceptSign(","));
        Token close = cursor.peek();
        if (!cursor.acceptSign(")")) {
            throw cursor.expected(", or ) in the list after in", "write: in (\"...\", \"...\")");
        }
        open--;
        return new Expr.In(left, operator, negated, values, close);
    }

    private Expr readSum() {
        Expr left = readProduct();
        int terms = 1;
        while (cursor.peek().isSign("+") || cursor.peek().isSign("-")) {
            Token operator = cursor.next();
            terms++;
            count(terms, RuleLimits.TERMS, "terms of a sum", SHORTER);
            left = new Expr.Arithmetic(left, operator, readProduct());
        }
        return left;
    }

    private Expr readProduct() {
        Expr left = readAtom();
        int factors = 1;
        while (cursor.peek().isSign("*")) {
            Token operator = cursor.next();
            factors++;
            count(factors, RuleLimits.TERMS, "factors of a product", SHORTER);
            left = new Expr.Arithmetic(left, operator, readAtom());
        }
        return left;
    }

    private Expr readAtom() {
        Token token = cursor.peek();
        part();
        return switch (token.kind()) {
            case WHOLE, OTHER_NUMBER, TEXT -> new Expr.Literal(cursor.next());
            case WORD -> readWord(token);
            case SIGN -> readSigned(token);
            case END -> throw cursor.expected("a condition", null);
        };
    }

    private Expr readSigned(Token token) {
        if (token.isSign("-")) {
            deeper();
            cursor.next();
            Expr minus = new Expr.Minus(token, readAtom());
            depth--;
            return minus;
        }
        if (token.isSign("(")) {
            deeper();
            cursor.next();
            open++;
            Expr inner = readJunction("||");
            Token close = cursor.peek();
            if (!cursor.acceptSign(")")) {
                throw unclosed(token, close);
            }
            depth--;
            open--;
            return new Expr.Group(token, inner, close);
        }
        @Nullable String instead = Refusals.ofOperator(token.text());
        if (instead != null) {
            throw cursor.slip(token, "syntax", "found " + token.described() + ", which no condition can hold", instead);
        }
        throw cursor.expected("a field, a value or (", ALLOWED);
    }

    private Slip unclosed(Token open, Token found) {
        @Nullable
        String instead =
                found.kind() == Kind.SIGN || found.kind() == Kind.WORD ? Refusals.ofOperator(found.text()) : null;
        if (instead != null) {
            return cursor.slip(
                    found, "syntax", "found " + found.described() + ", which no condition can hold", instead);
        }
        return cursor.slip(
                open,
                "syntax",
                "this ( is never closed: expected ) but found " + found.described()
                        + (found.line() == open.line() ? "" : " on line " + found.line()),
                ALLOWED);
    }

    private Expr readWord(Token token) {
        Token after = cursor.peek(1);
        @Nullable String reason = reasonAgainst();
        if (reason != null) {
            throw cursor.slip(token, "not-allowed", "found '" + cursor.dotted() + "': " + reason, ALLOWED);
        }
        if (after.isSign("(")) {
            throw cursor.slip(
                    token,
                    "not-allowed",
                    "found the call '" + token.text() + "(': a condition calls nothing",
                    "write the field by its name alone");
        }
        if (after.isSign(".") || after.isSign("!.")) {
            throw refuseDotted(token);
        }
        if (after.isSign("[") || after.isSign("#")) {
            throw cursor.slip(
                    after, "not-allowed", "found " + after.described() + ": fields are plain values", ALLOWED);
        }
        cursor.next();
        if (token.isWord("true") || token.isWord("false")) {
            return new Expr.Literal(token);
        }
        return token.isVariable() ? new Expr.Variable(token) : new Expr.Name(token);
    }

    /** A clock three names deep is still a clock: the whole dotted name is looked at. */
    private @Nullable String reasonAgainst() {
        @Nullable String last = null;
        for (String word : cursor.dotted().split("\\.", -1)) {
            @Nullable String reason = Refusals.ofWord(word);
            last = reason == null ? last : reason;
        }
        return last;
    }

    private Slip refuseDotted(Token token) {
        Token member = cursor.peek(2);
        boolean field = token.isVariable()
                && member.kind() == Kind.WORD
                && !cursor.peek(3).isSign("(");
        if (field) {
            return cursor.slip(
                    token,
                    "not-allowed",
                    "found '" + token.text() + "." + member.text() + "': a condition names fields of its own fact",
                    "bind the value where it is: $name : " + member.text());
        }
        if (token.isWord("this")) {
            return cursor.slip(
                    token,
                    "not-allowed",
                    "found 'this.': fields stand by their name alone",
                    "write: " + (member.kind() == Kind.WORD ? member.text() : "the field"));
        }
        return cursor.slip(
                token,
                "not-allowed",
                "found the call '" + token.text() + "." + (member.kind() == Kind.WORD ? member.text() : "")
                        + "': a condition calls nothing",
                ALLOWED);
    }
}
