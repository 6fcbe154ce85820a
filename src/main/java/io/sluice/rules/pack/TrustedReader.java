package io.sluice.rules.pack;

import io.sluice.rules.drl.DrlTree;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.drl.Token;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of the trusted profile as Drools does: its rules, each with its annotations and its text. What a rule says
 * inside is left to Drools. Reading runs nothing of it.
 */
final class TrustedReader {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package[ \\t]+([\\w.]+)");

    private static final Pattern PLACED = Pattern.compile("^\\[ERR \\d+\\] Line (\\d+):(\\d+) ");

    private final SourceFile file;
    private final Diagnostics diagnostics;

    private TrustedReader(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** Reads a file into a draft; where the profile does not allow it, it is refused by the name of its first rule. */
    static void read(SourceFile file, Draft draft, Profile profile, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        TrustedReader reader = new TrustedReader(file, own);
        PackageDescr read = reader.parsed();
        DrlTree tree = reader.tree(read);
        if (profile != Profile.TRUSTED) {
            draft.incomplete = true;
            refuse(tree, diagnostics);
            return;
        }
        TrustedNumbers.check(file, own);
        diagnostics.addAll(own);
        draft.trees.add(tree);
        draft.trusted.put(tree, read == null ? new PackageDescr() : read);
    }

    private static void refuse(DrlTree tree, Diagnostics diagnostics) {
        List<String> ids = tree.rules().stream().map(RuleTree::id).toList();
        Mark mark =
                ids.isEmpty() ? new Mark(1, 1, 1) : tree.rules().get(0).name().mark();
        diagnostics.add(
                tree.file(),
                mark,
                "not-trusted",
                "this file is of the trusted profile"
                        + (ids.isEmpty() ? "" : " (" + String.join(", ", ids) + ")")
                        + ": code that may do all that this program may, and it was not said that it is trusted",
                "if you know who wrote it, say --trust on the command line (run, sensitivity, ablate; rules check, test,"
                        + " explain, coverage, diff, doc);"
                        + " a pack or scenario cannot say so for itself");
    }

    private DrlTree tree(@Nullable PackageDescr read) {
        List<RuleTree> rules = new ArrayList<>();
        if (read != null) {
            rules(read).forEach(rule -> rules.add(rule(rule, read)));
        }
        Token name = packageName();
        return new DrlTree(file, file.text(), name == null ? null : name.text(), name, rules, read != null);
    }

    /** The rules of a file, its queries left out. */
    static List<RuleDescr> rules(PackageDescr read) {
        return read.getRules().stream().filter(r -> !r.isQuery()).toList();
    }

    private @Nullable PackageDescr parsed() {
        DrlParser parser = new DrlParser();
        PackageDescr read;
        try {
            read = parser.parse(false, file.text());
        } catch (DroolsParserException | RuntimeException e) {
            report(1, 1, String.valueOf(e.getMessage()));
            return null;
        }
        for (DroolsError error : parser.getErrors()) {
            Matcher placed = PLACED.matcher(error.getMessage());
            boolean known = placed.find();
            report(
                    known ? Integer.parseInt(placed.group(1)) : 1,
                    known ? Integer.parseInt(placed.group(2)) + 1 : 1,
                    known ? error.getMessage().substring(placed.end()) : error.getMessage());
        }
        return parser.hasErrors() ? null : read;
    }

    private void report(int line, int column, String message) {
        int at = Math.max(1, Math.min(line, Math.max(1, file.lines().size())));
        diagnostics.add(
                file,
                new Mark(at, Math.max(1, column), 1),
                "syntax",
                "Drools cannot read this file: " + message.lines().findFirst().orElse("no reason given"),
                null);
    }

    private RuleTree rule(RuleDescr rule, PackageDescr read) {
        int first = Math.max(1, rule.getLine());
        int last = Math.max(first, Math.min(rule.getEndLine(), file.lines().size()));
        List<RuleTree.Annotation> annotations = new ArrayList<>();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            String name = annotation.getName();
            String value = annotation.hasValue() ? String.valueOf(annotation.getSingleValueStripped()) : "";
            Token at = token(file, Token.Kind.WORD, name, "@" + name, first, last);
            Token text = token(file, Token.Kind.TEXT, value, "\"" + value + "\"", at.line(), last);
            annotations.add(new RuleTree.Annotation(at, at, text));
        }
        Token keyword = token(file, Token.Kind.WORD, "rule", "rule", first, last);
        Token name = token(file, Token.Kind.TEXT, rule.getName(), "\"" + rule.getName() + "\"", first, last);
        String canonical = TrustedText.plain(text(file, rule)) + "\n" + TrustedText.plain(around(file, read));
        return new RuleTree(file, keyword, name, annotations, List.of(), List.of(), canonical, Set.of(), true);
    }

    /** The text of a part of a file. */
    static String text(SourceFile file, BaseDescr part) {
        int length = file.text().length();
        int from = Math.max(0, Math.min(part.getStartCharacter(), length));
        return file.text().substring(from, Math.max(from, Math.min(part.getEndCharacter() + 1, length)));
    }

    /** What stands in a file beside its rules: imports, functions, queries, declared types. It can change what rules say. */
    static String around(SourceFile file, PackageDescr read) {
        String around = file.text();
        for (RuleDescr rule : rules(read)) {
            around = around.replace(text(file, rule), "");
        }
        return around;
    }

    private @Nullable Token packageName() {
        Matcher found = PACKAGE.matcher(file.text());
        return found.find()
                ? token(
                        file,
                        Token.Kind.WORD,
                        found.group(1),
                        found.group(1),
                        1,
                        file.lines().size())
                : null;
    }

    /** A token where its text is first written on some lines; at the start of the first line when it is not. */
    static Token token(SourceFile file, Token.Kind kind, String text, String written, int first, int last) {
        for (int line = first; line <= last; line++) {
            String content = String.valueOf(file.line(line));
            int at = content.indexOf(written);
            if (at >= 0) {
                int column = content.codePointCount(0, at) + 1;
                return new Token(
                        kind, text, line, column, Math.max(1, written.codePointCount(0, written.length())), false);
            }
        }
        return new Token(kind, text, first, 1, 1, false);
    }
}
