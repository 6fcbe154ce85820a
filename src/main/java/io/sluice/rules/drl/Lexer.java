package io.sluice.rules.drl;

import io.sluice.rules.drl.Token.Kind;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a rule file into tokens; what no rule can hold is reported and read as what was probably meant. */
final class Lexer {
    private static final List<String> LONG_SIGNS = List.of("==", "!=", "<=", ">=", "&&", "||", "=<", "=>", "<>", "!.");

    /** Signs that a Chinese keyboard gives, and what they stand for. */
    private static final Map<Integer, String> WIDE = Map.ofEntries(
            Map.entry((int) '（', "("),
            Map.entry((int) '）', ")"),
            Map.entry((int) '，', ","),
            Map.entry((int) '；', ";"),
            Map.entry((int) '：', ":"),
            Map.entry((int) '！', "!"),
            Map.entry((int) '＝', "="),
            Map.entry((int) '＜', "<"),
            Map.entry((int) '＞', ">"),
            Map.entry((int) '《', "<"),
            Map.entry((int) '》', ">"),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '≠', "!="),
            Map.entry((int) '＄', "$"),
            Map.entry((int) '＠', "@"),
            Map.entry((int) '。', "."),
            Map.entry((int) '．', "."));

    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final List<Token> tokens = new ArrayList<>();
    private int[] line = {};
    private int number;
    private int at;
    private int lastEnd = -1;
    private boolean inComment;
    private Mark commentStart = Mark.WHOLE_FILE;

    private Lexer(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** All tokens of a file; the last is always {@link Kind#END}. */
    static List<Token> read(SourceFile file, Diagnostics diagnostics) {
        Lexer lexer = new Lexer(file, diagnostics);
        for (String text : file.lines()) {
            lexer.number++;
            lexer.line = text.codePoints().toArray();
            lexer.readLine();
        }
        if (lexer.inComment) {
            diagnostics.add(
                    file, lexer.commentStart, "syntax", "this comment is never closed", "write */ where it ends");
        }
        lexer.tokens.add(lexer.endToken());
        return List.copyOf(lexer.tokens);
    }

    private Token endToken() {
        int last = Math.max(1, file.lines().size());
        return new Token(Kind.END, "", last, Math.max(1, line.length), 1, false);
    }

    private void readLine() {
        at = 0;
        lastEnd = -1;
        while (at < line.length) {
            if (inComment) {
                skipComment();
            } else if (Character.isWhitespace(line[at]) || Character.isSpaceChar(line[at])) {
                at++;
            } else if (looksAt('/', '/')) {
                while (at < line.length) {
                    refuseEscapeInComment();
                    at++;
                }
            } else if (looksAt('/', '*')) {
                inComment = true;
                commentStart = mark(2);
                at += 2;
            } else {
                readToken();
            }
        }
    }

    /** Java reads escapes before comments: one that stands for the end of a line would let code out of a comment. */
    private void refuseEscapeInComment() {
        if (looksAt('\\', 'u')) {
            diagnostics.add(
                    file,
                    mark(2),
                    "escape",
                    "found a unicode escape in a comment; Java would read it as code",
                    "write the character itself; the file is UTF-8");
        }
    }

    private void skipComment() {
        refuseEscapeInComment();
        if (looksAt('*', '/')) {
            inComment = false;
            at++;
        }
        at++;
    }

    private void readToken() {
        int c = line[at];
        if (isWordStart(c)) {
            int end = at + 1;
            while (end < line.length
                    && Character.isUnicodeIdentifierPart(line[end])
                    && !Character.isIdentifierIgnorable(line[end])) {
                end++;
            }
            add(Kind.WORD, end);
        } else if (isDigit(c)) {
            readNumber();
        } else if (isPointOfNumber()) {
            refusePoint();
        } else if (Character.isDigit(c)) {
            refuseForeignDigits();
        } else if (c == '"') {
            readText('"');
        } else if (c == '\'' || c == '“' || c == '”' || c == '‘' || c == '’') {
            readWrongQuotes(c);
        } else if (c == '\\') {
            refuseBackslash();
        } else {
            readSign(c);
        }
    }

    private void readNumber() {
        int end = at;
        while (end < line.length
                && (Character.isLetterOrDigit(line[end])
                        || line[end] == '_'
                        || (line[end] == '.' && end + 1 < line.length && isDigit(line[end + 1])))) {
            end++;
        }
        String written = new String(line, at, end - at);
        NumberForm form = NumberForm.of(written);
        if (form.fault() != null) {
            diagnostics.add(file, mark(end - at), "number-form", form.fault(), form.instead());
        }
        add(form.whole() ? Kind.WHOLE : Kind.OTHER_NUMBER, end);
    }

    /** A point that belongs to a number: {@code .5} and {@code 1.} are numbers to Java, and to a reader a slip. */
    private boolean isPointOfNumber() {
        if (line[at] != '.') {
            return false;
        }
        boolean glued = at == lastEnd && !tokens.isEmpty();
        boolean after = glued && tokens.get(tokens.size() - 1).isNumber();
        boolean before = !glued && at + 1 < line.length && isDigit(line[at + 1]);
        return before || after;
    }

    private void refusePoint() {
        diagnostics.add(
                file,
                mark(1),
                "number-form",
                "found a number that begins or ends with a point",
                "write a digit on both sides of the point; a rule holds whole numbers, all others stand in parameters.yaml");
        at++;
        while (at < line.length && isDigit(line[at])) {
            at++;
        }
        lastEnd = at;
    }

    /** Digits of another script: a reader takes them for a number, and Java for a word or for nothing at all. */
    private void refuseForeignDigits() {
        int end = at;
        StringBuilder meant = new StringBuilder();
        while (end < line.length && Character.isDigit(line[end])) {
            meant.append(Character.digit(line[end], 10));
            end++;
        }
        diagnostics.add(
                file,
                mark(end - at),
                "number-form",
                "found the digits " + new String(line, at, end - at) + ", which are not 0 to 9",
                "write " + meant);
        push(new Token(Kind.WHOLE, meant.toString(), number, at + 1, end - at, at == lastEnd), end);
    }

    private void readText(int close) {
        StringBuilder text = new StringBuilder();
        int end = at + 1;
        while (end < line.length && line[end] != close) {
            if (line[end] == '\\') {
                boolean escape = end + 1 < line.length && (line[end + 1] == '"' || line[end + 1] == '\\');
                if (!escape) {
                    diagnostics.add(
                            file,
                            new Mark(number, end + 1, 1),
                            "escape",
                            "found a backslash in a text; only \\\" and \\\\ are allowed",
                            "write the character itself; the file is UTF-8");
                }
                end += escape ? 1 : 0;
            }
            if (end < line.length) {
                text.appendCodePoint(line[end]);
            }
            end++;
        }
        if (text.length() > RuleLimits.TEXT) {
            diagnostics.add(
                    file,
                    mark(1),
                    "too-long",
                    "found a text of more than " + RuleLimits.TEXT + " characters",
                    "say it in fewer words");
        }
        if (end >= line.length) {
            int kept = text.length();
            while (kept > 0 && ");, ".indexOf(text.charAt(kept - 1)) >= 0) {
                kept--;
            }
            int left = text.length() - kept;
            text.setLength(kept);
            diagnostics.add(
                    file,
                    mark(Math.max(1, line.length - at)),
                    "syntax",
                    "this text is never closed",
                    "write the closing \" on the same line");
            int read = Math.max(1, line.length - left - at);
            push(new Token(Kind.TEXT, text.toString(), number, at + 1, read, at == lastEnd), at + read);
            return;
        }
        int length = Math.min(end + 1, line.length) - at;
        push(new Token(Kind.TEXT, text.toString(), number, at + 1, Math.max(1, length), at == lastEnd), at + length);
    }

    private void readWrongQuotes(int c) {
        int close = c == '“' ? '”' : c == '‘' ? '’' : c;
        String shown = Character.toString(c);
        diagnostics.add(
                file,
                mark(1),
                "quotes",
                "found the quote " + shown + "; a text stands in straight double quotes",
                "write \"...\"");
        readText(close);
    }

    private void refuseBackslash() {
        boolean unicode = at + 1 < line.length && line[at + 1] == 'u';
        diagnostics.add(
                file,
                mark(1),
                "escape",
                unicode
                        ? "found a unicode escape; a rule is written with the characters themselves"
                        : "found a backslash; no rule needs one",
                unicode ? "escapes could hide code from a reader, so they are refused" : null);
        at++;
        while (unicode && at < line.length && Character.isLetterOrDigit(line[at])) {
            at++;
        }
    }

    private void readSign(int c) {
        String wide = WIDE.get(c);
        if (wide != null) {
            String shown = Character.toString(c);
            diagnostics.add(
                    file, mark(1), "wide-sign", "found " + shown + ", which is not a sign of a rule", "write " + wide);
            boolean withNext = at + 1 < line.length
                    && ("=".equals(wide) || "!".equals(wide) || wide.length() == 1)
                    && (line[at + 1] == '=' || line[at + 1] == '＝');
            boolean joins = withNext && "=<>!".contains(wide);
            push(
                    new Token(Kind.SIGN, joins ? wide + "=" : wide, number, at + 1, joins ? 2 : 1, at == lastEnd),
                    at + (joins ? 2 : 1));
            return;
        }
        for (String sign : LONG_SIGNS) {
            if (looksAt(sign.charAt(0), sign.charAt(1))) {
                add(Kind.SIGN, at + 2);
                return;
            }
        }
        if ("(){}[],;:.@!<>=+-*/%&|?^~#".indexOf(c) >= 0) {
            add(Kind.SIGN, at + 1);
            return;
        }
        diagnostics.add(
                file,
                mark(1),
                "syntax",
                "found the character " + new String(Character.toChars(c)) + ", which no rule can hold",
                "delete it");
        at++;
    }

    private boolean looksAt(char first, char second) {
        return at + 1 < line.length && line[at] == first && line[at + 1] == second;
    }

    private void add(Kind kind, int end) {
        String text = new String(line, at, end - at);
        push(new Token(kind, text, number, at + 1, end - at, at == lastEnd), end);
    }

    private void push(Token token, int end) {
        tokens.add(token);
        at = end;
        lastEnd = end;
    }

    private Mark mark(int length) {
        return new Mark(number, at + 1, length);
    }

    private static boolean isWordStart(int c) {
        return c == '$' || c == '_' || Character.isUnicodeIdentifierStart(c);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
