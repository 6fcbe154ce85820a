package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run stops at a row to which a rule gives more than there is, and says which rule and which row. */
final class ImpossibleResultRunTest {
    private static final String SCENARIO = """
            name: tiny
            title: One quarter of a hundredth of the market
            arms:
              enacted: [cn/national-fund, cn/government-funds]
              no-fund: {like: enacted, drop: [cn/national-fund]}
            counterfactual: no-fund
            quarters: 1
            resolution: 0.01
            replications: 1
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aShareAboveTheWholeEndsTheRunWithItsRow() throws IOException {
        copyRules();
        Path rules = folder.resolve("rules/cn/government-funds/commitments.drl");
        String limit = "rulings.rate( \"PSH-01-rate\", $c, $limit );";
        String text = Files.readString(rules);
        assertThat(text).contains(limit);
        String eight = "$limit" + " + $limit".repeat(7);
        Files.writeString(rules, text.replace(limit, limit.replace("$limit", eight)));
        Path scenario = Files.createDirectories(folder.resolve("scenarios")).resolve("tiny.yaml");
        Files.writeString(scenario, SCENARIO);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "run",
                scenario.toString(),
                "--out",
                folder.resolve("runs").toString());
        assertThat(code).as(err.toString()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains(
                        "error: rule PSH-01-rate gives a Commitment on 2026-01-01 the rate 240 %, which is more than the whole: ")
                .contains("payerKind local-government");
    }

    private void copyRules() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules/cn"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
