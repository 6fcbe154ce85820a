package io.sluice.world.venture;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import org.junit.jupiter.api.Test;

class CapTablePropertyTest {
    @Test
    void afterAnyRoundsThePartsSumToTheWholeAndNobodyLosesMoreThanAPart() {
        Draws draws = new Draws(11, 0);
        for (int seed = 0; seed < 2_000; seed++) {
            CapTable table = new CapTable(1);
            table.found(0);
            int rounds = draws.integer(Entity.audit(seed), 0, Purpose.TRAIT, 0, 9);
            for (int r = 0; r < rounds; r++) {
                long sold = (long) (draws.uniform(Entity.audit(seed), r, Purpose.TRAIT, 1) * CapTable.WHOLE);
                long[] before = parts(table);
                table.dilute(0, sold);
                long[] after = parts(table);
                long left = CapTable.WHOLE - sold;
                for (int h = 0; h < after.length; h++) {
                    double exact = (double) before[h] * left / CapTable.WHOLE;
                    assertThat(Math.abs(after[h] - exact))
                            .as("seed %d round %d", seed, r)
                            .isLessThan(1.0 + 1e-6);
                }
                table.add(0, r, sold, sold);
                assertThat(table.sum(0)).as("seed %d round %d", seed, r).isEqualTo(CapTable.WHOLE);
            }
        }
    }

    @Test
    void remaindersGoToTheLargestFirst() {
        CapTable table = new CapTable(1);
        table.found(0);
        table.dilute(0, CapTable.WHOLE / 2);
        table.add(0, 1, CapTable.WHOLE / 2, 1);
        table.dilute(0, 1);
        // Both would keep 499,999,999.5 parts; one part is left over and goes to the first of the equals.
        assertThat(parts(table)).containsExactly(500_000_000L, 499_999_999L);
    }

    private static long[] parts(CapTable table) {
        int n = 0;
        for (int h = table.first(0); h >= 0; h = table.next(h)) {
            n++;
        }
        long[] parts = new long[n];
        n = 0;
        for (int h = table.first(0); h >= 0; h = table.next(h)) {
            parts[n++] = table.parts(h);
        }
        return parts;
    }
}
