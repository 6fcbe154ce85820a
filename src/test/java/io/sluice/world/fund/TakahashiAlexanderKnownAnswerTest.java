package io.sluice.world.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validation rows V01 and V03: the paper's venture case by year, and limits that can be worked out by hand. */
class TakahashiAlexanderKnownAnswerTest {
    private static final double[] CALLING = {.25, 1.0 / 3, .5};
    private static final TakahashiAlexander PAPER = TakahashiAlexander.of(CALLING, 12, 2.5, .13, 0);

    @Test
    void everyYearOfThePapersVentureCaseIsMet() throws IOException {
        List<String> rows = rows();
        assertThat(rows).hasSize(12);
        double paidIn = 0;
        double paidOut = 0;
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            int year = Integer.parseInt(cells[1]);
            paidIn += 100 * PAPER.contribution(year);
            paidOut += 100 * PAPER.distribution(year);
            double held = 100 * PAPER.netAssetValue(year);
            double[] found = {
                100 * PAPER.contribution(year),
                paidIn,
                100 * PAPER.distribution(year),
                paidOut,
                held,
                paidOut / paidIn,
                held / paidIn,
                (paidOut + held) / paidIn
            };
            int[] column = {3, 4, 7, 8, 9, 10, 11, 12};
            for (int i = 0; i < column.length; i++) {
                assertThat(found[i])
                        .as("year %d, column %d", year, column[i])
                        .isCloseTo(Double.parseDouble(cells[column[i]]), within(1e-6));
            }
        }
    }

    private static List<String> rows() throws IOException {
        String name = "/known-answers/takahashi-alexander/paper-case.csv";
        try (InputStream in = TakahashiAlexanderKnownAnswerTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("TA_PAPER_VC"))
                    .toList();
        }
    }

    /** The other scenarios of that file are known by their multiple alone. */
    @ParameterizedTest
    @CsvSource({"2.5, .13, 0, 1.881344", "1, .13, 0, 1.396111", "2.5, 0, 0, 1", "2.5, .13, .05, 1.861892"})
    void otherScenariosEndWithTheirMultiple(double bow, double growth, double yield, double multiple) {
        assertThat(multiple(TakahashiAlexander.of(CALLING, 12, bow, growth, yield)))
                .isCloseTo(multiple, within(1e-6));
    }

    @Test
    void totalsOfThePapersCaseAreKnownToTwelveDigits() {
        double called = 0;
        double paid = 0;
        for (int year = 1; year <= 12; year++) {
            called += 100 * PAPER.contribution(year);
            paid += 100 * PAPER.distribution(year);
        }
        assertThat(called).isCloseTo(99.951171875, within(1e-12));
        assertThat(paid).isCloseTo(187.993676921341, within(1e-11));
        assertThat(multiple(PAPER)).isCloseTo(1.88134367530487, within(1e-13));
    }

    static double multiple(TakahashiAlexander flows) {
        double called = 0;
        double back = flows.netAssetValue(flows.life());
        for (int year = 1; year <= flows.life(); year++) {
            called += flows.contribution(year);
            back += flows.distribution(year);
        }
        return back / called;
    }

    @Test
    void aVeryLargeBowPaysEverythingInTheLastYear() {
        TakahashiAlexander late = TakahashiAlexander.of(CALLING, 12, 1e6, .13, 0);
        for (int year = 1; year < 12; year++) {
            assertThat(late.distribution(year)).isZero();
        }
        assertThat(late.netAssetValue(12)).isEqualTo(late.contribution(12));
    }

    @Test
    void aRateOfOneCallsOnceAndForAll() {
        TakahashiAlexander once = TakahashiAlexander.of(new double[] {1}, 8, 2, .1, 0);
        assertThat(once.contribution(1)).isEqualTo(1);
        for (int year = 2; year <= 8; year++) {
            assertThat(once.contribution(year)).isZero();
        }
    }

    @Test
    void aYieldOfOneOrMoreLeavesOnlyTheYearsCall() {
        for (double yield : new double[] {1, 3}) {
            TakahashiAlexander all = TakahashiAlexander.of(CALLING, 12, 2.5, .13, yield);
            for (int year = 1; year <= 12; year++) {
                assertThat(all.netAssetValue(year)).isEqualTo(all.contribution(year));
            }
        }
    }

    @Test
    void aFundWithoutLifeOrCallsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TakahashiAlexander.of(CALLING, 0, 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> TakahashiAlexander.of(new double[0], 5, 1, 0, 0));
    }
}
