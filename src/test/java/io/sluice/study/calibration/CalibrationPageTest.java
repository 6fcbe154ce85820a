package io.sluice.study.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ParameterTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of the calibration names the values of the table of parameters that stand at an end of their band. */
class CalibrationPageTest {
    private static final Path PAGE = Path.of("src/site/markdown/calibration.md");
    /** A row of the table: parameter, value, end with its value; what it means stands in the last cell and is not empty. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^(\\| `\\w+` \\| [\\d.-]+ \\| (?:low|high), [\\d.-]+ \\|) \\S.* \\|$");

    @Test
    void theTableOfValuesAtAnEndHoldsEachCalibratedParameterThatStandsThereAndNoOther() throws IOException {
        List<String> there = ROW.matcher(section(Files.readString(PAGE)))
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();
        assertThat(there)
                .as("rows of " + PAGE + " up to their third cell; the last cell says what the value means")
                .containsExactlyInAnyOrderElementsOf(expected());
    }

    private static List<String> expected() {
        return ParameterTable.shipped().all().stream()
                .filter(row -> row.status() == ModelParameter.Status.S)
                .map(CalibrationPageTest::atAnEnd)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> atAnEnd(ModelParameter row) {
        return BandEnd.of(row, row.central())
                .map(end -> "| `" + row.name() + "` | " + row.central().toPlainString() + " | " + end.word() + ", "
                        + (end == BandEnd.LOW ? row.low() : row.high()).toPlainString() + " |");
    }

    private static String section(String page) {
        String from = page.substring(page.indexOf("## Values at the ends of their bands"));
        return from.substring(0, from.indexOf("\n## ", 1));
    }
}
