package io.sluice.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnitsTest {
    @ParameterizedTest
    @CsvSource({
        "500 million yuan, MONEY, 50000000000",
        "50.01 million yuan, MONEY, 5001000000",
        "5亿元, MONEY, 50000000000",
        "5 亿元, MONEY, 50000000000",
        "300万元, MONEY, 300000000",
        "1 trillion yuan, MONEY, 100000000000000",
        "1万亿元, MONEY, 100000000000000",
        "10 Billion  Yuan, MONEY, 1000000000000",
        "-3 yuan, MONEY, -300",
        "1 fen, MONEY, 1",
        "0.30, SHARE, 300000",
        "70 %, SHARE, 700000",
        "70%, SHARE, 700000",
        "1.5 share, SHARE, 1500000",
        "150 %, SHARE, 1500000",
        "25 basis points, SHARE, 2500",
        "1, SHARE, 1000000",
        "1.2, MULTIPLE, 1200000",
        "1.2 x, MULTIPLE, 1200000",
        "60 points, SCORE, 6000",
        "60.25, SCORE, 6025",
        "2 years, MONTHS, 24",
        "18 months, MONTHS, 18",
        "12, COUNT, 12",
        "12 people, COUNT, 12",
        "12 人, COUNT, 12",
        "true, FLAG, 1",
        "false, FLAG, 0",
    })
    void readsQuantitiesExactly(String text, Dimension dimension, long stored) {
        assertThat(Units.parse(text, dimension)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500|MONEY|has no unit",
                "1,000 yuan|MONEY|unknown unit",
                "1e6 yuan|MONEY|unknown unit",
                "0.001 yuan|MONEY|to the fen",
                "200000000 billion yuan|MONEY|larger than an amount of money can be",
                "70|SHARE|write \"70 %\" if percent is meant",
                "0.0000001|SHARE|to the millionth",
                "5 million yuan|SHARE|is an amount of money, but a share is meant",
                "3 parsecs|MONTHS|units allowed: months, month",
                "2|MONTHS|has no unit",
                "1.5|COUNT|in whole numbers",
                "yes|FLAG|write true or false",
                "NaN|SHARE|plain decimal",
                "''|COUNT|plain decimal",
                "Infinity yuan|MONEY|plain decimal",
            })
    void saysWhatIsWrongAndWhatIsAllowed(String text, Dimension dimension, String words) {
        assertThatThrownBy(() -> Units.parse(text, dimension))
                .isInstanceOf(UnitException.class)
                .hasMessageContaining(words);
    }

    @Test
    void readsANumberWhoseUnitStandsApart() {
        assertThat(Units.parse("500", "million yuan", Dimension.MONEY)).isEqualTo(50_000_000_000L);
        assertThat(Units.parse("0.7", "share", Dimension.SHARE)).isEqualTo(700_000);
        assertThatThrownBy(() -> Units.parse("500 yuan", "million yuan", Dimension.MONEY))
                .hasMessageContaining("carries a unit");
    }

    @ParameterizedTest
    @EnumSource(value = Dimension.class, names = "FLAG", mode = EnumSource.Mode.EXCLUDE)
    void readsBackWhatItWrites(Dimension dimension) {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            long stored = random.nextLong() >> random.nextInt(64);
            assertThat(Units.parse(Units.format(stored, dimension), dimension)).isEqualTo(stored);
        }
    }

    @Test
    void writesRoundAmountsShort() {
        assertThat(Units.format(50_000_000_000L, Dimension.MONEY)).isEqualTo("500 million yuan");
        assertThat(Units.format(100_000_000_000_000L, Dimension.MONEY)).isEqualTo("1000 billion yuan");
        assertThat(Units.format(0, Dimension.MONEY)).isEqualTo("0 yuan");
        assertThat(Units.format(700_000, Dimension.SHARE)).isEqualTo("70 %");
        assertThat(Units.format(1, Dimension.FLAG)).isEqualTo("true");
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void everyWordOfADimensionIsFoundAgain(Dimension dimension) {
        for (String word : Units.words(dimension)) {
            assertThat(Units.find(word)).hasValueSatisfying(unit -> {
                assertThat(unit.dimension()).isEqualTo(dimension);
                assertThat(unit.word()).isEqualTo(word);
            });
        }
    }
}
