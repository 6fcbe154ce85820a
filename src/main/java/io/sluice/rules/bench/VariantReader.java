package io.sluice.rules.bench;

import io.sluice.rules.pack.LawBook;
import io.sluice.rules.yaml.Fields;
import io.sluice.scenario.PolicyChange;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a case changes of the law: {@code reforms: [...]} and {@code parameters: {small-ticket-limit: 80 million yuan}}. */
final class VariantReader {
    static final List<String> KEYS = List.of("reforms", "parameters");

    private final LawBook book;

    VariantReader(LawBook book) {
        this.book = book;
    }

    /** The changes of a case; figures change from the day of the case on. */
    Variant read(Fields in, @Nullable LocalDate day) {
        List<String> reforms = in.list("reforms").stream().map(YamlScalar::text).toList();
        List<PolicyChange> changes = new ArrayList<>();
        Fields figures = in.has("parameters") ? in.map("parameters") : null;
        if (figures != null && day != null) {
            for (Entry entry : figures.entries()) {
                String written = figures.required(entry.key());
                if (!book.parameters().containsKey(entry.key())) {
                    String near = Nearest.hint(entry.key(), book.parameters().keySet());
                    figures.report(
                            entry.keyMark(),
                            "unknown-parameter",
                            "there is no parameter '" + entry.key() + "'",
                            near == null
                                    ? "parameters: "
                                            + String.join(
                                                    ", ", book.parameters().keySet())
                                    : near);
                } else if (written != null) {
                    changes.add(new PolicyChange(
                            PolicyChange.Kind.SET,
                            entry.key(),
                            written,
                            day,
                            null,
                            figures.file(),
                            entry.keyMark(),
                            entry.value().mark()));
                }
            }
        }
        return new Variant(reforms, changes);
    }
}
