package io.sluice.rules.drl;

import io.sluice.scenario.text.Mark;
import java.util.List;

/** A condition, or a part of one, with the tokens it is written in. */
public sealed interface Expr {
    /** Its first token. */
    Token first();

    /** Its last token. */
    Token last();

    /** The place of the whole expression; only of its first token when it runs over several lines. */
    default Mark mark() {
        Token a = first();
        Token b = last();
        return a.line() == b.line() && b.column() >= a.column()
                ? new Mark(a.line(), a.column(), b.column() + b.length() - a.column())
                : a.mark();
    }

    /** All parts must hold ({@code &&}), or one of them ({@code ||}). */
    record Junction(Token operator, List<Expr> parts) implements Expr {
        public Junction {
            parts = List.copyOf(parts);
        }

        @Override
        public Token first() {
            return parts.get(0).first();
        }

        @Override
        public Token last() {
            return parts.get(parts.size() - 1).last();
        }
    }

    /** The part must not hold. */
    record Not(Token operator, Expr part) implements Expr {
        @Override
        public Token first() {
            return operator;
        }

        @Override
        public Token last() {
            return part.last();
        }
    }

    /** An expression in parentheses. */
    record Group(Token open, Expr part, Token close) implements Expr {
        @Override
        public Token first() {
            return open;
        }

        @Override
        public Token last() {
            return close;
        }
    }

    /** Two sides compared by {@code == != < <= > >=}. */
    record Compare(Expr left, Token operator, Expr right) implements Expr {
        @Override
        public Token first() {
            return left.first();
        }

        @Override
        public Token last() {
            return right.last();
        }
    }

    /** One of a list of values, or none of them. */
    record In(Expr left, Token operator, boolean negated, List<Expr> values, Token close) implements Expr {
        public In {
            values = List.copyOf(values);
        }

        @Override
        public Token first() {
            return left.first();
        }

        @Override
        public Token last() {
            return close;
        }
    }

    /** A sum, difference or product. */
    record Arithmetic(Expr left, Token operator, Expr right) implements Expr {
        @Override
        public Token first() {
            return left.first();
        }

        @Override
        public Token last() {
            return right.last();
        }
    }

    /** A number with its sign turned. */
    record Minus(Token operator, Expr part) implements Expr {
        @Override
        public Token first() {
            return operator;
        }

        @Override
        public Token last() {
            return part.last();
        }
    }

    /** A field of the fact at hand. */
    record Name(Token token) implements Expr {
        @Override
        public Token first() {
            return token;
        }

        @Override
        public Token last() {
            return token;
        }
    }

    /** A value bound before. */
    record Variable(Token token) implements Expr {
        @Override
        public Token first() {
            return token;
        }

        @Override
        public Token last() {
            return token;
        }
    }

    /** A number, a text, or {@code true} or {@code false}. */
    record Literal(Token token) implements Expr {
        @Override
        public Token first() {
            return token;
        }

        @Override
        public Token last() {
            return token;
        }

        /** Whether it is {@code true} or {@code false}. */
        public boolean isFlag() {
            return token.isWord("true") || token.isWord("false");
        }
    }
}
