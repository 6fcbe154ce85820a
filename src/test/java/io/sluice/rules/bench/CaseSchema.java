package io.sluice.rules.bench;

import io.sluice.results.Json;
import io.sluice.rules.Field;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of case files as the vocabulary and the readers of cases make it. */
final class CaseSchema {
    private static final String UNKNOWN = "unknown";
    private static final Map<String, Object> TEXT = map("type", "string", "pattern", "\\S");
    private static final Map<String, Object> WORD = Map.of("type", "string");

    private final Vocabulary vocabulary = Vocabulary.standard();

    /** The schema as the file it ships in. */
    String text() {
        Map<String, Object> schema = map("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:sluice:cases");
        schema.put("title", "Cases of a pack of rules");
        schema.put("description", "Examples, what the law says about them, and thresholds tried on both sides.");
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        Map<String, Object> top =
                map("examples", described("Named facts that cases start from.", objectOf(ref("example"))));
        top.put("cases", listOf("case"));
        top.put("boundaries", listOf("boundary"));
        schema.put("properties", top);
        schema.put("$defs", definitions());
        return Json.text(schema);
    }

    private Map<String, Object> definitions() {
        Map<String, Object> all = map("day", map("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
        all.put("amount", map("type", List.of("number", "string"), "pattern", "[0-9]"));
        all.put("phase", words(Arrays.stream(Phase.values()).map(Phase::word).toList()));
        all.put("side", words(List.of("in", "out")));
        List<String> numbers = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            for (Field field : vocabulary.fields(subject)) {
                if (!field.isCode() && !field.isFlag()) {
                    numbers.add(FactReader.key(subject) + "." + field.name());
                }
            }
        }
        all.put("number", described("A field with a number, such as deal.ticket.", words(numbers)));
        all.put("example", example());
        all.put("with", with());
        all.put("case", ofCase());
        all.put("expect", expect());
        all.put("boundary", boundary());
        for (Subject subject : Subject.values()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            vocabulary.fields(subject).forEach(f -> fields.put(f.name(), value(f)));
            all.put(subject.word(), described(vocabulary.title(subject).en(), closed(fields)));
        }
        return all;
    }

    private Map<String, Object> example() {
        Map<String, Object> keys = map("like", described("The example it differs from.", WORD));
        for (Subject subject : Subject.values()) {
            keys.put(FactReader.key(subject), ref(subject.word()));
        }
        return closed(keys);
    }

    /** What a case changes of its example, with every field that a case can name. */
    private Map<String, Object> with() {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (Subject subject : Subject.values()) {
            for (Field field : vocabulary.fields(subject)) {
                if (!Vocabulary.INSTRUMENT.equals(field.codes())) {
                    keys.put(
                            FactReader.key(subject) + "." + field.name(),
                            map("$ref", "#/$defs/" + subject.word() + "/properties/" + field.name()));
                }
            }
        }
        return described("What differs from the example; unknown takes a value away.", closed(keys));
    }

    private static Map<String, Object> ofCase() {
        Map<String, Object> keys = map("it", described("What the case shows.", TEXT));
        keys.put("date", described("The day it is asked on.", ref("day")));
        keys.put("given", described("The example it starts from.", WORD));
        keys.put("with", ref("with"));
        keys.put("phase", described("The phase to ask; without it all but conduct.", ref("phase")));
        keys.put("expect", ref("expect"));
        keys.put(
                "enacted",
                described(
                        "What the law answers without the reform, or that it is the same.",
                        map("anyOf", List.of(map("const", "same"), ref("expect")))));
        keys.put("reforms", described("Reforms in force besides the pack, by id.", list(WORD)));
        keys.put("parameters", described("Figures that have another value.", objectOf(ref("amount"))));
        keys.put(
                "share",
                described(
                        "Of the sampled rows that ask for something, a share within bounds is eligible.",
                        map(
                                "type",
                                "object",
                                "required",
                                List.of("instrument", "eligible"),
                                "properties",
                                map(
                                        "instrument",
                                        WORD,
                                        "eligible",
                                        map("type", "array", "minItems", 2, "maxItems", 2, "items", ref("amount"))))));
        Map<String, Object> monotone = closed(map("instrument", WORD, "more", ref("number"), "less", ref("number")));
        monotone.put("required", List.of("instrument"));
        monotone.put("oneOf", List.of(map("required", List.of("more")), map("required", List.of("less"))));
        keys.put("monotone", described("More (or less) of a field never turns an eligible row away.", monotone));
        Map<String, Object> one = closed(keys);
        one.put("required", List.of("it", "date"));
        one.put(
                "oneOf",
                List.of(
                        map("required", List.of("given", "expect")),
                        map("required", List.of("share")),
                        map("required", List.of("monotone"))));
        Map<String, Object> alone = new LinkedHashMap<>();
        List.of("given", "with", "phase", "expect", "enacted", "reforms", "parameters")
                .forEach(k -> alone.put(k, false));
        one.put("dependentSchemas", map("share", map("properties", alone), "monotone", map("properties", alone)));
        return one;
    }

    private static Map<String, Object> expect() {
        Map<String, Object> keys = map("because", described("Exactly the rules that decide.", list(WORD)));
        keys.put(
                "short-by",
                described("By rule: the least change of one field that would silence it.", objectOf(ref("amount"))));
        List.of("rate", "cap", "score").forEach(k -> keys.put(k, ref("amount")));
        Map<String, Object> expect = map("type", "object", "properties", keys);
        expect.put(
                "additionalProperties",
                described(
                        "The instrument asked for, and the answer.",
                        words(Arrays.stream(Outcome.values()).map(Outcome::word).toList())));
        return described("One instrument with its answer, and what decides.", expect);
    }

    private static Map<String, Object> boundary() {
        Map<String, Object> keys = map("given", WORD, "date", ref("day"), "with", ref("with"), "phase", ref("phase"));
        keys.put("instrument", described("When the example does not say it.", WORD));
        keys.put("field", ref("number"));
        keys.put("parameter", described("The figure of the threshold, by its name in parameters.yaml.", WORD));
        keys.put("of", described("The field the figure is a share or multiple of.", ref("number")));
        List.of("below", "at", "above").forEach(k -> keys.put(k, ref("side")));
        Map<String, Object> boundary = closed(keys);
        boundary.put("required", List.of("given", "date", "field", "parameter", "below", "at", "above"));
        return boundary;
    }

    private Map<String, Object> value(Field field) {
        String title = field.titleEn() + " (" + field.titleZh() + ")";
        if (field.isFlag()) {
            return described(title, map("enum", List.of(true, false, UNKNOWN)));
        }
        if (!field.isCode()) {
            Map<String, Object> number = map("type", List.of("number", "string"));
            number.put("pattern", "^(unknown|[-+]?[0-9.]+ *\\D*)$");
            return described(title + ", " + field.dimension().word(), number);
        }
        List<String> words =
                new ArrayList<>(vocabulary.codesOf(field).map(c -> c.words()).orElse(List.of()));
        if (words.isEmpty()) {
            return described(title, WORD);
        }
        words.add(UNKNOWN);
        return described(title, words(words));
    }

    private static Map<String, Object> described(String text, Map<String, Object> schema) {
        Map<String, Object> described = map("description", text);
        described.putAll(schema);
        return described;
    }

    private static Map<String, Object> closed(Map<String, Object> properties) {
        return map("type", "object", "additionalProperties", false, "properties", properties);
    }

    private static Map<String, Object> objectOf(Map<String, Object> values) {
        return map("type", "object", "additionalProperties", values);
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return map("type", "array", "items", items);
    }

    private static Map<String, Object> listOf(String definition) {
        return list(ref(definition));
    }

    private static Map<String, Object> words(List<String> words) {
        return map("enum", words);
    }

    private static Map<String, Object> ref(String definition) {
        return map("$ref", "#/$defs/" + definition);
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
