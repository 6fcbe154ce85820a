package io.sluice.report.rules;

import io.sluice.rules.drl.DrlReader;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.RuleFile;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.SourceFile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of a pack as their author wrote them, each from its first line to the next rule, without what stands between. */
final class WrittenRules {
    private final Map<String, String> texts = new HashMap<>();

    WrittenRules(Pack pack) {
        for (RuleFile file : pack.files()) {
            List<String> lines = file.text().lines().toList();
            List<Start> starts = starts(pack, file);
            for (int i = 0; i < starts.size(); i++) {
                int first = starts.get(i).line() - 1;
                int next = i + 1 < starts.size() ? starts.get(i + 1).line() - 1 : lines.size();
                int last = Math.max(first + 1, next);
                while (last > first + 1 && isBetween(lines.get(last - 1))) {
                    last--;
                }
                texts.put(starts.get(i).id(), String.join("\n", lines.subList(first, last)));
            }
        }
    }

    private record Start(String id, int line) {}

    /** Where the rules of a file begin; our own reader does not count the lines of what it does not know. */
    private static List<Start> starts(Pack pack, RuleFile file) {
        List<Start> trusted = pack.rules().stream()
                .filter(r -> r.trusted() && r.place().file().equals(file.file()))
                .map(r -> new Start(r.id(), r.place().line()))
                .sorted(Comparator.comparingInt(Start::line))
                .toList();
        if (!trusted.isEmpty()) {
            return trusted;
        }
        return DrlReader.read(SourceFile.of(file.file(), file.text()), new Diagnostics()).rules().stream()
                .map(rule -> new Start(rule.id(), rule.keyword().line()))
                .toList();
    }

    private static boolean isBetween(String line) {
        String bare = line.strip();
        return bare.isEmpty() || bare.startsWith("//") || bare.startsWith("/*") || bare.startsWith("*");
    }

    /** A rule; empty where the pack has none of that name. */
    String text(RuleInfo rule) {
        return texts.getOrDefault(rule.id(), "");
    }
}
