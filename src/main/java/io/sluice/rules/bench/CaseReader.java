package io.sluice.rules.bench;

import io.sluice.rules.Field;
import io.sluice.rules.Phase;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.pack.Instrument;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.yaml.Fields;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the {@code cases} of a case file. */
final class CaseReader {
    static final List<String> KEYS =
            List.of("it", "date", "given", "with", "phase", "expect", "enacted", "reforms", "parameters");
    private static final String ENACTED = "enacted";
    private static final String SAME = "same";

    private final FactReader facts;
    private final ExampleReader examples;
    private final LawBook book;
    private final VariantReader variants;
    private final AnswerReader answers;

    CaseReader(FactReader facts, ExampleReader examples, LawBook book) {
        this.facts = facts;
        this.examples = examples;
        this.book = book;
        this.variants = new VariantReader(book);
        this.answers = new AnswerReader(facts, book);
    }

    /** One case; null when it is faulty, which is reported. */
    @Nullable
    RuleCase read(Fields in) {
        in.allow(KEYS);
        String it = in.required("it");
        Start start = start(in);
        Fields expect = in.map("expect");
        if (expect == null) {
            if (!in.has("expect")) {
                in.missing("expect", "write: expect: {INSTRUMENT: eligible, because: [RULE]}");
            }
            return null;
        }
        AnswerReader.Answer answer = answers.read(expect, example(start));
        if (answer != null) {
            refuseStrangers(in, answer.instrument());
        }
        RuleCase.AsEnacted enacted = in.has(ENACTED) ? enacted(in, start, answer) : null;
        if (it == null || start == null || answer == null) {
            return null;
        }
        return start.asCase(it, answer.instrument(), answer.expected(), enacted);
    }

    /** What the case says of the law without the reform; null when that is faulty, which is reported. */
    private RuleCase.@Nullable AsEnacted enacted(
            Fields in, @Nullable Start start, AnswerReader.@Nullable Answer asked) {
        boolean changes = book.packs().stream().anyMatch(Pack::isReform)
                || (start != null && !start.variant().isNone());
        if (!changes) {
            in.report(
                    in.mark(ENACTED),
                    "no-reform",
                    "enacted says what the law answers without a reform, but this case is put to the law as enacted",
                    "leave it out, or name reforms: [...] or parameters: {...}");
            return null;
        }
        if (in.node(ENACTED) instanceof YamlScalar word) {
            if (!word.text().equals(SAME)) {
                in.report(
                        word.mark(),
                        "wrong-kind",
                        "enacted is the answer without the reform, but found " + word.described(),
                        "write: enacted: same, or: enacted: {INSTRUMENT: eligible, because: [RULE]}");
                return null;
            }
            return new RuleCase.AsEnacted(null);
        }
        Fields answer = in.map(ENACTED);
        AnswerReader.Answer without = answer == null ? null : answers.read(answer, example(start));
        if (answer == null || without == null || asked == null) {
            return null;
        }
        if (!without.instrument().id().equals(asked.instrument().id())) {
            answer.report(
                    answer.owner(),
                    "two-instruments",
                    "expect asks for " + asked.instrument().id() + ", and enacted for "
                            + without.instrument().id(),
                    "a case asks for one instrument");
            return null;
        }
        return new RuleCase.AsEnacted(without.expected());
    }

    private static @Nullable Example example(@Nullable Start start) {
        return start == null ? null : start.example();
    }

    /** What a case or boundary starts from: the example with its changes, the day and the phase. */
    record Start(
            Fields in,
            Example example,
            SortedMap<String, SortedMap<String, Long>> known,
            LocalDate day,
            @Nullable Phase phase,
            Variant variant) {
        RuleCase asCase(
                String it, Instrument instrument, RuleCase.Expected expected, RuleCase.@Nullable AsEnacted enacted) {
            SortedMap<String, Long> fields = known.get(instrument.subject().word());
            return new RuleCase(
                    in.file(),
                    in.owner(),
                    it,
                    day,
                    instrument.subject(),
                    instrument.id(),
                    phase,
                    variant,
                    fields == null ? new TreeMap<>() : fields,
                    expected,
                    enacted);
        }
    }

    /** Reads what a case starts from; null when that is faulty, which is reported. */
    @Nullable
    Start start(Fields in) {
        String given = in.required("given");
        Example example = given == null ? null : examples.find(given, in, "given");
        if (!in.has("date")) {
            in.missing("date", "write: date: 2026-03-31");
        }
        LocalDate day = in.day("date");
        Phase phase = phase(in);
        SortedMap<String, SortedMap<String, Long>> known = new TreeMap<>();
        if (example != null) {
            example.facts().forEach((subject, fields) -> known.put(subject.word(), new TreeMap<>(fields)));
        }
        Fields with = in.has("with") ? in.map("with") : null;
        if (with != null) {
            changes(with, known);
        }
        if (example == null || day == null) {
            return null;
        }
        return new Start(in, example, known, day, phase, variants.read(in, day));
    }

    /** What a case changes of another subject than it asks about would be read by nobody, and the case would pass or fail without it. */
    void refuseStrangers(Fields in, Instrument asked) {
        Fields with = in.has("with") ? in.map("with") : null;
        if (with == null) {
            return;
        }
        String subject = FactReader.key(asked.subject());
        for (Entry entry : with.entries()) {
            int dot = entry.key().indexOf('.');
            String named = dot < 0 ? "" : entry.key().substring(0, dot);
            if (entry.key().substring(dot + 1).equals(Vocabulary.INSTRUMENT)) {
                with.report(
                        entry.keyMark(),
                        "wrong-kind",
                        "found " + entry.key() + "; what is asked for is no fact to change",
                        "name the instrument in expect, or in the example");
            } else if (FactReader.keys().contains(named) && !named.equals(subject)) {
                with.report(
                        entry.keyMark(),
                        "wrong-subject",
                        "found " + entry.key() + ", but " + asked.id() + " is for a "
                                + asked.subject().word() + ", and nothing else is asked about",
                        "write " + subject + "." + entry.key().substring(dot + 1) + ", or leave it out");
            }
        }
    }

    private void changes(Fields with, SortedMap<String, SortedMap<String, Long>> known) {
        for (Entry entry : with.entries()) {
            Field field = facts.field(entry.key(), entry.keyMark(), with);
            if (field != null) {
                String subject = field.subject().word();
                facts.read(field, entry, known.computeIfAbsent(subject, k -> new TreeMap<>()), with);
            }
        }
    }

    private static @Nullable Phase phase(Fields in) {
        String word = in.optional("phase");
        if (word == null) {
            return null;
        }
        Phase phase = Phase.of(word).orElse(null);
        if (phase == null) {
            List<String> known = Arrays.stream(Phase.values()).map(Phase::word).toList();
            String near = Nearest.hint(word, known);
            in.report(
                    in.mark("phase"),
                    "unknown-phase",
                    "no phase is called '" + word + "'",
                    near == null ? "phases: " + String.join(", ", known) : near);
        }
        return phase;
    }

    /** The subject a boundary moves a field of, and the instrument it asks for; null when faulty, which is reported. */
    @Nullable
    Instrument instrumentOf(Fields in, Start start, Subject subject) {
        String id = in.optional("instrument");
        if (id == null) {
            id = start.example().instrument(subject);
        }
        if (id == null) {
            in.missing("instrument", "the example does not say what the " + subject.word() + " asks for");
            return null;
        }
        return facts.instrument(id, subject, in.mark("instrument"), in);
    }
}
