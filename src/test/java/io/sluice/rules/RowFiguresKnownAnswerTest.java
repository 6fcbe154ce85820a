package io.sluice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.Units;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.scenario.text.CsvTable;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The figures of the eligibility table stand in the parameters that the rules of the row read. */
final class RowFiguresKnownAnswerTest {
    private static final Path PACKS = Path.of("rules");
    private static final Path ROWS = Path.of("src/test/resources/known-answers/eligibility-rows/rows.csv");
    private static final Path LOSSES = Path.of("src/test/resources/known-answers/loss-tolerance/rows.csv");

    private final LawBook book = load();
    private final CsvTable rows = CsvTable.parse("rows.csv", text(ROWS));

    @Test
    void everyThresholdIsReadByARuleOfItsRow() {
        int checked = 0;
        for (int row = 0; row < rows.size(); row++) {
            String id = rows.text(row, "row");
            String unit = rows.text(row, "unit").replaceAll("[;,( ].*", "");
            String threshold = rows.text(row, "threshold");
            if (isRule(id) && threshold.matches("[0-9.]+")) {
                assertThat(figures(id))
                        .as("%s: %s %s", id, threshold, rows.text(row, "unit"))
                        .contains(inUnit(
                                threshold, rows.text(row, "unit").startsWith("million") ? "million yuan" : unit));
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(40);
    }

    @Test
    void everyRateAndEveryLimitOfMoneyIsReadByARuleOfItsRow() {
        int checked = 0;
        for (int row = 0; row < rows.size(); row++) {
            String id = rows.text(row, "row");
            String rate = rows.text(row, "rate");
            String cap = rows.text(row, "cap_million_yuan");
            if (isRule(id) && !rate.isEmpty()) {
                assertThat(figures(id)).as("%s: rate %s", id, rate).contains(inUnit(rate, "x"));
                checked++;
            }
            if (isRule(id) && !cap.isEmpty()) {
                assertThat(figures(id)).as("%s: limit %s", id, cap).contains(inUnit(cap, "million yuan"));
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(25);
    }

    @Test
    void everyShareThatMayBeLostIsReadByARuleOfItsRow() {
        CsvTable losses = CsvTable.parse("rows.csv", text(LOSSES));
        assertThat(losses.size()).isEqualTo(14);
        for (int row = 0; row < losses.size(); row++) {
            String id = losses.text(row, "row");
            assertThat(isRule(id)).as(id).isTrue();
            assertThat(figures(id)).as(id).contains(inUnit(losses.text(row, "max_loss_share"), "share"));
        }
    }

    private boolean isRule(String id) {
        return book.rules().stream().anyMatch(rule -> rule.id().equals(id));
    }

    /** The last values of the figures that the rules of a row read; a row has one dimension, so numbers suffice. */
    private Set<Long> figures(String row) {
        Set<Long> figures = new TreeSet<>();
        for (RuleInfo rule : book.rules()) {
            if (rule.id().equals(row) || rule.id().startsWith(row + "-")) {
                for (String parameter : rule.reads()) {
                    valueOf(parameter).ifPresent(figures::add);
                }
            }
        }
        return figures;
    }

    private OptionalLong valueOf(String parameter) {
        return Objects.requireNonNull(book.parameters().get(parameter)).values().stream()
                .mapToLong(value -> value.value())
                .reduce((earlier, later) -> later);
    }

    private static long inUnit(String number, String word) {
        return switch (word) {
            case "share" -> Units.parse(number, "share", Dimension.SHARE);
            case "x" -> Units.parse(number, "x", Dimension.MULTIPLE);
            case "million yuan" -> Units.parse(number, "million yuan", Dimension.MONEY);
            case "year", "years", "months" -> Units.parse(number, word, Dimension.MONTHS);
            case "points" -> Units.parse(number, "points", Dimension.SCORE);
            case "people", "items" -> Units.parse(number, word, Dimension.COUNT);
            default -> throw new IllegalArgumentException("the row has the unknown unit " + word);
        };
    }

    private static LawBook load() {
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.load(PACKS, packs(), diagnostics);
        assertThat(diagnostics.render()).isEmpty();
        return Objects.requireNonNull(book);
    }

    private static List<String> packs() {
        try (Stream<Path> files = Files.walk(PACKS)) {
            return files.filter(file -> file.endsWith("pack.yaml"))
                    .map(file ->
                            PACKS.relativize(file).toString().replace('\\', '/').replace("/pack.yaml", ""))
                    .filter(id -> !id.startsWith("reforms/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
