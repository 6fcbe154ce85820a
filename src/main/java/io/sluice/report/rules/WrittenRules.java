package io.sluice.report.rules;

import io.sluice.rules.drl.DrlReader;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.RuleFile;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of a pack as their author wrote them, each from its first line to the next rule, without what stands between. */
final class WrittenRules {
    private final Map<String, String> texts = new HashMap<>();

    WrittenRules(Pack pack) {
        for (RuleFile file : pack.files()) {
            List<String> lines = file.text().lines().toList();
            List<RuleTree> rules = DrlReader.read(SourceFile.of(file.file(), file.text()), new Diagnostics())
                    .rules();
            for (int i = 0; i < rules.size(); i++) {
                int first = rules.get(i).keyword().line() - 1;
                int next = i + 1 < rules.size() ? rules.get(i + 1).keyword().line() - 1 : lines.size();
                int last = Math.max(first + 1, next);
                while (last > first + 1 && isBetween(lines.get(last - 1))) {
                    last--;
                }
                texts.put(rules.get(i).id(), String.join("\n", lines.subList(first, last)));
            }
        }
    }

    private static boolean isBetween(String line) {
        String bare = line.strip();
        return bare.isEmpty() || bare.startsWith("//") || bare.startsWith("/*") || bare.startsWith("*");
    }

    /** A rule; empty where the pack has none of that name. */
    String text(String rule) {
        return texts.getOrDefault(rule, "");
    }
}
