package io.sluice.study.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.study.Variation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * The page of the validation says what the model shows now. To accept what has changed: run this test with
 * {@code -Dsluice.accept=true}, or the command the page names.
 */
class ValidationPageIT {
    private static final Path PAGE = Path.of("src/site/markdown/validation.md");
    private static final int REPLICATIONS = 12;
    private static final String COMMAND = "./sluice validate --replications 12 --page src/site/markdown/validation.md";

    @Test
    void thePageIsWhatTheProgramMakesAndEveryMissedRowHasAReason() throws IOException {
        ValidationResult result = new Validation(
                        Path.of("scenarios/validation-us.yaml"),
                        Path.of("scenarios/baseline.yaml"),
                        OptionalLong.empty(),
                        2)
                .run(Variation.NONE, REPLICATIONS, true);
        String text = new ValidationPage(result, Reasons.shipped()).text(COMMAND);
        if (Boolean.getBoolean("sluice.accept")) {
            Files.writeString(PAGE, text);
        }
        assertThat(Files.readString(PAGE))
                .as("made by the program; %s writes it anew", COMMAND)
                .isEqualTo(text);
        List<String> missed =
                result.failed().stream().map(row -> row.target().id()).toList();
        assertThat(Reasons.shipped().keySet())
                .as("reasons of missed rows, and of no others")
                .containsExactlyInAnyOrderElementsOf(missed);
    }
}
