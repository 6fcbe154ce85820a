package io.sluice.report.rules;

import io.sluice.report.rules.RulesPage.Link;
import io.sluice.report.rules.RulesPage.SourceRow;
import io.sluice.rules.bench.PackBench;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.rules.pack.Source;
import io.sluice.rules.pack.Title;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rules and figures stand on. */
final class Sources {
    private final PackBench.Report report;

    Sources(PackBench.Report report) {
        this.report = report;
    }

    /** The sources a pack declares. */
    List<SourceRow> of(Pack pack) {
        return pack.sources().values().stream().map(s -> row(pack, s)).toList();
    }

    /** A source by its key, wherever it is declared; a reform stands on none but itself. */
    SourceRow row(String key) {
        for (Pack pack : report.book().packs()) {
            Source source = pack.sources().get(key);
            if (source != null) {
                return row(pack, source);
            }
        }
        return new SourceRow(
                new Link("", key, ""),
                new Title("A reform somebody proposes, no law", "改革提案，非法规"),
                "",
                "",
                "",
                key,
                List.of());
    }

    private SourceRow row(Pack pack, Source source) {
        Stream<RuleInfo> rules = report.book().packs().stream().flatMap(p -> p.rules().stream());
        return new SourceRow(
                new Link(RulesPage.ofSource(pack.id(), source.key()), source.key(), ""),
                source.title(),
                number(source),
                day(source.date()),
                Objects.requireNonNullElse(source.seen(), ""),
                source.status().word(),
                rules.filter(r -> r.source().equals(source.key()))
                        .map(r -> new Link(RulesPage.ofRule(r.id()), r.id(), ""))
                        .toList());
    }

    /** Its official number, unless its title says it. */
    private static String number(Source source) {
        String number = source.number();
        return number == null || source.title().zh().contains(number) ? "" : number;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
