package io.sluice.rules.bench;

import io.sluice.quantity.Units;
import io.sluice.rules.Field;
import io.sluice.rules.pack.Instrument;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Parameter;
import io.sluice.rules.yaml.Fields;
import io.sluice.scenario.text.Nearest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code boundaries} of a case file. Each becomes three cases made from the value of its day, so that they follow
 * a reform. With {@code of} the threshold is the least value of the field that is the figure's share or multiple of another.
 */
final class BoundaryReader {
    static final List<String> KEYS =
            List.of("given", "date", "with", "phase", "instrument", "field", "parameter", "of", "below", "at", "above");

    private final FactReader facts;
    private final CaseReader cases;
    private final LawBook book;

    BoundaryReader(FactReader facts, CaseReader cases, LawBook book) {
        this.facts = facts;
        this.cases = cases;
        this.book = book;
    }

    /** Three cases; none when the boundary is faulty, which is reported. */
    List<RuleCase> read(Fields in) {
        in.allow(KEYS);
        CaseReader.Start start = cases.start(in);
        Field field = field(in, "field", true);
        Field of = field(in, "of", false);
        Parameter parameter = parameter(in);
        Boolean below = side(in, "below");
        Boolean at = side(in, "at");
        Boolean above = side(in, "above");
        if (start == null || field == null || parameter == null || below == null || at == null || above == null) {
            return List.of();
        }
        Instrument instrument = cases.instrumentOf(in, start, field.subject());
        Long threshold = threshold(in, start, field, of, parameter);
        if (instrument != null) {
            cases.refuseStrangers(in, instrument);
        }
        if (of != null && of.subject() != field.subject()) {
            in.report(
                    in.mark("of"),
                    "wrong-subject",
                    "found " + in.optional("of") + ", a field of a "
                            + of.subject().word() + ", but the boundary is about a "
                            + field.subject().word(),
                    null);
            return List.of();
        }
        if (instrument == null || threshold == null) {
            return List.of();
        }
        String shown = parameter.name() + " (" + Units.format(threshold, field.dimension()) + ")";
        List<RuleCase> three = new ArrayList<>();
        add(three, start, instrument, field, threshold - 1, below, "one unit below " + shown);
        add(three, start, instrument, field, threshold, at, "at " + shown);
        add(three, start, instrument, field, threshold + 1, above, "one unit above " + shown);
        return three;
    }

    private static void add(
            List<RuleCase> cases,
            CaseReader.Start start,
            Instrument instrument,
            Field field,
            long value,
            boolean in,
            String words) {
        if (value < field.low() || value > field.high()) {
            return;
        }
        RuleCase plain = start.asCase(
                field.name() + " " + words + " is " + (in ? "in" : "out"),
                instrument,
                RuleCase.Expected.side(in),
                null);
        SortedMap<String, Long> fields = new TreeMap<>(plain.fields());
        fields.put(field.name(), value);
        cases.add(new RuleCase(
                plain.file(),
                plain.mark(),
                plain.it(),
                plain.day(),
                plain.subject(),
                plain.instrument(),
                plain.phase(),
                plain.variant(),
                fields,
                plain.expected(),
                null));
    }

    private @Nullable Field field(Fields in, String key, boolean required) {
        String written = required ? in.required(key) : in.optional(key);
        return written == null ? null : facts.field(written, in.mark(key), in);
    }

    private @Nullable Parameter parameter(Fields in) {
        String name = in.required("parameter");
        if (name == null) {
            return null;
        }
        Parameter parameter = book.parameters().get(name);
        if (parameter == null) {
            in.report(
                    in.mark("parameter"),
                    "unknown-parameter",
                    "no pack declares the parameter '" + name + "'",
                    Nearest.hint(name, book.parameters().keySet()));
        }
        return parameter;
    }

    private static @Nullable Boolean side(Fields in, String key) {
        String word = in.required(key);
        if (word == null) {
            return null;
        }
        if (word.equals("in") || word.equals("out")) {
            return word.equals("in");
        }
        in.report(in.mark(key), "not-a-side", key + " is in or out, but found '" + word + "'", null);
        return null;
    }

    private static @Nullable Long threshold(
            Fields in, CaseReader.Start start, Field field, @Nullable Field of, Parameter parameter) {
        OptionalLong value = parameter.valueOn(start.day());
        if (value.isEmpty()) {
            in.report(
                    in.mark("date"),
                    "no-value",
                    parameter.name() + " has no value on " + start.day(),
                    parameter.values().isEmpty()
                            ? null
                            : "its first day is " + parameter.values().get(0).from());
            return null;
        }
        if (of == null) {
            if (parameter.dimension() != field.dimension()) {
                in.report(
                        in.mark("parameter"),
                        "wrong-dimension",
                        field.name() + " is " + field.dimension().word() + ", but " + parameter.name() + " is "
                                + parameter.dimension().word(),
                        "for a share or multiple of another field write: of: SUBJECT.FIELD");
                return null;
            }
            return value.getAsLong();
        }
        SortedMap<String, Long> known = start.known().get(of.subject().word());
        Long whole = known == null ? null : known.get(of.name());
        if (whole == null) {
            in.report(in.mark("of"), "not-given", of.name() + " is unknown in the example", "give it a value");
            return null;
        }
        BigInteger product = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(value.getAsLong()));
        BigInteger[] parts = product.divideAndRemainder(
                BigInteger.valueOf(parameter.dimension().scale()));
        return parts[0].add(parts[1].signum() > 0 ? BigInteger.ONE : BigInteger.ZERO)
                .longValueExact();
    }
}
