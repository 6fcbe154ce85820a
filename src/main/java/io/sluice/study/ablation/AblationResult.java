package io.sluice.study.ablation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Conclusions of every run.
 *
 * @param runs conclusions by what is off, in one order of reforms and indicators; the first run is the model as it is
 * @param replications how often each world was run
 * @param resolution share of ventures
 * @param stamp of the model ({@link io.sluice.study.ModelStamp})
 */
public record AblationResult(Map<String, List<Conclusion>> runs, int replications, double resolution, String stamp) {
    /** Keeps the order. */
    public AblationResult {
        runs = Collections.unmodifiableMap(new LinkedHashMap<>(runs));
    }

    /** The conclusions of the model as it is. */
    public List<Conclusion> asItIs() {
        return runs.getOrDefault(Ablation.AS_IT_IS, List.of());
    }

    /** How many runs, of those with something off, leave a conclusion in its direction. */
    public long surviving(int conclusion) {
        Conclusion base = asItIs().get(conclusion);
        return runs.entrySet().stream()
                .filter(run -> !run.getKey().equals(Ablation.AS_IT_IS))
                .filter(run -> base.in(run.getValue().get(conclusion)) == Conclusion.Fate.SURVIVES)
                .count();
    }
}
