package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.analysis.StoredRun;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DictionaryCommandsTest {
    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @TempDir
    Path out;

    @Test
    void indicatorsAreListedByFamilyAndDefinedByName() {
        assertThat(run("indicators")).isEqualTo(ExitCode.OK);
        assertThat(printed.toString()).contains("money raised", "  mobilised_social ", "net_private_leverage");
        assertThat(run("indicators", "net_private_leverage")).isEqualTo(ExitCode.OK);
        assertThat(printed.toString()).contains("净杠杆", "ratio of expected differences", "higher-is-better");
        assertThat(run("indicators", "--format", "json")).isEqualTo(ExitCode.OK);
        JsonNode tree = JsonMapper.shared().readTree(printed.toString());
        assertThat(tree.get("indicators").size()).isGreaterThan(60);
    }

    @Test
    void aMisspeltIndicatorIsAnsweredWithTheNearest() {
        assertThat(run("indicators", "mobilized_social")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(complained.toString()).contains("no indicator 'mobilized_social'", "mobilised_social");
        assertThat(printed.toString()).isEmpty();
    }

    @Test
    void parametersAreListedWithTheirBandAndStatus() {
        assertThat(run("parameters")).isEqualTo(ExitCode.OK);
        assertThat(printed.toString()).contains("are assumed.");
        assertThat(run("parameters", "--format", "json")).isEqualTo(ExitCode.OK);
        JsonNode first = JsonMapper.shared()
                .readTree(printed.toString())
                .get("parameters")
                .get(0);
        assertThat(run("parameters", first.get("name").asString())).isEqualTo(ExitCode.OK);
        assertThat(printed.toString()).contains("central", "allowed", "source");
        assertThat(run("parameters", "no_such_thing_at_all")).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void runsAreComparedByBeginningOfTheirNameOrAsLatest() {
        Path run = StoredRun.write(out, 5, 12, List.of());
        String name = String.valueOf(run.getFileName());
        assertThat(run("compare", name.substring(0, 9), "latest", "--out", out.toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(printed.toString()).contains("Paired over 12 common replications", "exactly 0");
        assertThat(run("compare", "latest", "latest", "--arm", "no-fund:enacted", "--out", out.toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(printed.toString()).contains("arm no-fund", "arm enacted").doesNotContain("exactly 0");
        assertThat(run("compare", "latest", "latest", "--format", "json", "--out", out.toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(JsonMapper.shared()
                        .readTree(printed.toString())
                        .get("identical")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aRunOrArmThatIsNotThereIsAnsweredInWords() {
        assertThat(run("compare", "nothing", "latest", "--out", out.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(complained.toString()).contains("nothing");
        StoredRun.write(out, 5, 3, List.of());
        assertThat(run("compare", "latest", "latest", "--arm", "enactd", "--out", out.toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(complained.toString()).contains("no arm 'enactd'", "enacted");
    }

    private int run(String... args) {
        printed.getBuffer().setLength(0);
        complained.getBuffer().setLength(0);
        return Main.run(new PrintWriter(printed, true), new PrintWriter(complained, true), args);
    }
}
