package io.sluice.rules.bench;

import io.sluice.rules.Subject;
import io.sluice.rules.pack.LawBook;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds cases by their sentences, and examples by their names. */
public final class CaseSearch {
    private final LawBook book;
    private final @Nullable LocalDate day;
    private final List<CaseFile> files = new ArrayList<>();

    /**
     * A search.
     *
     * @param day the day to ask on, or null for that of the case
     */
    public CaseSearch(LawBook book, @Nullable LocalDate day) {
        this.book = book;
        this.day = day;
    }

    /** Searches these cases too. */
    public void add(CaseFile file) {
        files.add(file);
    }

    /** What a name means: the case with this sentence, or the example of this name; none is reported with the nearest. */
    public List<RuleCase> named(String name, Diagnostics diagnostics) {
        List<RuleCase> found = new ArrayList<>();
        SortedSet<String> known = new TreeSet<>();
        for (CaseFile file : files) {
            for (RuleCase asked : file.cases()) {
                known.add(asked.it());
                if (asked.it().equals(name)) {
                    found.add(day == null ? asked : asked.onDay(day));
                }
            }
            for (Example example : file.examples()) {
                known.add(example.name());
                if (example.name().equals(name)) {
                    example.instruments()
                            .forEach((subject, instrument) -> found.add(question(file, example, subject, instrument)));
                }
            }
        }
        if (found.isEmpty()) {
            List<String> containing =
                    known.stream().filter(k -> k.contains(name)).limit(5).toList();
            String near = Nearest.hint(name, known);
            diagnostics.add(Diagnostic.ofFile(
                    "--case",
                    "unknown-case",
                    "these packs have no case and no example called '" + name + "'",
                    near != null
                            ? near
                            : containing.isEmpty()
                                    ? "cases are called by their whole sentence, after 'it:'"
                                    : "these contain it: '" + String.join("', '", containing) + "'"));
        }
        return found;
    }

    private RuleCase question(CaseFile file, Example example, Subject subject, String instrument) {
        LocalDate last = book.windows().get(book.windows().size() - 1);
        return RuleCase.question(
                SourceFile.of(file.pack(), ""),
                example.name(),
                day == null ? last : day,
                subject,
                instrument,
                example.of(subject));
    }
}
