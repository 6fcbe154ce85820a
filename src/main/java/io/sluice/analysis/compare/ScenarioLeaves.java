package io.sluice.analysis.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A stored scenario as its leaves, with what it extends put under it, so that a scenario and another that extends it differ only in what the
 * second says itself. What changes no number is left out, and so is what the manifest tells in one form anyway.
 */
final class ScenarioLeaves {
    private static final String SCENARIO = "scenario.yaml";
    private static final String BASES = "extends/";
    private static final Set<String> TOLD_ELSEWHERE = Set.of(
            "name",
            "title",
            "why",
            "extends",
            "replications",
            "indicators",
            "seed",
            "start",
            "quarters",
            "prices",
            "counterfactual",
            "margins");

    private ScenarioLeaves() {}

    /** Whether a stored file is part of the scenario. */
    static boolean holds(String path) {
        return path.equals(SCENARIO) || path.startsWith(BASES);
    }

    /** The leaves; {@code texts} are the scenario and its bases, by path ({@code extends/1-...} is the nearest base). */
    static SortedMap<String, String> of(SortedMap<String, String> texts) {
        List<String> paths = new ArrayList<>(texts.keySet());
        paths.sort(Comparator.comparingInt(ScenarioLeaves::depth).reversed());
        SortedMap<String, String> leaves = new TreeMap<>();
        for (String path : paths) {
            YamlLeaves.of(path, texts.getOrDefault(path, "")).forEach((key, value) -> {
                boolean title = key.startsWith("arms.") && key.endsWith(".title");
                if (!title && !TOLD_ELSEWHERE.contains(head(key))) {
                    leaves.put(key, value);
                }
            });
        }
        return leaves;
    }

    /** The first key of a path of keys. */
    static String head(String key) {
        int end = 0;
        while (end < key.length() && key.charAt(end) != '.' && key.charAt(end) != '[') {
            end++;
        }
        return key.substring(0, end);
    }

    private static int depth(String path) {
        if (!path.startsWith(BASES)) {
            return 0;
        }
        String number = path.substring(BASES.length()).replaceAll("\\D.*", "");
        return number.isEmpty() ? 1 : Integer.parseInt(number);
    }
}
