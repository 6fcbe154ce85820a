package io.sluice.scenario.text;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One fault in a user's file: where it is, what was found, what is allowed, and what was probably meant.
 *
 * @param file the file as the user named it, with forward slashes
 * @param line line, counted from 1; 0 when the file as a whole is meant
 * @param column column in Unicode code points, counted from 1; 0 when the line or file as a whole is meant
 * @param code short stable name of the kind of fault, lower case with hyphens, such as {@code unknown-key}
 * @param message what was found and what is allowed, one sentence without a final full stop
 * @param sourceLine the line of the file, printed under the message with a caret, or null
 * @param markLength number of code points under the caret, at least 1
 * @param hint what to do or what was probably meant, or null
 */
public record Diagnostic(
        String file,
        int line,
        int column,
        String code,
        String message,
        @Nullable String sourceLine,
        int markLength,
        @Nullable String hint)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    /** Refuses places that cannot be printed: a user never reads "line -1". */
    public Diagnostic {
        if (line < 0 || column < 0 || markLength < 1) {
            throw new IllegalArgumentException("no such place in " + file + ": line " + line + ", column " + column
                    + ", mark length " + markLength + " (" + message + ")");
        }
    }

    /** A fault of a file as a whole, such as one that does not exist. */
    public static Diagnostic ofFile(String file, String code, String message, @Nullable String hint) {
        return new Diagnostic(file, 0, 0, code, message, null, 1, hint);
    }

    /** {@code file:line:column: error: message} alone, without the source line. */
    public String headline() {
        return headline("error");
    }

    private String headline(String kind) {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        return text.append(": ").append(kind).append(": ").append(message).toString();
    }

    /** The whole message: headline, source line, caret, hint; lines separated by {@code \n}, none at the end. */
    public String render() {
        return render("error");
    }

    /** The same for something that is no error, such as a {@code warning}. */
    public String render(String kind) {
        StringBuilder text = new StringBuilder(headline(kind));
        if (sourceLine != null && line > 0) {
            SourceExcerpt excerpt = SourceExcerpt.of(sourceLine, Math.max(column, 1), markLength);
            text.append("\n    ").append(excerpt.text());
            if (column > 0) {
                text.append("\n    ").append(excerpt.caret());
            }
        }
        if (hint != null) {
            text.append("\n    hint: ").append(hint);
        }
        return text.toString();
    }

    @Override
    public int compareTo(Diagnostic other) {
        return BY_PLACE.compare(this, other);
    }
}
