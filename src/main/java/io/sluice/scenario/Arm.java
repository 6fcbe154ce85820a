package io.sluice.scenario;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One world of a scenario: the law in force in it and how people behave. All arms meet the same chance.
 *
 * @param name its name in the scenario and in every table
 * @param title what reports call it, or null for its name
 * @param packs ids of the packs in force, sorted; the order in which they were written means nothing
 * @param changes atomic changes of the law on top of the packs, in the order written
 * @param switches rules switched on (true) or off (false) for the whole run, by rule id
 * @param model the model parameters of this arm
 */
public record Arm(
        String name,
        @Nullable String title,
        List<String> packs,
        List<PolicyChange> changes,
        SortedMap<String, Boolean> switches,
        ModelParameters model) {

    /** The pack that brings the national fund into being. */
    public static final String NATIONAL_FUND_PACK = "cn/national-fund";

    /** Stands between the two names in the name of an arm that the program makes; no name that can be written holds it. */
    static final String MADE = "~";

    /** Keeps immutable copies. */
    public Arm {
        packs = packs.stream().sorted().toList();
        changes = List.copyOf(changes);
        switches = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(switches));
    }

    /** Whether the national fund, its regional funds and its bonds exist in this world: its pack is in force. */
    public boolean nationalFund() {
        return packs.contains(NATIONAL_FUND_PACK);
    }

    /** Whether the program made this arm, as the counterfactual of an arm with a behaviour of its own. */
    public boolean made() {
        return name.contains(MADE);
    }

    /** One text for one meaning: arms with equal text are the same world, whatever their names. */
    public String canonical() {
        StringBuilder text = new StringBuilder("packs " + String.join(" ", packs) + "\n");
        changes.forEach(change -> text.append(change.canonical()).append('\n'));
        switches.forEach((rule, on) ->
                text.append("switch ").append(rule).append(' ').append(on).append('\n'));
        return text.append("model ").append(model.digest()).append('\n').toString();
    }
}
