package io.sluice.report;

import io.sluice.report.chart.TileGrid.Tile;
import io.sluice.results.Dimensions.Member;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a province stands on a map of tiles, and what it is called there. */
final class ProvinceTiles {
    private ProvinceTiles() {}

    /** The tile of a province; none if the run does not say where it lies. */
    static Optional<Tile> of(@Nullable Member province, String words, double value, boolean known) {
        Integer row = province == null ? null : place(province, "tile_row");
        Integer column = province == null ? null : place(province, "tile_column");
        return province == null || row == null || column == null
                ? Optional.empty()
                : Optional.of(new Tile(row, column, letters(province), words, value, known));
    }

    private static @Nullable Integer place(Member member, String fact) {
        String text = member.about().getOrDefault(fact, "");
        return text.matches("[0-9]{1,3}") ? Integer.valueOf(text) : null;
    }

    private static String letters(Member member) {
        String iso = member.about().getOrDefault("iso", "");
        return iso.startsWith("CN-") ? iso.substring(3) : member.titleZh().isEmpty() ? member.id() : member.titleZh();
    }
}
