package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.check.Finding;
import io.sluice.scenario.text.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tasks for the editor find every message where it points to, whatever its weight. */
final class EditorTasksTest {
    @Test
    void everyKindOfMessageIsShownAtItsPlaceByTheEditor() throws IOException {
        String tasks = Files.readString(Path.of(".vscode/tasks.json"), StandardCharsets.UTF_8);
        List<Pattern> matchers = Pattern.compile("\"regexp\": \"(.*)\"")
                .matcher(tasks)
                .results()
                .map((MatchResult found) -> Pattern.compile(found.group(1).replace("\\\\", "\\")))
                .toList();
        List<String> kinds = new ArrayList<>(List.of("error"));
        for (Finding.Level level : Finding.Level.values()) {
            kinds.add(level.word());
        }
        Diagnostic fault =
                new Diagnostic("rules/cn/a.drl", 3, 14, "kind", "found: this", "    salience 10", 8, "a hint");
        assertThat(matchers).isNotEmpty();
        for (Pattern matcher : matchers) {
            for (String kind : kinds) {
                Matcher line =
                        matcher.matcher(fault.render(kind).lines().findFirst().orElse(""));
                assertThat(line.matches()).as("%s finds a %s", matcher, kind).isTrue();
                assertThat(List.of(line.group(1), line.group(2), line.group(3), line.group(4), line.group(5)))
                        .containsExactly("rules/cn/a.drl", "3", "14", kind, "found: this");
            }
        }
    }
}
