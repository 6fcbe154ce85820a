package io.sluice.scenario.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Turns what the parser says about broken YAML into a message with a place and, where the cause is known, a remedy. */
final class YamlSyntax {

    private static final Pattern TAB_INDENT = Pattern.compile("^ *(- *)*\t");

    private YamlSyntax() {}

    static Diagnostic explain(SourceFile file, YamlEngineException fault) {
        if (!(fault instanceof MarkedYamlEngineException marked)
                || marked.getProblemMark().isEmpty()) {
            return Diagnostic.ofFile(file.name(), "yaml", "this is not YAML: " + oneLine(fault.getMessage()), null);
        }
        Mark problem = marked.getProblemMark().get();
        int line = Math.max(
                1, Math.min(problem.getLine() + 1, Math.max(1, file.lines().size())));
        int column = problem.getLine() + 1 > line ? 1 : problem.getColumn() + 1;
        Diagnostic tab = tabAt(file, line);
        if (tab != null) {
            return tab;
        }
        String context = marked.getContext();
        String said = (context == null || context.isBlank() ? "" : context + ", ") + marked.getProblem();
        return file.diagnostic(line, column, 1, "yaml", "this is not YAML: " + oneLine(said), hint(file, line, marked));
    }

    /** A tab used as indentation on the line where the parser gave up or the one before. */
    private static @Nullable Diagnostic tabAt(SourceFile file, int line) {
        for (int number = line; number >= Math.max(1, line - 1); number--) {
            String text = file.line(number);
            Matcher tab = TAB_INDENT.matcher(text == null ? "" : text);
            if (tab.find()) {
                return file.diagnostic(
                        number,
                        tab.end(),
                        1,
                        "tab",
                        "found a tab in the indentation; YAML allows spaces only",
                        "write two spaces instead of each tab");
            }
        }
        return null;
    }

    private static @Nullable String hint(SourceFile file, int line, MarkedYamlEngineException fault) {
        for (int number = line; number >= Math.max(1, line - 1); number--) {
            String text = file.line(number);
            if (text != null && (text.indexOf('\uFF1A') >= 0 || text.indexOf('\uFF0C') >= 0)) {
                return "line " + number + " has full-width punctuation (\uFF1A or \uFF0C); write ': ' and ', '";
            }
        }
        String problem = String.valueOf(fault.getProblem());
        if (problem.contains("could not find expected ':'")) {
            return "a key is followed by a colon and a space";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "put text that contains ': ' into quotes, or check the indentation";
        }
        if (problem.contains("expected <block end>")) {
            return "keys of one mapping, and dashes of one list, stand in the same column";
        }
        boolean unfinished = problem.contains("stream end") || problem.contains("found unexpected end");
        return unfinished ? "a bracket or quote opened earlier is not closed; the file may be cut off" : null;
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "unreadable" : text.replaceAll("\\s+", " ").strip();
    }
}
