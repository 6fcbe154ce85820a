package io.sluice.rules.pack;

import io.sluice.scenario.Arm;
import io.sluice.scenario.PolicyChange;
import io.sluice.scenario.Sunset;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which law is asked for.
 *
 * @param packs ids of the packs in force, in any order
 * @param changes what a scenario changes on top of them; it overrules what the packs say of the same item
 * @param switches rules switched on or off for the whole run, by id
 * @param sunset whether a rule lapses on the day of its sunset
 * @param profile which language they may be written in
 */
public record LawRequest(
        List<String> packs,
        List<PolicyChange> changes,
        SortedMap<String, Boolean> switches,
        Sunset sunset,
        Profile profile) {

    public LawRequest {
        packs = packs.stream().sorted().distinct().toList();
        changes = List.copyOf(changes);
        switches = Collections.unmodifiableSortedMap(new TreeMap<>(switches));
    }

    /** In the strict language. */
    public LawRequest(
            List<String> packs, List<PolicyChange> changes, SortedMap<String, Boolean> switches, Sunset sunset) {
        this(packs, changes, switches, sunset, Profile.STRICT);
    }

    /** The same in another language. */
    public LawRequest in(Profile language) {
        return new LawRequest(packs, changes, switches, sunset, language);
    }

    /** The packs as enacted, nothing changed. */
    public static LawRequest of(List<String> packs) {
        return new LawRequest(packs, List.of(), new TreeMap<>(), Sunset.ENACTED);
    }

    /** The law of one arm of a scenario. */
    public static LawRequest of(Arm arm, Sunset sunset) {
        return new LawRequest(arm.packs(), arm.changes(), arm.switches(), sunset);
    }
}
