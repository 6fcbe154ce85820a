package io.sluice.simulation.fact;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {
    @ParameterizedTest
    @CsvSource({
        "fund-kind, regional, " + Codes.KIND_REGIONAL,
        "fund-kind, sub-fund, " + Codes.KIND_SUB_FUND,
        "fund-kind, local, " + Codes.KIND_LOCAL,
        "fund-class, venture-capital, " + Codes.CLASS_VENTURE_CAPITAL,
        "government-level, national, " + Codes.LEVEL_NATIONAL,
        "government-level, province, " + Codes.LEVEL_PROVINCE,
        "government-level, city, " + Codes.LEVEL_CITY,
        "government-level, county, " + Codes.LEVEL_COUNTY,
        "payer-kind, treasury, " + Codes.PAYER_TREASURY,
        "investee-class, encouraged, " + Codes.INVESTEE_ENCOURAGED,
        "investee-class, restricted, " + Codes.INVESTEE_RESTRICTED
    })
    void everyCodeIsTheVocabularys(String set, String word, int code) {
        assertThat(requireNonNull(Vocabulary.standard().codeSets().get(set)).code(word))
                .isEqualTo(code);
    }
}
