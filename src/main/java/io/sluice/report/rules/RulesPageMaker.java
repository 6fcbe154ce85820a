package io.sluice.report.rules;

import io.sluice.quantity.Units;
import io.sluice.report.rules.RulesPage.CaseLine;
import io.sluice.report.rules.RulesPage.FigureRow;
import io.sluice.report.rules.RulesPage.Link;
import io.sluice.report.rules.RulesPage.PackPart;
import io.sluice.report.rules.RulesPage.ReformPart;
import io.sluice.rules.bench.ClaimResult;
import io.sluice.rules.bench.PackBench;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.Parameter;
import io.sluice.rules.pack.Reforms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes the page of packs from what testing them gave. */
public final class RulesPageMaker {
    private final List<PackBench.Report> reports;
    private final Reforms reforms;
    private final ReformParts reformParts;
    private final Names names;
    private final Places places = new Places();

    /**
     * Prepares a page.
     *
     * @param root the folder that holds all packs
     * @param reports one for each pack
     * @param reforms the reforms that change one of them
     */
    public RulesPageMaker(Path root, List<PackBench.Report> reports, Reforms reforms) {
        this.names = new Names(root);
        this.reports = reports.stream()
                .sorted(Comparator.comparing(r -> r.cases().pack()))
                .toList();
        this.reforms = reforms;
        this.reformParts = new ReformParts(reforms);
    }

    /** The page. */
    public RulesPage page() {
        List<PackPart> packs = reports.stream().map(this::part).toList();
        List<ReformPart> changed = reformParts.parts();
        return new RulesPage(
                title(packs),
                facts(packs, changed),
                new ContentsMaker(reports, places).contents(),
                packs,
                changed,
                notes(),
                anchors(packs, changed));
    }

    private static String title(List<PackPart> packs) {
        return packs.size() == 1 ? packs.get(0).title().en() : "The rules of " + packs.size() + " packs";
    }

    private List<String> facts(List<PackPart> packs, List<ReformPart> changed) {
        int rules = packs.stream().mapToInt(p -> p.rules().size()).sum();
        int figures = packs.stream().mapToInt(p -> p.figures().size()).sum();
        int sources = packs.stream().mapToInt(p -> p.sources().size()).sum();
        long cases = reports.stream().mapToLong(r -> r.results().size()).sum();
        long failed = reports.stream().mapToLong(PackBench.Report::failed).sum();
        List<String> facts = new ArrayList<>();
        facts.add(counted(packs.size(), "pack"));
        facts.add(counted(rules, "rule"));
        facts.add(counted(figures, "figure"));
        facts.add(counted(sources, "source"));
        if (!changed.isEmpty()) {
            facts.add("changed by " + counted(changed.size(), "reform"));
        }
        facts.add(counted(cases, "case") + (failed == 0 ? ", all pass" : ", " + failed + " fail"));
        return facts;
    }

    static String counted(long n, String thing) {
        return n == 1 ? "1 " + thing : n + " " + thing + "s";
    }

    private List<String> notes() {
        return reforms.faulty().stream()
                .map(id -> "The pack " + id
                        + " cannot be read, so the page does not say what it changes. What is wrong: sluice rules check "
                        + id)
                .toList();
    }

    private PackPart part(PackBench.Report report) {
        Pack pack = report.book().pack(report.cases().pack());
        return new PackPart(
                pack.id(),
                pack.title(),
                places.jurisdiction(pack.id()),
                about(report, pack),
                new RuleCards(report, reformParts, names).cards(),
                new Tables(pack, report.book().parameters().keySet()).sheets(),
                figures(report, pack),
                new Sources(report).of(pack),
                report.claims().stream().map(this::line).toList());
    }

    private static List<String> about(PackBench.Report report, Pack pack) {
        List<String> about = new ArrayList<>();
        about.add(pack.id());
        about.add(counted(pack.rules().size(), "rule"));
        if (!pack.extendsPacks().isEmpty()) {
            about.add("builds on " + String.join(", ", pack.extendsPacks()));
        }
        if (pack.isReform()) {
            about.add("changes " + String.join(", ", pack.changesPacks()));
        }
        long failed = report.failed();
        about.add(counted(report.results().size(), "case") + (failed == 0 ? ", all pass" : ", " + failed + " fail"));
        return about;
    }

    private static List<FigureRow> figures(PackBench.Report report, Pack pack) {
        List<FigureRow> rows = new ArrayList<>();
        for (String name : pack.parameters().keySet()) {
            Parameter figure = report.book()
                    .parameters()
                    .getOrDefault(name, pack.parameters().get(name));
            Parameter.Range range = figure.range();
            List<Link> readBy = report.book().packs().stream()
                    .flatMap(p -> p.rules().stream())
                    .filter(r -> r.reads().contains(name))
                    .map(r -> new Link(RulesPage.ofRule(r.id()), r.id(), ""))
                    .toList();
            rows.add(new FigureRow(
                    name,
                    figure.title(),
                    range == null
                            ? ""
                            : Units.format(range.low(), figure.dimension()) + " to "
                                    + Units.format(range.high(), figure.dimension()),
                    RuleCards.values(figure),
                    readBy));
        }
        return rows;
    }

    private CaseLine line(ClaimResult result) {
        return new CaseLine(
                result.passed(),
                result.claim().it(),
                result.claim().day() + ": " + result.claim().instrument(),
                names.place(result.claim().place()),
                result.faults());
    }

    private static Set<String> anchors(List<PackPart> packs, List<ReformPart> changed) {
        Set<String> anchors = new TreeSet<>();
        for (PackPart pack : packs) {
            anchors.add(RulesPage.ofPack(pack.id()));
            pack.rules().forEach(r -> anchors.add(RulesPage.ofRule(r.id())));
            pack.figures().forEach(f -> anchors.add(RulesPage.ofFigure(f.name())));
            pack.sources().forEach(s -> anchors.add(s.link().place()));
        }
        changed.forEach(r -> anchors.add(RulesPage.ofReform(r.id())));
        return anchors;
    }
}
