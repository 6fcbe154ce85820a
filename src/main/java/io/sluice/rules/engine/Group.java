package io.sluice.rules.engine;

import io.sluice.rules.Phase;
import io.sluice.rules.Subject;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * The rules in force that are asked together: one phase about one subject, of one profile.
 *
 * @param rules their numbers, ascending
 * @param fields the fields of the subject they read
 * @param base the rule base of exactly these rules, or null when there is none
 */
record Group(
        List<Integer> rules,
        SortedSet<String> fields,
        @Nullable KieBase base) {

    /**
     * Which rules are asked.
     *
     * @param phase the phase
     * @param subject the subject
     * @param among numbers of the rules that may be asked; never changed
     * @param trusted whether those of the trusted profile are asked, or those of the strict one
     */
    record Key(Phase phase, Subject subject, BitSet among, boolean trusted) {}
}
