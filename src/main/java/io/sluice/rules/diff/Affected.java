package io.sluice.rules.diff;

import io.sluice.rules.Outcome;
import io.sluice.rules.check.PopulationAnswers;
import io.sluice.rules.logic.Space;
import io.sluice.rules.population.Address;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who of the sampled population a difference between two laws lets in or puts out.
 *
 * @param instrument what is asked for
 * @param asked rows that ask for it
 * @param in rows that only the new law admits
 * @param out rows that only the old law admits
 */
public record Affected(String instrument, long asked, Group in, Group out) {

    /**
     * Rows that change sides.
     *
     * @param rows how many
     * @param fen their money
     * @param by how many by field and word: industry, province, stage
     * @param examples the first of them, each with the rules that speak about it under the law that refuses it
     */
    public record Group(long rows, long fen, SortedMap<String, SortedMap<String, Long>> by, List<Example> examples) {
        public Group {
            examples = List.copyOf(examples);
        }
    }

    /**
     * One of them.
     *
     * @param address where in a run it comes from
     * @param refusedBy the rules that refuse it; empty where it is only not permitted
     */
    public record Example(Address address, List<String> refusedBy) {}

    private static final int EXAMPLES = 3;
    private static final List<String> BY = List.of("industry", "province", "stage");

    /** Who changes sides, by instrument; instruments for which nobody does are left out. */
    public static List<Affected> of(PopulationAnswers before, PopulationAnswers after) {
        List<Affected> affected = new ArrayList<>();
        after.asked().forEach((instrument, now) -> {
            PopulationAnswers.Asked was = before.asked().get(instrument);
            if (was != null) {
                Affected one = of(instrument, was, now);
                if (one.in().rows() + one.out().rows() > 0) {
                    affected.add(one);
                }
            }
        });
        return affected;
    }

    private static Affected of(String instrument, PopulationAnswers.Asked was, PopulationAnswers.Asked now) {
        List<Integer> in = new ArrayList<>();
        List<Integer> out = new ArrayList<>();
        for (int place = 0; place < now.rows().length; place++) {
            boolean before = was.outcomes()[place] == Outcome.ELIGIBLE;
            boolean after = now.outcomes()[place] == Outcome.ELIGIBLE;
            if (before != after) {
                (after ? in : out).add(place);
            }
        }
        return new Affected(instrument, now.rows().length, group(in, was), group(out, now));
    }

    /** Rows that change sides, with the reasons of the law that refuses them. */
    private static Group group(List<Integer> places, PopulationAnswers.Asked refusing) {
        SortedMap<String, SortedMap<String, Long>> by = new TreeMap<>();
        long fen = 0;
        for (int place : places) {
            fen += PopulationAnswers.money(refusing, place);
            Space space = refusing.laws()[place].space(refusing.source().subject());
            for (String field : BY) {
                long[] column = refusing.source().fields().get(field);
                if (column != null) {
                    by.computeIfAbsent(field, f -> new TreeMap<>())
                            .merge(space.written(field, column[refusing.rows()[place]]), 1L, Long::sum);
                }
            }
        }
        List<Example> examples = places.stream()
                .limit(EXAMPLES)
                .map(place -> new Example(refusing.source().address(refusing.rows()[place]), refusals(refusing, place)))
                .toList();
        return new Group(places.size(), fen, by, examples);
    }

    private static List<String> refusals(PopulationAnswers.Asked refusing, int place) {
        List<String> rules = new ArrayList<>();
        for (Map.Entry<Integer, int[]> fired : refusing.fired().entrySet()) {
            if (Arrays.binarySearch(fired.getValue(), place) >= 0) {
                refusing.laws()[place].rules().stream()
                        .filter(r -> r.number() == fired.getKey() && r.refuses())
                        .forEach(r -> rules.add(r.id()));
            }
        }
        return rules.stream().sorted().toList();
    }
}
