package io.sluice.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The path of a copy stays in the run folder; dots inside a name lead nowhere. */
final class InputFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"scenario.yaml", "rules/cn/x/v1..v2.md", "rules/..x/a...md", "extends/1-a.yaml"})
    void aPathWhoseStepsStayInsideIsTaken(String path) {
        assertThat(new InputFile(path, "").path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/etc/passwd", "..", "../x", "rules/../../x", "rules/./x", "rules//x", "rules\\x", "c:x"})
    void aPathWithAStepOutOfTheFolderIsRefused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InputFile(path, ""))
                .withMessageContaining("\"" + path + "\"");
    }
}
