package io.sluice.world.place;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.text.CsvTable;
import io.sluice.scenario.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of places, as somebody might get them wrong who models another country: told by file, line and column, never a crash. */
class WrongTablesTest {
    private static final Path FOLDER = Path.of("src/main/resources/io/sluice/world");
    private static final Map<String, Consumer<CsvTable>> READERS = new TreeMap<>(Map.of(
            "provinces.csv", Provinces::of,
            "industries.csv", Industries::of,
            "stages.csv", Stages::of,
            "regional-funds.csv", WrongTablesTest::funds,
            "cities.csv", WrongTablesTest::cities));
    private static final List<String> WORDS =
            List.of("", "x", "-1", "NaN", "1e999", "0x10", "1d", "2147483648", "true");

    private static void funds(CsvTable table) {
        RegionalFunds.requirePartners(
                table,
                List.of("beijing", "tianjin", "hebei", "shanghai", "jiangsu", "zhejiang", "anhui", "guangdong"),
                List.of("state-platforms", "insurers", "bank-aics"));
        RegionalFunds.of(table);
    }

    private static void cities(CsvTable table) {
        CsvTable districts = CsvTable.parse("districts.csv", "code,id,city,share,status\n");
        Cities.of(Provinces.load(), ModelParameters.central(), table, districts);
    }

    @ParameterizedTest
    @CsvSource({
        "provinces.csv, macro_region, south, 'one of east, central, west, northeast is needed'",
        "provinces.csv, revenue_2024, many, 'a number is needed'",
        "provinces.csv, revenue_2024, NaN, 'a number is needed'",
        "provinces.csv, gdp_2024, -1, 'a number of at least 0.0 is needed'",
        "provinces.csv, code, 7, 'the number of the row from 0, which is 0, is needed'",
        "industries.csv, policy_field, magic, 'one of 6g, artificial-intelligence'",
        "stages.csv, early, maybe, 'one of true, false is needed'",
        "cities.csv, province, atlantis, 'one of '",
        "cities.csv, share, 1.5, 'a number from 0.0 to 1.0 is needed'",
        "cities.csv, code, 9, 'the number of the row from 1, which is 1, is needed'",
        "cities.csv, id, nowhere, 'an id with a row city_nowhere in the table of parameters is needed'",
        "regional-funds.csv, id, nobody, 'one of national is needed'",
        "regional-funds.csv, payer, nobody, 'one of national, province, class is needed'",
    })
    void aWrongCellIsNamedByFileLineAndColumn(String file, String column, String word, String needed)
            throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(file));
        int head = 0;
        while (lines.get(head).startsWith("#")) {
            head++;
        }
        int at = List.of(lines.get(head).split(",")).indexOf(column);
        String[] cells = lines.get(head + 1).split(",", -1);
        cells[at] = word;
        List<String> changed = new ArrayList<>(lines);
        changed.set(head + 1, String.join(",", cells));
        int start = 1;
        for (int c = 0; c < at; c++) {
            start += cells[c].length() + 1;
        }
        assertThatThrownBy(() ->
                        requireNonNull(READERS.get(file)).accept(CsvTable.parse(file, String.join("\n", changed))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(file + ":" + (head + 2) + ":" + start + ": error: found \"" + word
                        + "\" in column " + column + " where ")
                .hasMessageContaining(needed);
    }

    @Test
    void theShippedTablesAreRead() throws IOException {
        for (Map.Entry<String, Consumer<CsvTable>> reader : READERS.entrySet()) {
            reader.getValue()
                    .accept(CsvTable.parse(reader.getKey(), Files.readString(FOLDER.resolve(reader.getKey()))));
        }
    }

    /** Every cell of every row set to each of some words: read, or told by file and line; never another exception. */
    @Test
    void noCellOfATableEndsInACrash() throws IOException {
        int refused = 0;
        for (Map.Entry<String, Consumer<CsvTable>> reader : READERS.entrySet()) {
            List<String> lines = Files.readAllLines(FOLDER.resolve(reader.getKey()));
            for (int line = 0; line < lines.size(); line++) {
                String[] cells = lines.get(line).split(",", -1);
                for (int c = 0; c < cells.length && !lines.get(line).startsWith("#"); c++) {
                    for (String word : WORDS) {
                        String[] changed = cells.clone();
                        changed[c] = word;
                        List<String> text = new ArrayList<>(lines);
                        text.set(line, String.join(",", changed));
                        try {
                            reader.getValue().accept(CsvTable.parse(reader.getKey(), String.join("\n", text)));
                        } catch (InputException e) {
                            assertThat(e).hasMessageStartingWith(reader.getKey() + ":");
                            refused++;
                        }
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }
}
