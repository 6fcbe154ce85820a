package io.sluice.study.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.results.StudyFolder;
import io.sluice.results.StudySpec;
import io.sluice.rules.register.Assumption;
import io.sluice.simulation.LoadedScenario;
import io.sluice.study.Variation;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreeningTest {
    private static final Screening SCREENING =
            new Screening(LoadedScenario.read(Path.of("scenarios", "baseline.yaml"), OptionalLong.empty()), 0.01, 2);

    /** Where partners are scarce the cap on public money binds. */
    private static final Screening SCARCE = new Screening(
            Variation.NONE
                    .set(Map.of("crowding_c", new BigDecimal("-3")))
                    .of(LoadedScenario.read(Path.of("scenarios", "baseline.yaml"), OptionalLong.empty())),
            0.01,
            2);

    @Test
    void anEndThatIsSetAlreadyMovesNothingAndMoreTasteForVentureFundsRaisesMore() {
        List<Assumption> two = SCREENING.rows("").stream()
                .filter(row -> List.of("subfunds_max", "crowding_c").contains(row.name()))
                .toList();
        List<Swing> swings = SCREENING.run(two, KeptSwings.NONE, 2, done -> {});
        assertThat(swings)
                .extracting(Swing::parameter)
                .containsExactly("crowding_c", "crowding_c", "subfunds_max", "subfunds_max");
        assertThat(swings.get(2)).isEqualTo(new Swing("subfunds_max", "low", "600", 0, 0, 0, 0));
        // the upper end of crowding_c lies a hundredth from its central value, which calibration set
        assertThat(swings.get(0).mobilised()).isNegative();
        assertThat(swings.get(0).mobilised()).isLessThan(-Math.abs(swings.get(1).mobilised()));
        assertThat(SCREENING.run(two.subList(1, 2), KeptSwings.NONE, 1, done -> {}))
                .isEqualTo(swings.subList(2, 4));
    }

    @Test
    void thePageRanksThoseTheScreeningSeesMoveAndCountsTheOthersOut() {
        List<Swing> swings = List.of(
                new Swing("subfunds_max", "low", "600", 0, 0, 0, 0),
                new Swing("subfunds_max", "high", "900", 2, 1.5, 0.001, 0.002),
                new Swing("kappa", "low", "0.01", -40, 4, 0.001, 0.01),
                new Swing("kappa", "high", "0.03", 12, 3, -0.1, 0.09),
                new Swing("crowding_c", "low", "0", -31.25, 4, 0.2, 0.01),
                new Swing("crowding_c", "high", "2", 12, 3, -0.1, 0.01));
        String page = new SensitivityPage(swings, SCREENING.rows(""), 12).text("COMMAND", 0.05, "abc");
        assertThat(page)
                .contains("Of 3 rows 2 are seen to move the money raised and 1 net leverage", "    COMMAND\n")
                .contains("| 0 | -31 ± 4 | 2 | 12 ± 3 |")
                .doesNotContain("subfunds_max");
        String money = page.substring(page.indexOf("## Money raised"));
        assertThat(money.indexOf("`kappa`")).isPositive().isLessThan(money.indexOf("`crowding_c`"));
    }

    @Test
    void aShiftIsToldApartAtTheBoundOfStudentSharedByAllShifts() {
        assertThat(new Certainty(12, 1).told(2.21, 1))
                .as("t(0.975; 11) = 2.201")
                .isTrue();
        assertThat(new Certainty(12, 1).told(-2.19, 1)).isFalse();
        assertThat(new Certainty(11, 10).told(3.59, 1))
                .as("t(0.9975; 10) = 3.581")
                .isTrue();
        assertThat(new Certainty(11, 10).told(3.57, 1)).isFalse();
        assertThat(new Certainty(2, 1).told(0, 0)).isFalse();
    }

    @Test
    void onlyRowsWithABandOrAnAlternativeAreMoved() {
        assertThat(SCREENING.rows("crowding"))
                .isNotEmpty()
                .allMatch(row -> row.group().equals("crowding") && !row.low().equals(row.high()));
        assertThat(SCREENING.rows("no-such-block")).isEmpty();
    }

    @Test
    void dataFiguresAndRulesOfTheLawAreMovedToo() {
        assertThat(SCREENING.rows("data")).extracting(Assumption::name).contains("wealth_insurers", "city_shenzhen");
        assertThat(SCREENING.rows("law")).extracting(Assumption::name).contains("local-share", "public-share-limit");
        assertThat(SCREENING.rows("rule"))
                .extracting(Assumption::name)
                .contains("PSH-02", "NVC-10")
                .doesNotContain("PSH-02-rate", "PSH-00");
        assertThat(SCREENING.groups()).contains("behaviour", "law", "rule", "data", "cn/national-fund");
    }

    @Test
    void aFigureAndARuleMoveTheMoneyRaisedAndWhatIsKeptIsNotMadeAgain(@TempDir Path out) {
        List<Assumption> rows = SCARCE.rows("").stream()
                .filter(row -> List.of("national-share-limit", "PSH-02").contains(row.name()))
                .toList();
        List<Swing> swings;
        StudySpec spec = new StudySpec("sensitivity", "run", "baseline", "build", new TreeMap<>());
        try (StudyFolder folder = StudyFolder.open(out, spec)) {
            swings = SCARCE.run(rows, KeptSwings.in(folder), 1, done -> {});
            assertThat(SCARCE.run(rows, onlyKept(KeptSwings.in(folder)), 1, done -> {}))
                    .isEqualTo(swings);
        }
        assertThat(swings).hasSize(4);
        assertThat(swings.get(0).value()).isEqualTo("20");
        assertThat(swings.get(0).mobilised()).isNotZero();
        assertThat(swings.get(2).value()).isEqualTo("off with PSH-02-rate");
        assertThat(swings.get(2).mobilised()).isNotZero();
        assertThat(swings.get(3).mobilised()).as("in force").isZero();
    }

    /** What is kept; whoever makes something anew is caught. */
    private static KeptSwings onlyKept(KeptSwings kept) {
        return new KeptSwings() {
            @Override
            public Optional<List<Swing>> of(Assumption row) {
                return kept.of(row);
            }

            @Override
            public void keep(Assumption row, List<Swing> swings) {
                throw new AssertionError(row.name() + " was made again");
            }
        };
    }
}
