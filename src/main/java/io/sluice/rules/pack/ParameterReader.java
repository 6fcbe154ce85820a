package io.sluice.rules.pack;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.Unit;
import io.sluice.quantity.UnitException;
import io.sluice.quantity.Units;
import io.sluice.rules.yaml.Fields;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.SourceFile;
import io.sluice.scenario.text.YamlDocument;
import io.sluice.scenario.text.YamlNode;
import io.sluice.scenario.text.YamlNode.YamlMap;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import io.sluice.scenario.text.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Reads {@code parameters.yaml}: every figure of a policy with its unit, its range and its dated values. */
final class ParameterReader {
    static final List<String> KEYS = List.of("title", "type", "unit", "range", "values", "why", "note");
    static final List<String> VALUE_KEYS = List.of("value", "band", "source", "status", "announced", "note");
    static final List<Dimension> TYPES = List.of(
            Dimension.MONEY, Dimension.SHARE, Dimension.SCORE, Dimension.MULTIPLE, Dimension.MONTHS, Dimension.COUNT);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Draft draft;
    private final Fields top;

    private ParameterReader(Draft draft, Fields top) {
        this.draft = draft;
        this.top = top;
    }

    static void read(SourceFile file, Draft draft, Diagnostics diagnostics) {
        if (file.lines().stream().allMatch(l -> l.isBlank() || l.strip().startsWith("#"))) {
            return;
        }
        YamlDocument document = YamlReader.read(file, diagnostics);
        Fields top =
                document == null ? null : Fields.ofFile(file, document.root(), "the list of parameters", diagnostics);
        draft.figuresUnread |= top == null;
        if (top != null) {
            new ParameterReader(draft, top).readAll();
        }
    }

    private void readAll() {
        for (YamlNode.Entry entry : top.entries()) {
            Fields body = top.below(entry, "parameter " + entry.key());
            int faults = top.diagnostics().count();
            if (body != null && nameIsGood(entry)) {
                Parameter parameter = readOne(entry, body.allow(KEYS));
                if (parameter != null) {
                    draft.parameters.put(parameter.name(), parameter);
                }
            }
            if (body == null || top.diagnostics().count() > faults) {
                draft.unreadFigures.add(Parameter.fieldName(entry.key()));
            }
        }
    }

    private boolean nameIsGood(YamlNode.Entry entry) {
        String name = entry.key();
        if (!NAME.matcher(name).matches()) {
            top.report(
                    entry.keyMark(),
                    "wrong-name",
                    "found '" + name + "' as the name of a parameter; names are lower-case words joined by hyphens",
                    "such as small-ticket-limit, which a rule reads as smallTicketLimit");
            return false;
        }
        if (SourceVersion.isKeyword(name)) {
            top.report(
                    entry.keyMark(),
                    "wrong-name",
                    "'" + name + "' means something else in a rule",
                    "call it " + name + "-limit or the like");
            return false;
        }
        return true;
    }

    private @Nullable Parameter readOne(YamlNode.Entry entry, Fields body) {
        Title title = PackReader.title(body, entry.key(), true);
        Dimension dimension = readType(body);
        if (dimension == null) {
            return null;
        }
        String unit = readUnit(body, dimension);
        Parameter.Range range = readRange(body, dimension, unit);
        List<DatedValue> values = readValues(body, dimension, unit, range);
        return new Parameter(
                entry.key(), draft.id, title, dimension, unit, range, values, new Place(top.file(), entry.keyMark()));
    }

    private static @Nullable Dimension readType(Fields body) {
        List<String> words = TYPES.stream().map(Dimension::word).toList();
        if (!body.has("type")) {
            body.missing("type", "one of " + String.join(", ", words));
            return null;
        }
        String word = body.required("type");
        Optional<Dimension> type =
                TYPES.stream().filter(d -> d.word().equals(word)).findFirst();
        if (word != null && type.isEmpty()) {
            String near = Nearest.hint(word, words);
            body.report(
                    body.mark("type"),
                    "unknown-type",
                    "found the type '" + word + "'; known are " + String.join(", ", words),
                    near);
        }
        return type.orElse(null);
    }

    private static String readUnit(Fields body, Dimension dimension) {
        List<String> words = Units.words(dimension);
        String fallback = words.get(0);
        if (!body.has("unit")) {
            if (dimension != Dimension.COUNT && dimension != Dimension.SCORE) {
                body.missing("unit", "units of " + dimension.word() + ": " + String.join(", ", words));
            }
            return fallback;
        }
        String word = body.required("unit");
        if (word == null) {
            return fallback;
        }
        Optional<Unit> unit = Units.find(word);
        if (unit.isEmpty() || unit.get().dimension() != dimension) {
            String near = Nearest.hint(word, words);
            body.report(
                    body.mark("unit"),
                    "wrong-unit",
                    "found the unit '" + word + "', which is no unit of " + dimension.word(),
                    near != null ? near : "units of " + dimension.word() + ": " + String.join(", ", words));
            return fallback;
        }
        return word;
    }

    private static Parameter.@Nullable Range readRange(Fields body, Dimension dimension, String unit) {
        return readBounds(body, "range", dimension, unit);
    }

    /** Two amounts under a key, the lower first; null when there are none or they are faulty. */
    private static Parameter.@Nullable Range readBounds(Fields body, String key, Dimension dimension, String unit) {
        List<YamlScalar> bounds = body.list(key);
        if (bounds.isEmpty()) {
            return null;
        }
        if (bounds.size() != 2) {
            body.report(
                    body.mark(key),
                    "wrong-" + key,
                    "a " + key + " has a lower and an upper bound, but found " + bounds.size(),
                    "write: " + key + ": [low, high]");
            return null;
        }
        Long low = read(body, bounds.get(0), dimension, unit);
        Long high = read(body, bounds.get(1), dimension, unit);
        if (low == null || high == null) {
            return null;
        }
        if (low > high) {
            body.report(
                    body.mark(key),
                    "wrong-" + key,
                    "the lower bound " + bounds.get(0).text() + " is above the upper one "
                            + bounds.get(1).text(),
                    "write: " + key + ": [low, high]");
            return null;
        }
        return new Parameter.Range(low, high);
    }

    /** A number in the parameter's unit, or a text with its own; null when it is neither, which is reported. */
    static @Nullable Long read(Fields body, YamlScalar scalar, Dimension dimension, String unit) {
        return read(body, scalar.text(), scalar.isNumber(), scalar.mark(), dimension, unit);
    }

    private static @Nullable Long read(
            Fields body, String text, boolean bare, Mark mark, Dimension dimension, String unit) {
        if (text.matches("[+-]?[0-9].*") && text.matches(".*[0-9][_,'][0-9].*")) {
            body.report(
                    mark,
                    "wrong-value",
                    "found " + text + "; a number has no separators between its digits",
                    "write " + text.replaceAll("(?<=[0-9])[_,'](?=[0-9])", ""));
            return null;
        }
        try {
            return bare ? Units.parse(text, unit, dimension) : Units.parse(text, dimension);
        } catch (UnitException e) {
            body.report(mark, "wrong-value", String.valueOf(e.getMessage()), null);
            return null;
        }
    }

    private List<DatedValue> readValues(
            Fields body, Dimension dimension, String unit, Parameter.@Nullable Range range) {
        Fields dates = body.map("values");
        if (dates == null) {
            if (!body.has("values")) {
                body.missing("values", "write: values: {2025-12-26: {value: ..., source: ...}}");
            }
            return List.of();
        }
        List<DatedValue> values = new ArrayList<>();
        for (YamlNode.Entry entry : dates.entries()) {
            LocalDate from = dates.day(entry.key(), entry.keyMark());
            Fields value = valueOf(dates, entry);
            if (from != null && value != null) {
                DatedValue read = readValue(from, entry, value, dimension, unit, range);
                if (read != null) {
                    values.add(read);
                }
            }
        }
        values.sort(Comparator.comparing(DatedValue::from));
        return values;
    }

    private static @Nullable Fields valueOf(Fields dates, YamlNode.Entry entry) {
        if (entry.value() instanceof YamlMap) {
            Fields value = dates.below(entry, "the value of " + entry.key());
            return value == null ? null : value.allow(VALUE_KEYS);
        }
        String found = entry.value() instanceof YamlScalar s ? s.text() : "...";
        dates.report(
                entry.value().mark(),
                "wrong-kind",
                "a value stands with its source, but found " + entry.value().described(),
                "write: " + entry.key() + ": {value: " + found + ", source: ..., status: seen}");
        return null;
    }

    private @Nullable DatedValue readValue(
            LocalDate from,
            YamlNode.Entry entry,
            Fields body,
            Dimension dimension,
            String unit,
            Parameter.@Nullable Range range) {
        YamlScalar scalar = body.scalar("value", true);
        Long number = scalar == null ? null : read(body, scalar, dimension, unit);
        String source = readSource(body);
        LocalDate announced = body.day("announced");
        if (announced != null && announced.isAfter(from)) {
            body.report(
                    body.mark("announced"),
                    "wrong-day",
                    "the value is announced on " + announced + ", after it takes effect on " + from,
                    "announced is the day it was made known, at the latest its first day");
        }
        if (scalar != null && number != null && range != null && !range.contains(number)) {
            body.report(
                    scalar.mark(),
                    "out-of-range",
                    "the value " + Units.format(number, dimension) + " is outside the parameter's own range, "
                            + Units.format(range.low(), dimension) + " to " + Units.format(range.high(), dimension),
                    "widen the range, or mend the value");
        }
        if (number == null) {
            return null;
        }
        Source known = source == null ? null : draft.sources.get(source);
        Status status = PackReader.status(body, "status", known == null ? Status.SEEN : known.status());
        Parameter.Range band = scalar == null ? null : readBand(body, scalar, number, dimension, unit, range, status);
        return new DatedValue(
                from,
                number,
                source == null ? "" : source,
                status,
                announced,
                new Place(top.file(), entry.keyMark()),
                band);
    }

    /** The band of an assumed value: two different ends, the value inside, all inside the range. */
    private static Parameter.@Nullable Range readBand(
            Fields body,
            YamlScalar value,
            long number,
            Dimension dimension,
            String unit,
            Parameter.@Nullable Range range,
            Status status) {
        Parameter.Range band = readBounds(body, "band", dimension, unit);
        if (band == null) {
            return null;
        }
        String written = Units.format(band.low(), dimension) + " to " + Units.format(band.high(), dimension);
        if (status != Status.ASSUMED) {
            body.report(
                    body.mark("band"),
                    "no-assumption",
                    "a band belongs to a value of status assumed; this one is " + status.word(),
                    "leave it out, or say status: assumed");
            return null;
        }
        if (band.low() == band.high()) {
            body.report(
                    body.mark("band"), "wrong-band", "both ends of the band are the same", "write: band: [low, high]");
            return null;
        }
        if (!band.contains(number)) {
            body.report(
                    value.mark(),
                    "outside-band",
                    "the value " + Units.format(number, dimension) + " is outside its band, " + written,
                    "widen the band, or mend the value");
            return null;
        }
        if (range != null && !(range.contains(band.low()) && range.contains(band.high()))) {
            body.report(
                    body.mark("band"),
                    "out-of-range",
                    "the band, " + written + ", reaches outside the parameter's range, "
                            + Units.format(range.low(), dimension) + " to " + Units.format(range.high(), dimension),
                    "widen the range, or narrow the band");
            return null;
        }
        return band;
    }

    private @Nullable String readSource(Fields body) {
        if (!body.has("source") && draft.source != null) {
            return draft.source;
        }
        if (!body.has("source")) {
            body.missing("source", "write: source: KEY; keys: " + PackReader.listed(draft.sources));
            return null;
        }
        String key = body.required("source");
        if (key != null) {
            draft.namedSources.put(new Place(body.file(), body.mark("source")), key);
        }
        return key;
    }
}
