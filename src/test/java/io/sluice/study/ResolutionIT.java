package io.sluice.study;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.record.Series;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * Means and ratios do not depend on the resolution (decisions A9): at one fifth and one twentieth of the ventures they lie
 * within five standard errors and a stated part of those at full size. Spreads, tails and concentration are not claimed.
 */
class ResolutionIT {
    private static final int QUARTERS = 40;

    private static double sum(WorldView w, Series series) {
        return Arrays.stream(w.world().tally().series(series)).sum()
                / w.world().setting().resolution();
    }

    private static WorldMeasure money(Series series) {
        return WorldMeasure.mean(w -> sum(w, series) / 1e11);
    }

    private static WorldMeasure share(Series of, Series to) {
        return WorldMeasure.ratio(w -> sum(w, of), w -> sum(w, to));
    }

    @Test
    void meansAndRatiosAreTheSameAtEveryResolution() {
        Map<String, WorldMeasure> measures = new LinkedHashMap<>();
        measures.put("called", money(Series.NATIONAL_CALLED));
        measures.put("invested by the market", money(Series.MARKET_INVESTED));
        measures.put("early share", share(Series.CHAIN_INVESTED_EARLY, Series.CHAIN_INVESTED));
        measures.put("inland share", share(Series.MARKET_INVESTED_INLAND, Series.MARKET_INVESTED));
        measures.put("matching met", share(Series.MATCHING_PAID, Series.MATCHING_REQUIRED));
        measures.put("idle share", share(Series.IDLE_CASH, Series.CHAIN_NAV));
        LoadedScenario base = LoadedScenario.read(Path.of("scenarios/baseline.yaml"), OptionalLong.empty());
        Worlds worlds = new Worlds(new RuleCompiler(Vocabulary.standard()), 2);
        Variation enacted = Variation.NONE.arm("enacted").over(QUARTERS);
        Map<String, Figure> whole = worlds.measure(enacted.at(1).of(base), measures, 0, 3);
        for (double resolution : new double[] {0.2, 0.05}) {
            Map<String, Figure> part =
                    worlds.measure(enacted.at(resolution).of(base), measures, 0, resolution == 0.2 ? 6 : 12);
            for (String name : measures.keySet()) {
                Figure a = requireNonNull(whole.get(name));
                Figure b = requireNonNull(part.get(name));
                double error = StrictMath.hypot(a.standardError(), b.standardError());
                assertThat(StrictMath.abs(a.value() - b.value()))
                        .as("%s at %s: %s against %s", name, resolution, b, a)
                        .isLessThan(5 * error + 0.05 * StrictMath.abs(a.value()));
            }
        }
    }
}
