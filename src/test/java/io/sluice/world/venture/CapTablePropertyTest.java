package io.sluice.world.venture;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
        return IntStream.range(table.from(0), table.to(0))
                .mapToLong(table::parts)
                .toArray();
    }

    /** Against lists, one a venture, that nobody moves: holders, parts and costs in the order in which they were bought. */
    @Test
    void holdingsKeepTheirOrderAndTheirPartsWhenTheyMove() {
        SplittableRandom random = new SplittableRandom(20250306);
        CapTable table = new CapTable(40);
        List<List<long[]>> plain = new ArrayList<>();
        for (int v = 0; v < 40; v++) {
            table.found(v);
            plain.add(new ArrayList<>(List.of(new long[] {CapTable.FOUNDERS, 0})));
        }
        for (int i = 0; i < 2_000; i++) {
            int v = random.nextInt(40);
            int holder = random.nextInt(-3, 30);
            table.dilute(v, 1_000);
            table.add(v, holder, 1_000, i);
            plain.get(v).add(new long[] {holder, i});
            if (i % 500 == 499) {
                int gone = random.nextInt(30);
                table.handToFounders(gone);
                plain.forEach(
                        list -> list.replaceAll(one -> one[0] == gone ? new long[] {CapTable.FOUNDERS, one[1]} : one));
            }
        }
        CapTable copy = table.copy();
        for (CapTable either : List.of(table, copy)) {
            for (int v = 0; v < 40; v++) {
                assertThat(either.sum(v)).isEqualTo(CapTable.WHOLE);
                List<long[]> found = new ArrayList<>();
                for (int h = either.from(v); h < either.to(v); h++) {
                    found.add(new long[] {either.holder(h), either.cost(h)});
                }
                assertThat(found).usingRecursiveComparison().isEqualTo(plain.get(v));
            }
        }
    }
}
