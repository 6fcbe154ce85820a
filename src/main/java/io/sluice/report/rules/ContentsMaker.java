package io.sluice.report.rules;

import io.sluice.report.rules.RulesPage.Contents;
import io.sluice.report.rules.RulesPage.Group;
import io.sluice.report.rules.RulesPage.Link;
import io.sluice.rules.bench.PackBench;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.rules.pack.Title;
import io.sluice.rules.words.NamedWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Lists the rules of a page by pack, by whose law they are, and by industry. */
final class ContentsMaker {
    private final List<PackBench.Report> reports;
    private final Places places;

    ContentsMaker(List<PackBench.Report> reports, Places places) {
        this.reports = reports;
        this.places = places;
    }

    List<Contents> contents() {
        return List.of(byPack(), byProvince(), byIndustry());
    }

    private Contents byPack() {
        List<Group> groups = new ArrayList<>();
        for (PackBench.Report report : reports) {
            Pack pack = pack(report);
            groups.add(new Group(
                    new Link(RulesPage.ofPack(pack.id()), both(pack.title()), pack.id()),
                    pack.rules().stream().map(ContentsMaker::link).toList()));
        }
        return new Contents("By pack", groups);
    }

    /** Under a province stand the packs that are its law and, of other packs, the rules that name it. */
    private Contents byProvince() {
        Map<Title, List<Link>> links = new LinkedHashMap<>();
        for (PackBench.Report report : reports) {
            Pack pack = pack(report);
            links.computeIfAbsent(places.jurisdiction(pack.id()), t -> new ArrayList<>())
                    .add(new Link(RulesPage.ofPack(pack.id()), both(pack.title()), ""));
        }
        for (PackBench.Report report : reports) {
            for (RuleInfo rule : pack(report).rules()) {
                for (String word : words(report, rule, "province")) {
                    Title province = places.provinces().getOrDefault(word, new Title(word, word));
                    if (!province.equals(places.jurisdiction(rule.pack()))) {
                        links.computeIfAbsent(province, t -> new ArrayList<>()).add(link(rule));
                    }
                }
            }
        }
        return grouped("By province", links);
    }

    private Contents byIndustry() {
        Map<Title, List<Link>> links = new LinkedHashMap<>();
        places.industries().values().forEach(title -> links.put(title, new ArrayList<>()));
        for (PackBench.Report report : reports) {
            for (RuleInfo rule : pack(report).rules()) {
                SortedSet<String> words = words(report, rule, "industry");
                for (String word : words) {
                    links.computeIfAbsent(
                                    places.industries().getOrDefault(word, new Title(word, word)),
                                    t -> new ArrayList<>())
                            .add(link(rule));
                }
            }
        }
        return grouped("By industry a rule names", links);
    }

    /** The words a rule names; none of one that is not seen through. */
    private static SortedSet<String> words(PackBench.Report report, RuleInfo rule, String field) {
        return rule.trusted() ? new TreeSet<>() : NamedWords.of(report.plain().tree(rule.id()), field);
    }

    private static Contents grouped(String heading, Map<Title, List<Link>> links) {
        List<Group> groups = new ArrayList<>();
        links.forEach((title, list) -> {
            if (!list.isEmpty()) {
                groups.add(new Group(new Link("", both(title), ""), list));
            }
        });
        return new Contents(heading, groups);
    }

    private static Link link(RuleInfo rule) {
        return new Link(RulesPage.ofRule(rule.id()), rule.id(), rule.title().en());
    }

    private static String both(Title title) {
        return title.en().equals(title.zh()) ? title.en() : title.en() + " " + title.zh();
    }

    private static Pack pack(PackBench.Report report) {
        return report.book().pack(report.cases().pack());
    }
}
