package io.sluice.rules.check;

import io.sluice.rules.pack.Place;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about sound rules that their author should look at.
 *
 * @param code short stable name of the kind of finding, such as {@code never-fires}
 * @param level how serious it is
 * @param place where to look
 * @param rules the rules concerned; empty when it is about a parameter
 * @param message what was found, one sentence without a final full stop
 * @param shown further lines: the deal that shows it, and what deciding it said
 * @param hint what to do, or null
 * @param weight how much of the sampled population it is about, or null where that has no meaning
 */
public record Finding(
        String code,
        Level level,
        Place place,
        List<String> rules,
        String message,
        List<String> shown,
        @Nullable String hint,
        @Nullable Weight weight)
        implements Comparable<Finding> {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    (Finding f) -> f.place().file())
            .thenComparing(f -> f.place().line())
            .thenComparing(f -> f.place().column())
            .thenComparing(Finding::code)
            .thenComparing(Finding::message);

    /** How serious a finding is. */
    public enum Level {
        /** The law cannot mean it. */
        WARNING,
        /** It may be meant. */
        NOTE;

        /** The level as messages write it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Finding {
        rules = List.copyOf(rules);
        shown = List.copyOf(shown);
    }

    /** The same with a weight. */
    Finding weighing(@Nullable Weight other) {
        return new Finding(code, level, place, rules, message, shown, hint, other);
    }

    @Override
    public int compareTo(Finding other) {
        return BY_PLACE.compare(this, other);
    }
}
