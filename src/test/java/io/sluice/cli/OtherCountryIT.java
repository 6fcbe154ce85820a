package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, rules and all, in processes that think they are in another country. */
class OtherCountryIT {
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
    Path folder;

    @Test
    void aRunHasTheSameManifestInTurkishAndInKathmandu() throws Exception {
        Path scenario = Files.writeString(folder.resolve("tiny.yaml"), SCENARIO);
        String here = manifest(scenario, List.of("-Duser.language=en", "-Duser.timezone=UTC"), "here");
        String there = manifest(
                scenario,
                List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu"),
                "there");
        assertThat(there).isEqualTo(here);
    }

    private String manifest(Path scenario, List<String> options, String name) throws Exception {
        Path out = folder.resolve(name);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g"));
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "run",
                scenario.toString(),
                "--out",
                out.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return Files.readString(SyntheticCommand.onlyRun(out).resolve("manifest.json"));
    }
}
