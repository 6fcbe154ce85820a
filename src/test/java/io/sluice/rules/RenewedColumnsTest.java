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
    void aBatchOfFewerThanNoRowsIsRefused() {
        Columns batch = Columns.of(Subject.VENTURE, 3);
        assertThatThrownBy(() -> batch.renew(-1)).hasMessageContaining("-1 rows");
    }
}
