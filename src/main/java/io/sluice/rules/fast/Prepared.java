package io.sluice.rules.fast;

import io.sluice.rules.Law;
import io.sluice.rules.engine.CompiledLaw;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A question on a day, ready to be decided.
 *
 * @param plan how the rules that are seen through are decided
 * @param seen their numbers
 * @param session numbers of the rules left to sessions; never changed
 * @param trusted numbers of those of the trusted profile among them
 * @param asked whether the law was asked this question before, on any day
 */
record Prepared(Plan plan, List<Integer> seen, BitSet session, List<Integer> trusted, AtomicBoolean asked) {
    static Prepared of(FastLaw fast, Law day, FastLaw.Topic topic) {
        CompiledLaw law = fast.compiled();
        SortedMap<Integer, Reading.Seen> seen = new TreeMap<>();
        BitSet session = new BitSet();
        for (int rule : PlanMaker.inForce(law, day, topic.phase(), topic.subject())) {
            if (fast.reading(rule) instanceof Reading.Seen through) {
                seen.put(rule, through);
            } else {
                session.set(rule);
            }
        }
        List<Integer> trusted = session.stream()
                .filter(rule -> law.rules().get(rule).trusted())
                .boxed()
                .toList();
        Plan plan = new PlanMaker(law, day, topic.subject()).make(seen);
        return new Prepared(plan, List.copyOf(seen.keySet()), session, trusted, fast.asked(topic));
    }

    /** Whether nobody asked before; true once for a law and question. */
    boolean first() {
        return !asked.get() && asked.compareAndSet(false, true);
    }
}
