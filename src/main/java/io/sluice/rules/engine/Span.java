package io.sluice.rules.engine;

import io.sluice.rules.Comparison;
import io.sluice.rules.Phase;
import io.sluice.rules.Subject;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What holds from one change of the law to the next: the rules in force and the figures they read. */
final class Span {
    private final BitSet inForce;
    private final SortedMap<String, Long> values;
    private final Object parameters;
    private final Function<Group.Key, Group> assemble;
    private final Function<Topic, Optional<List<Comparison>>> compare;
    private final Map<Group.Key, Group> groups = new ConcurrentHashMap<>();
    private final Map<Topic, Optional<List<Comparison>>> comparisons = new ConcurrentHashMap<>();

    /** What can be asked: a phase, about a subject that wants an instrument. */
    record Topic(Phase phase, Subject subject, int instrument) {}

    /**
     * A span.
     *
     * @param inForce numbers of the rules in force
     * @param values figures by file name
     * @param parameters the same figures as the fact that rules read
     * @param assemble makes the group of rules for a question
     * @param compare finds the comparisons of the rules that are asked
     */
    Span(
            BitSet inForce,
            SortedMap<String, Long> values,
            Object parameters,
            Function<Group.Key, Group> assemble,
            Function<Topic, Optional<List<Comparison>>> compare) {
        this.inForce = inForce;
        this.values = values;
        this.parameters = parameters;
        this.assemble = assemble;
        this.compare = compare;
    }

    boolean inForce(int rule) {
        return inForce.get(rule);
    }

    SortedMap<String, Long> values() {
        return values;
    }

    Object parameters() {
        return parameters;
    }

    /** The rules in force for a question, assembled when first asked. */
    Group group(Group.Key key) {
        return groups.computeIfAbsent(key, assemble);
    }

    /** The comparisons of the rules that are asked, found when first needed. */
    Optional<List<Comparison>> comparisons(Topic topic) {
        return comparisons.computeIfAbsent(topic, compare);
    }
}
