package io.sluice.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.text.CsvTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The tables of provinces, industries, stages and macro regions: codes that never change, and figures that add up. */
final class CodeSetTablesTest {
    private static final CsvTable PROVINCES = CsvTable.resource("/io/sluice/world/provinces.csv");

    @Test
    void codesArePlacesInTheTableSoThatAppendingChangesNone() {
        for (String name : List.of("provinces", "industries", "stages", "macro-regions")) {
            CsvTable table = CsvTable.resource("/io/sluice/world/" + name + ".csv");
            Set<String> ids = new HashSet<>();
            for (int row = 0; row < table.size(); row++) {
                assertThat(table.integer(row, "code")).as(name).isEqualTo(row);
                assertThat(ids.add(table.text(row, "id"))).as(name).isTrue();
            }
        }
    }

    @Test
    void industriesAndStagesKeepTheirFirstCodes() {
        assertThat(ids("industries"))
                .startsWith(
                        "artificial-intelligence",
                        "biomanufacturing",
                        "embodied-ai",
                        "quantum",
                        "6g",
                        "hydrogen",
                        "rest-of-market");
        assertThat(ids("stages")).startsWith("seed", "start-up", "early-mid", "growth", "pre-ipo");
        assertThat(ids("macro-regions")).startsWith("east", "central", "west", "northeast");
    }

    @Test
    void thirtyOneProvincesStandOnTilesOfTheirOwn() {
        Set<String> tiles = new HashSet<>();
        Set<String> isoCodes = new HashSet<>();
        List<String> regions = ids("macro-regions");
        for (int row = 0; row < PROVINCES.size(); row++) {
            tiles.add(PROVINCES.integer(row, "tile_row") + "/" + PROVINCES.integer(row, "tile_column"));
            isoCodes.add(PROVINCES.text(row, "iso"));
            assertThat(regions).contains(PROVINCES.text(row, "macro_region"));
        }
        assertThat(PROVINCES.size()).isEqualTo(31);
        assertThat(tiles).hasSize(31);
        assertThat(isoCodes).hasSize(31).allMatch(iso -> iso.matches("CN-[A-Z]{2}"));
    }

    /** Validation target V17: sums over provinces against the national totals of 2024, in 100 million yuan. */
    @Test
    void figuresAddUpToTheNationalTotalsOf2024() {
        assertThat(sum("debt_2024")).isCloseTo(475_371, Percentage.withPercentage(0.4));
        assertThat(sum("revenue_2024")).isCloseTo(119_266, Percentage.withPercentage(0.1));
        assertThat(sum("gdp_2024")).isCloseTo(1_349_084, Percentage.withPercentage(0.7));
    }

    private static List<String> ids(String name) {
        CsvTable table = CsvTable.resource("/io/sluice/world/" + name + ".csv");
        return IntStream.range(0, table.size())
                .mapToObj(row -> table.text(row, "id"))
                .toList();
    }

    private static double sum(String column) {
        return IntStream.range(0, PROVINCES.size())
                .mapToDouble(row -> PROVINCES.number(row, column))
                .sum();
    }
}
