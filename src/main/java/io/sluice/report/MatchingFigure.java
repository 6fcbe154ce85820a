package io.sluice.report;

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

/**
 * What rules ask provinces to promise beside the national fund's chain, and what they do promise.
 *
 * <p>Share met = E[paid] / E[required] over the horizon; what is owed at the horizon is the sum of its changes.
 */
final class MatchingFigure {
    private static final String DIMENSION = "provinces";
    private static final List<String> AMOUNTS =
            List.of("matching_required", "matching_paid", "matching_late", "matching_owed_change");
    private static final double PERCENT = 100;
    private static final int REQUIRED = 0;
    private static final int PAID = 1;
    private static final int LATE = 2;
    private static final int OWED = 3;

    private final ReportSource source;
    private final FigureNumbers numbers;

    MatchingFigure(ReportSource source, FigureNumbers numbers) {
        this.source = source;
        this.numbers = numbers;
    }

    /** The figure; none where the run does not know or no rule asks anything. */
    Optional<Block> figure() {
        List<Breakdown> amounts = amounts();
        if (amounts.size() < AMOUNTS.size()
                || amounts.get(REQUIRED).members().stream()
                        .noneMatch(e -> e.total().value() > 0)) {
            return Optional.empty();
        }
        List<Tile> unpaid = new ArrayList<>();
        List<Tile> late = new ArrayList<>();
        DataTable.Builder table = DataTable.of(
                "province",
                "",
                "#required, bn yuan",
                "#paid, bn yuan",
                "#share met",
                "#of it paid late, bn yuan",
                "#still owed at the horizon, bn yuan",
                "#Monte Carlo 95 % interval of what is owed");
        List<Member> provinces = source.dimensions().provinces();
        for (int at = 0; at < provinces.size(); at++) {
            Member member = provinces.get(at);
            double share = share(amounts, PAID, at);
            Shown debt = shown(amounts, OWED, at);
            tile(member, 1 - share).ifPresent(unpaid::add);
            tile(member, share(amounts, LATE, at)).ifPresent(late::add);
            table.row(
                    member.title(),
                    member.titleZh(),
                    shown(amounts, REQUIRED, at).number(),
                    shown(amounts, PAID, at).number(),
                    percent(share),
                    shown(amounts, LATE, at).number(),
                    debt.number(),
                    debt.interval());
        }
        return unpaid.isEmpty() ? Optional.empty() : Optional.of(block(unpaid, late, table.table()));
    }

    private Block block(List<Tile> unpaid, List<Tile> late, DataTable table) {
        return new Block.Figure(
                numbers.next(),
                "Matching that rules ask of provinces, " + source.reference().id() + ", over " + source.horizon(),
                "Matching is what rules ask provinces to promise to sub-funds beside the chain's offers. What is not paid at once is owed;"
                        + " it is paid late, or lapses when its fund gives up or stops investing. The table also tells what is still"
                        + " owed at the horizon, a stock at its end. Shares are of means over futures. Nominal yuan. White: nothing to"
                        + " show, or nothing asked (–).",
                Block.Layout.HALVES,
                List.of(
                        panel("Share of the required matching that is never paid or still owed", unpaid),
                        panel("Share of the required matching that is paid late", late)),
                table);
    }

    private static Panel panel(String title, List<Tile> tiles) {
        return Panel.of(title, new TileGrid(title + ", by province", "% of what is required", "none", tiles).draw(400));
    }

    private static Optional<Tile> tile(Member province, double share) {
        return ProvinceTiles.of(province, percent(share), share, Math.rint(PERCENT * share) > 0);
    }

    private List<Breakdown> amounts() {
        List<Breakdown> found = new ArrayList<>();
        for (String amount : AMOUNTS) {
            source.level(DIMENSION, source.reference().id(), amount).ifPresent(found::add);
        }
        return found;
    }

    private static Shown shown(List<Breakdown> amounts, int which, int at) {
        Breakdown amount = amounts.get(which);
        return Shown.level(amount.members().get(at).total(), amount.unit());
    }

    /** A part of what is required; not a number where nothing is. */
    private static double share(List<Breakdown> amounts, int which, int at) {
        double required = shown(amounts, REQUIRED, at).estimate().value();
        return required > 0 ? shown(amounts, which, at).estimate().value() / required : Double.NaN;
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : Math.round(PERCENT * share) + "\u00a0%";
    }
}
