package io.sluice.report;

import io.sluice.analysis.ArmSummary;
import io.sluice.analysis.IndicatorEstimate;
import io.sluice.report.chart.LineChart;
import io.sluice.report.chart.LineChart.Level;
import io.sluice.report.page.Block;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import io.sluice.report.page.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Money raised over the horizon, together and by source, with the line of 1 trillion yuan. */
final class MoneySection {
    private static final double TRILLION = 1000;
    private static final String UNIT = "bn yuan, nominal, cumulated";
    private static final List<String> COMPANIONS = List.of(
            OpeningMaker.MOBILISED,
            "mobilised_social_c25",
            "mobilised_with_treasury",
            "mobilised_fund_layers",
            "mobilised_private",
            "committed_social",
            "committed_with_treasury",
            "net_social_money",
            "net_social_leverage");

    private static final Map<String, String> SOURCES = sources();

    private final ReportSource source;
    private final FigureNumbers numbers;
    private final FanLines fans;

    MoneySection(ReportSource source, FigureNumbers numbers) {
        this.source = source;
        this.numbers = numbers;
        this.fans = new FanLines(source);
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        definition().ifPresent(blocks::add);
        whole().ifPresent(blocks::add);
        bySource().ifPresent(blocks::add);
        companions().ifPresent(blocks::add);
        blocks.addAll(new AnnouncedTable(source.reference()).blocks());
        blocks.addAll(new PathFigure(source, numbers).figures());
        return new Section("money", "Money raised", blocks);
    }

    private Optional<Block> definition() {
        return source.reference()
                .indicator(OpeningMaker.MOBILISED)
                .map(each -> new Block.Text(
                        "What counts (mobilised_social): " + each.indicator().definition()));
    }

    private Optional<Block> whole() {
        Optional<LineChart> chart = fans.chart(
                OpeningMaker.MOBILISED,
                true,
                "Money raised from local governments and private capital, cumulated over quarters, by arm, with the line of 1 trillion"
                        + " yuan; the numbers are in the table below the figure",
                UNIT,
                List.of(new Level(TRILLION, "1 trillion yuan")));
        DataTable.Builder table = FanLines.table();
        fans.rows(table, OpeningMaker.MOBILISED, true);
        return chart.map(c -> new Block.Figure(
                numbers.next(),
                "Money raised from local governments and private capital (mobilised_social), cumulated",
                "Lines are means over futures. Around the line of "
                        + source.reference().id()
                        + ": half of the futures in the inner band, 90 % in the outer (quarter by quarter). Arms in which nothing"
                        + " is raised are not drawn.",
                Block.Layout.WHOLE,
                List.of(new Panel("", c.draw(1000, 400, 0, TRILLION * 1.1), c.draw(358, 290, 0, TRILLION * 1.1))),
                table.table()));
    }

    private Optional<Block> bySource() {
        return fans.multiples(SOURCES, true, ", cumulated over quarters, by arm", UNIT, 358)
                .map(drawn -> new Block.Figure(
                        numbers.next(),
                        "The same by ultimate owner, and the Treasury's own money beside it",
                        "One vertical scale for all panels. The Treasury's money is not part of mobilised_social. Co-investment is"
                                + " money put into a venture in the same round as money of the national chain, of any owner but the"
                                + " Treasury.",
                        Block.Layout.THIRDS,
                        drawn.panels(),
                        drawn.table()));
    }

    /** The announced number beside its narrower and wider readings. */
    private Optional<Block> companions() {
        List<String> headings = new ArrayList<>(List.of("indicator", "what it counts", "arm"));
        headings.addAll(EstimateCells.HEADINGS);
        DataTable.Builder table = DataTable.of(headings.toArray(String[]::new));
        for (String name : COMPANIONS) {
            ArmSummary arm = source.reference();
            arm.indicator(name).ifPresent(each -> table.row(row(arm, each)));
        }
        DataTable data = table.table();
        return data.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Tabular(
                        "Money raised, read narrowly and widely; other arms stand in the table of all indicators",
                        false,
                        data));
    }

    private static List<String> row(ArmSummary arm, IndicatorEstimate each) {
        List<String> row = new ArrayList<>(
                List.of(each.indicator().name(), each.indicator().title(), arm.id()));
        row.addAll(
                EstimateCells.of(Shown.level(each.estimate(), each.indicator().unit())));
        return row;
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("treasury_paid_in", "Treasury");
        sources.put("local_paid_in", "Local governments");
        sources.put("state_paid_in", "State-owned and financial institutions");
        sources.put("private_paid_in", "Private investors");
        sources.put("coinvested", "Co-investment beside the chain");
        return sources;
    }
}
