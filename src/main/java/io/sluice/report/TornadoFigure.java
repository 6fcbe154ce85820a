package io.sluice.report;

import io.sluice.analysis.Digits;
import io.sluice.report.chart.ForestChart;
import io.sluice.report.page.Block;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ParameterTable;
import io.sluice.scenario.text.CsvTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The assumptions that matter: parameters by how far each alone moves the headline, from a screening. */
final class TornadoFigure {
    private static final int MOST = 12;

    private final CsvTable table;

    TornadoFigure(CsvTable table) {
        this.table = table;
    }

    /** What a parameter changes at both ends of its band. */
    private record Swing(String parameter, double low, double lowError, double high, double highError, boolean told) {
        double size() {
            return Math.max(Math.abs(low), Math.abs(high));
        }
    }

    Block block(FigureNumbers numbers) {
        List<Swing> raised = swings(table, "mobilised");
        List<Swing> leverage = swings(table, "leverage");
        DataTable.Builder data = DataTable.of(
                "parameter",
                "end",
                "#value",
                "#money raised, shift, bn yuan",
                "#its s.e.",
                "#net leverage, shift",
                "#its s.e.");
        for (int row = 0; row < table.size(); row++) {
            data.row(
                    table.text(row, "parameter"),
                    table.text(row, "end"),
                    table.text(row, "value"),
                    number(table.number(row, "mobilised_shift"), table.number(row, "mobilised_error")),
                    Digits.error(table.number(row, "mobilised_error")),
                    number(table.number(row, "leverage_shift"), table.number(row, "leverage_error")),
                    Digits.error(table.number(row, "leverage_error")));
        }
        return new Block.Figure(
                numbers.next(),
                "The assumptions that matter: what each parameter alone changes from the low to the high end of its band",
                "The " + MOST + " greatest of " + raised.size()
                        + " parameters, ranked by the greater of both shifts from the scenario as it is ("
                        + table.text(0, "replications") + " replications a setting on the same draws, at resolution "
                        + table.text(0, "resolution")
                        + "). The disc at 0 is hollow where neither shift is told apart from 0 (Student's law, 5 % over all shifts together); those that are stand first. What two parameters do together is not seen.",
                Block.Layout.HALVES,
                List.of(
                        Panel.of(
                                "Money raised, bn yuan",
                                chart("Shift of money raised", raised).draw(480)),
                        Panel.of(
                                "Net leverage, ×",
                                chart("Shift of net leverage", leverage).draw(480))),
                data.table());
    }

    private static List<Swing> swings(CsvTable table, String measure) {
        Map<String, double[]> byParameter = new LinkedHashMap<>();
        for (int row = 0; row < table.size(); row++) {
            double[] ends = byParameter.computeIfAbsent(table.text(row, "parameter"), name -> new double[5]);
            int at = table.text(row, "end").equals("low") ? 0 : 2;
            ends[at] = table.number(row, measure + "_shift");
            ends[at + 1] = table.number(row, measure + "_error");
            ends[4] += table.number(row, measure + "_told");
        }
        List<Swing> swings = new ArrayList<>();
        byParameter.forEach(
                (name, ends) -> swings.add(new Swing(name, ends[0], ends[1], ends[2], ends[3], ends[4] > 0)));
        swings.sort(Comparator.comparing((Swing swing) -> !swing.told())
                .thenComparing(Comparator.comparingDouble(Swing::size).reversed())
                .thenComparing(Swing::parameter));
        return swings;
    }

    private static ForestChart chart(String label, List<Swing> swings) {
        List<ForestChart.Row> rows = new ArrayList<>();
        for (Swing swing : swings.subList(0, Math.min(MOST, swings.size()))) {
            rows.add(new ForestChart.Row(
                    shortened(title(swing.parameter())),
                    number(swing.low(), swing.lowError()) + " low, " + number(swing.high(), swing.highError())
                            + " high",
                    0,
                    Double.NaN,
                    Double.NaN,
                    Math.min(0, Math.min(swing.low(), swing.high())),
                    Math.max(0, Math.max(swing.low(), swing.high())),
                    swing.told()));
        }
        return new ForestChart(label + " by parameter, the greatest first", rows, 0);
    }

    /** What a parameter is; its name where this program does not know it. */
    static String title(String parameter) {
        ModelParameter row = ParameterTable.shipped().find(parameter);
        return row == null ? parameter : row.title();
    }

    private static String shortened(String title) {
        return title.length() <= 46 ? title : title.substring(0, 45) + "…";
    }

    private static String number(double shift, double error) {
        String digits = Digits.rounded(shift, error);
        return (shift > 0 ? "+" + digits : digits).replace('-', '−');
    }
}
