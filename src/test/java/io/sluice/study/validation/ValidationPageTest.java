package io.sluice.study.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.analysis.Digits;
import io.sluice.study.EarlierModel;
import io.sluice.study.Figure;
import io.sluice.study.ModelStamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the validation agrees with itself, with the rows of today and with the list of expected misses. */
class ValidationPageTest {
    private static final String PAGE = read();
    private static final Map<String, String[]> ROWS = rows(PAGE);
    private static final List<Target> TARGETS = Target.shipped();

    private static final int TOLERANCE = 4;
    private static final int MODEL = 5;
    private static final int ERROR = 6;
    private static final int VERDICT = 7;
    private static final int KIND = 8;

    private static String read() {
        try {
            return Files.readString(Path.of("src/site/markdown/validation.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells of the rows with figures, by id. */
    private static Map<String, String[]> rows(String page) {
        Map<String, String[]> rows = new LinkedHashMap<>();
        for (String line : page.split("\n")) {
            String[] cells = line.split(" \\| ");
            if (line.matches("\\| [VPD]\\d.*") && cells.length > KIND) {
                rows.put(cells[0].substring(2), cells);
            }
        }
        return rows;
    }

    private static String[] row(Target target) {
        return ROWS.getOrDefault(target.id(), new String[KIND + 1]);
    }

    @Test
    void everyRowOfTodayStandsThereWithItsToleranceAndKind() {
        assertThat(ROWS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        TARGETS.stream().map(Target::id).toList());
        for (Target target : TARGETS) {
            assertThat(row(target)[1]).isEqualTo(target.title());
            assertThat(row(target)[TOLERANCE])
                    .as(target.id())
                    .isEqualTo(Digits.exact(target.tolerance().low()) + " to "
                            + Digits.exact(target.tolerance().high()));
            assertThat(row(target)[KIND])
                    .as(target.id())
                    .isEqualTo(target.basis().counted());
        }
    }

    /** Digits that were rounded away may decide; so a verdict is one that some figure with these digits has. */
    @Test
    void everyVerdictFollowsFromTheFigureAndErrorBesideIt() {
        for (Target target : TARGETS) {
            assertThat(possible(target)).as(target.id()).contains(word(row(target)[VERDICT]));
        }
    }

    private static List<String> possible(Target target) {
        String model = row(target)[MODEL];
        if (row(target)[ERROR].equals("exact")) {
            return List.of(word(new Row(target, Figure.exact(Double.parseDouble(model))).shown()));
        }
        int n = replications(target.world());
        double value = Double.parseDouble(model);
        double error = Double.parseDouble(row(target)[ERROR]);
        return Stream.of(-0.5, 0.0, 0.5)
                .flatMap(up -> Stream.of(-0.5, 0.0, 0.5)
                        .map(wide -> new Figure(value + up * last(model), error + wide * last(row(target)[ERROR]), n)))
                .map(figure -> word(new Row(target, figure).shown()))
                .distinct()
                .toList();
    }

    /** The verdict without what it needs; whether more replications would decide depends on digits that are not printed. */
    private static String word(String verdict) {
        return verdict.replaceFirst("^undecided.*", "undecided");
    }

    private static int replications(Target.World world) {
        Matcher found = Pattern.compile("Replications of each world:.*?\\b" + Validation.name(world) + " (\\d+)")
                .matcher(PAGE);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    /** Size of a number's last digit; of one without a point, of its last digit that is not 0. */
    private static double last(String number) {
        BigDecimal decimal = new BigDecimal(number);
        BigDecimal plain = decimal.scale() > 0 ? decimal : decimal.stripTrailingZeros();
        return StrictMath.pow(10, -plain.scale());
    }

    @Test
    void theCountsAreThoseOfTheRowsKindByKind() {
        for (KindCount kind : KindCount.of(
                TARGETS.stream().map(target -> new Row(target, Figure.exact(0))).toList())) {
            List<String> verdicts = kind.ids().stream()
                    .map(id -> word(ROWS.getOrDefault(id, new String[0])[VERDICT]))
                    .toList();
            Matcher line = Pattern.compile(
                            "\\| " + kind.kind() + " \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|\n")
                    .matcher(PAGE);
            assertThat(line.find()).as(kind.kind()).isTrue();
            assertThat(line.group(1)).isEqualTo(String.valueOf(verdicts.size()));
            assertThat(Long.parseLong(line.group(2))).as(kind.kind()).isEqualTo(count(verdicts, "met"));
            assertThat(Long.parseLong(line.group(3))).as(kind.kind()).isEqualTo(count(verdicts, "missed"));
            assertThat(Long.parseLong(line.group(4)) + Long.parseLong(line.group(5)))
                    .as(kind.kind())
                    .isEqualTo(count(verdicts, "undecided"));
        }
    }

    private static long count(List<String> words, String word) {
        return words.stream().filter(word::equals).count();
    }

    @Test
    void theFirstScreenCountsAndQuotesEveryMismatch() {
        String first = PAGE.substring(0, PAGE.indexOf("\n## "));
        for (Target target : TARGETS) {
            if (target.basis().mismatched()) {
                assertThat(first)
                        .contains("**Concept mismatch: " + target.id() + "**")
                        .contains(target.basis().mismatch());
            }
        }
    }

    @Test
    void missesArePreciselyThoseExpectedAndOnAPageOfTodayEveryVerdictIs() {
        ExpectedMisses expected = ExpectedMisses.shipped();
        for (Target target : TARGETS) {
            String verdict = word(row(target)[VERDICT]);
            boolean open = EarlierModel.made(PAGE) && verdict.equals("undecided");
            if (!open) {
                assertThat(verdict).as(target.id()).isEqualTo(expected.expected(target.id()));
            }
        }
        assertThat(PAGE).doesNotContain("within error").doesNotContain("Not explained yet.");
    }

    @Test
    void thePageOfAResultSaysWhatIsCountedWhatDiffersAndWhatMadeIt() {
        List<Row> rows = TARGETS.stream()
                .map(target -> new Row(target, Figure.exact(target.tolerance().low())))
                .toList();
        ValidationResult result = new ValidationResult(
                rows, List.of(), Map.of(Target.World.US, 12, Target.World.US_CLOSED, 13, Target.World.CN, 14), 0.05);
        String page = new ValidationPage(result, ExpectedMisses.shipped()).text("COMMAND", "0123456789ab");
        assertThat(page)
                .contains("    COMMAND\n", "*Sketch*: at 0.05 of the ventures")
                .contains("| independent | 10 | 10 | 0 | 0 | 0 |", "| concept mismatch | 0 | 0 | 0 | 0 | 0 |")
                .contains("Replications of each world: us 12, us-closed 13, cn 14.")
                .contains("Verdicts other than expected: V04b met, expected undecided; V05 met, expected undecided;")
                .contains("| V05 | rests on an input | `pareto_alpha`, `multiple_cut` | ")
                .endsWith(ModelStamp.line("0123456789ab"));
        assertThat(EarlierModel.made(page)).as("a page made anew").isFalse();
    }
}
