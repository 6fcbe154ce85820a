package io.sluice.report.rules;

import io.sluice.quantity.Units;
import io.sluice.report.page.DataTable;
import io.sluice.report.rules.RulesPage.Link;
import io.sluice.report.rules.RulesPage.ReformPart;
import io.sluice.rules.pack.Change;
import io.sluice.rules.pack.DatedValue;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.Parameter;
import io.sluice.rules.pack.Reforms;
import io.sluice.rules.pack.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What reforms change, seen from the reform and from each rule. */
final class ReformParts {
    private final Reforms reforms;

    ReformParts(Reforms reforms) {
        this.reforms = reforms;
    }

    List<ReformPart> parts() {
        return reforms.books().stream().map(this::part).toList();
    }

    private ReformPart part(Reforms.Found found) {
        Pack reform = found.reform();
        List<Link> changes = new ArrayList<>();
        reform.changes().forEach(c -> changes.add(new Link(place(c), c.item(), told(found, c))));
        for (RuleInfo rule : reform.rules()) {
            changes.add(new Link(RulesPage.ofRule(rule.id()), rule.id(), added(rule)));
        }
        SortedSet<String> touched = reform.expectChanged() == null ? new TreeSet<>() : reform.expectChanged();
        return new ReformPart(
                reform.id(),
                reform.title(),
                Objects.requireNonNullElse(reform.why(), ""),
                changes,
                values(found),
                touched.stream()
                        .map(id -> new Link(RulesPage.ofRule(id), id, ""))
                        .toList());
    }

    private static String added(RuleInfo rule) {
        return rule.replaces() == null
                ? " is added from " + rule.from()
                : " takes the place of " + rule.replaces() + " from " + rule.from();
    }

    private static String place(Change change) {
        return change instanceof Change.SetValue set
                ? RulesPage.ofFigure(set.parameter())
                : RulesPage.ofRule(change.item());
    }

    private static String told(Reforms.Found found, Change change) {
        String days = " from " + change.from() + announced(change.announced());
        if (change instanceof Change.SetValue set) {
            Parameter figure = Objects.requireNonNull(found.book().parameters().get(set.parameter()));
            String value = figure.on(set.from())
                    .map(v -> Units.format(v.value(), figure.dimension()))
                    .orElse(set.written());
            return " is " + value + days;
        }
        return (change instanceof Change.SwitchOn ? " is switched on" : " is switched off") + days;
    }

    private static String announced(@Nullable LocalDate day) {
        return day == null ? "" : ", announced " + day;
    }

    /** The whole path of every figure it changes. */
    private static DataTable values(Reforms.Found found) {
        DataTable.Builder table = DataTable.of("figure", "", "from", "#value", "source");
        SortedSet<String> figures = new TreeSet<>();
        found.reform().changes().forEach(c -> {
            if (c instanceof Change.SetValue set) {
                figures.add(set.parameter());
            }
        });
        for (String name : figures) {
            Parameter figure = Objects.requireNonNull(found.book().parameters().get(name));
            for (DatedValue value : figure.values()) {
                table.row(
                        name,
                        figure.title().en() + "\n" + figure.title().zh(),
                        value.from().toString(),
                        Units.format(value.value(), figure.dimension()),
                        Names.ground(value.source(), value.status()));
            }
        }
        return table.table();
    }

    /** What reforms make of a rule. */
    List<Link> of(RuleInfo rule) {
        List<Link> links = new ArrayList<>();
        for (Reforms.Found found : reforms.books()) {
            String place = RulesPage.ofReform(found.reform().id());
            String title = found.reform().title().en();
            for (Change change : found.reform().changes()) {
                boolean figure = change instanceof Change.SetValue;
                boolean touches = figure
                        ? rule.reads().contains(change.item())
                        : rule.id().equals(change.item());
                if (touches) {
                    links.add(new Link(place, title, (figure ? change.item() : "it") + told(found, change)));
                }
            }
            for (RuleInfo other : found.reform().rules()) {
                if (rule.id().equals(other.replaces())) {
                    links.add(new Link(place, title, other.id() + added(other)));
                }
            }
        }
        return links;
    }
}
