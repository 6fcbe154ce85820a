package io.sluice.rules.drl;

import io.sluice.rules.drl.Cursor.Slip;
import io.sluice.rules.drl.RuleTree.Annotation;
import io.sluice.rules.drl.RuleTree.Call;
import io.sluice.rules.drl.RuleTree.Pattern;
import io.sluice.rules.drl.Token.Kind;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule file of the strict profile: package, import of the facts, the global, rules made of annotations, conditions
 * on facts and parameters, and statements. Everything else DRL or Java would allow is refused with the reason. After a fault
 * it goes on at the next constraint, statement or rule, so that all faults of a file are found at once.
 */
public final class DrlReader {
    private static final List<String> TOP_WORDS = List.of("package", "import", "global", "rule");

    private final Cursor cursor;
    private final ConditionReader conditions;
    private final StatementReader statements;
    private @Nullable String packageName;
    private @Nullable Token packageToken;

    private DrlReader(Cursor cursor) {
        this.cursor = cursor;
        this.conditions = new ConditionReader(cursor);
        this.statements = new StatementReader(cursor);
    }

    /** Reads a file; faults are added to {@code diagnostics}, and what could be read is returned. */
    public static DrlTree read(SourceFile file, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        List<Token> tokens = Lexer.read(file, own);
        DrlTree tree = read(file, file.text(), tokens, own);
        diagnostics.addAll(own);
        return tree;
    }

    /** Reads tokens of a file; {@code own} holds the faults found in this file so far, and no others. */
    static DrlTree read(SourceFile file, String drl, List<Token> tokens, Diagnostics own) {
        DrlReader reader = new DrlReader(new Cursor(file, tokens, own));
        List<RuleTree> rules = reader.readFile();
        return new DrlTree(file, drl, reader.packageName, reader.packageToken, rules, !own.hasErrors());
    }

    private List<RuleTree> readFile() {
        List<RuleTree> rules = new ArrayList<>();
        while (!cursor.atEnd()) {
            int before = cursor.position();
            if (rules.size() == RuleLimits.RULES && cursor.atRule()) {
                cursor.report(
                        cursor.peek(),
                        "too-long",
                        "found more than " + RuleLimits.RULES + " rules in one file",
                        "write several files");
                return rules;
            }
            try {
                readTop(rules);
            } catch (Slip slip) {
                if (cursor.position() == before) {
                    cursor.next();
                }
                skipToTop();
            }
            if (cursor.position() == before) {
                cursor.next();
            }
        }
        return rules;
    }

    private void readTop(List<RuleTree> rules) {
        Token token = cursor.peek();
        if (cursor.acceptSign(";")) {
            return;
        }
        if (cursor.atRule()) {
            rules.add(readRule());
        } else if (token.isWord("package")) {
            readPackage();
        } else if (token.isWord("import")) {
            readImport();
        } else if (token.isWord("global")) {
            readGlobal();
        } else {
            readStranger(token, rules);
        }
    }

    private void readStranger(Token token, List<RuleTree> rules) {
        if (token.kind() != Kind.WORD) {
            throw cursor.expected("a rule", "a rule begins with: rule \"ID\"");
        }
        String reason = Refusals.ofTopLevel(token.text());
        if (reason != null) {
            throw cursor.slip(token, "not-allowed", "found '" + token.text() + "': " + reason, Refusals.TOP_ALLOWED);
        }
        List<String> near = Nearest.to(token.text(), TOP_WORDS);
        boolean likeRule = cursor.peek(1).kind() == Kind.TEXT;
        if (likeRule && !near.isEmpty() && near.get(0).equals("rule")) {
            cursor.report(
                    token, "syntax", "expected 'rule' but found '" + token.text() + "'", "perhaps you mean 'rule'");
            rules.add(readRule());
            return;
        }
        throw cursor.expected(
                "package, import, global or rule",
                near.isEmpty() ? Refusals.TOP_ALLOWED : "perhaps you mean '" + near.get(0) + "'");
    }

    private void skipToTop() {
        while (!cursor.atEnd() && !cursor.atRule()) {
            Token token = cursor.peek();
            if ((TOP_WORDS.contains(token.text()) || Refusals.ofTopLevel(token.text()) != null)
                    && !token.isWord("rule")
                    && cursor.previous().line() < token.line()) {
                return;
            }
            if (token.kind() == Kind.WORD
                    && cursor.peek(1).kind() == Kind.TEXT
                    && cursor.previous().isWord("end")) {
                return;
            }
            cursor.next();
        }
    }

    private void readPackage() {
        cursor.next();
        Token first = cursor.peek();
        String name = readDotted("the name of the package, such as cn.national_fund");
        if (packageName != null) {
            cursor.report(first, "syntax", "the package is declared twice", "delete this line");
        }
        packageName = name;
        packageToken = first;
        cursor.acceptSign(";");
    }

    private String readDotted(String what) {
        StringBuilder name = new StringBuilder();
        while (true) {
            if (cursor.peek().kind() != Kind.WORD
                    || cursor.peek().line() != cursor.previous().line()) {
                throw cursor.expected(what, null);
            }
            name.append(cursor.next().text());
            if (!cursor.peek().isSign(".")) {
                return name.toString();
            }
            cursor.next();
            name.append('.');
            if (cursor.acceptSign("*")) {
                return name.append('*').toString();
            }
        }
    }

    private void readImport() {
        cursor.next();
        Token first = cursor.peek();
        if (first.isWord("static") || first.isWord("function") || first.isWord("accumulate") || first.isWord("acc")) {
            throw cursor.slip(
                    first,
                    "not-allowed",
                    "found 'import " + first.text() + "': a rule calls nothing but rulings",
                    Refusals.IMPORT_ALLOWED);
        }
        String name = readDotted("what is imported");
        if (!name.equals("io.sluice.rules.fact.*")) {
            cursor.report(
                    first,
                    "not-allowed",
                    "found an import of " + name + ": a rule knows the facts of the vocabulary and nothing else",
                    Refusals.IMPORT_ALLOWED);
        }
        cursor.acceptSign(";");
    }

    private void readGlobal() {
        cursor.next();
        Token first = cursor.peek();
        String type = readDotted("Rulings");
        if (cursor.peek().kind() != Kind.WORD) {
            throw cursor.expected("the name rulings", "write: global Rulings rulings;");
        }
        Token name = cursor.next();
        if (!type.equals("Rulings") || !name.isWord("rulings")) {
            cursor.report(
                    first,
                    "not-allowed",
                    "found the global '" + type + " " + name.text() + "'; the only one a rule can use is rulings",
                    "write: global Rulings rulings;");
        }
        cursor.acceptSign(";");
    }

    private RuleTree readRule() {
        int faults = cursor.faults();
        Token keyword = cursor.next();
        Token name = cursor.next();
        if (name.kind() != Kind.TEXT) {
            cursor.report(
                    name,
                    "syntax",
                    "the name of a rule stands in double quotes",
                    "write: rule \"" + name.text() + "\"");
        }
        List<Annotation> annotations = readHeader(name);
        int body = cursor.position();
        List<Pattern> patterns = List.of();
        List<Call> calls = List.of();
        if (cursor.acceptWord("when")) {
            patterns = conditions.read(name);
        } else {
            reportNoWhen(name);
            patterns = cursor.peek().isWord("then") ? List.of() : conditions.read(name);
        }
        if (readThen(name)) {
            calls = statements.read(name);
        }
        int end = cursor.position();
        readEnd(name);
        Set<String> named = new TreeSet<>();
        List<Token> tokens = cursor.between(body, end);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isVariable() && tokens.get(i + 1).isSign(":")) {
                named.add(tokens.get(i).text());
            }
        }
        String canonical = tokens.stream().map(Token::canonical).collect(Collectors.joining(" "));
        return new RuleTree(
                cursor.file(),
                keyword,
                name,
                annotations,
                patterns,
                calls,
                canonical,
                named,
                cursor.faults() == faults);
    }

    private void reportNoWhen(Token name) {
        Token found = cursor.peek();
        String rule = "rule \"" + name.text() + "\"";
        if (found.kind() == Kind.WORD
                && Nearest.to(found.text(), List.of("when")).contains("when")) {
            cursor.report(
                    found, "syntax", "expected 'when' but found '" + found.text() + "'", "perhaps you mean 'when'");
            cursor.next();
        } else {
            cursor.report(
                    cursor.atEnd() ? name : found,
                    "syntax",
                    rule + " has no 'when': expected it before " + found.described(),
                    "a rule reads: rule \"ID\" @title(...) ... when ... then ... end");
        }
    }

    private boolean readThen(Token name) {
        if (cursor.acceptWord("then")) {
            return true;
        }
        Token found = cursor.peek();
        String rule = "rule \"" + name.text() + "\"";
        boolean states = found.isWord("rulings");
        cursor.report(
                states ? found : name,
                "syntax",
                rule + " has no 'then': expected it before " + found.described() + on(found, name, states),
                "write 'then' on a line of its own between the conditions and the statements");
        return states;
    }

    private static String on(Token found, Token name, boolean here) {
        return here || found.line() == name.line() ? "" : " on line " + found.line();
    }

    private void readEnd(Token name) {
        if (cursor.acceptWord("end")) {
            return;
        }
        Token found = cursor.peek();
        if (found.kind() == Kind.WORD
                && !cursor.atRule()
                && Nearest.to(found.text(), List.of("end")).contains("end")) {
            cursor.report(found, "syntax", "expected 'end' but found '" + found.text() + "'", "perhaps you mean 'end'");
            cursor.next();
            return;
        }
        cursor.report(
                name,
                "syntax",
                "rule \"" + name.text() + "\" has no 'end': expected it before " + found.described()
                        + (found.line() == name.line() ? "" : " on line " + found.line()),
                "write 'end' on a line of its own after the statements");
    }

    private List<Annotation> readHeader(Token name) {
        List<Annotation> annotations = new ArrayList<>();
        while (true) {
            Token token = cursor.peek();
            if (token.isSign("@")) {
                if (annotations.size() == RuleLimits.ANNOTATIONS) {
                    cursor.report(
                            token,
                            "too-long",
                            "found more than " + RuleLimits.ANNOTATIONS + " annotations of one rule",
                            "each is written once");
                    while (!cursor.peek().isWord("when") && !cursor.atEndOfConditions()) {
                        cursor.next();
                    }
                    return annotations;
                }
                try {
                    annotations.add(readAnnotation());
                } catch (Slip slip) {
                    skipInHeader();
                }
            } else if (token.isWord("when") || cursor.atEndOfConditions() || cursor.atPattern()) {
                return annotations;
            } else if (Refusals.isAttribute(token, cursor)) {
                readAttribute(token);
            } else if (token.kind() == Kind.WORD
                    && Nearest.to(token.text(), List.of("when")).contains("when")) {
                return annotations;
            } else {
                cursor.report(
                        token,
                        "syntax",
                        "expected an annotation such as @title(\"...\") or 'when' but found " + token.described(),
                        "rule \"" + name.text() + "\" needs @title, @source and @from before 'when'");
                skipInHeader();
            }
        }
    }

    private void skipInHeader() {
        do {
            cursor.next();
        } while (!cursor.atEnd()
                && !cursor.peek().isSign("@")
                && !cursor.peek().isWord("when")
                && !cursor.atEndOfConditions()
                && !Refusals.isAttribute(cursor.peek(), cursor));
    }

    private Annotation readAnnotation() {
        Token at = cursor.next();
        Token name = cursor.peek();
        if (name.kind() != Kind.WORD) {
            throw cursor.expected("the name of an annotation after @", "such as @title(\"...\")");
        }
        cursor.next();
        String form = "write: @" + name.text() + "(\"...\")";
        if (!cursor.acceptSign("(")) {
            throw cursor.expected("( after @" + name.text(), form);
        }
        Token value = cursor.peek();
        if (value.kind() != Kind.TEXT) {
            throw cursor.expected("a text in double quotes in @" + name.text(), form);
        }
        cursor.next();
        if (!cursor.acceptSign(")")) {
            cursor.report(
                    cursor.peek(),
                    "syntax",
                    "expected ) to close @" + name.text() + "( but found "
                            + cursor.peek().described(),
                    form);
        }
        return new Annotation(at, name, value);
    }

    private void readAttribute(Token first) {
        String word = Refusals.attribute(first, cursor);
        Refusals.Attribute refusal = Refusals.ofAttribute(word);
        int length = word.codePointCount(0, word.length());
        cursor.report(
                new io.sluice.scenario.text.Mark(first.line(), first.column(), length),
                "not-allowed",
                "found '" + word + "': " + refusal.reason(),
                refusal.instead());
        for (int i = word.split("-").length * 2 - 1; i > 0; i--) {
            cursor.next();
        }
        while (!cursor.atEnd()
                && cursor.peek().line() == first.line()
                && !cursor.peek().isSign("@")
                && !cursor.peek().isWord("when")
                && !Refusals.isAttribute(cursor.peek(), cursor)) {
            cursor.next();
        }
    }
}
