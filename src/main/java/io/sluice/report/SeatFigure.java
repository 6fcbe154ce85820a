package io.sluice.report;

import io.sluice.analysis.ArmSummary;
import io.sluice.analysis.Breakdown;
import io.sluice.report.chart.TileGrid;
import io.sluice.report.chart.TileGrid.Tile;
import io.sluice.report.page.Block;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import io.sluice.results.Dimensions.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which provinces firms move their registration to, and which they leave: what the duties of local funds do to where firms are. */
final class SeatFigure {
    private static final String DIMENSION = "provinces";
    private static final String IN = "seats_in";
    private static final String OUT = "seats_out";

    private final ReportSource source;
    private final FigureNumbers numbers;

    SeatFigure(ReportSource source, FigureNumbers numbers) {
        this.source = source;
        this.numbers = numbers;
    }

    /** The figure; none where the run does not know or nobody moves in the reference arm. */
    Optional<Block> figure() {
        String reference = source.reference().id();
        Optional<Breakdown> in = source.level(DIMENSION, reference, IN).filter(SeatFigure::any);
        Optional<Breakdown> out = source.level(DIMENSION, reference, OUT);
        if (in.isEmpty() || out.isEmpty()) {
            return Optional.empty();
        }
        Panel come = panel("Firms that come, a future", in.get());
        Panel leave = panel("Firms that leave, a future", out.get());
        return Optional.of(new Block.Figure(
                numbers.next(),
                "Firms that move their registration, " + reference + ", over " + source.horizon(),
                "Local governments ask funds they join to bring investment home; firms follow that money with their seat. The table"
                        + " holds every arm: where a reform lifts the duties, fewer move.",
                Block.Layout.HALVES,
                List.of(come, leave),
                table()));
    }

    private static boolean any(Breakdown moves) {
        return moves.members().stream().anyMatch(e -> e.total().value() > 0);
    }

    private Panel panel(String title, Breakdown moves) {
        List<Member> provinces = source.dimensions().provinces();
        List<Tile> tiles = new ArrayList<>();
        for (int at = 0; at < provinces.size(); at++) {
            Shown number = Shown.level(moves.members().get(at).total(), moves.unit());
            double value = number.estimate().value();
            ProvinceTiles.of(provinces.get(at), number.number(), value, value > 0)
                    .ifPresent(tiles::add);
        }
        return Panel.of(title, new TileGrid(title + ", by province", "firms a future", "nobody", tiles).draw(400));
    }

    private DataTable table() {
        DataTable.Builder table = DataTable.of(
                "arm",
                "province",
                "",
                "#come",
                "#Monte Carlo 95 % interval",
                "#leave",
                "#Monte Carlo 95 % interval of those who leave");
        for (ArmSummary arm : source.summary().arms()) {
            Optional<Breakdown> in = source.level(DIMENSION, arm.id(), IN);
            Optional<Breakdown> out = source.level(DIMENSION, arm.id(), OUT);
            if (in.isPresent() && out.isPresent()) {
                rows(table, arm.id(), in.get(), out.get());
            }
        }
        return table.table();
    }

    private void rows(DataTable.Builder table, String arm, Breakdown in, Breakdown out) {
        List<Member> provinces = source.dimensions().provinces();
        for (int at = 0; at < provinces.size(); at++) {
            Shown come = Shown.level(in.members().get(at).total(), in.unit());
            Shown leave = Shown.level(out.members().get(at).total(), out.unit());
            table.row(
                    arm,
                    provinces.get(at).title(),
                    provinces.get(at).titleZh(),
                    come.number(),
                    come.interval(),
                    leave.number(),
                    leave.interval());
        }
    }
}
