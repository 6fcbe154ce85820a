package io.sluice.simulation.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Runs in processes of their own, which are killed, started twice, starved of disk, or moved to another country. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledRunIT {
    private static final int REPLICATIONS = 60;
    private static final int KILLS = 4;

    @TempDir
    static Path folder;

    private String expected = "";

    @BeforeAll
    void runOnceInPeace() throws Exception {
        expected = digest(run(List.of(), folder.resolve("peace"), 2, 0));
        assertThat(expected).startsWith("digest ");
    }

    @Test
    void aRunKilledSeveralTimesEndsWithTheSameDigest() throws Exception {
        Path out = folder.resolve("killed");
        int killed = 0;
        for (int attempt = 0; attempt < KILLS; attempt++) {
            Process process = start(List.of(), out, 2, 12);
            double moment = new Draws(1, attempt).uniform(Entity.global(), 0, Purpose.values()[0], 0);
            if (!process.waitFor(300 + (long) (900 * moment), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                killed++;
            }
        }
        assertThat(killed).isPositive();
        assertThat(digest(run(List.of(), out, 2, 0))).isEqualTo(expected);
    }

    @Test
    void theDigestIsTheSameInAnotherLanguageAndTimeZone() throws Exception {
        List<String> turkish = List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu");
        assertThat(digest(run(turkish, folder.resolve("turkish"), 2, 0))).isEqualTo(expected);
        Path manifest = find(folder.resolve("turkish"), "manifest.json");
        assertThat(Files.readString(manifest))
                .isEqualTo(Files.readString(find(folder.resolve("peace"), "manifest.json")));
    }

    @Test
    void aSecondProcessOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws Exception {
        Path out = folder.resolve("twice");
        Process first = start(List.of(), out, 1, 40);
        try (var lines = first.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("open");
            Ended second = run(List.of(), out, 1, 0);
            assertThat(second.code()).isEqualTo(2);
            assertThat(second.output()).contains("is in use by another sluice process (process " + first.pid() + ")");
            assertThat(lines.readLine()).isEqualTo(expected);
        }
    }

    @Test
    void noRoomForTheColumnStoreEndsTheRunInPlainWords() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/bin/bash"))).isTrue();
        // No file may grow beyond 1 KiB: unpacking the native library fails as it does on a full disk.
        List<String> limited = new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f 1; exec \"$@\"", "limited"));
        limited.addAll(command(List.of("-XX:-UsePerfData"), folder.resolve("no-room"), 1, 0));
        Ended starved = run(limited);
        assertThat(starved.code()).as(starved.output()).isEqualTo(3);
        assertThat(starved.output())
                .contains("Could not keep replications")
                .contains("the column store could not unpack its library")
                .doesNotContain("\tat ");
    }

    @Test
    void aDiskThatFillsUpEndsTheRunInPlainWordsAndItGoesOnLater() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/prlimit"))).isTrue();
        Path out = folder.resolve("full");
        Process process = start(List.of(), out, 1, 40);
        while (process.isAlive() && !hasSegment(out)) {
            Thread.sleep(20);
        }
        // From now on no file may grow beyond 100 bytes, as on a disk that is full.
        run(List.of("/usr/bin/prlimit", "--pid", Long.toString(process.pid()), "--fsize=100"));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(3);
        assertThat(output).contains("Could not keep replications").doesNotContain("\tat ");
        assertThat(digest(run(List.of(), out, 1, 0))).isEqualTo(expected);
    }

    private static boolean hasSegment(Path out) throws IOException {
        if (!Files.exists(out)) {
            return false;
        }
        try (var walk = Files.walk(out)) {
            return walk.anyMatch(file -> file.getFileName().toString().matches("\\d+-\\d+"));
        } catch (UncheckedIOException e) {
            return false; // a folder was renamed while we looked
        }
    }

    private record Ended(int code, String output) {}

    private static String digest(Ended ended) {
        assertThat(ended.code()).as(ended.output()).isZero();
        return ended.output()
                .lines()
                .filter(line -> line.startsWith("digest "))
                .findFirst()
                .orElse("");
    }

    private Ended run(List<String> options, Path out, int threads, int millis) throws Exception {
        return run(command(options, out, threads, millis));
    }

    private Ended run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private Process start(List<String> options, Path out, int threads, int millis) throws IOException {
        return new ProcessBuilder(command(options, out, threads, millis))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<String> command(List<String> options, Path out, int threads, int millis) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SyntheticRun.class.getName(),
                out.toString(),
                Integer.toString(REPLICATIONS),
                Integer.toString(threads),
                Integer.toString(millis)));
        return command;
    }

    private static Path find(Path out, String name) throws IOException {
        try (var walk = Files.walk(out)) {
            return walk.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }
}
