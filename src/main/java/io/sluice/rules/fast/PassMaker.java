package io.sluice.rules.fast;

import io.sluice.rules.StatementSheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * Makes sweeps of conditions on a day. Every statement, and every way to fulfil a rule that has several, is a bit; every
 * question is asked once for all bits that need its answer.
 */
final class PassMaker {
    private static final int WORD = StatementSheet.WORD;

    private final ToIntFunction<String> column;
    private final Function<String, List<String>> words;
    private final ToLongFunction<String> figures;
    private final Map<Atom, Needs> questions = new LinkedHashMap<>();
    private final int size;

    /**
     * A maker.
     *
     * @param column the number of a field's column
     * @param words the words of a code field, by code; "" where there is none
     * @param figures the figures of the day
     * @param size how many words of bits there are
     */
    PassMaker(
            ToIntFunction<String> column,
            Function<String, List<String>> words,
            ToLongFunction<String> figures,
            int size) {
        this.column = column;
        this.words = words;
        this.figures = figures;
        this.size = size;
    }

    /** The bits that stay when the answer is yes, and when it is no, by word. */
    private record Needs(long[] yes, long[] no) {}

    /**
     * A question with the figures of the day in place, or the answer when it needs no row.
     *
     * @param is the question, or null when the answer is known
     * @param holds the answer
     */
    private record Folded(Condition.@org.jspecify.annotations.Nullable Is is, boolean holds) {}

    /** The ways to fulfil a condition on the day, without those that no row can go. */
    List<List<Condition.Is>> ways(Condition condition) {
        List<List<Condition.Is>> ways = new ArrayList<>();
        for (Set<Condition.Is> way : condition.alternatives()) {
            List<Condition.Is> left = new ArrayList<>();
            boolean possible = true;
            for (Condition.Is is : way) {
                Folded folded = fold(is);
                if (folded.is() != null) {
                    left.add(folded.is());
                } else {
                    possible &= folded.holds();
                }
            }
            if (possible) {
                ways.add(left);
            }
        }
        return ways;
    }

    private Folded fold(Condition.Is is) {
        if (is.atom() instanceof Atom.Less less) {
            Amount a = less.first().on(figures);
            Amount b = less.second().on(figures);
            return a.isNumber() && b.isNumber()
                    ? new Folded(null, (a.number() < b.number()) == is.yes())
                    : new Folded(new Condition.Is(new Atom.Less(a, b), is.yes()), false);
        } else if (is.atom() instanceof Atom.Equal equal) {
            Amount a = equal.first().on(figures);
            Amount b = equal.second().on(figures);
            return a.isNumber() && b.isNumber()
                    ? new Folded(null, (a.number() == b.number()) == is.yes())
                    : new Folded(new Condition.Is(new Atom.Equal(a, b), is.yes()), false);
        }
        return new Folded(is, false);
    }

    /** A bit stays only where these answers are given. */
    void require(int bit, List<Condition.Is> answers) {
        for (Condition.Is is : answers) {
            Needs needs = questions.computeIfAbsent(is.atom(), a -> new Needs(all(), all()));
            (is.yes() ? needs.no() : needs.yes())[bit / WORD] &= ~StatementSheet.bit(bit);
        }
    }

    private long[] all() {
        long[] all = new long[size];
        Arrays.fill(all, -1);
        return all;
    }

    /**
     * The sweeps over codes, for all questions; with them every row begins, and they leave little to the others.
     *
     * @param codeFields the fields, the most telling first
     * @param start the sets rows begin with, by word
     */
    List<CodeSweep> codeSweeps(List<String> codeFields, long[] start) {
        List<CodeSweep> sweeps = new ArrayList<>();
        for (int word = 0; word < size; word++) {
            List<String> telling = new ArrayList<>();
            for (String field : codeFields) {
                if (word == 0 || tells(field, word)) {
                    telling.add(field);
                }
            }
            if (telling.isEmpty()) {
                sweeps.add(sweep(telling, word, true, start[word]));
            }
            for (int at = 0; at < telling.size(); ) {
                int rest = telling.size() - at;
                int together = rest >= 3 ? 4 : rest;
                List<String> now = new ArrayList<>(telling.subList(at, Math.min(telling.size(), at + together)));
                while (now.size() < together) {
                    now.add(now.get(0));
                }
                sweeps.add(sweep(now, word, at == 0, start[word]));
                at += together;
            }
        }
        return sweeps;
    }

    private boolean tells(String field, int word) {
        return questions.entrySet().stream()
                .anyMatch(q -> q.getKey() instanceof Atom.OneOf oneOf
                        && oneOf.field().equals(field)
                        && (q.getValue().yes()[word] & q.getValue().no()[word]) != -1);
    }

    private CodeSweep sweep(List<String> fields, int word, boolean begins, long start) {
        int most = fields.stream().mapToInt(f -> words.apply(f).size()).max().orElse(1);
        int length = Integer.highestOneBit(Math.max(1, most - 1)) * 2;
        long[][] left = new long[fields.size()][length];
        for (int f = 0; f < left.length; f++) {
            List<String> known = words.apply(fields.get(f));
            for (int code = 0; code < known.size(); code++) {
                left[f][code] = known.get(code).isEmpty() ? 0 : left(fields.get(f), known.get(code), word);
            }
        }
        return new CodeSweep(fields.stream().mapToInt(column).toArray(), word, begins, start, left);
    }

    private long left(String field, String word, int at) {
        long left = -1;
        for (Map.Entry<Atom, Needs> question : questions.entrySet()) {
            if (question.getKey() instanceof Atom.OneOf oneOf && oneOf.field().equals(field)) {
                Needs needs = question.getValue();
                left &= (oneOf.words().contains(word) ? needs.yes() : needs.no())[at];
            }
        }
        return left;
    }

    /** The sweeps over everything else. */
    List<Pass> otherPasses() {
        List<Pass> passes = new ArrayList<>();
        questions.forEach((atom, needs) -> {
            for (int word = 0; word < size; word++) {
                long yes = needs.yes()[word];
                long no = needs.no()[word];
                if ((yes & no) != -1 && !(atom instanceof Atom.OneOf)) {
                    passes.add(pass(atom, word, yes, no));
                }
            }
        });
        return passes;
    }

    private Pass pass(Atom atom, int word, long yes, long no) {
        if (atom instanceof Atom.Flag flag) {
            return new Passes.Equals(column.applyAsInt(flag.field()), word, 0, no, yes);
        } else if (atom instanceof Atom.Same same) {
            return new Passes.Same(
                    column.applyAsInt(same.field()), column.applyAsInt(same.other()), same.flags(), word, yes, no);
        } else if (atom instanceof Atom.Less less) {
            return less(Sum.of(less.first(), column), Sum.of(less.second(), column), word, yes, no);
        } else if (atom instanceof Atom.Equal equal) {
            return equal(Sum.of(equal.first(), column), Sum.of(equal.second(), column), word, yes, no);
        }
        throw new IllegalStateException("no sweep for " + atom);
    }

    /** The same sweeps, ordered by word, with those that can be asked together as one. */
    static List<Pass> together(List<Pass> passes) {
        List<Pass> swept = new ArrayList<>();
        Map<Integer, List<Passes.Below>> bounds = new TreeMap<>();
        Map<Integer, List<Passes.Equals>> values = new TreeMap<>();
        for (Pass pass : passes) {
            if (pass instanceof Passes.Below below && below.bound() >= 0) {
                bounds.computeIfAbsent(pass.word(), w -> new ArrayList<>()).add(below);
            } else if (pass instanceof Passes.Equals equals) {
                values.computeIfAbsent(pass.word(), w -> new ArrayList<>()).add(equals);
            } else {
                swept.add(pass);
            }
        }
        bounds.values().forEach(all -> swept.addAll(inPairs(all, TwoBounds::new)));
        values.values().forEach(all -> swept.addAll(inPairs(all, TwoValues::new)));
        swept.sort(Comparator.comparingInt(Pass::word));
        return swept;
    }

    private static <P extends Pass> List<Pass> inPairs(List<P> all, BiFunction<P, P, Pass> pair) {
        List<Pass> pairs = new ArrayList<>();
        for (int at = 0; at < all.size(); at += 2) {
            pairs.add(at + 1 < all.size() ? pair.apply(all.get(at), all.get(at + 1)) : all.get(at));
        }
        return pairs;
    }

    private static Pass less(Sum a, Sum b, int word, long yes, long no) {
        if (a.isColumn() && b.isNumber()) {
            return new Passes.Below(a.columns()[0][0], word, b.number(), yes, no);
        } else if (a.isNumber() && b.isColumn() && a.number() != Long.MAX_VALUE) {
            return new Passes.Below(b.columns()[0][0], word, a.number() + 1, no, yes);
        } else if (a.isMultiple() && b.isMultiple()) {
            return new Passes.MultipleBelow(
                    a.columns()[0][0], a.factors()[0], b.columns()[0][0], b.factors()[0], word, yes, no);
        }
        return new Passes.Computed(a, false, b, word, yes, no);
    }

    private static Pass equal(Sum a, Sum b, int word, long yes, long no) {
        if (a.isColumn() && b.isNumber()) {
            return new Passes.Equals(a.columns()[0][0], word, b.number(), yes, no);
        } else if (a.isNumber() && b.isColumn()) {
            return new Passes.Equals(b.columns()[0][0], word, a.number(), yes, no);
        }
        return new Passes.Computed(a, true, b, word, yes, no);
    }
}
