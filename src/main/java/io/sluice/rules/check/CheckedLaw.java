package io.sluice.rules.check;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Field;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.RuleConflict;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.CaseFile;
import io.sluice.rules.bench.Example;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.bench.PlainLaw;
import io.sluice.rules.bench.PlainRule;
import io.sluice.rules.bench.ReadingEngine;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Solver;
import io.sluice.rules.logic.Space;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The law to be looked into: its book, the packs that were asked about, their cases, and the sampled population. */
final class CheckedLaw {
    private final PlainBook plain;
    private final Set<String> packs;
    private final List<CaseFile> cases;
    private final PopulationAnswers answers;
    private final ReadingEngine reading;
    private final Map<String, SortedMap<LocalDate, PlainRule>> days = new HashMap<>();

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

    /** A row that meets a condition, like an example where it can be; all fields have a value. */
    Solver.Answer find(Condition condition, PlainLaw law, Subject subject) {
        Space space = law.space(subject);
        SortedMap<String, Long> like = like(subject, law);
        Solver.Answer answer = Solver.find(condition, space::domain, like::get);
        if (!answer.isFound()) {
            return answer;
        }
        SortedMap<String, Long> row = new TreeMap<>();
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
            Decisions decisions = reading.decide(law, Question.whatIf(phase), rows);
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
