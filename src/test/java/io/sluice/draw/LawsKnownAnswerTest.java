package io.sluice.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.KnownAnswers;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class LawsKnownAnswerTest {
    @Test
    void normalQuantilesAreRightToTheLastPlacesInTheMiddleAndInBothTails() {
        for (String[] row : KnownAnswers.rows("as241/normal.csv")) {
            double expected = Double.parseDouble(row[1]);
            double found = Laws.normal(Double.parseDouble(row[0]));
            assertThat(found).as("u = %s", row[0]).isCloseTo(expected, within(8e-16 * Math.abs(expected)));
        }
    }

    @Test
    void studentQuantilesAreRightInTheMiddleAndInBothTails() {
        compare("quantiles/student-t.csv", (nu, u) -> Laws.studentT(u, nu), 5e-13);
    }

    @Test
    void gammaQuantilesAreRightInTheMiddleAndInBothTails() {
        compare("quantiles/gamma.csv", (shape, u) -> Laws.gamma(u, shape, 1), 5e-14);
    }

    /** The split of hazards .02, .01, .005 of the project's model note, section 2.7. */
    @Test
    void competingRisksStrikeWithTheProbabilitiesOfTheModelNote() {
        double[] hazards = {.02, .01, .005};
        double[] shares = {.0196540479, .0098270239, .0049135120};
        double edge = 0;
        for (int cause = 0; cause < hazards.length; cause++) {
            assertThat(Laws.competing(edge + 1e-9, hazards)).isEqualTo(cause);
            edge += shares[cause];
            assertThat(Laws.competing(edge - 1e-9, hazards)).isEqualTo(cause);
        }
        assertThat(edge).isCloseTo(.0343945837, within(2e-10));
        assertThat(Laws.competing(edge + 1e-9, hazards)).isEqualTo(-1);
        assertThat(Laws.competing(1e-300, new double[] {0, 0, .1})).isEqualTo(2);
        assertThat(Laws.competing(1e-300, new double[] {0, 0})).isEqualTo(-1);
    }

    private static void compare(String path, DoubleBinaryOperator quantile, double tolerance) {
        for (String[] row : KnownAnswers.rows(path)) {
            double expected = Double.parseDouble(row[2]);
            double found = quantile.applyAsDouble(Double.parseDouble(row[0]), Double.parseDouble(row[1]));
            assertThat(found).as(String.join(" ", row)).isCloseTo(expected, within(tolerance * Math.abs(expected)));
        }
    }
}
