package io.sluice.rules.drl;

import io.sluice.rules.drl.Token.Kind;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place a parser has reached in the tokens of a file, and the way it reports what it meets there. */
final class Cursor {
    private final SourceFile file;
    private final List<Token> tokens;
    private final Diagnostics diagnostics;
    private int at;
    private int faults;

    Cursor(SourceFile file, List<Token> tokens, Diagnostics diagnostics) {
        this.file = file;
        this.tokens = tokens;
        this.diagnostics = diagnostics;
    }

    /** Thrown after a fault was reported, to leave what cannot be read any further. */
    static final class Slip extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Slip() {
            super("reported", null, false, false);
        }
    }

    SourceFile file() {
        return file;
    }

    int position() {
        return at;
    }

    /** How many faults were reported so far. */
    int faults() {
        return faults;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token previous() {
        return tokens.get(Math.max(0, at - 1));
    }

    Token next() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    boolean acceptSign(String sign) {
        if (peek().isSign(sign)) {
            at++;
            return true;
        }
        return false;
    }

    boolean acceptWord(String word) {
        if (peek().isWord(word)) {
            at++;
            return true;
        }
        return false;
    }

    List<Token> between(int from, int to) {
        return tokens.subList(from, to);
    }

    void report(Token token, String code, String message, @Nullable String hint) {
        report(token.mark(), code, message, hint);
    }

    void report(Mark mark, String code, String message, @Nullable String hint) {
        faults++;
        diagnostics.add(file, mark, code, message, hint);
    }

    Slip slip(Token token, String code, String message, @Nullable String hint) {
        report(token, code, message, hint);
        return new Slip();
    }

    /** The fault that something other than the expected stands here. */
    Slip expected(String what, @Nullable String hint) {
        return slip(peek(), "syntax", "expected " + what + " but found " + peek().described(), hint);
    }

    /** The word here with all that is joined to it by points, such as {@code java.time.LocalDate.now}. */
    String dotted() {
        StringBuilder name = new StringBuilder(peek().text());
        int ahead = 1;
        while ((peek(ahead).isSign(".") || peek(ahead).isSign("!."))
                && peek(ahead + 1).kind() == Kind.WORD) {
            name.append('.').append(peek(ahead + 1).text());
            ahead += 2;
        }
        return name.toString();
    }

    /** Whether a new rule begins here: {@code rule "..."}. */
    boolean atRule() {
        return peek().isWord("rule") && (peek(1).kind() == Kind.TEXT || peek(1).kind() == Kind.WORD);
    }

    /** Whether the conditions of the rule must be over here. */
    boolean atEndOfConditions() {
        Token token = peek();
        return token.kind() == Kind.END
                || token.isWord("then")
                || token.isWord("end")
                || atRule()
                || (token.isWord("rulings") && peek(1).isSign("."));
    }

    /** Whether a fact begins here: {@code Deal(} or {@code $d : Deal(}. */
    boolean atPattern() {
        int skip = peek().isVariable() && peek(1).isSign(":") ? 2 : 0;
        Token type = peek(skip);
        return type.kind() == Kind.WORD
                && Character.isUpperCase(type.text().codePointAt(0))
                && peek(skip + 1).isSign("(");
    }
}
