package io.sluice.scenario.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the faults found while input is read, so that a user sees all of them at once and not only the first. */
public final class Diagnostics {

    private static final int SHOWN = 100;

    private final List<Diagnostic> found = new ArrayList<>();

    /** Adds one fault. */
    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Adds a fault at a place of a file that was read. */
    public void add(SourceFile file, Mark mark, String code, String message, @Nullable String hint) {
        found.add(file.diagnostic(mark, code, message, hint));
    }

    /** Adds all faults of another collector. */
    public void addAll(Diagnostics other) {
        found.addAll(other.found);
    }

    /** Whether at least one fault was found. */
    public boolean hasErrors() {
        return !found.isEmpty();
    }

    /** Number of distinct faults found so far. */
    public int count() {
        return sorted().size();
    }

    /** The distinct faults by file, line and column. */
    public List<Diagnostic> sorted() {
        return found.stream().distinct().sorted().toList();
    }

    /** All faults as text, one after another, with their number at the end; empty when there are none. */
    public String render() {
        return render(sorted());
    }

    /** Throws what was found; does nothing when there is no fault. */
    public void throwIfAny() {
        if (hasErrors()) {
            throw new InputException(sorted());
        }
    }

    static String render(List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        diagnostics.stream().limit(SHOWN).forEach(d -> text.append(d.render()).append('\n'));
        if (diagnostics.size() > SHOWN) {
            text.append("... and ").append(diagnostics.size() - SHOWN).append(" more\n");
        }
        return text.append(diagnostics.size())
                .append(diagnostics.size() == 1 ? " error" : " errors")
                .toString();
    }
}
