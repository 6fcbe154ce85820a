package io.sluice.study.hindcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.scenario.text.InputException;
import io.sluice.scenario.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsReaderTest {
    private static final String SHIPPED = shipped();
    private static final Facts FACTS = FactsReader.shipped();

    private static String shipped() {
        try (InputStream in =
                Objects.requireNonNull(FactsReader.class.getResourceAsStream("/io/sluice/study/hindcast.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String faults(String text) {
        try {
            FactsReader.read(SourceFile.of("facts.csv", text));
        } catch (InputException e) {
            return Objects.requireNonNull(e.getMessage());
        }
        return "no fault";
    }

    private static String edited(String old, String now) {
        assertThat(SHIPPED).contains(old);
        return SHIPPED.replace(old, now);
    }

    @Test
    void theShippedFactsStartInTheYearThatSetsEveryLevel() {
        assertThat(FACTS.known()).isEqualTo(2015);
        assertThat(FACTS.last()).isEqualTo(2025);
        assertThat(FACTS.before()).hasSize(4);
        assertThat(FACTS.during()).hasSize(44);
        assertThat(FACTS.totals().revenue()).isEqualTo(830_020_400_000_000L);
        for (Measured quantity : Measured.values()) {
            assertThat(FACTS.of(quantity).level().year()).isEqualTo(2015);
            assertThat(FACTS.of(quantity).test()).isNotEmpty().allSatisfy(row -> assertThat(row.year())
                    .isGreaterThan(2015));
        }
    }

    @Test
    void noFigureSetsAndTests() {
        Set<String> set = new HashSet<>();
        FACTS.settings().forEach(row -> set.add(row.series() + row.period()));
        FACTS.series().values().forEach(s -> s.known().forEach(row -> set.add(row.series() + row.period())));
        FACTS.series().values().forEach(s -> assertThat(s.test())
                .noneSatisfy(row -> assertThat(set).contains(row.series() + row.period())));
        String twice = SHIPPED + "test,deals,z2_deals,Zero2IPO,2015,8365,deals a year,V,somewhere,,\n";
        assertThat(faults(twice)).contains("a row is for setting or for testing, never both");
    }

    @Test
    void aSeriesOfAnotherProviderIsRefused() {
        String other = edited("test,deals,z2_deals,Zero2IPO,2019,8234", "test,deals,z2_deals,CVSource,2019,8234");
        assertThat(faults(other)).contains("found the provider 'CVSource'", "'Zero2IPO'", "never chained");
        String series = edited("test,deals,z2_deals,Zero2IPO,2019,8234", "test,deals,xn_deals,Zero2IPO,2019,8234");
        assertThat(faults(series)).contains("found the series 'xn_deals'");
    }

    @ParameterizedTest
    @CsvSource({"X", "L", "''", "v"})
    void aFigureThatIsGarbledOrWeakIsRefused(String status) {
        String row = "test,deals,z2_deals,Zero2IPO,2023,9388,deals a year," + status + ",somewhere,,\n";
        assertThat(faults(SHIPPED + row))
                .contains("facts.csv:" + (SHIPPED.lines().count() + 1) + ":");
    }

    @Test
    void everyBadCellIsNamedWithItsRowAndColumnAllAtOnce() {
        int line = (int) SHIPPED.lines().count();
        String bad = SHIPPED
                + "test,deal,z2_deals,Zero2IPO,2023,9388,deals a year,V,somewhere,,\n"
                + "tset,deals,z2_deals,Zero2IPO,2023,9388,deals a year,V,somewhere,,\n"
                + "test,deals,z2_deals,Zero2IPO,2023H1,9388,deals a year,V,somewhere,,\n"
                + "test,deals,z2_deals,Zero2IPO,2023,9.388e3,deals a year,V,somewhere,,\n"
                + "test,deals,z2_deals,Zero2IPO,2023,9388,deals,V,somewhere,,\n"
                + "test,deals,z2_deals,Zero2IPO,2023\n"
                + "test,deals,z2_deals,Zero2IPO,2023,0,deals a year,V,somewhere,,\n"
                + "start,local_debt,mof,MoF,2015,999999999999,100m yuan,V,somewhere,,\n";
        assertThat(faults(bad))
                .contains(
                        "facts.csv:" + (line + 1) + ":6",
                        "there is no quantity 'deal'",
                        "perhaps you mean 'deals'",
                        "facts.csv:" + (line + 2) + ":1",
                        "found 'tset'",
                        "facts.csv:" + (line + 3) + ":30",
                        "found '2023H1'; a whole year such as 2015 is needed",
                        "facts.csv:" + (line + 4) + ":35",
                        "found '9.388e3'",
                        "facts.csv:" + (line + 5) + ":40",
                        "the unit of 'deals' is 'deals a year'",
                        "facts.csv:" + (line + 6) + ":",
                        "found 5 cells; the table has 11 columns",
                        "facts.csv:" + (line + 7) + ":35",
                        "found 0;",
                        "facts.csv:" + (line + 8) + ":",
                        "'local_debt' goes from 1 to 100000000",
                        "8 errors");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(faults(edited("start,local_debt", "#start,local_debt"))).contains("no row 'start' of 'local_debt'");
        assertThat(faults(edited("known,deals", "#known,deals"))).contains("'deals' has no row 'known' of 2015");
        assertThat(faults(edited("regime,share_return,csi1000_return_quarter,CSI,2018-Q3", "#")))
                .contains("the quarter 2018-Q3 before this one is missing");
        assertThat(faults(edited("regime,share_return,csi1000_return_quarter,CSI,2025-Q4", "#")))
                .contains("there is no row 'regime' of 2025-Q4");
        assertThat(faults(edited("use,quantity,series", "use,quantitty,series")))
                .contains("there is no column 'quantitty'", "there is no column 'quantity'");
        assertThat(faults("")).contains("there is no table");
        assertThat(faults(edited(
                        "known,market_invested,z2_invested,Zero2IPO,2015",
                        "test,market_invested,z2_invested,Zero2IPO,2015")))
                .contains("the year 2015 is no forecast");
    }

    @Test
    void aYearFarAwayIsRefusedBeforeAnythingIsRun() {
        String far = SHIPPED + "test,deals,z2_deals,Zero2IPO,2999,9388,deals a year,V,somewhere,,\n";
        assertThat(faults(far)).contains("is more than a run may last");
    }

    @Test
    void returnsBecomeRegimesOfTheYearsTheyAreOf() {
        var p = io.sluice.scenario.ModelParameters.central();
        assertThat(Form.AS_THEY_WERE.regimes(FACTS, p)).hasSize(44);
        assertThat(Form.DRAWN.regimes(FACTS, p)).hasSize(4);
        assertThatThrownBy(() -> FACTS.during().set(0, 0.)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(List.of(FACTS.during().get(0))).isEqualTo(List.of(StrictMath.log1p(.4568)));
    }
}
