package io.sluice.rules.bench;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.UnitException;
import io.sluice.quantity.Units;
import io.sluice.rules.Outcome;
import io.sluice.rules.pack.Instrument;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.rules.yaml.Fields;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the answers that cases expect: {@code {early-equity: refused, because: [NVC-02]}}. */
final class AnswerReader {
    static final List<String> ANSWERS = List.of("because", "short-by", "rate", "cap", "score");

    private final FactReader facts;
    private final LawBook book;

    AnswerReader(FactReader facts, LawBook book) {
        this.facts = facts;
        this.book = book;
    }

    /**
     * An answer.
     *
     * @param instrument what is asked for
     * @param expected what is expected of the law
     */
    record Answer(Instrument instrument, RuleCase.Expected expected) {}

    /**
     * Reads an answer; null when it is faulty, which is reported.
     *
     * @param expect the answer as written
     * @param example the example of the case, which says what is asked for where the answer does not; null when it is faulty
     */
    @Nullable
    Answer read(Fields expect, @Nullable Example example) {
        Asked asked = asked(expect, example);
        RuleCase.Expected expected = expected(expect, asked);
        return asked == null ? null : new Answer(asked.instrument(), expected);
    }

    private record Asked(Instrument instrument, @Nullable Outcome outcome) {}

    private @Nullable Asked asked(Fields expect, @Nullable Example example) {
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
        return named ? asked : asOfExample(expect, example);
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

    private @Nullable Asked asOfExample(Fields expect, @Nullable Example example) {
        if (example == null) {
            return null;
        }
        List<String> instruments =
                example.instruments().values().stream().distinct().toList();
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
}
