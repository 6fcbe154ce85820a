package io.sluice.report;

import io.sluice.analysis.Breakdown;
import io.sluice.analysis.Estimate;
import io.sluice.report.chart.TileGrid;
import io.sluice.report.chart.TileGrid.Tile;
import io.sluice.report.page.Block;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import io.sluice.report.page.Section;
import io.sluice.results.Dimensions.Member;
import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ParameterTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the money goes: a map of equal tiles, one a province, by head. */
final class ProvinceSection {
    private static final String DIMENSION = "provinces";
    private static final int MOST_MAPS = 6;
    private static final List<String> SPACE =
            List.of("subfund_outside_share", "outside_region_share", "other_40bn_split", "other_40bn_after");

    private final ReportSource source;
    private final FigureNumbers numbers;
    private final Heads heads = Heads.shipped();

    ProvinceSection(ReportSource source, FigureNumbers numbers) {
        this.source = source;
        this.numbers = numbers;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        Map<String, Breakdown> shown = new LinkedHashMap<>();
        String reference = source.reference().id();
        source.level(DIMENSION, reference, "chain_invested")
                .ifPresent(b -> shown.put("Invested by the national fund's chain, " + reference, b));
        for (Breakdown each : source.summary().breakdowns()) {
            boolean market =
                    each.dimension().equals(DIMENSION) && each.measure().equals("market_invested");
            if (market && each.difference() && shown.size() < MOST_MAPS) {
                shown.put("All venture investment, " + each.arm() + " minus " + each.minus(), each);
            }
        }
        figure(shown).ifPresent(blocks::add);
        if (blocks.isEmpty()) {
            blocks.add(new Block.Text("This run holds no breakdown by province."));
        }
        new MatchingFigure(source, numbers).figure().ifPresent(blocks::add);
        new SeatFigure(source, numbers).figure().ifPresent(blocks::add);
        blocks.add(new Block.Caution(assumptions()));
        return new Section("provinces", "Where the money goes", blocks);
    }

    private Optional<Block> figure(Map<String, Breakdown> shown) {
        List<Panel> panels = new ArrayList<>();
        DataTable.Builder table = DataTable.of(
                "measure",
                "province",
                "",
                "macro region",
                "#" + heads.unit(),
                "#Monte Carlo 95 % interval",
                "#total, bn yuan",
                "#futures of the total, 5–95 %");
        shown.forEach((title, breakdown) -> {
            map(title, breakdown).ifPresent(panels::add);
            rows(table, title, breakdown);
        });
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Block.Figure(
                numbers.next(),
                "Investment in ventures by province over " + source.horizon() + ", " + heads.unit(),
                "One tile a province, placed about where it lies; letters are those of ISO 3166-2. Five shades of about"
                        + " equally many tiles. White: the 95 % interval of the difference contains 0. Nominal yuan. The table has the names.",
                Block.Layout.HALVES,
                panels,
                table.table()));
    }

    private Optional<Panel> map(String title, Breakdown breakdown) {
        Map<String, Member> members = new HashMap<>();
        source.dimensions().provinces().forEach(member -> members.put(member.id(), member));
        List<Tile> tiles = new ArrayList<>();
        for (Breakdown.Entry entry : breakdown.members()) {
            Shown number = heads.perHead(entry);
            Estimate e = number.estimate();
            boolean zero = breakdown.difference() && e.interval().contains(0);
            boolean known = number.defined() && !zero;
            String words = number.defined() ? (breakdown.difference() ? number.signed() : number.number()) : "–";
            ProvinceTiles.of(members.get(entry.id()), words, e.value(), known).ifPresent(tiles::add);
        }
        return tiles.isEmpty()
                ? Optional.empty()
                : Optional.of(Panel.of(
                        title,
                        new TileGrid(title + ", by province", heads.unit(), "not told apart from 0", tiles).draw(400)));
    }

    private void rows(DataTable.Builder table, String title, Breakdown breakdown) {
        Map<String, String> regions = new HashMap<>();
        source.dimensions()
                .provinces()
                .forEach(member -> regions.put(member.id(), member.about().getOrDefault("macro_region", "")));
        for (Breakdown.Entry entry : breakdown.members()) {
            Shown head = heads.perHead(entry);
            Shown total = Shown.level(entry.total(), breakdown.unit());
            table.row(
                    title,
                    entry.title(),
                    entry.titleZh(),
                    regions.getOrDefault(entry.id(), ""),
                    breakdown.difference() ? head.signed() : head.number(),
                    head.interval(),
                    breakdown.difference() ? total.signed() : total.number(),
                    total.spread());
        }
    }

    /** The assumptions about space, which stand beside every regional number (decisions A14). */
    private static String assumptions() {
        ParameterTable table = ParameterTable.shipped();
        List<String> words = new ArrayList<>();
        for (String name : SPACE) {
            ModelParameter p = table.find(name);
            if (p != null) {
                String band = p.central().toPlainString() + " (" + p.low().toPlainString() + " to "
                        + p.high().toPlainString() + ")";
                words.add(p.unit().equals("code") ? p.title() + " (not published)" : p.title() + ", " + band);
            }
        }
        return "Where money lands rests on assumptions"
                + (words.isEmpty()
                        ? "."
                        : ": " + String.join("; ", words) + ". Values the scenario sets itself stand in its copy.");
    }
}
