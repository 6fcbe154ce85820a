package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.simulation.LoadedScenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code sluice new} writes passes every check as it stands, and nothing that is there is touched. */
final class NewCommandTest {
    @TempDir
    private Path project = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private int begin(String kind, String name) {
        return run("new", kind, name, "--in", project.toString());
    }

    @BeforeEach
    void copyTheProject() throws IOException {
        for (String tree : new String[] {"rules", "scenarios"}) {
            try (Stream<Path> files = Files.walk(Path.of(tree))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = project.resolve(file.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void aNewPackAndANewReformPassTheirOwnCases() {
        assertThat(begin("pack", "cn-zj/robots")).isEqualTo(ExitCode.OK);
        assertThat(begin("pack", "cn/6g-2")).isEqualTo(ExitCode.OK);
        assertThat(begin("reform", "larger-tickets")).isEqualTo(ExitCode.OK);
        String rules = project.resolve("rules").toString();
        assertThat(run("rules", "test", "cn-zj/robots", "cn/6g-2", "reforms/larger-tickets", "--rules", rules))
                .as(err.toString())
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("wrote ").contains("next: sluice rules test cn-zj/robots --rules ");
    }

    @Test
    void aNewScenarioIsReadWithAllItsPacks() {
        assertThat(begin("scenario", "larger-tickets")).isEqualTo(ExitCode.OK);
        LoadedScenario read =
                LoadedScenario.read(project.resolve("scenarios/larger-tickets.yaml"), OptionalLong.empty());
        assertThat(read.scenario().arms()).extracting(a -> a.name()).contains("enacted", "variant");
    }

    @Test
    void whatIsThereIsNeverTouched() throws IOException {
        Path pack = project.resolve("rules/cn-zj/robots/pack.yaml");
        Files.createDirectories(pack.getParent());
        Files.writeString(pack, "mine");
        assertThat(begin("pack", "cn-zj/robots")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Files.readString(pack)).isEqualTo("mine");
        assertThat(pack.resolveSibling("support.drl")).doesNotExist();
        assertThat(err.toString()).contains("there is such a file already");
    }

    @Test
    void aWrongNameAndAWrongFolderAreAnsweredWithWhatIsAllowed() {
        assertThat(begin("pack", "Robots")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("such as cn-zj/robots");
        assertThat(begin("pack", "reforms/robots")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("hint: sluice new reform robots");
        assertThat(begin("scenario", "../evil")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run(
                        "new",
                        "pack",
                        "cn-zj/robots",
                        "--in",
                        project.resolve("rules").toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("there is no such folder, so this is not the folder of a project");
        assertThat(begin("pakc", "cn-zj/robots")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("expected one of [PACK, REFORM, SCENARIO] (case-insensitive) but was 'pakc'");
    }
}
