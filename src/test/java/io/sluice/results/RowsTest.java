package io.sluice.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    @Test
    void rowsAreSortedByKeyWhateverTheOrderTheyCameIn() {
        RowsBuilder builder = Rows.builder(Sample.QUARTERS);
        for (int q = 9; q >= 0; q--) {
            builder.row(0, 0, 0, 3, q).put(10L * q);
        }
        Rows rows = builder.build();
        assertThat(rows.keys("quarter")).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(rows.longs("cash")).containsExactly(0, 10, 20, 30, 40, 50, 60, 70, 80, 90);
    }

    @Test
    void valuesByNameAndInOrderAreTheSame() {
        Rows inOrder = Rows.builder(Sample.TOTALS)
                .row(0, 0, 0, 0)
                .put(5L)
                .put(0.5)
                .put(1)
                .build();
        Rows byName = Rows.builder(Sample.TOTALS)
                .row(0, 0, 0, 0)
                .set("failed", 1)
                .set("irr", 0.5)
                .set("paid_in", 5)
                .build();
        assertThat(digest(byName)).isEqualTo(digest(inOrder));
    }

    @Test
    void minusZeroIsZero() {
        assertThat(digest(total(-0.0))).isEqualTo(digest(total(0.0)));
    }

    @Test
    void theNextBinaryNumberHasAnotherDigest() {
        assertThat(digest(total(Math.nextUp(0.1)))).isNotEqualTo(digest(total(0.1)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsRefusedWithItsPlace(double value) {
        assertThatThrownBy(() -> total(value))
                .hasMessageContaining("Table totals")
                .hasMessageContaining("replication 0, column irr")
                .hasMessageContaining("is not a finite number");
    }

    @Test
    void aMissingValueIsRefused() {
        assertThatThrownBy(() ->
                        Rows.builder(Sample.TOTALS).row(0, 0, 0, 2).put(5L).build())
                .hasMessageContaining("replication 2, column irr: the value was not given");
    }

    @Test
    void aValueGivenTwiceIsRefused() {
        assertThatThrownBy(() ->
                        Rows.builder(Sample.TOTALS).row(0, 0, 0, 2).put(5L).set("paid_in", 6))
                .hasMessageContaining("column paid_in: the value was given twice");
    }

    @Test
    void twoRowsWithOneKeyAreRefused() {
        RowsBuilder builder = Rows.builder(Sample.QUARTERS)
                .row(0, 0, 1, 2, 3)
                .put(1)
                .row(0, 0, 1, 2, 3)
                .put(1);
        assertThatThrownBy(builder::build)
                .hasMessageContaining("two rows with the key")
                .hasMessageContaining("quarter 3");
    }

    @Test
    void aMisspeltColumnIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(
                        () -> Rows.builder(Sample.QUARTERS).row(0, 0, 0, 0, 0).set("kash", 1))
                .hasMessageContaining("no such column: kash")
                .hasMessageContaining("cash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cash", "1st", "a b", "", "a_name_that_is_longer_than_32_chars"})
    void aColumnNameThatStataCannotTakeIsRefused(String name) {
        assertThatThrownBy(() -> Column.ofFen(name, "x")).hasMessageContaining("A column name has at most 32");
    }

    @Test
    void theDigestDoesNotDependOnHowRowsAreBatched() {
        List<Rows> whole = Sample.rows(0, 5);
        List<Rows> pieces = new ArrayList<>(Sample.rows(3, 5));
        pieces.addAll(Sample.rows(0, 2));
        assertThat(ReplicationDigests.of(Sample.TABLES, pieces)).isEqualTo(ReplicationDigests.of(Sample.TABLES, whole));
    }

    @Test
    void theDigestOfAKnownRunIsFrozen() {
        // Computed from the definition in ReplicationDigests and ResultsDigest by a program in another language.
        assertThat(ResultsDigest.of(ReplicationDigests.of(Sample.TABLES, Sample.rows(0, 2))))
                .isEqualTo("4365c98cb316e3a59f420faba3261301034bd52b9211216274621e44cc2090e0");
    }

    private static Rows total(double irr) {
        return Rows.builder(Sample.TOTALS)
                .row(0, 0, 0, 0)
                .put(1L)
                .put(irr)
                .put(0)
                .build();
    }

    private static String digest(Rows rows) {
        return ResultsDigest.of(ReplicationDigests.of(List.of(rows.table()), List.of(rows)));
    }
}
