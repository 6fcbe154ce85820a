package io.sluice.rules.pack;

import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where something is written.
 *
 * @param source the file
 * @param mark the place in it
 */
public record Place(SourceFile source, Mark mark) {
    /** The file as the user would name it. */
    public String file() {
        return source.name();
    }

    /** The line, counted from 1. */
    public int line() {
        return mark.line();
    }

    /** The column, counted from 1. */
    public int column() {
        return mark.column();
    }

    /** Reports a fault here. */
    public void report(Diagnostics diagnostics, String code, String message, @Nullable String hint) {
        diagnostics.add(source, mark, code, message, hint);
    }

    /** The name of the file stands for its text, which would be read through each time. */
    @Override
    public int hashCode() {
        return Objects.hash(source.name(), mark);
    }

    @Override
    public String toString() {
        return file() + ":" + line() + ":" + column();
    }
}
