package io.sluice.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A number on the way to a result is an assumption in the register, a unit scale of {@code quantity}, or stands on a line of the
 * frozen list {@code literals.txt} with the reason why it is no assumption.
 */
class NumberLiteralsTest {
    private static final Path MAIN = Path.of("src/main/java/io/sluice");
    private static final Path FROZEN = Path.of("src/test/resources/io/sluice/architecture/literals.txt");
    private static final List<String> WAY = List.of("simulation", "world", "results/measure");

    @Test
    void everyNumberOnTheWayIsInTheRegisterOrHasAReason() throws IOException {
        TreeSet<NumberLiterals.Line> open = NumberLiterals.below(MAIN, WAY);
        open.removeAll(frozen().keySet());
        assertThat(open)
                .as("make it a row of parameters.csv, a scale of io.sluice.quantity.Scales, or a line of " + FROZEN
                        + " with a reason")
                .isEmpty();
    }

    @Test
    void everyLineOfTheFrozenListStandsInTheProgramAndHasAReason() throws IOException {
        TreeMap<NumberLiterals.Line, String> gone = frozen();
        assertThat(gone.values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(3));
        gone.keySet().removeAll(NumberLiterals.below(MAIN, WAY));
        assertThat(gone.keySet()).isEmpty();
    }

    @Test
    void plantedNumbersAreCaughtWhateverTheirValue() throws IOException {
        TreeSet<NumberLiterals.Line> caught =
                NumberLiterals.below(Path.of("src/test/java/io/sluice/architecture/planted"), List.of("simulation"));
        assertThat(caught)
                .filteredOn(line -> line.file().endsWith("WritesNumbers.java"))
                .extracting(NumberLiterals.Line::text)
                .containsExactlyInAnyOrder(
                        "private static final double HIDDEN = 0.07;",
                        "return money / 2;",
                        "return 0.5 * money;",
                        "return Math.max(0.25, Math.min(4, factor));",
                        "return weights[0] * 3;");
    }

    /** The frozen list: file, line and reason, each parted by a bar with spaces. */
    private static TreeMap<NumberLiterals.Line, String> frozen() throws IOException {
        TreeMap<NumberLiterals.Line, String> lines = new TreeMap<>();
        for (String line : Files.readAllLines(FROZEN, StandardCharsets.UTF_8)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" \\| ", 3);
                assertThat(parts).as(line).hasSize(3);
                lines.put(new NumberLiterals.Line(parts[0], parts[2]), parts[1]);
            }
        }
        return lines;
    }
}
