package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sluice rules check} says what the law holds, or what is wrong with it. */
final class RulesCheckCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private Path brokenPack() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("rules/xx/fund"));
        Files.writeString(pack.resolve("pack.yaml"), "id: xx/fund\ntitle: Fund\n");
        Files.writeString(pack.resolve("a.drl"), """
                package xx.fund;
                rule "A-1"
                    @title("x") @source("law") @from("2026-01-01")
                when
                    $d : Deal( premoney > 5 )
                then
                    rulings.unmet( "A-2", $d );
                end
                """);
        return pack;
    }

    @Test
    void aSoundPackIsSummedUpInOneLine() {
        assertThat(run("rules", "check", "cn/national-fund")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).matches("ok: \\d+ packs?, \\d+ rules, \\d+ parameters; the law changes on .*\\R");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aPackIsNamedByItsIdOrItsFolderOrAFileInIt() {
        assertThat(run("rules", "check", "rules/cn/national-fund/")).isEqualTo(ExitCode.OK);
        String byFolder = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run("rules", "check", "rules/cn/national-fund/tests/deals.yaml"))
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString()).isEqualTo(byFolder);
        out.getBuffer().setLength(0);
        assertThat(run("rules", "check", "cn/national-fund")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).isEqualTo(byFolder);
    }

    @Test
    void packsOfAnotherFolderThanTheOneAskedForAreAnErrorAndNotCheckedInItsPlace() throws IOException {
        brokenPack();
        String copy = folder.resolve("rules").toString();
        for (String word : List.of("rules", "rules/cn/national-fund")) {
            err.getBuffer().setLength(0);
            assertThat(run("rules", "check", word, "--rules", copy)).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(err.toString())
                    .contains(
                            "the pack lies below rules, but --rules says " + copy,
                            "name packs by their id",
                            "1 error\n");
        }
        err.getBuffer().setLength(0);
        assertThat(run("rules", "check", copy, "--rules", copy)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("a.drl:").doesNotContain("lies below");
    }

    @Test
    void aFileThatIsBeingSavedIsOneErrorAndNotOneForEachFigureInIt(@TempDir Path root) throws IOException {
        Path law = Path.of("rules", "cn", "industry-support");
        for (String name : List.of("pack.yaml", "parameters.yaml", "support.drl")) {
            Path file = root.resolve("cn/industry-support").resolve(name);
            Files.createDirectories(file.getParent());
            Files.copy(law.resolve(name), file);
        }
        Path figures = root.resolve("cn/industry-support/parameters.yaml");
        byte[] whole = Files.readAllBytes(figures);
        Files.write(figures, new byte[0]);
        assertThat(run("rules", "check", "cn/industry-support", "--rules", root.toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("parameters.yaml: error: the file is empty", "1 error\n");
        err.getBuffer().setLength(0);
        int han = new String(whole, StandardCharsets.UTF_8).indexOf('四');
        int bytes = new String(whole, StandardCharsets.UTF_8).substring(0, han).getBytes(StandardCharsets.UTF_8).length;
        Files.write(figures, Arrays.copyOf(whole, bytes + 2));
        assertThat(run("rules", "check", "cn/industry-support", "--rules", root.toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains(
                        "error: the file ends in the middle of a character",
                        "hint: it is cut off: save it whole",
                        "1 error\n");
    }

    @Test
    void aFolderOfPacksIsAllOfThem() {
        assertThat(run("rules", "check", "cn-sh/embodied-ai", "cn-sh/hydrogen")).isEqualTo(ExitCode.OK);
        String one = out.toString();
        for (String folder : List.of("rules/cn-sh", "rules/cn-sh/", "cn-sh")) {
            out.getBuffer().setLength(0);
            assertThat(run("rules", "check", folder)).isEqualTo(ExitCode.OK);
            assertThat(out.toString()).as(folder).isEqualTo(one);
        }
        assertThat(run("rules", "check", "rules/cn/national-fund/tests")).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aBrokenPackIsShownWithLineCaretAndHint() throws IOException {
        Path pack = brokenPack();

        assertThat(run("rules", "check", pack.toString())).isEqualTo(ExitCode.BAD_INPUT);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("a.drl:3:25: error: there is no source 'law'")
                .contains("""
                        a.drl:5:16: error: Deal has no field 'premoney'
                                $d : Deal( premoney > 5 )
                                           ^^^^^^^^
                            hint: perhaps you mean 'preMoney'
                        """)
                .contains("a.drl:7:20: error: the statement says \"A-2\", but the rule is \"A-1\" (line 2)")
                .endsWith("3 errors" + System.lineSeparator());
    }

    @Test
    void jsonHoldsTheSame() throws IOException {
        Path pack = brokenPack();

        assertThat(run("rules", "check", "--format", "json", pack.toString())).isEqualTo(ExitCode.BAD_INPUT);

        assertThat(out.toString()).contains("\"ok\" : false", "\"code\" : \"unknown-field\"", "\"line\" : 5");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anUnknownPackIsAnsweredWithTheNearest() {
        assertThat(run("rules", "check", "cn/natonal-fund")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("there is no pack 'cn/natonal-fund'", "perhaps you mean 'cn/national-fund'");
    }
}
