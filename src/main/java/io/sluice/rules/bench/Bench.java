package io.sluice.rules.bench;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.UnitException;
import io.sluice.quantity.Units;
import io.sluice.rules.CodeSet;
import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Field;
import io.sluice.rules.Law;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.rules.RuleConflict;
import io.sluice.rules.RuleEngine;
import io.sluice.rules.Statement;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts cases to the law through the same door as the simulation, and compares the answers with those expected. */
public final class Bench {
    private final LawBook book;
    private final Vocabulary vocabulary;
    private final RuleEngine engine;
    private final Function<LocalDate, Law> laws;
    private final ReadingEngine reading;

    /**
     * A bench.
     *
     * @param book the law book
     * @param vocabulary the words of the facts
     * @param engine the engine to ask
     * @param laws the law of a day, as that engine takes it
     */
    public Bench(LawBook book, Vocabulary vocabulary, RuleEngine engine, Function<LocalDate, Law> laws) {
        this.book = book;
        this.vocabulary = vocabulary;
        this.engine = engine;
        this.laws = laws;
        this.reading = new ReadingEngine(book, vocabulary);
    }

    /** Asks a case. */
    public CaseResult run(RuleCase asked) {
        Law law = laws.apply(asked.day());
        Columns row = columns(asked.subject(), asked.instrument(), asked.fields(), law);
        Answer answer = new Answer(law);
        try {
            for (Phase phase : phases(asked)) {
                answer.add(phase, engine.decide(law, Question.whatIf(phase), row));
            }
        } catch (RuleConflict conflict) {
            return new CaseResult(
                    asked,
                    Outcome.UNDETERMINED,
                    Stream.of(conflict.first(), conflict.second()).distinct().toList(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    List.of(),
                    List.of(String.valueOf(conflict.getMessage())));
        }
        List<Shortfall> shortfalls = new ArrayList<>();
        if (answer.outcome == Outcome.REFUSED) {
            FactRow fact = reading.row(law, row, 0);
            for (String rule : answer.reasons) {
                shortfalls.addAll(Shortfall.of(reading, rule, law, fact, asked.subject()));
            }
        }
        return new CaseResult(
                asked,
                answer.outcome,
                List.copyOf(answer.reasons),
                answer.numbers,
                answer.numberReasons,
                shortfalls,
                faults(asked, answer, shortfalls));
    }

    /** What a rule states about the row of a case. */
    public List<Statement> says(RuleInfo rule, RuleCase asked) {
        Law law = laws.apply(asked.day());
        Columns row = columns(asked.subject(), asked.instrument(), asked.fields(), law);
        Decisions decisions = engine.decide(law, Question.whatIf(rule.phase()), row);
        List<Statement> says = new ArrayList<>();
        for (int k = 0; k < decisions.statementCount(0); k++) {
            if (law.ruleIds().get(decisions.statementRule(0, k)).equals(rule.id())) {
                says.add(decisions.statement(0, k));
            }
        }
        return says;
    }

    /** One row: the fields that are known have their value, all others are marked unknown. */
    Columns columns(Subject subject, String instrument, Map<String, Long> known, Law law) {
        Columns row = Columns.of(subject, 1);
        for (Field field : vocabulary.fields(subject)) {
            Long value = known.get(field.name());
            if (field.name().equals(FactRow.Words.INSTRUMENT)) {
                row.put(field.name(), 0, law.instrument(instrument));
            } else if (value != null) {
                row.put(field.name(), 0, value);
            } else {
                row.put(field.name(), 0, placeholder(field)).markUnknown(field.name(), 0);
            }
        }
        return row;
    }

    ReadingEngine reading() {
        return reading;
    }

    Law law(LocalDate day) {
        return laws.apply(day);
    }

    RuleEngine engine() {
        return engine;
    }

    LawBook book() {
        return book;
    }

    private long placeholder(Field field) {
        return vocabulary
                .codesOf(field)
                .map(CodeSet::codes)
                .map(codes -> (long) Collections.min(codes.values()))
                .orElse(0L);
    }

    /** The phase a case names, or all that may speak about the instrument; duties only when nothing else does. */
    public Set<Phase> phases(RuleCase asked) {
        if (asked.phase() != null) {
            return EnumSet.of(asked.phase());
        }
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        for (RuleInfo rule : book.rules()) {
            boolean concerns =
                    rule.instruments().isEmpty() || rule.instruments().contains(asked.instrument());
            if (rule.subject() == asked.subject() && concerns) {
                phases.add(rule.phase());
            }
        }
        if (phases.size() > 1) {
            phases.remove(Phase.CONDUCT);
        }
        return phases;
    }

    private List<String> faults(RuleCase asked, Answer answer, List<Shortfall> shortfalls) {
        RuleCase.Expected expected = asked.expected();
        List<String> faults = new ArrayList<>();
        if (expected.outcome() != null && expected.outcome() != answer.outcome) {
            faults.add("expected " + expected.outcome().word() + ", got " + answer.outcome.word());
        }
        if (expected.admitted() != null && expected.admitted() != admitted(answer.outcome, answer.phases)) {
            faults.add("expected " + (expected.admitted() ? "in" : "out") + ", got " + answer.outcome.word());
        }
        number(faults, "rate", expected.rate(), answer);
        number(faults, "cap", expected.cap(), answer);
        number(faults, "score", expected.score(), answer);
        List<String> because = expected.because();
        if (because != null && !because.equals(List.copyOf(reasons(expected, answer)))) {
            faults.add("expected because " + because + ", got " + reasons(expected, answer));
        }
        expected.shortBy().forEach((rule, written) -> shortBy(faults, rule, written, shortfalls));
        return faults;
    }

    /** In a phase in which rules grant, a row is in when it is eligible; where they only find fault, when none is found. */
    private boolean admitted(Outcome outcome, Set<Phase> phases) {
        boolean granting = book.rules().stream()
                .anyMatch(r -> phases.contains(r.phase()) && r.states().contains(Statement.ELIGIBLE.word()));
        boolean conductOnly = phases.equals(EnumSet.of(Phase.CONDUCT));
        return outcome == Outcome.ELIGIBLE || (outcome == Outcome.NO_RULE && (conductOnly || !granting));
    }

    /** The rules of the outcome, and those of each number the case expects. */
    private static Set<String> reasons(RuleCase.Expected expected, Answer answer) {
        Set<String> reasons = new TreeSet<>();
        if (expected.outcome() != null
                || (expected.rate() == null && expected.cap() == null && expected.score() == null)) {
            reasons.addAll(answer.reasons);
        }
        Map<String, Boolean> asked = new TreeMap<>();
        asked.put("rate", expected.rate() != null);
        asked.put("cap", expected.cap() != null);
        asked.put("score", expected.score() != null);
        asked.forEach((word, wanted) -> {
            if (wanted) {
                reasons.addAll(answer.numberReasons.getOrDefault(word, List.of()));
            }
        });
        return reasons;
    }

    /** What a number answered measures: a rate, a cap or a score. */
    public static Dimension dimension(String word) {
        return switch (word) {
            case "rate" -> Dimension.SHARE;
            case "cap" -> Dimension.MONEY;
            default -> Dimension.SCORE;
        };
    }

    private static void number(List<String> faults, String word, @Nullable Long expected, Answer answer) {
        Dimension dimension = dimension(word);
        Long got = answer.numbers.get(word);
        if (expected != null && !expected.equals(got)) {
            faults.add("expected " + word + " " + Units.format(expected, dimension) + ", got "
                    + (got == null ? "none" : Units.format(got, dimension)));
        }
    }

    private static void shortBy(List<String> faults, String rule, String written, List<Shortfall> shortfalls) {
        List<Shortfall> own =
                shortfalls.stream().filter(s -> s.rule().equals(rule)).toList();
        for (Shortfall shortfall : own) {
            try {
                if (Units.parse(written, shortfall.dimension()) == shortfall.amount()) {
                    return;
                }
            } catch (UnitException e) {
                continue;
            }
        }
        faults.add("expected " + rule + " short by " + written + ", got "
                + (own.isEmpty()
                        ? "no distance"
                        : String.join(
                                " or ",
                                own.stream()
                                        .map(s -> s.written() + " in " + s.field())
                                        .toList())));
    }

    /** The answers of several phases about one row, put together. */
    private static final class Answer {
        private final Law law;
        private final Set<Phase> phases = EnumSet.noneOf(Phase.class);
        private final Set<String> reasons = new TreeSet<>();
        private final SortedMap<String, Long> numbers = new TreeMap<>();
        private final SortedMap<String, List<String>> numberReasons = new TreeMap<>();
        private Outcome outcome = Outcome.NO_RULE;

        Answer(Law law) {
            this.law = law;
        }

        void add(Phase phase, Decisions decisions) {
            if (decisions.hasRate(0)) {
                number("rate", decisions.rate(0), Statement.RATE, decisions);
            }
            if (decisions.hasCap(0)) {
                number("cap", decisions.cap(0), Statement.CAP, decisions);
            }
            if (decisions.hasScore(0)) {
                number("score", decisions.score(0), Statement.SCORE, decisions);
            }
            if (phase == Phase.SCORE || phase == Phase.RATE || phase == Phase.CAP) {
                return;
            }
            phases.add(phase);
            Outcome found = decisions.outcome(0);
            if (weight(found) > weight(outcome)) {
                outcome = found;
                reasons.clear();
            }
            if (found == outcome) {
                for (int k = 0; k < decisions.reasonCount(0); k++) {
                    reasons.add(law.ruleIds().get(decisions.reason(0, k)));
                }
            }
        }

        private static int weight(Outcome outcome) {
            return switch (outcome) {
                case NO_RULE -> 0;
                case ELIGIBLE -> 1;
                case UNDETERMINED -> 2;
                case REFUSED -> 3;
            };
        }

        private void number(String word, long value, Statement kind, Decisions decisions) {
            numbers.put(word, value);
            List<String> rules = new ArrayList<>();
            for (int k = 0; k < decisions.statementCount(0); k++) {
                boolean holds = kind != Statement.CAP || decisions.statementValue(0, k) == value;
                if (decisions.statement(0, k) == kind && holds) {
                    rules.add(law.ruleIds().get(decisions.statementRule(0, k)));
                }
            }
            numberReasons.put(word, rules);
        }
    }
}
