package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, as a terminal sends it, to a run in a process of its own. */
class InterruptedRunIT {
    @TempDir
    Path folder;

    @Test
    void controlCKeepsWhatIsDoneAndPrintsTheCommandThatGoesOn() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/bin/kill"))).isTrue();
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        command("slow.yaml", "--replications", "500", "--threads", "2", "--out", out.toString()))
                .redirectErrorStream(true)
                .start();
        String output;
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            String first = lines.readLine();
            assertThat(first).contains("50 of 500 replications");
            new ProcessBuilder("/bin/kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            output = String.join("\n", lines.lines().toList());
        }
        assertThat(process.waitFor()).as(output).isEqualTo(130);
        assertThat(output)
                .containsPattern("Stopped\\. \\d+ of 500 replications are kept in ")
                .contains(
                        "To go on where it stopped: ./sluice run slow.yaml --replications 500 --threads 2 --out " + out)
                .doesNotContain("may be lost", "\tat ");
        assertThat(Files.exists(SyntheticCommand.onlyRun(out).resolve("manifest.json")))
                .isFalse();
        assertThat(Files.readString(SyntheticCommand.onlyRun(out).resolve("provenance.json")))
                .contains("\"made\"");
    }

    /**
     * What starts a program that hears Ctrl-C. A process started in the background of a script inherits that the signal is
     * ignored, and Java then never sees it; {@code env} gives the signal its usual meaning back.
     */
    private static List<String> hearing() throws IOException, InterruptedException {
        List<String> env = List.of("env", "--default-signal=INT");
        List<String> trial = new ArrayList<>(env);
        trial.add("true");
        return new ProcessBuilder(trial).start().waitFor() == 0 ? env : List.of();
    }

    private List<String> command(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(hearing());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(SyntheticCommand.class.getName());
        command.addAll(List.of(args));
        return command;
    }
}
