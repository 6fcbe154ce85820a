package io.sluice.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several live processes share a folder of compiled rules; some are killed while they write. */
class CompiledStoreProcessesIT {
    private static final int KILLED = 8;

    @TempDir
    private Path temporary = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void chooseFolder() {
        folder = temporary.resolve("cache");
    }

    private static Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(StoreWriter.class.getName());
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private RuleCompiler compiler() {
        return new RuleCompiler(Vocabulary.standard(), Optional.of(CompiledStore.in(folder)));
    }

    private List<Path> files(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(suffix)).toList();
        }
    }

    private static String output(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    @Test
    void twoProcessesThatCompileAtOnceLeaveOneWholeEntry() throws Exception {
        Process first = start("compile", folder.toString());
        Process second = start("compile", folder.toString());
        assertThat(output(first)).endsWith("refused 1");
        assertThat(output(second)).endsWith("refused 1");
        assertThat(files(".rules")).hasSize(1);
        assertThat(files(".part")).isEmpty();
        assertThat(output(start("compile", folder.toString()))).endsWith("builds 0, refused 1");
    }

    /** Two writers at a time, each killed at a random moment; all the while the entry is read, and whole. */
    @Test
    void killedWritersLeaveNoEntryThatIsNotWhole() throws Exception {
        Path seed = temporary.resolve("seed");
        new RuleCompiler(Vocabulary.standard(), Optional.of(CompiledStore.in(seed)))
                .compile(CompiledStoreTest.book(100, "<"));
        DroolsSources sources = DroolsSources.of(CompiledStoreTest.book(100, "<"));
        DroolsBuild whole = CompiledStore.in(seed).find(sources).orElseThrow();
        CompiledStore store = CompiledStore.in(folder);
        SplittableRandom random = new SplittableRandom(11);
        int cutShort = 0;
        long reads = 0;
        for (int round = 0; round < KILLED / 2; round++) {
            List<Process> writers = List.of(
                    start("write", seed.toString(), folder.toString()),
                    start("write", seed.toString(), folder.toString()));
            for (Process writer : writers) {
                assertThat(writer.inputReader(StandardCharsets.UTF_8).readLine())
                        .isEqualTo("writing");
            }
            for (Process writer : writers) {
                long until = System.nanoTime() + random.nextLong(1_000_000L, 120_000_000L);
                boolean seen = false;
                while (!seen || System.nanoTime() < until) {
                    Optional<DroolsBuild> found = store.find(sources);
                    assertThat(found.isPresent() || !seen)
                            .as("an entry that was there stays")
                            .isTrue();
                    if (found.isPresent()) {
                        seen = true;
                        reads++;
                        assertThat(found.get().classes().keySet())
                                .isEqualTo(whole.classes().keySet());
                    }
                }
                writer.destroyForcibly().waitFor();
            }
            assertThat(files(".rules")).hasSize(1);
            cutShort = files(".part").size();
            RuleCompiler next = compiler();
            assertThat(CompiledStoreTest.refused(next.compile(CompiledStoreTest.book(100, "<"))))
                    .isEqualTo(1);
            assertThat(next.builds()).isZero();
        }
        assertThat(reads).isGreaterThan(KILLED);
        assertThat(cutShort).as("writers killed in the middle of a file").isPositive();
        for (Path left : files(".part")) {
            Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(2, ChronoUnit.DAYS)));
        }
        store.keep(sources, whole);
        assertThat(files(".part")).as("what they left is cleared a day later").isEmpty();
    }
}
