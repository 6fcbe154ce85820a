package io.sluice.analysis.compare;

import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.YamlDocument;
import io.sluice.scenario.text.YamlNode;
import io.sluice.scenario.text.YamlNode.YamlList;
import io.sluice.scenario.text.YamlNode.YamlMap;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import io.sluice.scenario.text.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A YAML file as its leaves, by the keys that lead to them; comments, order of keys and layout do not count. */
final class YamlLeaves {
    private YamlLeaves() {}

    /** The leaves; a list of plain words is one leaf. A text that is no YAML is one leaf under an empty key; no text has no leaf. */
    static SortedMap<String, String> of(String name, String text) {
        SortedMap<String, String> leaves = new TreeMap<>();
        if (text.isEmpty()) {
            return leaves;
        }
        YamlDocument document = YamlReader.read(name, text, new Diagnostics());
        if (document == null) {
            leaves.put("", text.strip());
        } else {
            collect("", document.root(), leaves);
        }
        return leaves;
    }

    private static void collect(String path, YamlNode node, SortedMap<String, String> leaves) {
        if (node instanceof YamlMap map && !map.entries().isEmpty()) {
            map.entries().forEach(entry -> collect(join(path, entry.key()), entry.value(), leaves));
        } else if (node instanceof YamlList list && !plain(list)) {
            for (int i = 0; i < list.items().size(); i++) {
                collect(path + "[" + i + "]", list.items().get(i), leaves);
            }
        } else {
            leaves.put(path, leaf(node));
        }
    }

    private static boolean plain(YamlList list) {
        return list.items().stream().allMatch(item -> item instanceof YamlScalar);
    }

    private static String leaf(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return scalar.text().replaceAll("\\s+", " ").strip();
        }
        List<String> words = new ArrayList<>();
        if (node instanceof YamlList list) {
            list.items().forEach(item -> words.add(leaf(item)));
        }
        return node instanceof YamlList ? "[" + String.join(", ", words) + "]" : "{}";
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
