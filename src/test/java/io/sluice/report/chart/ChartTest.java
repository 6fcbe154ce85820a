package io.sluice.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void ticksAreRoundAndHoldTheData() {
        for (double[] range :
                new double[][] {{0, 1000}, {0, 0.0037}, {-3.2, 17}, {0, 0}, {-1e9, 3e9}, {5, 5}, {-0.3, -0.1}}) {
            Axis axis = Axis.of(range[0], range[1], 0, 100, 5);
            List<Double> ticks = axis.ticks();
            assertThat(ticks).hasSizeBetween(2, 12);
            assertThat(ticks.get(0)).isLessThanOrEqualTo(range[0]);
            assertThat(ticks.get(ticks.size() - 1)).isGreaterThanOrEqualTo(range[1]);
            assertThat(axis.at(ticks.get(0))).isZero();
            assertThat(axis.at(ticks.get(ticks.size() - 1))).isEqualTo(100);
        }
        assertThat(Axis.of(0, 1000, 0, 100, 5).ticks()).containsExactly(0.0, 200.0, 400.0, 600.0, 800.0, 1000.0);
        assertThat(Axis.of(0, 0.0037, 0, 1, 4).word(0.003)).isEqualTo("0.003");
        assertThat(Axis.of(0, 40000, 0, 1, 4).word(30000)).isEqualTo("30,000");
    }

    @Test
    void thousandsStandApartAndMinusIsAMinus() {
        assertThat(Thousands.apart("1234567.5")).isEqualTo("1,234,567.5");
        assertThat(Thousands.apart("-123")).isEqualTo("−123");
        assertThat(Thousands.apart("0.25")).isEqualTo("0.25");
    }

    @Test
    void aPlaceThatIsNoNumberIsRefused() {
        Svg svg = new Svg(10, 10, "x");
        assertThatThrownBy(() -> svg.line(0, Double.NaN, 1, 1, "#000", 1, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }

    @Test
    void textInADrawingIsEscaped() {
        String svg = new Svg(10, 10, "a \"b\" <c>")
                .text(1.005, -0.5, Svg.Anchor.END, "tick", "#000", "<&>")
                .text();
        assertThat(svg)
                .contains("aria-label=\"a &quot;b&quot; &lt;c&gt;\"")
                .contains(">&lt;&amp;&gt;</text>")
                .contains("y=\"-0.5\"");
    }

    @Test
    void aForestDrawsHollowWhatIsNotToldFromZero() {
        ForestChart.Row open = new ForestChart.Row("a", "+1", 1, -1, 3, -4, 5, false);
        ForestChart.Row told = new ForestChart.Row("b", "+2", 2, 1, 3, Double.NaN, Double.NaN, true);
        String svg = new ForestChart("x", List.of(open, told), 0).draw(300);
        assertThat(svg.split("<circle", -1)).hasSize(3);
        assertThat(svg.substring(svg.indexOf("<circle"))).startsWith("<circle").contains("fill=\"#ffffff\" stroke=");
    }

    @Test
    void tilesOfOneValueShareOneStep() {
        TileGrid.Tile a = new TileGrid.Tile(0, 0, "A", "1", 1, true);
        TileGrid.Tile b = new TileGrid.Tile(0, 1, "B", "1", 1, true);
        assertThat(new TileGrid("x", "u", "none", List.of(a, b)).draw(200)).doesNotContain("fill=\"#ffffff\" class");
        assertThat(new TileGrid("x", "u", "none", List.of()).draw(200)).startsWith("<svg");
    }

    @Test
    void bandsAreAsThickAsTheirAmountsAndBarsAsHighAsWhatFlowsThrough() {
        List<Sankey.Node> nodes = List.of(
                new Sankey.Node("a", 0, "A", "A", "30", 0),
                new Sankey.Node("b", 0, "B", "B", "10", 1),
                new Sankey.Node("c", 1, "C", "C", "30", 2),
                new Sankey.Node("d", 2, "D", "D", "40", 3),
                new Sankey.Node("alone", 1, "Alone", "Alone", "0", 4));
        List<Sankey.Link> links = List.of(
                new Sankey.Link("a", "c", 30),
                new Sankey.Link("c", "d", 20),
                new Sankey.Link("b", "d", 10),
                new Sankey.Link("a", "d", 0));
        String svg = new Sankey("x", nodes, links).draw(600, 300);
        assertThat(svg).doesNotContain("Alone");
        double[] bars = numbers(svg, "<rect [^>]*height=\"([0-9.]+)\"");
        assertThat(bars).hasSize(4);
        double a = bars[0];
        assertThat(bars[1]).isCloseTo(a / 3, within(0.02));
        assertThat(bars[2]).isCloseTo(a, within(0.02));
        assertThat(bars[3]).isCloseTo(a, within(0.02));
        double[] tops = numbers(svg, "<path d=\"M[0-9.]+ ([0-9.]+)C");
        double[] bottoms = numbers(svg, "<path [^>]* ([0-9.]+)Z");
        assertThat(tops).hasSize(4);
        double[] thick = new double[4];
        for (int k = 0; k < 4; k++) {
            thick[k] = bottoms[k] - tops[k];
            assertThat(bottoms[k]).isLessThan(300);
        }
        java.util.Arrays.sort(thick);
        assertThat(thick[0]).isCloseTo(a / 3, within(0.02));
        assertThat(thick[1]).isCloseTo(a / 3, within(0.02));
        assertThat(thick[2]).isCloseTo(2 * a / 3, within(0.02));
        assertThat(thick[3]).isCloseTo(a, within(0.02));
        assertThatThrownBy(() -> new Sankey("x", nodes, List.of(new Sankey.Link("a", "nobody", 1))).draw(600, 300))
                .hasMessageContaining("nobody");
    }

    private static double[] numbers(String svg, String pattern) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(svg)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .toArray();
    }

    @Test
    void aMeanIsDrawnWithItsIntervalAndTheAxisHoldsIt() {
        String svg = new PlotChart("x", "theta", "y")
                .dot(new PlotChart.Dot(0, 1, 0))
                .mean(new PlotChart.Mean(1, 2, -3, 9, 0))
                .draw(400, 300);
        assertThat(svg.split("<circle", -1)).hasSize(3);
        assertThat(svg).contains(">10</text>", ">−5</text>");
    }
}
