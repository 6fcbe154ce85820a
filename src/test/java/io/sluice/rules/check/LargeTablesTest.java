package io.sluice.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.quantity.Dimension;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.pack.WrittenLaw;
import io.sluice.rules.population.Population;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The work of the check grows with the rows of a table and not with their square, whatever the rows are like. */
final class LargeTablesTest {
    /** More than a rule is held against, so that the limits and not the size of the table decide. */
    private static final int ROWS = CheckLimits.LOOKS + 20;

    private static final int FEWER = CheckLimits.TRIES + 20;
    private static final List<String> WORDS = List.of("quantum", "hydrogen", "6g", "embodied-ai");

    /** Conditions and statement of the row with a number. */
    private record Table(String name, IntFunction<String> conditions, IntFunction<String> states) {}

    private static String share(int row) {
        return "rate( \"%s\", $d, $s" + row % 5 + " );";
    }

    private static List<Table> tables() {
        return List.of(
                new Table(
                        "rows that exclude each other by a range",
                        row -> "sales >= $m" + row + ", sales < $m" + (row + 1),
                        LargeTablesTest::share),
                new Table(
                        "rows that exclude each other by a word and a range",
                        row -> "industry == \"" + WORDS.get(row % 4) + "\", sales >= $m" + row + ", sales < $m"
                                + (row + 4),
                        LargeTablesTest::share),
                new Table("rows that are all alike", row -> "sales >= $m1", row -> "rate( \"%s\", $d, $s1 );"),
                new Table("rows that all contradict each other", row -> "sales >= $m1", LargeTablesTest::share),
                new Table("ranges inside one another", row -> "sales >= $m" + row, row -> "rate( \"%s\", $d, $s1 );"),
                new Table(
                        "permissions that may be refused",
                        row -> "industry == \"" + WORDS.get(row % 4) + "\", sales >= $m" + row + ", sales < $m"
                                + (row + 4),
                        row -> (row % 2 == 0 ? "eligible" : "unmet") + "( \"%s\", $d );"),
                new Table(
                        "permissions that are all refused",
                        row -> "sales >= $m1",
                        row -> (row % 2 == 0 ? "eligible" : "unmet") + "( \"%s\", $d );"),
                new Table(
                        "rows that only a sum of fields tells apart",
                        row -> "sales - rd >= $m" + row + ", sales - rd < $m" + (row + 1),
                        LargeTablesTest::share));
    }

    private static CheckedLaw law(Table table, int rows) {
        WrittenLaw law = new WrittenLaw().instrument("thing", Subject.VENTURE);
        for (int i = 0; i < rows + 5; i++) {
            law.parameter("m-" + i, Dimension.MONEY, 1_000L * i);
        }
        for (int i = 0; i < 5; i++) {
            law.parameter("s-" + i, Dimension.SHARE, 10_000L * (i + 1));
        }
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            String id = String.format(Locale.ROOT, "R-%04d", row);
            String reads = Stream.concat(
                            Stream.of(row, row + 1, row + 4, 1).distinct().map(i -> "$m" + i + " : m" + i),
                            Stream.of(row % 5, 1).distinct().map(i -> "$s" + i + " : s" + i))
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
            String states = table.states().apply(row).formatted(id);
            text.append(WrittenLaw.ruleText(
                    id,
                    states.startsWith("rate") ? "rate" : "gate",
                    "2026-01-01",
                    null,
                    "Parameters( " + reads + " )\n    $d : Venture( instrument == \"thing\", "
                            + table.conditions().apply(row) + " )",
                    "rulings." + states));
        }
        PlainBook plain = new PlainBook(law.file(text.toString()).book(), Vocabulary.standard());
        PopulationAnswers nobody = new PopulationAnswers(plain, new Population("nobody", "", Map.of()));
        return new CheckedLaw(plain, Set.of("test/law"), List.of(), nobody);
    }

    @TestFactory
    Stream<DynamicTest> twiceTheRowsAreAboutTwiceTheWork() {
        return tables().stream()
                .map(table -> DynamicTest.dynamicTest(table.name(), () -> {
                    int rows = table.name().contains("sum") ? FEWER : ROWS;
                    CheckedLaw one = law(table, rows);
                    CheckedLaw two = law(table, 2 * rows);
                    LawCheck.of(one);
                    LawCheck.of(two);
                    assertThat(one.work()).isPositive();
                    assertThat((double) two.work() / one.work()).isBetween(0.9, 2.6);
                }));
    }

    @Test
    void whatIsCutShortIsSaid() {
        List<Finding> alike = LawCheck.of(law(tables().get(3), ROWS));
        assertThat(alike).filteredOn(f -> f.code().equals("contradiction")).hasSize(CheckLimits.FINDINGS);
        assertThat(alike).filteredOn(f -> f.code().equals("more-findings")).isNotEmpty();
        List<Finding> sums = LawCheck.of(law(tables().get(7), FEWER));
        assertThat(sums).filteredOn(f -> f.code().equals("contradiction")).isEmpty();
        assertThat(sums).filteredOn(f -> f.code().equals("not-compared")).hasSize(1);
    }

    @Test
    void aSmallTableIsComparedWholly() {
        List<Finding> found = LawCheck.of(law(tables().get(0), 60));
        assertThat(found).extracting(Finding::code).doesNotContain("not-compared", "more-findings", "contradiction");
        assertThat(LawCheck.of(law(tables().get(3), 4)))
                .filteredOn(f -> f.code().equals("contradiction"))
                .as("every pair of rates that differ")
                .hasSize(6);
    }

    @Test
    void rulesThatMeetAreFoundAsByComparingAll() {
        CheckedLaw law = law(tables().get(1), 80);
        var on = law.plain().windows().firstEntry().getValue();
        Neighbours neighbours = Neighbours.of(on.rules());
        for (var rule : on.rules()) {
            io.sluice.rules.logic.Box box = io.sluice.rules.logic.Box.of(rule.whole());
            Set<String> met = new java.util.TreeSet<>();
            neighbours.meeting(box, other -> met.add(other.id()));
            Set<String> all = new java.util.TreeSet<>();
            on.rules().stream()
                    .filter(other -> io.sluice.rules.logic.Box.of(other.whole()).meets(box))
                    .forEach(other -> all.add(other.id()));
            assertThat(met).isEqualTo(all);
        }
    }
}
