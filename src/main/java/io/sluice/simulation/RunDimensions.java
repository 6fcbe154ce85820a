package io.sluice.simulation;

import io.sluice.results.Dimensions;
import io.sluice.results.Dimensions.Member;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.rules.register.Assumption;
import io.sluice.scenario.Arm;
import io.sluice.scenario.Scenario;
import io.sluice.scenario.text.CsvTable;
import io.sluice.simulation.doubt.DrawnRegister;
import io.sluice.simulation.doubt.DrawnRow;
import io.sluice.simulation.doubt.Shape;
import io.sluice.simulation.outcome.WorldChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the codes of the result tables stand for. */
final class RunDimensions {
    private static final List<String> CATEGORY_IDS = List.of(
            "none-none",
            "none-private",
            "none-public",
            "private-none",
            "private-private",
            "private-public",
            "public-none",
            "public-private",
            "public-public");
    private static final List<String> CATEGORY_TITLES = List.of(
            "Never funded",
            "Crowded in",
            "Additional",
            "Crowded out",
            "Private in both",
            "Inframarginal",
            "Lost public",
            "Public replaced by private",
            "Substituted public");

    private static final List<String> SAMPLES = List.of(
            "first-rounds-treated",
            "first-rounds-untreated",
            "later-rounds-treated",
            "later-rounds-untreated",
            "below-limit-treated",
            "below-limit-untreated",
            "above-limit-treated",
            "above-limit-untreated");

    private static final Member AS_SET = Member.of(0, "as-set", "The scenario as it is");

    private final Scenario scenario;
    private final List<LawBook> books;

    private final DrawnRegister register;
    private final WorldChecks checks;

    RunDimensions(Scenario scenario, List<LawBook> books, DrawnRegister register, WorldChecks checks) {
        this.scenario = scenario;
        this.books = books;
        this.register = register;
        this.checks = checks;
    }

    Dimensions all() {
        Map<String, List<Member>> lists = new LinkedHashMap<>();
        lists.put("arms", arms());
        lists.put("cells", List.of(AS_SET));
        if (scenario.uncertain().any()) {
            lists.put("draws", draws());
            lists.put("assumptions", assumptions());
            lists.put("checks", checks.members());
        }
        lists.put(
                "provinces",
                table(
                        "/io/sluice/world/provinces.csv",
                        "iso",
                        "macro_region",
                        "regional_fund",
                        "tile_row",
                        "tile_column"));
        lists.put("industries", table("/io/sluice/world/industries.csv"));
        lists.put("stages", table("/io/sluice/world/stages.csv", "early"));
        lists.put("categories", categories());
        lists.put("samples", samples());
        MoneyDimensions.addTo(lists);
        VentureDimensions.addTo(lists);
        for (int a = 0; a < books.size(); a++) {
            lists.put("rules:" + scenario.arms().get(a).name(), rules(books.get(a)));
        }
        return new Dimensions(lists);
    }

    private static List<Member> draws() {
        List<Member> members = new ArrayList<>(List.of(AS_SET));
        for (Shape shape : Shape.values()) {
            members.add(Member.of(shape.code(), shape.id(), shape.title()));
        }
        return members;
    }

    private List<Member> assumptions() {
        List<Member> members = new ArrayList<>();
        for (DrawnRow row : register.rows()) {
            Assumption of = row.assumption();
            Map<String, String> about = new LinkedHashMap<>();
            about.put("kind", of.kind().word());
            about.put("group", of.group());
            about.put("unit", of.unit());
            about.put("low", of.low());
            about.put("central", of.central());
            about.put("high", of.high());
            about.put("status", of.status().name());
            about.put("source", of.source());
            members.add(new Member(members.size(), of.name(), of.title(), "", about));
        }
        return members;
    }

    private static List<Member> samples() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < SAMPLES.size(); i++) {
            members.add(new Member(i, SAMPLES.get(i), SAMPLES.get(i).replace('-', ' '), "", Map.of()));
        }
        return members;
    }

    private List<Member> arms() {
        List<Member> members = new ArrayList<>();
        for (int a = 0; a < scenario.arms().size(); a++) {
            Arm arm = scenario.arms().get(a);
            Map<String, String> about = new LinkedHashMap<>();
            about.put("packs", String.join(" ", arm.packs()));
            about.put("national_fund", Boolean.toString(arm.nationalFund()));
            String own = behaviour(arm);
            if (!own.isEmpty()) {
                about.put(Dimensions.BEHAVIOUR, own);
            }
            if (arm.made()) {
                about.put(Dimensions.MADE, "true");
            }
            members.add(new Member(a, arm.name(), arm.title() == null ? arm.name() : arm.title(), "", about));
        }
        return members;
    }

    /** The model values of an arm that are not those of the scenario, in words. */
    private String behaviour(Arm arm) {
        List<String> values = new ArrayList<>();
        arm.model()
                .differences(scenario.model())
                .forEach((name, value) -> values.add(name + " " + value.toPlainString()));
        return String.join(", ", values);
    }

    private static List<Member> table(String path, String... facts) {
        CsvTable table = CsvTable.resource(path);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            Map<String, String> about = new LinkedHashMap<>();
            for (String fact : facts) {
                about.put(fact, table.text(i, fact));
            }
            members.add(new Member(
                    table.integer(i, "code"),
                    table.text(i, "id"),
                    table.text(i, "name"),
                    table.text(i, "name_zh"),
                    about));
        }
        return members;
    }

    private static List<Member> categories() {
        List<Member> members = new ArrayList<>();
        for (int c = 0; c < CATEGORY_IDS.size(); c++) {
            members.add(Member.of(c, CATEGORY_IDS.get(c), CATEGORY_TITLES.get(c)));
        }
        return members;
    }

    private List<Member> rules(LawBook book) {
        List<Member> members = new ArrayList<>();
        List<RuleInfo> rules = book.rules();
        for (int r = 0; r < rules.size(); r++) {
            RuleInfo rule = rules.get(r);
            Map<String, String> about = new LinkedHashMap<>();
            about.put("pack", rule.pack());
            about.put("source", rule.source());
            about.put("from", rule.from().toString());
            about.put("until", rule.until() == null ? "" : rule.until().toString());
            about.put("phase", rule.phase().word());
            about.put("status", String.valueOf(rule.status()));
            if (rule.trusted()) {
                String file = rule.place().file();
                about.put(Dimensions.TRUSTED, "rules/" + rule.pack() + file.substring(file.lastIndexOf('/')));
            }
            String en = rule.title().en() + (rule.trusted() ? " [trusted, not seen through]" : "");
            String zh = rule.title().zh() + (rule.trusted() ? "［受信代码，未作解析］" : "");
            members.add(new Member(r, rule.id(), en, zh, about));
        }
        return members;
    }
}
