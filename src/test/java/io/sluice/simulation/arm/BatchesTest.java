package io.sluice.simulation.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.rules.Columns;
import io.sluice.rules.Subject;
import org.junit.jupiter.api.Test;

class BatchesTest {
    @Test
    void aBatchThatNobodyAskedAboutIsNotLostToTheNext() {
        Batches batches = new Batches();
        batches.begin(Subject.DEAL, "early-equity", 3);
        assertThatThrownBy(() -> batches.begin(Subject.DEAL, "early-equity", 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("early-equity")
                .hasMessageContaining("not yet asked");
    }

    @Test
    void batchesAboutDifferentThingsStandSideBySide() {
        Batches batches = new Batches();
        Columns deals = batches.begin(Subject.DEAL, "early-equity", 3).put("ticket", 2, 7);
        batches.begin(Subject.DEAL, "growth-equity", 3);
        batches.begin(Subject.VENTURE, "early-equity", 3);
        assertThat(deals.column("ticket")[2]).isEqualTo(7);
    }

    @Test
    void aBatchOfNoRowsMayBeBegunAgain() {
        Batches batches = new Batches();
        batches.begin(Subject.DEAL, "early-equity", 0);
        assertThat(batches.begin(Subject.DEAL, "early-equity", 2).rows()).isEqualTo(2);
    }
}
