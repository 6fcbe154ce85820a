package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.ModelParameter.Status;
import io.sluice.scenario.ParameterTable;
import io.sluice.study.EarlierModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The figures on the first page of the project are those of the table of parameters and of the page of the validation. */
class FrontPageTest {
    private static final String README = read("README.md");
    private static final String VALIDATION = read("src/site/markdown/validation.md");

    @Test
    void assumedAndCalibratedParametersAreCountedInTheTable() {
        long calibrated = count(Status.S);
        assertThat(numbers(README, "(\\d+) of the (\\d+) assumed parameters were set"))
                .containsExactly(calibrated, calibrated + count(Status.A));
    }

    @Test
    void verdictsOfIndependentRowsAreThoseOfThePageOfTheValidation() {
        List<Long> page =
                numbers(VALIDATION, "\\| independent \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");
        assertThat(numbers(
                        README,
                        "Of the (\\d+) independent rows of the \\S+ (\\d+) (?:is|are) met, (\\d+) (?:is|are) missed and (\\d+)"
                                + " (?:is|are) undecided"))
                .containsExactly(page.get(0), page.get(1), page.get(2), page.get(3) + page.get(4));
    }

    @Test
    void theFirstPageSaysThatAnEarlierModelMadeItsFiguresWhenItIsSoOfTheValidation() {
        assertThat(EarlierModel.made(README)).isEqualTo(EarlierModel.made(VALIDATION));
    }

    private static long count(Status status) {
        return ParameterTable.shipped().all().stream()
                .filter(row -> row.status() == status)
                .count();
    }

    /** The numbers of the first place in a text, on whatever lines, that reads like this. */
    private static List<Long> numbers(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text.replaceAll("\\s+", " "));
        assertThat(matcher.find()).as(pattern).isTrue();
        return java.util.stream.IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(group -> Long.valueOf(matcher.group(group)))
                .toList();
    }

    private static String read(String page) {
        try {
            return Files.readString(Path.of(page));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(page, e);
        }
    }
}
