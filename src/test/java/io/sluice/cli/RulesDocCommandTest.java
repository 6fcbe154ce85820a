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

/** {@code sluice rules doc} writes its page and nothing else. */
final class RulesDocCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void itReplacesItsOwnEarlierPageAndLeavesNothingBeside() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(run("rules", "doc", "cn/tax", "--out", page.toString())).isZero();
        String first = Files.readString(page);
        assertThat(run("rules", "doc", "rules/cn/tax", "--out", page.toString()))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(page)).isEqualTo(first).contains("<title>");
        assertThat(out.toString()).contains("page.html: ").contains(" rules");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(page);
        }
    }

    @Test
    void aFileOfAnotherIsLeftAsItIs() throws IOException {
        Path other = Files.writeString(folder.resolve("notes.html"), "<html>mine</html>");
        assertThat(run("rules", "doc", "cn/tax", "--out", other.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Files.readString(other)).isEqualTo("<html>mine</html>");
        assertThat(err.toString()).contains("no page that this command wrote", "--out");
        assertThat(run("rules", "doc", "cn/tax", "--out", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aPlaceThatIsNotThereIsSaidBeforeAnyWork() {
        Path page = folder.resolve("nowhere/page.html");
        assertThat(run("rules", "doc", "cn/tax", "--out", page.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("there is no folder");
    }

    @Test
    void aPackThatIsNotThereAndAFaultyOneWriteNothing() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(run("rules", "doc", "cn/taxes", "--out", page.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("perhaps you mean 'cn/tax'");
        Path pack = Files.createDirectories(folder.resolve("rules/cn/half"));
        Files.writeString(pack.resolve("pack.yaml"), "id: cn/half\ntitle: half\n");
        Files.writeString(pack.resolve("half.drl"), "package cn.half;\nrule \"H-1\"\nwhen\n");
        assertThat(run("rules", "doc", pack.toString(), "--out", page.toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(page).doesNotExist();
    }

    @Test
    void aFolderOfPacksStandsForAllOfThem() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(run("rules", "doc", "rules/cn-sc", "--out", page.toString()))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(page)).contains("id=\"pack:cn-sc/hydrogen\"", "id=\"pack:cn-sc/loss-tolerance\"");
    }

    @Test
    void aReformThatCannotBeReadIsSaidOnThePage() throws IOException {
        Path root = folder.resolve("rules");
        Path pack = Files.createDirectories(root.resolve("cn/plain"));
        Files.writeString(pack.resolve("pack.yaml"), "id: cn/plain\ntitle: plain\n");
        Path reform = Files.createDirectories(root.resolve("reforms/broken"));
        Files.writeString(
                reform.resolve("pack.yaml"),
                "id: reforms/broken\ntitle: broken\nchanges-packs: [cn/plain]\nvalues:\n  nothing:\n    2026-01-01: {value: 1}\n");
        Path page = folder.resolve("page.html");
        assertThat(run("rules", "doc", "cn/plain", "--rules", root.toString(), "--out", page.toString()))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(page)).contains("The pack reforms/broken cannot be read");
        assertThat(out.toString()).contains("reforms/broken");
    }
}
