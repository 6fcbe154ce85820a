package io.sluice.scenario;

import io.sluice.quantity.Quarter;
import io.sluice.scenario.text.SourceFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for, checked whole: worlds on the same random draws, for how long, how often.
 *
 * @param name short name; the run folder begins with it
 * @param title one line for people
 * @param why the question this scenario answers, or null
 * @param arms the worlds: those written, the first of which is the reference, then the counterfactuals that the program makes
 * @param counterfactual name of the arm additionality is measured against, or null; an arm that sets model parameters is measured
 *     against this world with the same values ({@link #counterfactualOf})
 * @param start first quarter simulated
 * @param quarters number of quarters, at least 1
 * @param prices price basis of reports
 * @param replications number of replications, at least 1
 * @param seed seed of all chance
 * @param resolution share of ventures simulated, above 0 and at most 1 (decisions A9)
 * @param sunset whether rules lapse as enacted
 * @param model the scenario's model parameters; arms may differ from them
 * @param uncertain what of its assumptions is drawn
 * @param shocks what happens in every arm alike
 * @param primary the indicators the question is about, in the order written
 * @param margins the smallest effect that matters, by indicator
 * @param files the files it was read from: the scenario first, then what it extends
 */
public record Scenario(
        String name,
        String title,
        @Nullable String why,
        List<Arm> arms,
        @Nullable String counterfactual,
        Quarter start,
        int quarters,
        Prices prices,
        int replications,
        long seed,
        double resolution,
        Sunset sunset,
        ModelParameters model,
        Uncertain uncertain,
        List<Shock> shocks,
        List<String> primary,
        Map<String, Margin> margins,
        List<SourceFile> files) {

    /** Keeps immutable copies; adds the counterfactuals that arms with a behaviour of their own need. */
    public Scenario {
        arms = List.copyOf(Counterfactuals.completed(arms, counterfactual, model));
        shocks = List.copyOf(shocks);
        primary = List.copyOf(primary);
        margins = Collections.unmodifiableMap(new LinkedHashMap<>(margins));
        files = List.copyOf(files);
        if (arms.isEmpty()) {
            throw new IllegalArgumentException("the scenario " + name + " has no arm");
        }
    }

    /** The arm every other arm is compared with: the first. */
    public Arm reference() {
        return arms.get(0);
    }

    /** The arms that the scenario asks for, without those that the program made. */
    public List<Arm> written() {
        return arms.stream().filter(arm -> !arm.made()).toList();
    }

    /** Place of an arm in {@link #arms()}, from 0; fails when there is none of this name. */
    public int indexOf(String arm) {
        for (int i = 0; i < arms.size(); i++) {
            if (arms.get(i).name().equals(arm)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the scenario " + name + " has no arm '" + arm + "'");
    }

    /** The arm that an arm is measured against; empty where it is that world itself, or where the scenario names none. */
    public Optional<Arm> counterfactualOf(Arm arm) {
        return Counterfactuals.of(this).flatMap(all -> all.of(arm));
    }

    /** The arms that are measured, each with the one it is measured against, by name. */
    public Map<String, String> counterfactuals() {
        Map<String, String> against = new LinkedHashMap<>();
        arms.forEach(arm -> counterfactualOf(arm).ifPresent(other -> against.put(arm.name(), other.name())));
        return against;
    }

    /** The quarter after the last one simulated. */
    public Quarter end() {
        return start.plus(quarters);
    }

    /** The same with another number of replications. */
    public Scenario withReplications(int number) {
        return new Scenario(
                name,
                title,
                why,
                arms,
                counterfactual,
                start,
                quarters,
                prices,
                number,
                seed,
                resolution,
                sunset,
                model,
                uncertain,
                shocks,
                primary,
                margins,
                files);
    }

    /** The same with another seed. */
    public Scenario withSeed(long other) {
        return new Scenario(
                name,
                title,
                why,
                arms,
                counterfactual,
                start,
                quarters,
                prices,
                replications,
                other,
                resolution,
                sunset,
                model,
                uncertain,
                shocks,
                primary,
                margins,
                files);
    }

    /**
     * SHA-256 in hex over everything that can change a number of the results: not the number of replications, not titles,
     * comments, spacing or the order of packs.
     */
    public String digest() {
        StringBuilder text = new StringBuilder("scenario 1\n");
        for (Arm arm : arms) {
            text.append("arm ").append(arm.name()).append('\n').append(arm.canonical());
        }
        text.append("counterfactual ").append(counterfactual).append('\n');
        text.append("start ")
                .append(start)
                .append(" quarters ")
                .append(quarters)
                .append('\n');
        text.append("seed ")
                .append(seed)
                .append(" resolution ")
                .append(resolution)
                .append('\n');
        text.append("sunset ")
                .append(sunset.word())
                .append(" prices ")
                .append(prices.word())
                .append('\n');
        shocks.forEach(shock -> text.append("shock ").append(shock.canonical()).append('\n'));
        if (uncertain.any()) {
            text.append("uncertain ").append(uncertain.canonical()).append('\n');
        }
        text.append("primary ").append(primary).append('\n');
        margins.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> text.append("margin ")
                .append(e.getKey())
                .append(' ')
                .append(Canonical.number(e.getValue().value()))
                .append('\n'));
        return Canonical.sha256(text.toString());
    }
}
