package io.sluice.study.ablation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.analysis.Contrast;
import io.sluice.analysis.Estimate;
import io.sluice.analysis.Interval;
import io.sluice.analysis.Spread;
import io.sluice.analysis.Verdict;
import io.sluice.results.Indicators;
import io.sluice.results.PriceBasis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConclusionTest {
    private static Conclusion of(double value, double half) {
        Estimate difference = new Estimate(
                value,
                half / 2,
                new Interval(value - half, value + half, 0.95, "t"),
                new Spread(value, value, value),
                8,
                null);
        return new Conclusion(new Contrast(
                Indicators.shipped().all().get(0),
                PriceBasis.NOMINAL,
                "reform",
                "enacted",
                true,
                difference,
                0.5,
                value == 0 && half == 0,
                1,
                null,
                Verdict.NO_MARGIN));
    }

    @Test
    void directionIsThatOfAnIntervalWithoutZero() {
        assertThat(of(2, 1).sign()).isEqualTo(Conclusion.Sign.UP);
        assertThat(of(-2, 1).sign()).isEqualTo(Conclusion.Sign.DOWN);
        assertThat(of(2, 3).sign()).isEqualTo(Conclusion.Sign.NONE);
        assertThat(of(0, 0).sign()).isEqualTo(Conclusion.Sign.NONE);
    }

    @Test
    void aConclusionSurvivesFadesAppearsOrTurns() {
        assertThat(of(2, 1).in(of(5, 1))).isEqualTo(Conclusion.Fate.SURVIVES);
        assertThat(of(2, 1).in(of(2, 3))).isEqualTo(Conclusion.Fate.FADES);
        assertThat(of(2, 3).in(of(2, 1))).isEqualTo(Conclusion.Fate.APPEARS);
        assertThat(of(2, 1).in(of(-2, 1))).isEqualTo(Conclusion.Fate.TURNS);
    }

    @Test
    void thePageCountsWhereAConclusionSurvivesAndNamesWhatTurnsIt() {
        Map<String, List<Conclusion>> runs = new LinkedHashMap<>();
        runs.put(Ablation.AS_IT_IS, List.of(of(2, 1)));
        runs.put("switch_regimes", List.of(of(3, 1)));
        runs.put("switch_buyback", List.of(of(-3, 1)));
        AblationResult result = new AblationResult(runs, 8, 0.1, "abc");
        assertThat(result.surviving(0)).isEqualTo(1);
        assertThat(new AblationPage(result).text("./sluice ablate"))
                .contains("| 1 of 2 | switch_buyback |")
                .contains("| `switch_regimes` | Macro regimes; 0: the economy stays in the normal regime | nothing |")
                .contains("reform mobilised_social TURNS (-3");
    }
}
