package io.sluice.rules.bench;

import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.yaml.Fields;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.SourceFile;
import io.sluice.scenario.text.YamlDocument;
import io.sluice.scenario.text.YamlReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one question from a file of its own: the facts of an example ({@code deal: {...}}), and the {@code date}. */
public final class GivenFile {
    private GivenFile() {}

    /**
     * The question in a file; null when there are faults, which are added to the diagnostics.
     *
     * @param day the day to ask on, or null for that of the file
     */
    public static @Nullable RuleCase read(
            Path path, LawBook book, Vocabulary vocabulary, @Nullable LocalDate day, Diagnostics diagnostics) {
        SourceFile file = SourceFile.read(path, diagnostics);
        YamlDocument document = file == null ? null : YamlReader.read(file, diagnostics);
        Fields top = file == null || document == null
                ? null
                : Fields.ofFile(file, document.root(), "a file of facts", diagnostics);
        if (file == null || top == null) {
            return null;
        }
        LocalDate own = top.day("date");
        Example example = new ExampleReader(new FactReader(vocabulary, book)).alone(top, List.of("date"));
        LocalDate asked = day != null ? day : own;
        if (asked == null && !top.has("date")) {
            top.missing("date", "write: date: 2026-03-31, or give --date 2026-03-31");
        }
        if (diagnostics.hasErrors() || asked == null) {
            return null;
        }
        if (example.instruments().size() != 1) {
            top.report(
                    top.owner(),
                    "no-instrument",
                    "the file must say of one subject which instrument it asks for",
                    "write: deal: {instrument: early-equity, ...}");
            return null;
        }
        Subject subject = example.instruments().keySet().iterator().next();
        String instrument = String.valueOf(example.instrument(subject));
        return RuleCase.question(file, file.name(), asked, subject, instrument, example.of(subject));
    }
}
