package io.sluice.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RenewedColumnsTest {
    private static final String[] FIELDS = {"industry", "stage", "sales", "research"};

    @Test
    void aRenewedBatchAnswersAsANewOneFilledInTheSameWay() {
        SplittableRandom random = new SplittableRandom(20251125);
        Columns renewed = Columns.of(Subject.VENTURE, 3);
        for (int turn = 0; turn < 200; turn++) {
            int rows = random.nextInt(40);
            Columns fresh = Columns.of(Subject.VENTURE, rows);
            renewed.renew(rows);
            long seed = random.nextLong();
            fill(fresh, new SplittableRandom(seed));
            fill(renewed, new SplittableRandom(seed));
            assertThat(renewed.rows()).isEqualTo(rows);
            assertThat(renewed.hasUnknown()).isEqualTo(fresh.hasUnknown());
            for (int row = 0; row < rows; row++) {
                assertThat(renewed.name(row)).isEqualTo(fresh.name(row));
                for (String field : FIELDS) {
                    assertThat(renewed.column(field)[row]).isEqualTo(fresh.column(field)[row]);
                    assertThat(renewed.isUnknown(field, row)).isEqualTo(fresh.isUnknown(field, row));
                }
            }
        }
    }

    private static void fill(Columns batch, SplittableRandom random) {
        boolean named = random.nextBoolean();
        for (int row = 0; row < batch.rows(); row++) {
            for (String field : FIELDS) {
                int lot = random.nextInt(8);
                if (lot > 1) {
                    batch.put(field, row, random.nextLong());
                } else if (lot == 1) {
                    batch.markUnknown(field, row);
                }
            }
            if (named && random.nextBoolean()) {
                batch.name(row, random.nextInt());
            }
        }
    }

    @Test
    void whatIsKeptOfABatchIsWhatABatchOfThoseRowsAloneWouldBe() {
        Columns batch = Columns.of(Subject.VENTURE, 5);
        for (int row = 0; row < 5; row++) {
            batch.name(row, 70 + row).put("sales", row, 10 * row).put("stage", row, row);
        }
        batch.keep(new int[] {1, 3, 4, 99}, 3);
        assertThat(batch.rows()).isEqualTo(3);
        assertThat(batch.column("sales")).startsWith(10, 30, 40);
        assertThat(batch.column("stage")).startsWith(1, 3, 4);
        assertThat(new int[] {batch.name(0), batch.name(1), batch.name(2)}).containsExactly(71, 73, 74);
        batch.put("stage", 0, 9).put("sales", 0, 8);
        assertThat(batch.column("sales")[0]).isEqualTo(8);
        assertThat(batch.column("stage")[0]).isEqualTo(9);
        batch.markUnknown("sales", 1);
        assertThatThrownBy(() -> batch.keep(new int[] {0}, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBatchOfFewerThanNoRowsIsRefused() {
        Columns batch = Columns.of(Subject.VENTURE, 3);
        assertThatThrownBy(() -> batch.renew(-1)).hasMessageContaining("-1 rows");
    }
}
