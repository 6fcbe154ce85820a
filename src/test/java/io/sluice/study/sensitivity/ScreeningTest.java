package io.sluice.study.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameter;
import io.sluice.simulation.LoadedScenario;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ScreeningTest {
    private static final Screening SCREENING =
            new Screening(LoadedScenario.read(Path.of("scenarios", "baseline.yaml"), OptionalLong.empty()), 0.01, 2);

    @Test
    void anEndThatIsSetAlreadyMovesNothingAndMoreTasteForVentureFundsRaisesMore() {
        List<ModelParameter> two = SCREENING.parameters("").stream()
                .filter(row -> List.of("subfunds_max", "crowding_c").contains(row.name()))
                .toList();
        List<Swing> swings = SCREENING.run(two, 2, done -> {});
        assertThat(swings)
                .extracting(Swing::parameter)
                .containsExactly("crowding_c", "crowding_c", "subfunds_max", "subfunds_max");
        assertThat(swings.get(2)).isEqualTo(new Swing("subfunds_max", "low", "600", 0, 0, 0, 0));
        // the upper end of crowding_c lies a hundredth from its central value, which calibration set
        assertThat(swings.get(0).mobilised()).isNegative();
        assertThat(swings.get(0).mobilised()).isLessThan(-Math.abs(swings.get(1).mobilised()));
        assertThat(SCREENING.run(two.subList(1, 2), 1, done -> {})).isEqualTo(swings.subList(2, 4));
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
        String page = new SensitivityPage(swings, 12).text("COMMAND", 0.05, "abc");
        assertThat(page)
                .contains("Of 3 parameters 2 are seen to move the money raised and 1 net leverage", "    COMMAND\n")
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
    void onlyParametersWithABandAreMoved() {
        assertThat(SCREENING.parameters("crowding"))
                .isNotEmpty()
                .allMatch(row -> row.block().equals("crowding") && row.low().compareTo(row.high()) != 0);
        assertThat(SCREENING.parameters("no-such-block")).isEmpty();
    }
}
