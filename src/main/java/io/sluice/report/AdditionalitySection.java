package io.sluice.report;

import io.sluice.analysis.AdditionalityTable;
import io.sluice.analysis.AdditionalityTable.Category;
import io.sluice.analysis.AdditionalityTable.Cell;
import io.sluice.analysis.AdditionalityTable.Status;
import io.sluice.analysis.ArmSummary;
import io.sluice.analysis.IndicatorEstimate;
import io.sluice.report.chart.BarChart;
import io.sluice.report.chart.BarChart.Bar;
import io.sluice.report.chart.BarChart.Group;
import io.sluice.report.page.Block;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import io.sluice.report.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What would have happened anyway: every venture by how it is financed in the counterfactual and in an arm. */
final class AdditionalitySection {
    private static final List<String> SHARES = List.of(
            "additional_share", "deadweight_share", "substituted_share", "crowded_in_share", "crowded_out_share");

    private final ReportSource source;
    private final FigureNumbers numbers;

    AdditionalitySection(ReportSource source, FigureNumbers numbers) {
        this.source = source;
        this.numbers = numbers;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        for (AdditionalityTable table : source.summary().additionality()) {
            blocks.add(new Block.Tabular(
                    "Ventures by how they are financed by the horizon: rows in " + table.counterfactual()
                            + ", columns in " + table.arm(),
                    false,
                    square(table)));
            blocks.add(new Block.Tabular(
                    "The nine cells of " + table.arm() + " with both uncertainties", true, cells(table)));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Text(
                    "This run has no counterfactual arm, so it does not tell what would have happened anyway."));
            return new Section("additionality", "What would have happened anyway", blocks);
        }
        shares().ifPresent(blocks::add);
        blocks.addAll(new EvaluationTable(source).blocks());
        OtherwiseFigure otherwise = new OtherwiseFigure(source);
        source.summary().additionality().stream()
                .filter(table -> table.arm().equals(source.reference().id()))
                .forEach(table -> otherwise.figure(table, numbers).ifPresent(blocks::add));
        new EvaluationFigure(source).figure(numbers).ifPresent(blocks::add);
        return new Section("additionality", "What would have happened anyway", blocks);
    }

    private static DataTable square(AdditionalityTable table) {
        DataTable.Builder square =
                DataTable.of("without \\ with", "no venture money", "private money only", "government money in it");
        for (Status without : Status.values()) {
            List<String> row = new ArrayList<>(List.of(word(without)));
            for (Status with : Status.values()) {
                row.add(words(table.cell(Category.values()[3 * without.ordinal() + with.ordinal()])));
            }
            square.row(row);
        }
        return square.table();
    }

    private static String words(Cell cell) {
        String title = cell.category().title();
        StringBuilder words = new StringBuilder(title.substring(0, 1).toUpperCase(Locale.ROOT))
                .append(title.substring(1))
                .append('\n')
                .append(Shown.level(cell.ventures(), "ventures").withUnit());
        money(words, "government", Shown.level(cell.moneyPublic(), "billion yuan"));
        money(words, "state-owned", Shown.level(cell.moneyState(), "billion yuan"));
        money(words, "private", Shown.level(cell.moneyPrivate(), "billion yuan"));
        return words.toString();
    }

    private static void money(StringBuilder words, String whose, Shown amount) {
        if (amount.defined() && amount.estimate().value() != 0) {
            words.append('\n').append(whose).append(' ').append(amount.withUnit());
        }
    }

    private static DataTable cells(AdditionalityTable table) {
        List<String> headings = new ArrayList<>(List.of("cell", "", "of"));
        headings.addAll(EstimateCells.HEADINGS);
        DataTable.Builder cells = DataTable.of(headings.toArray(String[]::new));
        for (Cell cell : table.cells()) {
            add(cells, cell, "ventures", Shown.level(cell.ventures(), ""));
            add(cells, cell, "government money", Shown.level(cell.moneyPublic(), "billion yuan"));
            add(cells, cell, "state-owned and financial money", Shown.level(cell.moneyState(), "billion yuan"));
            add(cells, cell, "private money", Shown.level(cell.moneyPrivate(), "billion yuan"));
        }
        return cells.table();
    }

    private static void add(DataTable.Builder cells, Cell cell, String of, Shown shown) {
        List<String> row =
                new ArrayList<>(List.of(cell.category().title(), cell.category().titleZh(), of));
        row.addAll(EstimateCells.of(shown));
        cells.row(row);
    }

    private Optional<Block> shares() {
        List<Group> groups = new ArrayList<>();
        List<String> headings = new ArrayList<>(List.of("share", "", "arm"));
        headings.addAll(EstimateCells.HEADINGS);
        DataTable.Builder table = DataTable.of(headings.toArray(String[]::new));
        for (String name : SHARES) {
            List<Bar> bars = new ArrayList<>();
            String title = name;
            for (ArmSummary arm : source.policies()) {
                Optional<IndicatorEstimate> each = arm.indicator(name);
                if (each.isPresent()) {
                    Shown shown = Shown.level(
                            each.get().estimate(), each.get().indicator().unit());
                    title = each.get().indicator().title();
                    bars.add(bar(arm, shown));
                    List<String> row = new ArrayList<>(
                            List.of(title, each.get().indicator().titleZh(), arm.id()));
                    row.addAll(EstimateCells.of(shown));
                    table.row(row);
                }
            }
            if (!bars.isEmpty()) {
                groups.add(new Group(title, bars));
            }
        }
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        BarChart chart = new BarChart(
                "Shares of additional, deadweight, substituted, crowded-in and crowded-out by arm", groups);
        return Optional.of(new Block.Figure(
                numbers.next(),
                "How much would not have happened otherwise",
                "The first three share out the government money that reaches ventures and sum to 100 %. Black line: Monte Carlo 95 %"
                        + " interval.",
                Block.Layout.HALVES,
                List.of(Panel.of("", chart.draw(400))),
                table.table()));
    }

    private static Bar bar(ArmSummary arm, Shown shown) {
        boolean known = shown.errorKnown() && shown.estimate().interval().bounded();
        return new Bar(
                arm.id(),
                shown.withUnit(),
                shown.defined() ? shown.estimate().value() : 0,
                shown.defined() ? shown.estimate().value() : 0,
                known ? shown.estimate().interval().low() : Double.NaN,
                known ? shown.estimate().interval().high() : Double.NaN,
                arm.code());
    }

    private static String word(Status status) {
        return switch (status) {
            case NONE -> "no venture money";
            case PRIVATE -> "private money only";
            case PUBLIC -> "government money in it";
        };
    }
}
