package io.sluice.cli.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where two texts of JSON differ: the way to each value, with both values. */
final class JsonDifference {
    private static final int SHOWN = 80;

    private final List<String> differences = new ArrayList<>();

    private JsonDifference() {}

    /** The values that differ. */
    static List<String> of(String found, String made) {
        JsonDifference difference = new JsonDifference();
        try {
            JsonMapper mapper = JsonMapper.shared();
            difference.compare("", mapper.readTree(found), mapper.readTree(made));
        } catch (JacksonException e) {
            return List.of("is no JSON: " + e.getOriginalMessage());
        }
        if (difference.differences.isEmpty() && !found.equals(made)) {
            difference.differences.add("has the same values, written in another way");
        }
        return difference.differences;
    }

    private void compare(String way, JsonNode found, JsonNode made) {
        if (found.equals(made)) {
            return;
        }
        if (found.isObject() && made.isObject()) {
            TreeSet<String> names = new TreeSet<>(made.propertyNames());
            names.addAll(found.propertyNames());
            names.forEach(name -> compare(way.isEmpty() ? name : way + "." + name, found.path(name), made.path(name)));
        } else if (found.isArray() && made.isArray() && found.size() == made.size()) {
            for (int i = 0; i < made.size(); i++) {
                compare(way + "[" + i + "]" + name(made.get(i)), found.get(i), made.get(i));
            }
        } else {
            differences.add(way + ": found " + shown(found) + ", made again " + shown(made));
        }
    }

    /** What a member of a list calls itself, so that nobody has to count. */
    private static String name(JsonNode member) {
        List<String> names = new ArrayList<>();
        for (String key : List.of("arm", "minus", "indicator", "id", "name", "table")) {
            if (member.path(key).isString()) {
                names.add(member.path(key).stringValue());
            }
        }
        return names.isEmpty() ? "" : "(" + String.join(" ", names) + ")";
    }

    private static String shown(JsonNode value) {
        String text = value.isMissingNode() ? "nothing" : value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
