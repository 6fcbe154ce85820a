package io.sluice.rules.logic;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Columns;
import io.sluice.rules.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The solver against trying every row of a small space. */
class SolverPropertyTest {
    private static final List<String> FIELDS = List.of("a", "b", "c");
    private static final int LOW = -3;
    private static final int HIGH = 4;
    private final SplittableRandom random = new SplittableRandom(20251226L);

    @Test
    void whatItFindsHoldsAndWhatItDeniesNoRowMeets() {
        int found = 0;
        int none = 0;
        int open = 0;
        for (int i = 0; i < 4_000; i++) {
            Condition condition = condition(3);
            boolean any = rows().stream().anyMatch(row -> condition.holds(row::get));
            Solver.Answer answer = Solver.find(condition, field -> Intervals.of(LOW, HIGH), field -> null);
            switch (answer.kind()) {
                case FOUND -> {
                    found++;
                    SortedMap<String, Long> row = answer.row();
                    assertThat(row.values()).allMatch(v -> v >= LOW && v <= HIGH);
                    assertThat(condition.holds(f -> row.getOrDefault(f, 0L)))
                            .as("%s at %s", condition, row)
                            .isTrue();
                }
                case NONE -> {
                    none++;
                    assertThat(any).as("%s", condition).isFalse();
                }
                case OPEN -> open++;
            }
        }
        assertThat(found).isGreaterThan(1_500);
        assertThat(none).isGreaterThan(300);
        assertThat(open).as("left open where every row can be tried").isLessThan(40);
    }

    @Test
    void aConditionOrItsOppositeHoldsForEveryRowAndNeverBoth() {
        for (int i = 0; i < 1_000; i++) {
            Condition condition = condition(3);
            Condition not = condition.not();
            for (SortedMap<String, Long> row : rows()) {
                assertThat(condition.holds(row::get)).isNotEqualTo(not.holds(row::get));
            }
        }
    }

    @Test
    void aBatchIsTestedAsItsRowsAre() {
        List<SortedMap<String, Long>> rows = rows();
        Columns batch = Columns.of(Subject.DEAL, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            for (String field : FIELDS) {
                batch.put(field, row, rows.get(row).getOrDefault(field, 0L));
            }
        }
        for (int i = 0; i < 500; i++) {
            Condition condition = condition(3);
            RowTest test = RowTest.of(condition, batch);
            for (int row = 0; row < rows.size(); row++) {
                assertThat(test.holds(row)).isEqualTo(condition.holds(rows.get(row)::get));
            }
        }
    }

    private Condition condition(int depth) {
        int way = depth == 0 ? 2 + random.nextInt(2) : random.nextInt(4);
        if (way < 2) {
            List<Condition> parts = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(2); i++) {
                parts.add(condition(depth - 1));
            }
            return way == 0 ? Condition.all(parts) : Condition.any(parts);
        } else if (way == 2) {
            long from = random.nextInt(LOW - 1, HIGH + 2);
            Intervals values = Intervals.of(from, from + random.nextInt(3));
            return Condition.within(field(), random.nextBoolean() ? values : values.not());
        }
        Polynomial sum = Polynomial.of(random.nextInt(-6, 7));
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            Polynomial term = Polynomial.of(field()).times(Polynomial.of(random.nextInt(-4, 5)));
            sum = sum.plus(random.nextInt(5) == 0 ? term.times(Polynomial.of(field())) : term);
        }
        return Condition.atMostZero(sum);
    }

    private String field() {
        return FIELDS.get(random.nextInt(FIELDS.size()));
    }

    private static List<SortedMap<String, Long>> rows() {
        List<SortedMap<String, Long>> rows = new ArrayList<>();
        for (long a = LOW; a <= HIGH; a++) {
            for (long b = LOW; b <= HIGH; b++) {
                for (long c = LOW; c <= HIGH; c++) {
                    SortedMap<String, Long> row = new TreeMap<>();
                    row.put("a", a);
                    row.put("b", b);
                    row.put("c", c);
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
