package io.sluice.report;

import io.sluice.analysis.AdditionalityTable;
import io.sluice.analysis.AdditionalityTable.Category;
import io.sluice.analysis.AdditionalityTable.Cell;
import io.sluice.analysis.AdditionalityTable.Stage;
import io.sluice.report.chart.StackChart;
import io.sluice.report.chart.StackChart.Bar;
import io.sluice.report.chart.StackChart.Part;
import io.sluice.report.page.Block;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who was financed that would not have been: government money by what would have happened otherwise, by industry and by stage. */
final class OtherwiseFigure {
    private static final List<Category> CATEGORIES =
            List.of(Category.ADDITIONAL, Category.INFRAMARGINAL, Category.PUBLIC_SUBSTITUTED);
    private static final List<Part> PARTS = List.of(
            new Part("nobody would have financed it: additional", 0, true),
            new Part("private money would have: deadweight", 1, false),
            new Part("another government would have: substituted", 6, false));

    private final ReportSource source;

    OtherwiseFigure(ReportSource source) {
        this.source = source;
    }

    Optional<Block> figure(AdditionalityTable table, FigureNumbers numbers) {
        Map<String, List<Stage>> cuts = new LinkedHashMap<>();
        cuts.put("By industry", source.summary().figures().industries(table.arm()));
        cuts.put("By stage of the rounds", table.stages());
        List<Panel> panels = new ArrayList<>();
        DataTable.Builder data = data();
        cuts.forEach((title, members) -> {
            List<Bar> bars = members.stream()
                    .map(OtherwiseFigure::bar)
                    .filter(bar -> bar.lengths().stream().anyMatch(x -> x > 0))
                    .toList();
            if (!bars.isEmpty()) {
                panels.add(Panel.of(
                        title,
                        new StackChart(
                                        title + ": government money by what would have happened without the policy",
                                        PARTS,
                                        bars)
                                .draw(460)));
                members.forEach(member -> rows(data, title, member));
            }
        });
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Block.Figure(
                numbers.next(),
                "Government money in ventures by what would have happened without the policy, " + table.arm()
                        + " against " + table.counterfactual() + ", bn yuan",
                "All money of governments that reaches ventures founded during the run, by its ultimate owner. At the end of a bar: the additional part of"
                        + " it. By stage, a venture counts at each stage at which it raised money, so a round can be additional at a stage and not for the"
                        + " venture as a whole.",
                Block.Layout.HALVES,
                panels,
                data.table()));
    }

    private static Bar bar(Stage member) {
        List<Double> lengths = CATEGORIES.stream()
                .map(category -> money(member, category))
                .map(Shown::estimate)
                .map(estimate -> Math.max(0, estimate.value()))
                .toList();
        double all = lengths.stream().mapToDouble(Double::doubleValue).sum();
        String words = all > 0 ? Math.round(100 * lengths.get(0) / all) + " % of " + Math.round(all) : "";
        return new Bar(member.title(), lengths, words);
    }

    private static Shown money(Stage member, Category category) {
        return Shown.level(cell(member, category).moneyPublic(), "billion yuan");
    }

    private static Cell cell(Stage member, Category category) {
        return member.cells().get(category.code());
    }

    private static DataTable.Builder data() {
        List<String> headings = new ArrayList<>(List.of("cut", "member", "would have been", "#ventures"));
        headings.addAll(EstimateCells.HEADINGS);
        return DataTable.of(headings.toArray(String[]::new));
    }

    private static void rows(DataTable.Builder data, String title, Stage member) {
        for (Category category : CATEGORIES) {
            List<String> row = new ArrayList<>(List.of(
                    title,
                    member.title(),
                    category.title(),
                    Shown.level(cell(member, category).ventures(), "count").number()));
            row.addAll(EstimateCells.of(money(member, category)));
            data.row(row);
        }
    }
}
