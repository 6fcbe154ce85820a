package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.bench.PackBench;
import io.sluice.rules.pack.BrokenPack;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Typical mistakes of a policy modeler, made in a copy of the shipped packs, are found and answered in words that help. */
final class MistakesTest {
    private static final List<BrokenPack> MISTAKES = BrokenPack.readAll(resource());

    @TempDir
    private Path folder = Path.of("");

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(MistakesTest.class.getResourceAsStream("mistakes.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreAtLeastForty() {
        assertThat(MISTAKES).hasSizeGreaterThanOrEqualTo(40);
    }

    @TestFactory
    Stream<DynamicTest> eachMistakeIsAnswered() {
        return MISTAKES.stream().map(m -> DynamicTest.dynamicTest(m.title(), () -> tryOut(m)));
    }

    private void tryOut(BrokenPack mistake) throws IOException {
        Path root = folder.resolve("rules" + MISTAKES.indexOf(mistake));
        String pack = mistake.edits().get(0).file().replaceFirst("^([a-z-]+/[a-z-]+)/.*", "$1");
        copy(Path.of("rules", pack), root.resolve(pack));
        if (pack.startsWith("reforms/")) {
            copy(Path.of("rules/cn"), root.resolve("cn"));
        }
        for (BrokenPack.Edit edit : mistake.edits()) {
            Path file = root.resolve(edit.file());
            String text = Files.readString(file);
            assertThat(text).contains(edit.old());
            int at = text.indexOf(edit.old());
            Files.writeString(
                    file,
                    text.substring(0, at)
                            + edit.now()
                            + text.substring(at + edit.old().length()));
        }
        List<String> expected = mistake.expected().lines().toList();
        String[] command = expected.get(0).split(" ");
        StringWriter said = new StringWriter();
        int code = command[0].equals("check") ? check(pack, root, said) : test(pack, root, said);
        assertThat(code).as("%s", said).isEqualTo(Integer.parseInt(command[1]));
        assertThat(said.toString().replace(root.toString().replace('\\', '/') + "/", ""))
                .contains(expected.subList(1, expected.size()));
    }

    private static int check(String pack, Path root, StringWriter said) {
        PrintWriter print = new PrintWriter(said);
        return Main.run(print, print, "rules", "check", pack, "--rules", root.toString());
    }

    /** As the command does while it watches: without Drools. */
    private static int test(String pack, Path root, StringWriter said) {
        Diagnostics diagnostics = new Diagnostics();
        List<PackBench.Report> reports = new PackBench(root).test(List.of(pack), diagnostics, false);
        diagnostics.throwIfAny();
        said.write(CaseReport.text(reports));
        return reports.stream().allMatch(PackBench.Report::passed) ? ExitCode.OK : ExitCode.FOUND;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target);
            }
        }
    }
}
