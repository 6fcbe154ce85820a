package io.sluice.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.KnownAnswers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurposeRegistryTest {
    private static final List<String> REGISTRY = KnownAnswers.rows("purposes/registry.csv").stream()
            .map(row -> row[0] + "," + row[1])
            .toList();

    @Test
    void everyPurposeStandsInTheRegistryUnderItsNumber() {
        assertThat(REGISTRY)
                .containsAll(Arrays.stream(Purpose.values())
                        .map(purpose -> purpose.id() + "," + purpose.name())
                        .toList());
    }

    @Test
    void numbersAreUniqueAscendingAndFitTheAddress() {
        List<Integer> numbers = REGISTRY.stream()
                .map(line -> Integer.valueOf(line.split(",", -1)[0]))
                .toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates().allMatch(id -> id > 0 && id < Purpose.LIMIT);
        assertThat(REGISTRY.stream().map(line -> line.split(",", -1)[1])).doesNotHaveDuplicates();
    }

    @Test
    void theFirstNumbersGivenOutNeverChange() {
        assertThat(Purpose.MACRO_REGIME.id()).isEqualTo(1);
        assertThat(Purpose.RESAMPLE.id()).isEqualTo(28);
    }
}
