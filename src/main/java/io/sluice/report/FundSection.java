package io.sluice.report;

import io.sluice.analysis.Fan;
import io.sluice.report.chart.LineChart;
import io.sluice.report.chart.LineChart.Line;
import io.sluice.report.page.Block;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import io.sluice.report.page.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The national fund over time: what it calls, what it gives back, what is still held, what lies idle, and whether the floors were kept. */
final class FundSection {
    private static final String CALLED = "national_called";
    private static final String DISTRIBUTED = "national_distributed";

    private static final Map<String, String> LAYERS = layers();

    private final ReportSource source;
    private final FigureNumbers numbers;
    private final FanLines fans;

    FundSection(ReportSource source, FigureNumbers numbers) {
        this.source = source;
        this.numbers = numbers;
        this.fans = new FanLines(source);
    }

    Section section() {
        List<Panel> panels = new ArrayList<>();
        DataTable.Builder table = FanLines.table();
        curve().ifPresent(svg -> {
            panels.add(Panel.of("J-curve of the national fund, cumulated", svg));
            fans.rows(table, CALLED, true);
            fans.rows(table, DISTRIBUTED, true);
        });
        stock(panels, table, "chain_nav", "Net asset value of the chain");
        stock(panels, table, "idle_cash", "Idle cash in the chain");
        Block block = panels.isEmpty()
                ? new Block.Text("This run holds no quarterly series of the national fund.")
                : new Block.Figure(
                        numbers.next(),
                        "The national fund over time, arm " + source.reference().id(),
                        "First panel: means over futures; net is distributed minus called. The others: mean, half of the futures in the inner"
                                + " band and 90 % in the outer; other arms as lines of their means. Prices: "
                                + source.summary().run().prices() + ".",
                        Block.Layout.THIRDS,
                        panels,
                        table.table());
        List<Block> blocks = new ArrayList<>(List.of(block));
        idle().ifPresent(blocks::add);
        new FloorFigure(source, numbers).figure().ifPresent(blocks::add);
        blocks.addAll(new FundReturns(source, numbers).figures());
        return new Section("fund", "The funds over time and what they return", blocks);
    }

    /** Money that was paid in and lies in accounts, layer by layer. */
    private Optional<Block> idle() {
        return fans.multiples(LAYERS, false, ", idle cash by arm", "bn yuan", 480)
                .map(drawn -> new Block.Figure(
                        numbers.next(),
                        "Idle cash by layer: paid in and not yet invested or paid out",
                        "One vertical scale for all panels. The first three layers are the chain and add up to its idle cash above;"
                                + " local guidance and private funds exist without it too. Arms in which a layer does not exist are not"
                                + " drawn.",
                        Block.Layout.HALVES,
                        drawn.panels(),
                        drawn.table()));
    }

    private static Map<String, String> layers() {
        Map<String, String> layers = new LinkedHashMap<>();
        layers.put("idle_national", "National fund");
        layers.put("idle_regional", "Regional funds");
        layers.put("idle_sub_funds", "Sub-funds of the chain");
        layers.put("idle_other_funds", "Local guidance and private funds");
        return layers;
    }

    private Optional<String> curve() {
        String arm = source.reference().id();
        Optional<Fan> called = source.summary().fan(arm, CALLED, true);
        Optional<Fan> distributed = source.summary().fan(arm, DISTRIBUTED, true);
        if (called.isEmpty() || distributed.isEmpty()) {
            return Optional.empty();
        }
        List<Double> out = FanLines.values(called.get(), Fan.Point::mean);
        List<Double> back = FanLines.values(distributed.get(), Fan.Point::mean);
        List<Double> down = out.stream().map(each -> -each).toList();
        List<Double> net = IntStream.range(0, out.size())
                .mapToObj(q -> back.get(q) - out.get(q))
                .toList();
        List<String> quarters =
                called.get().points().stream().map(Fan.Point::quarter).toList();
        LineChart chart = new LineChart(
                "Called, distributed and net of the national fund, cumulated over quarters",
                "bn yuan",
                quarters,
                List.of(
                        new Line("distributed", 2, back, List.of()),
                        new Line("net", 0, net, List.of()),
                        new Line("called", 1, down, List.of())),
                List.of());
        return Optional.of(chart.draw(358, 250, 0, 0));
    }

    private void stock(List<Panel> panels, DataTable.Builder table, String series, String title) {
        fans.chart(series, false, title + ", by arm", "bn yuan", List.of()).ifPresent(chart -> {
            panels.add(Panel.of(title, chart.draw(358, 250, 0, 0)));
            fans.rows(table, series, false);
        });
    }
}
