package io.sluice.simulation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.Scenario;
import io.sluice.scenario.text.CsvTable;
import io.sluice.simulation.arm.Economy;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.place.Provinces;
import io.sluice.world.venture.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A country in which all research is done in one province: firms, managers and money are there and nowhere else. */
final class OneProvinceTest {
    private static final String TABLE = "/io/sluice/world/provinces.csv";
    private static final String PROVINCE = "shanghai";
    private static final int QUARTERS = 16;

    @Test
    void everythingHappensInTheOnlyProvinceWithResearch() throws IOException {
        Economy economy = economy();
        int only = economy.provinces().code(PROVINCE);
        Scenario scenario = Fixture.scenario(QUARTERS, 0.05, Fixture.arm("one", Fixture.PACKS));
        World w = Fixture.experiment(scenario, Deciding.byColumns(scenario.seed(), Deciding.AUDITED), economy)
                .newRun()
                .worlds(0)
                .get(0);

        var latent = w.exogenous().ventures();
        long founded = 0;
        for (int j = 0; j < latent.count(); j++) {
            assertThat(latent.province(j)).isEqualTo(only);
            founded += w.ventures().status(j) == Status.LATENT ? 0 : 1;
        }
        assertThat(founded).isPositive();
        for (int j = 0; j < w.exogenous().managers().count(); j++) {
            assertThat(w.exogenous().managers().province(j)).isEqualTo(only);
        }
        assertThat(sum(w, Series.MARKET_INVESTED)).isPositive();
        assertThat(sum(w, Series.MARKET_INVESTED_INLAND)).isZero();
        assertThat(sum(w, Series.CHAIN_INVESTED)).isPositive();
    }

    private static long sum(World w, Series series) {
        return Arrays.stream(w.tally().series(series)).sum();
    }

    /** The shipped table with no research outside one province, so that nobody is born there (births go by GDP x research). */
    private static Economy economy() throws IOException {
        try (InputStream in = requireNonNull(Provinces.class.getResourceAsStream(TABLE), TABLE)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String head = lines.stream()
                    .filter(l -> l.startsWith("code,"))
                    .findFirst()
                    .orElseThrow();
            int research = List.of(head.split(",", -1)).indexOf("rd_intensity_2023_pct");
            String text = lines.stream()
                    .map(line -> line.startsWith("#") || line.equals(head) || line.contains("," + PROVINCE + ",")
                            ? line
                            : with(line, research, "0"))
                    .collect(Collectors.joining("\n"));
            Economy shipped = Economy.load();
            return new Economy(
                    Provinces.of(CsvTable.parse(TABLE, text)),
                    shipped.industries(),
                    shipped.stages(),
                    shipped.classes(),
                    shipped.regionalFunds(),
                    shipped.cities(),
                    shipped.regions(),
                    shipped.regimes());
        }
    }

    private static String with(String line, int column, String value) {
        String[] fields = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        fields[column] = value;
        return String.join(",", fields);
    }
}
