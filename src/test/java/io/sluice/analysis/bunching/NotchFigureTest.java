package io.sluice.analysis.bunching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Laws;
import io.sluice.draw.Purpose;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NotchFigureTest {
    private static final int BINS = 50;
    private static final int FIRST = 25;
    private static final NotchFigure.Threshold LIMIT =
            new NotchFigure.Threshold("law", "limit", "A limit", true, FIRST);

    /** Counts of many replications around 100 a bin; of the eight bins above the limit a share moves just below it. */
    private static NotchFigure figure(int replications, double share) {
        Draws draws = new Draws(11, 0);
        double[][] natural = new double[BINS][replications];
        double[][] observed = new double[BINS][replications];
        double[][] moved = new double[BINS][replications];
        for (int r = 0; r < replications; r++) {
            for (int bin = 0; bin < BINS; bin++) {
                natural[bin][r] =
                        Math.rint(120 - bin + 10 * Laws.normal(draws.uniform(Entity.audit(bin), r, Purpose.TRAIT, 0)));
                moved[bin][r] = bin >= FIRST && bin < FIRST + 8 ? Math.rint(share * natural[bin][r]) : 0;
                observed[bin][r] += natural[bin][r] - moved[bin][r];
                observed[FIRST - 1][r] += moved[bin][r];
            }
        }
        return NotchFigure.of(LIMIT, means(natural), observed, means(moved), 3);
    }

    private static double[] means(double[][] byBin) {
        return Arrays.stream(byBin)
                .mapToDouble(bin -> Arrays.stream(bin).average().orElseThrow())
                .toArray();
    }

    @Test
    void theEstimateFindsThoseWhoMovedAndNobodyWhereNobodyDid() {
        NotchFigure moved = figure(50, .5);
        assertThat(moved.estimate().excess() / 50).isCloseTo(moved.moved(), within(.1 * moved.moved()));
        assertThat(moved.estimate().b()).isGreaterThan(5 * moved.standardError());
        NotchFigure plain = figure(50, 0);
        assertThat(plain.moved()).isZero();
        assertThat(plain.estimate().b()).isCloseTo(0, within(5 * plain.standardError()));
    }

    @Test
    void oneReplicationBoundsNothing() {
        assertThat(figure(1, .5).standardError()).isInfinite();
        assertThat(figure(2, .5).standardError()).isFinite();
    }
}
