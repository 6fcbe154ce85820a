package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.engine.ChangedEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The fast engine and Drools at odds in a run of the program. No switch can bring that about, so the fault is planted where
 * compiled rules are kept between runs: one condition reads otherwise than it was compiled.
 */
class DisagreementIT {
    private static final String SCENARIO = """
            name: tiny
            title: Four quarters of a hundredth of the market
            arms:
              enacted: [cn/national-fund, cn/government-funds]
              no-fund: {like: enacted, drop: [cn/national-fund]}
            counterfactual: no-fund
            quarters: 4
            resolution: 0.01
            replications: 2
            """;

    @TempDir
    private Path folder = Path.of("");

    private int code;

    private String run(Path scenario, String out) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g"));
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "run",
                scenario.toString(),
                "--out",
                folder.resolve(out).toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SLUICE_CACHE", folder.resolve("cache").toString());
        builder.environment().remove("SLUICE_DEBUG");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        code = process.waitFor();
        return output;
    }

    @Test
    void aRunStopsWithCodeThreeAndNamesTheRuleTheFactsAndBothAnswers() throws Exception {
        Path scenario = Files.writeString(folder.resolve("tiny.yaml"), SCENARIO);
        String sound = run(scenario, "sound");
        assertThat(code).as(sound).isZero();
        int changed = ChangedEntry.reword(folder.resolve("cache"), "!( preMoney < $limit )", "!( preMoney > $limit )");
        assertThat(changed).as("constants changed").isPositive();
        String output = run(scenario, "faulty");
        assertThat(code).as(output).isEqualTo(ExitCode.FAILED);
        assertThat(output)
                .contains("sluice failed: ")
                .contains("NVC-02")
                .containsPattern("facts: .*preMoney=\\d+")
                .containsPattern("fast engine: \\w+")
                .containsPattern("Drools: +\\w+")
                .doesNotContain("\tat ");
        try (var files = Files.walk(folder.resolve("faulty"))) {
            assertThat(files.map(Path::toString)).noneMatch(f -> f.endsWith("manifest.json"));
        }
    }
}
