package io.sluice.rules.bench;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.UnitException;
import io.sluice.quantity.Units;
import io.sluice.rules.Field;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Subject;
import io.sluice.rules.pack.Instrument;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.rules.yaml.Fields;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the {@code cases} of a case file. */
final class CaseReader {
    static final List<String> KEYS = List.of("it", "date", "given", "with", "phase", "expect", "reforms", "parameters");
    private static final List<String> ANSWERS = List.of("because", "short-by", "rate", "cap", "score");

    private final FactReader facts;
    private final ExampleReader examples;
    private final LawBook book;
    private final VariantReader variants;

    CaseReader(FactReader facts, ExampleReader examples, LawBook book) {
        this.facts = facts;
        this.examples = examples;
        this.book = book;
        this.variants = new VariantReader(book);
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
        Asked asked = asked(expect, start);
        RuleCase.Expected expected = expected(expect, asked);
        if (it == null || start == null || asked == null) {
            return null;
        }
        return start.asCase(it, asked.instrument(), expected);
    }

    /** What a case or boundary starts from: the example with its changes, the day and the phase. */
    record Start(
            Fields in,
            Example example,
            SortedMap<String, SortedMap<String, Long>> known,
            LocalDate day,
            @Nullable Phase phase,
            Variant variant) {
        RuleCase asCase(String it, Instrument instrument, RuleCase.Expected expected) {
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
                    expected);
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

    /** The instrument a case asks for, and the outcome it expects. */
    private record Asked(Instrument instrument, @Nullable Outcome outcome) {}

    private @Nullable Asked asked(Fields expect, @Nullable Start start) {
        Asked asked = null;
        boolean named = false;
        for (Entry entry : expect.entries()) {
            if (ANSWERS.contains(entry.key())) {
                continue;
            }
            if (misspeltAnswer(entry, expect)) {
                continue;
            }
            if (named) {
                expect.report(
                        entry.keyMark(),
                        "two-instruments",
                        "a case asks for one instrument, found another: '" + entry.key() + "'",
                        "write a second case");
                continue;
            }
            named = true;
            Instrument instrument = facts.instrument(entry.key(), null, entry.keyMark(), expect);
            Outcome outcome = outcome(entry, expect);
            asked = instrument == null ? null : new Asked(instrument, outcome);
        }
        return named ? asked : asOfExample(expect, start);
    }

    /** Reports a key that is no instrument but looks like one of the other words of an answer. */
    private boolean misspeltAnswer(Entry entry, Fields expect) {
        List<String> near = Nearest.to(entry.key(), ANSWERS);
        if (near.isEmpty() || book.instruments().containsKey(entry.key())) {
            return false;
        }
        expect.report(
                entry.keyMark(),
                "unknown-key",
                "expect has no key '" + entry.key() + "'",
                "perhaps you mean '" + near.get(0) + "'");
        return true;
    }

    private static @Nullable Outcome outcome(Entry entry, Fields expect) {
        String word = entry.value() instanceof YamlScalar scalar ? scalar.text() : "";
        for (Outcome outcome : Outcome.values()) {
            if (outcome.word().equals(word)) {
                return outcome;
            }
        }
        List<String> known = Arrays.stream(Outcome.values()).map(Outcome::word).toList();
        String near = Nearest.hint(word, known);
        expect.report(
                entry.value().mark(),
                "unknown-outcome",
                "an outcome is one of " + String.join(", ", known) + ", but found "
                        + entry.value().described(),
                near);
        return null;
    }

    private @Nullable Asked asOfExample(Fields expect, @Nullable Start start) {
        if (start == null) {
            return null;
        }
        List<String> instruments =
                start.example().instruments().values().stream().distinct().toList();
        if (instruments.size() != 1) {
            expect.report(
                    expect.owner(),
                    "no-instrument",
                    "expect does not say which instrument is asked for",
                    "write: expect: {INSTRUMENT: eligible}");
            return null;
        }
        Instrument instrument = book.instruments().get(instruments.get(0));
        return instrument == null ? null : new Asked(instrument, null);
    }

    private RuleCase.Expected expected(Fields expect, @Nullable Asked asked) {
        List<String> because = null;
        if (expect.has("because")) {
            because = new ArrayList<>();
            for (YamlScalar scalar : expect.list("because")) {
                if (knownRule(scalar.text(), scalar.mark(), expect)) {
                    because.add(scalar.text());
                }
            }
            because = because.stream().sorted().distinct().toList();
        }
        SortedMap<String, String> shortBy = new TreeMap<>();
        Fields shorts = expect.has("short-by") ? expect.map("short-by") : null;
        if (shorts != null) {
            for (Entry entry : shorts.entries()) {
                String written = shorts.required(entry.key());
                if (knownRule(entry.key(), entry.keyMark(), shorts)
                        && written != null
                        && quantity(written, entry, shorts)) {
                    shortBy.put(entry.key(), written);
                }
            }
        }
        return new RuleCase.Expected(
                asked == null ? null : asked.outcome(),
                null,
                because,
                shortBy,
                number(expect, "rate", Dimension.SHARE),
                number(expect, "cap", Dimension.MONEY),
                number(expect, "score", Dimension.SCORE));
    }

    private boolean knownRule(String id, Mark mark, Fields in) {
        List<String> known = book.packs().stream()
                .flatMap(p -> p.rules().stream())
                .map(RuleInfo::id)
                .toList();
        if (known.contains(id)) {
            return true;
        }
        in.report(mark, "unknown-rule", "no rule is called '" + id + "'", Nearest.hint(id, known));
        return false;
    }

    private static boolean quantity(String written, Entry entry, Fields in) {
        for (Dimension dimension : Dimension.values()) {
            try {
                Units.parse(written, dimension);
                return true;
            } catch (UnitException e) {
                continue;
            }
        }
        in.report(
                entry.value().mark(),
                "not-a-quantity",
                "found \"" + written + "\" where an amount is needed",
                "write it as 0.01 million yuan");
        return false;
    }

    private static @Nullable Long number(Fields expect, String key, Dimension dimension) {
        YamlScalar scalar = expect.scalar(key, false);
        if (scalar == null) {
            return null;
        }
        try {
            return Units.parse(scalar.text(), dimension);
        } catch (UnitException e) {
            expect.report(scalar.mark(), "not-a-quantity", String.valueOf(e.getMessage()), null);
            return null;
        }
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
