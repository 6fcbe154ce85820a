package io.sluice.scenario;

import io.sluice.scenario.text.YamlNode;
import io.sluice.scenario.text.YamlNode.YamlList;
import io.sluice.scenario.text.YamlNode.YamlMap;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.util.stream.Collectors;

/** Writes a positioned YAML tree as JSON, for the schema checker. */
final class JsonOfYaml {

    private JsonOfYaml() {}

    static String json(YamlNode node) {
        if (node instanceof YamlMap map) {
            return map.entries().stream()
                    .map(e -> quoted(e.key()) + ":" + json(e.value()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node instanceof YamlList list) {
            return list.items().stream().map(JsonOfYaml::json).collect(Collectors.joining(",", "[", "]"));
        }
        YamlScalar scalar = (YamlScalar) node;
        return switch (scalar.kind()) {
            case NULL -> "null";
            case BOOL -> scalar.text().equalsIgnoreCase("true") ? "true" : "false";
            case INTEGER, DECIMAL -> scalar.number().toPlainString();
            case NOT_FINITE, TEXT -> quoted(scalar.text());
        };
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
