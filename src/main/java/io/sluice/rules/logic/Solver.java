package io.sluice.rules.logic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds a row that meets conditions, or shows that none can: branches over alternatives, narrows the values of every field
 * by every comparison until nothing moves, then tries values. Both answers are sure; where products of fields or the number of
 * branches defeat it, it says so.
 */
public final class Solver {
    private static final int MOST_STEPS = 20_000;
    private static final int MOST_ROUNDS = 40;

    private final Function<String, Intervals> domains;
    private final Function<String, @Nullable Long> wished;
    private int steps;

    private Solver(Function<String, Intervals> domains, Function<String, @Nullable Long> wished) {
        this.domains = domains;
        this.wished = wished;
    }

    /** Whether there is a row. */
    public enum Kind {
        /** There is. */
        FOUND,
        /** There can be none. */
        NONE,
        /** Neither could be shown. */
        OPEN
    }

    /**
     * What was found.
     *
     * @param kind whether there is a row
     * @param row the values of the fields the conditions read, when there is one
     */
    public record Answer(Kind kind, SortedMap<String, Long> row) {
        /** Whether it is sure that there is no row. */
        public boolean isNone() {
            return kind == Kind.NONE;
        }

        /** Whether there is a row. */
        public boolean isFound() {
            return kind == Kind.FOUND;
        }
    }

    private static final Answer NONE = new Answer(Kind.NONE, new TreeMap<>());
    private static final Answer OPEN = new Answer(Kind.OPEN, new TreeMap<>());

    /** Looks for a row that meets a condition, as near as may be to wished values. */
    public static Answer find(
            Condition condition, Function<String, Intervals> domains, Function<String, @Nullable Long> wished) {
        return new Solver(domains, wished).solve(new State(), List.of(condition));
    }

    /** Looks for a row that meets a condition. */
    public static Answer find(Condition condition, Space space) {
        return find(condition, space::domain, field -> null);
    }

    /** Whether every row that meets one condition meets another; {@code OPEN} where neither could be shown. */
    public static Kind implies(Condition one, Condition other, Space space) {
        return switch (find(Condition.all(List.of(one, other.not())), space).kind()) {
            case NONE -> Kind.FOUND;
            case FOUND -> Kind.NONE;
            case OPEN -> Kind.OPEN;
        };
    }

    /** What is narrowed so far. */
    private static final class State {
        private final SortedMap<String, Intervals> box;
        private final List<Polynomial> sums;
        private final List<Condition.Any> choices;

        State() {
            this(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        }

        private State(SortedMap<String, Intervals> box, List<Polynomial> sums, List<Condition.Any> choices) {
            this.box = box;
            this.sums = sums;
            this.choices = choices;
        }

        State copy() {
            return new State(new TreeMap<>(box), new ArrayList<>(sums), new ArrayList<>(choices));
        }
    }

    private Intervals values(State state, String field) {
        Intervals known = state.box.get(field);
        return known == null ? domains.apply(field) : known;
    }

    private boolean narrow(State state, String field, Intervals to) {
        Intervals left = values(state, field).and(to);
        state.box.put(field, left);
        return !left.isEmpty();
    }

    private boolean add(State state, Condition condition) {
        if (condition instanceof Condition.All all) {
            for (Condition part : all.parts()) {
                if (!add(state, part)) {
                    return false;
                }
            }
            return true;
        } else if (condition instanceof Condition.Any any) {
            state.choices.add(any);
            return !any.parts().isEmpty();
        } else if (condition instanceof Condition.Within within) {
            return narrow(state, within.field(), within.values());
        }
        Polynomial sum = ((Condition.AtMostZero) condition).sum();
        state.sums.add(sum);
        for (String field : sum.fields()) {
            if (!narrow(state, field, Intervals.ALL)) {
                return false;
            }
        }
        return true;
    }

    private Answer solve(State state, List<Condition> more) {
        for (Condition condition : more) {
            if (!add(state, condition)) {
                return NONE;
            }
        }
        if (++steps > MOST_STEPS) {
            return OPEN;
        }
        if (!propagate(state)) {
            return NONE;
        }
        Condition.Any choice = smallestChoice(state);
        if (choice == null) {
            return values(state);
        }
        Answer answer = NONE;
        for (Condition alternative : choice.parts()) {
            State next = state.copy();
            next.choices.remove(choice);
            Answer found = solve(next, List.of(alternative));
            if (found.isFound()) {
                return found;
            }
            answer = found.isNone() ? answer : OPEN;
        }
        return answer;
    }

    /** The open choice with the fewest alternatives left; those that hold already are dropped. */
    private Condition.@Nullable Any smallestChoice(State state) {
        Condition.Any best = null;
        for (Condition.Any choice : List.copyOf(state.choices)) {
            if (choice.parts().stream().anyMatch(p -> holdsAlready(state, p))) {
                state.choices.remove(choice);
            } else if (best == null || choice.parts().size() < best.parts().size()) {
                best = choice;
            }
        }
        return best;
    }

    private boolean holdsAlready(State state, Condition condition) {
        return condition instanceof Condition.Within within
                && within.values().containsAll(values(state, within.field()));
    }

    private boolean propagate(State state) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            SortedMap<String, Intervals> before = new TreeMap<>(state.box);
            for (Polynomial sum : state.sums) {
                if (!propagate(state, sum)) {
                    return false;
                }
            }
            if (before.equals(state.box)) {
                return true;
            }
        }
        return true;
    }

    private boolean propagate(State state, Polynomial sum) {
        BigInteger least = BigInteger.ZERO;
        for (Map.Entry<List<String>, BigInteger> term : sum.terms().entrySet()) {
            least = least.add(least(state, term.getKey(), term.getValue()));
        }
        if (least.signum() > 0) {
            return false;
        }
        for (Map.Entry<List<String>, BigInteger> term : sum.terms().entrySet()) {
            if (term.getKey().size() != 1) {
                continue;
            }
            String field = term.getKey().get(0);
            BigInteger factor = term.getValue();
            BigInteger room = least(state, term.getKey(), factor).subtract(least);
            Intervals to = factor.signum() > 0
                    ? Intervals.of(Long.MIN_VALUE, Condition.clamp(Condition.floor(room, factor)))
                    : Intervals.of(Condition.clamp(Condition.ceiling(room.negate(), factor.negate())), Long.MAX_VALUE);
            if (!narrow(state, field, to)) {
                return false;
            }
        }
        return true;
    }

    /** The least that a product can be. */
    private BigInteger least(State state, List<String> fields, BigInteger factor) {
        BigInteger low = factor;
        BigInteger high = factor;
        for (String field : fields) {
            Intervals values = values(state, field);
            BigInteger min = BigInteger.valueOf(values.min());
            BigInteger max = BigInteger.valueOf(values.max());
            BigInteger a = low.multiply(min);
            BigInteger b = low.multiply(max);
            BigInteger c = high.multiply(min);
            BigInteger d = high.multiply(max);
            low = a.min(b).min(c).min(d);
            high = a.max(b).max(c).max(d);
        }
        return low;
    }

    /** Chooses values for the fields of sums, then for all others. */
    private Answer values(State state) {
        SortedSet<String> open = new TreeSet<>();
        state.sums.forEach(sum -> open.addAll(sum.fields()));
        open.removeIf(field -> values(state, field).isPoint());
        if (open.isEmpty()) {
            SortedMap<String, Long> row = new TreeMap<>();
            state.box.forEach((field, values) -> row.put(field, choose(field, values)));
            boolean right = state.sums.stream().allMatch(s -> s.at(row::get).signum() <= 0);
            return right ? new Answer(Kind.FOUND, row) : NONE;
        }
        String field = open.first();
        Intervals values = values(state, field);
        for (long value : candidates(field, values)) {
            if (++steps > MOST_STEPS) {
                return OPEN;
            }
            State next = state.copy();
            if (narrow(next, field, Intervals.of(value, value)) && propagate(next)) {
                Answer found = values(next);
                if (found.isFound()) {
                    return found;
                }
            }
        }
        return values.size() == 1 && values.max() - values.min() < 8 ? allTried(state, field, values) : OPEN;
    }

    private Answer allTried(State state, String field, Intervals values) {
        Answer answer = NONE;
        for (long value = values.min(); value <= values.max(); value++) {
            State next = state.copy();
            if (narrow(next, field, Intervals.of(value, value)) && propagate(next)) {
                Answer found = values(next);
                if (!found.isNone()) {
                    answer = found;
                }
            }
        }
        return answer;
    }

    private SortedSet<Long> candidates(String field, Intervals values) {
        SortedSet<Long> some = new TreeSet<>((a, b) -> Long.compare(a, b));
        some.add(choose(field, values));
        some.add(values.min());
        some.add(values.max());
        some.add(values.nearest(values.min() / 2 + values.max() / 2));
        return some;
    }

    private long choose(String field, Intervals values) {
        Long wish = wished.apply(field);
        return wish == null ? values.nearest(0) : values.nearest(wish);
    }
}
