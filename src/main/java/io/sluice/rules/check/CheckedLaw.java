package io.sluice.rules.check;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Field;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.RuleConflict;
import io.sluice.rules.Statement;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.CaseFile;
import io.sluice.rules.bench.Example;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.bench.PlainLaw;
import io.sluice.rules.bench.PlainRule;
import io.sluice.rules.bench.ReadingEngine;
import io.sluice.rules.logic.Box;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Intervals;
import io.sluice.rules.logic.Solver;
import io.sluice.rules.logic.Space;
import io.sluice.rules.pack.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The law to be looked into: its book, the packs that were asked about, their cases, and the sampled population. */
final class CheckedLaw {
    private final PlainBook plain;
    private final Set<String> packs;
    private final List<CaseFile> cases;
    private final PopulationAnswers answers;
    private final ReadingEngine reading;
    private final Map<String, SortedMap<LocalDate, PlainRule>> days = new HashMap<>();
    private final Map<Group, Neighbours> neighbours = new LinkedHashMap<>();
    private final SortedMap<String, Integer> counted = new TreeMap<>();
    private final Map<String, RuleInfo> unfinished = new LinkedHashMap<>();
    private long tries;

    /** Rules that could meet: on one day, in one phase, about one subject, and with one kind of statement, or any. */
    private record Group(
            PlainLaw on,
            Phase phase,
            Subject subject,
            @Nullable Statement kind) {}

    /** What came of holding one rule against another. */
    enum Meeting {
        /** Nothing had to be worked out. */
        SEEN,
        /** Something was worked out, and there is nothing to say. */
        TRIED,
        /** There is something to say. */
        FOUND
    }

    CheckedLaw(PlainBook plain, Set<String> packs, List<CaseFile> cases, PopulationAnswers answers) {
        this.plain = plain;
        this.packs = Set.copyOf(packs);
        this.cases = List.copyOf(cases);
        this.answers = answers;
        this.reading = new ReadingEngine(plain.book(), plain.vocabulary());
        plain.windows()
                .forEach((day, law) -> law.rules().forEach(rule -> days.computeIfAbsent(rule.id(), r -> new TreeMap<>())
                        .put(day, rule)));
    }

    PlainBook plain() {
        return plain;
    }

    List<CaseFile> cases() {
        return cases;
    }

    PopulationAnswers answers() {
        return answers;
    }

    /** Whether a pack was asked about; others were only read because those build on them. */
    boolean asked(String pack) {
        return packs.contains(pack);
    }

    /** A rule on each first day of the spans in which it is in force; empty when it never is. */
    SortedMap<LocalDate, PlainRule> days(String rule) {
        return days.getOrDefault(rule, new TreeMap<>());
    }

    /** The rules that can speak about a row with another, in its phase, with a kind of statement. */
    private Neighbours neighbours(PlainLaw on, Phase phase, Subject subject, @Nullable Statement kind) {
        return neighbours.computeIfAbsent(
                new Group(on, phase, subject, kind),
                group -> Neighbours.of(on.rules().stream()
                        .filter(r -> r.info().phase() == phase && r.info().subject() == subject)
                        .filter(r -> kind == null || r.states(kind))
                        .toList()));
    }

    /**
     * Holds a rule against those that can speak about a row with it. Stops after {@link CheckLimits#LOOKS} of them,
     * {@link CheckLimits#TRIES} that took work, or {@link CheckLimits#PARTNERS} with which something was found.
     *
     * @return whether all were seen, or enough was found
     */
    boolean meet(PlainLaw on, PlainRule rule, Statement kind, Function<PlainRule, Meeting> test) {
        int[] left = {CheckLimits.LOOKS, CheckLimits.TRIES, CheckLimits.PARTNERS};
        neighbours(on, rule.info().phase(), rule.info().subject(), kind).meeting(Box.of(rule.whole()), other -> {
            if (left[0] == 0 || left[1] == 0) {
                left[2] = left[2] == CheckLimits.PARTNERS ? -1 : 0;
                return false;
            }
            Meeting met = test.apply(other);
            tries += met == Meeting.SEEN ? 0 : 1;
            left[0]--;
            left[1] -= met == Meeting.SEEN ? 0 : 1;
            left[2] -= met == Meeting.FOUND ? 1 : 0;
            return left[2] > 0;
        });
        if (left[2] < 0) {
            unfinished.putIfAbsent(rule.id(), rule.info());
        }
        return left[2] >= 0;
    }

    /** Whether so much of a kind was found that more would help nobody. */
    boolean enough(String code) {
        return counted.getOrDefault(code, 0) >= CheckLimits.FINDINGS;
    }

    /** Counts a finding of a kind that grows with pairs of rules. */
    void count(String code) {
        counted.merge(code, 1, Integer::sum);
    }

    /** The kinds of which more may be there than was looked for. */
    List<String> cutShort() {
        return counted.keySet().stream().filter(this::enough).toList();
    }

    /** The rules that were not held against all that can meet them. */
    List<RuleInfo> unfinished() {
        return List.copyOf(unfinished.values());
    }

    /** How often a rule was looked at beside another, and how often something was worked out about both. */
    long work() {
        return tries + neighbours.values().stream().mapToLong(Neighbours::looks).sum();
    }

    /** A row that meets a condition, like an example where it can be; all fields have a value. */
    Solver.Answer find(Condition condition, PlainLaw law, Subject subject) {
        return find(condition, law.space(subject)::domain, law, subject);
    }

    /** The same where the condition reads fields beside those of the subject. */
    Solver.Answer find(Condition condition, Function<String, Intervals> domains, PlainLaw law, Subject subject) {
        Space space = law.space(subject);
        SortedMap<String, Long> like = like(subject, law);
        Solver.Answer answer = Solver.find(condition, domains, like::get);
        if (!answer.isFound()) {
            return answer;
        }
        SortedMap<String, Long> row = new TreeMap<>(answer.row());
        for (Field field : space.fields()) {
            Long found = answer.row().get(field.name());
            row.put(
                    field.name(),
                    found == null ? space.domain(field.name()).nearest(like.getOrDefault(field.name(), 0L)) : found);
        }
        return new Solver.Answer(answer.kind(), row);
    }

    /** The facts of the first example about a subject, for witnesses that look like somebody. */
    private SortedMap<String, Long> like(Subject subject, PlainLaw law) {
        SortedMap<String, Long> like = new TreeMap<>();
        for (CaseFile file : cases) {
            for (Example example : file.examples()) {
                if (like.isEmpty() && example.facts().containsKey(subject)) {
                    like.putAll(java.util.Objects.requireNonNull(example.facts().get(subject)));
                    String instrument = example.instruments().get(subject);
                    if (instrument != null && law.book().instruments().containsKey(instrument)) {
                        like.put(Vocabulary.INSTRUMENT, (long) law.instrument(instrument));
                    }
                }
            }
        }
        return like;
    }

    /** A row as people read it: the fields named, with their values. */
    static String written(SortedMap<String, Long> row, Space space, Set<String> fields) {
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, Long> entry : row.entrySet()) {
            if (fields.contains(entry.getKey())) {
                words.add(entry.getKey() + ": " + space.written(entry.getKey(), entry.getValue()));
            }
        }
        return space.subject().word() + " {" + String.join(", ", words) + "}";
    }

    /**
     * What deciding a row says, by a reading of the rules that knows nothing of this analysis.
     *
     * @return the rules that speak and how, or what the law's contradiction says
     */
    Verdict decide(SortedMap<String, Long> row, PlainLaw law, Subject subject, Phase phase) {
        Columns rows = Columns.of(subject, 1);
        row.forEach((field, value) -> rows.put(field, 0, value));
        try {
            BitSet near = new BitSet();
            neighbours(law, phase, subject, null).meeting(Box.of(row), rule -> {
                near.set(rule.number());
                return true;
            });
            Decisions decisions = reading.decide(law, Question.whatIf(phase), rows, near);
            SortedMap<String, String> said = new TreeMap<>();
            for (int k = 0; k < decisions.statementCount(0); k++) {
                said.put(
                        law.ruleIds().get(decisions.statementRule(0, k)),
                        decisions.statement(0, k).word());
            }
            return new Verdict(said, decisions.outcome(0).word(), null);
        } catch (RuleConflict conflict) {
            return new Verdict(new TreeMap<>(), "no answer", conflict);
        }
    }

    /** What deciding a row said: the statements by rule, the outcome, and the contradiction if there was one. */
    record Verdict(
            SortedMap<String, String> said,
            String outcome,
            @Nullable RuleConflict conflict) {
        /** In words: the outcome, and which rule says what. */
        String written() {
            if (conflict != null) {
                return String.valueOf(conflict.getMessage());
            }
            return said.isEmpty()
                    ? "no rule says anything"
                    : outcome + " ("
                            + String.join(
                                    ", ",
                                    said.entrySet().stream()
                                            .map(e -> e.getKey() + " " + e.getValue())
                                            .toList())
                            + ")";
        }
    }
}
