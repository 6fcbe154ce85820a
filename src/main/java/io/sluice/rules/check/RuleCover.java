package io.sluice.rules.check;

import io.sluice.rules.Outcome;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.bench.PlainLaw;
import io.sluice.rules.bench.PlainRule;
import io.sluice.rules.pack.RuleInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What a rule does to the sampled population.
 *
 * @param info the rule
 * @param asked rows that ask for something it speaks about while it is in force
 * @param supposed whether nobody asked for it in the run, so that all rows of its subject are supposed to
 * @param spoke rows it speaks about
 * @param sole refused rows that no other rule refuses
 * @param near rows within a twentieth of where it would answer otherwise
 * @param fen money of the rows it speaks about
 * @param soleFen money of the rows it alone refuses
 */
public record RuleCover(
        RuleInfo info, long asked, boolean supposed, long spoke, long sole, long near, long fen, long soleFen) {

    /** What the rules of packs do, those of the trusted profile left out: the sample is not asked of them. */
    public static List<RuleCover> of(PlainBook book, Set<String> packs, PopulationAnswers answers) {
        List<RuleCover> covers = new ArrayList<>();
        for (int rule = 0; rule < book.book().rules().size(); rule++) {
            RuleInfo info = book.book().rules().get(rule);
            if (packs.contains(info.pack()) && !info.trusted()) {
                covers.add(of(rule, info, answers));
            }
        }
        return covers;
    }

    private static RuleCover of(int rule, RuleInfo info, PopulationAnswers answers) {
        long asked = 0;
        long spoke = 0;
        long sole = 0;
        long near = 0;
        long fen = 0;
        long soleFen = 0;
        boolean supposed = false;
        for (PopulationAnswers.Asked one : answers.asked().values()) {
            boolean concerns = info.subject() == one.source().subject()
                    && (info.instruments().isEmpty() || info.instruments().contains(one.instrument()));
            if (!concerns) {
                continue;
            }
            supposed |= one.supposed();
            for (int place : one.fired().getOrDefault(rule, new int[0])) {
                spoke++;
                fen += PopulationAnswers.money(one, place);
            }
            for (Map.Entry<PlainLaw, int[]> group : byLaw(one).entrySet()) {
                PlainRule on = group.getKey().rules().stream()
                        .filter(r -> r.number() == rule)
                        .findFirst()
                        .orElse(null);
                if (on != null) {
                    asked += group.getValue().length;
                    near += near(on, one, group.getKey(), group.getValue());
                }
            }
            for (int place = 0; place < one.rows().length; place++) {
                if (one.sole()[place] == rule && one.outcomes()[place] == Outcome.REFUSED) {
                    sole++;
                    soleFen += PopulationAnswers.money(one, place);
                }
            }
        }
        return new RuleCover(info, asked, supposed, spoke, sole, near, fen, soleFen);
    }

    private static Map<PlainLaw, int[]> byLaw(PopulationAnswers.Asked one) {
        Map<PlainLaw, List<Integer>> places = new LinkedHashMap<>();
        for (int place = 0; place < one.rows().length; place++) {
            places.computeIfAbsent(one.laws()[place], l -> new ArrayList<>()).add(place);
        }
        Map<PlainLaw, int[]> groups = new LinkedHashMap<>();
        places.forEach((law, list) ->
                groups.put(law, list.stream().mapToInt(Integer::intValue).toArray()));
        return groups;
    }

    private static long near(PlainRule rule, PopulationAnswers.Asked one, PlainLaw law, int[] places) {
        int[] rows = Arrays.stream(places).map(p -> one.rows()[p]).toArray();
        IntPredicate near = NearMiss.of(
                rule, law.space(one.source().subject()), one.source().batch(rows, one.instrument(), law));
        return java.util.stream.IntStream.range(0, rows.length).filter(near).count();
    }
}
