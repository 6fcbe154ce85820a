package io.sluice.simulation.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules see no amount beyond the range of the vocabulary, for which their products are known not to overflow. */
final class VentureFactsTest {
    @Test
    void theLargestAmountIsTheEndOfTheVocabularysRange() {
        assertThat(List.of("sales", "salesPrevious", "rd", "rdPrevious", "rdTwoYearMean"))
                .allSatisfy(field -> assertThat(Vocabulary.standard()
                                .field(Subject.VENTURE, field)
                                .orElseThrow()
                                .high())
                        .isEqualTo(VentureFacts.LARGEST));
    }

    @Test
    void aFirmWithinTheRangeIsSeenAsItIs() {
        long most = VentureFacts.LARGEST;
        assertThat(VentureFacts.withinRange(0, most)).isZero();
        assertThat(VentureFacts.withinRange(most, most)).isEqualTo(most);
        assertThat(VentureFacts.withinRange(123_456_789, most - 1)).isEqualTo(123_456_789);
    }

    @Test
    void aLargerFirmIsSeenAtTheEndWithItsSharesKept() {
        long sales = 47_400_000_000_000L;
        long research = 9_800_000_000_000L;
        long seen = VentureFacts.withinRange(research, sales);
        assertThat(VentureFacts.withinRange(sales, sales)).isEqualTo(VentureFacts.LARGEST);
        assertThat((double) seen / VentureFacts.LARGEST).isCloseTo((double) research / sales, withinOneFen());
    }

    private static org.assertj.core.data.Offset<Double> withinOneFen() {
        return org.assertj.core.data.Offset.offset(1e-12);
    }
}
