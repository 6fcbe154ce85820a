package io.sluice.world.venture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Laws;
import io.sluice.draw.Purpose;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** The chain of four stages of model.md 2.7: fates are failure, acquisition, listing. */
class StageChainKnownAnswerTest {
    private static final double[] STAY = {.85, .86, .89, .90};
    private static final double[] ADVANCE = {.08, .08, .07, 0};
    private static final double[][] LEAVE = {{.07, 0, 0}, {.05, .01, 0}, {.03, .01, 0}, {.02, .03, .05}};
    private static final double[][] FATES = {
        {.77904762, .12398268, .09696970},
        {.58571429, .23246753, .18181818},
        {.4, .28181818, .31818182},
        {.2, .3, .5}
    };
    private static final double[] QUARTERS = {15.18614719, 15.97402597, 15.45454545, 10};

    private final StageChain chain = new StageChain(STAY, ADVANCE, LEAVE);

    @Test
    void fatesAndTimesAreThoseOfTheSource() {
        for (int s = 0; s < STAY.length; s++) {
            assertThat(chain.quarters(s)).isCloseTo(QUARTERS[s], within(5e-9));
            for (int fate = 0; fate < 3; fate++) {
                assertThat(chain.fates(s)[fate]).isCloseTo(FATES[s][fate], within(5e-9));
            }
        }
    }

    @Test
    void theyAreThoseOfTheFundamentalMatrix() {
        RealMatrix q = new Array2DRowRealMatrix(4, 4);
        for (int s = 0; s < 4; s++) {
            q.setEntry(s, s, STAY[s]);
            if (s < 3) {
                q.setEntry(s, s + 1, ADVANCE[s]);
            }
        }
        RealMatrix inverse = new LUDecomposition(
                        MatrixUtils.createRealIdentityMatrix(4).subtract(q))
                .getSolver()
                .getInverse();
        RealMatrix fates = inverse.multiply(new Array2DRowRealMatrix(LEAVE));
        for (int s = 0; s < 4; s++) {
            assertThat(chain.fates(s)).containsExactly(fates.getRow(s), within(1e-12));
        }
    }

    @Test
    void aMillionVenturesMeetTheFatesOfTheClosedForm() {
        int n = 1_000_000;
        Draws draws = new Draws(7, 0);
        long[] count = new long[3];
        long quarters = 0;
        for (int i = 0; i < n; i++) {
            int stage = 0;
            int fate = StageChain.STAY;
            for (int t = 0; fate < 0; t++) {
                fate = chain.step(stage, draws.uniform(Entity.audit(i), t, Purpose.FATE, 0));
                stage += fate == StageChain.ADVANCE ? 1 : 0;
                quarters++;
            }
            count[fate]++;
        }
        for (int fate = 0; fate < 3; fate++) {
            double p = FATES[0][fate];
            assertThat((double) count[fate] / n).isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / n) + 5e-9));
        }
        assertThat((double) quarters / n).isCloseTo(QUARTERS[0], within(5 * 15.0 / Math.sqrt(n)));
    }

    @Test
    void competingHazardsSplitAsTheSourceSays() {
        double[] hazards = {.02, .01, .005};
        double[] split = {.0196540479, .0098270239, .0049135120};
        double any = 1 - Math.exp(-.035);
        assertThat(any).isCloseTo(.0343945837, within(5e-11));
        double from = 0;
        for (int cause = 0; cause < 3; cause++) {
            assertThat(Laws.competing(from + 1e-9, hazards)).isEqualTo(cause);
            from += split[cause];
            assertThat(Laws.competing(from - 1e-9, hazards)).isEqualTo(cause);
        }
        assertThat(Laws.competing(from + 1e-9, hazards)).isEqualTo(-1);
    }

    @Test
    void aRowThatDoesNotSumToOneIsRejected() {
        double[] short99 = {.84, .86, .89, .90};
        assertThatThrownBy(() -> new StageChain(short99, ADVANCE, LEAVE))
                .hasMessageContaining("stage 0")
                .hasMessageContaining("0.99");
        double[] beyond = {.08, .08, .07, .01};
        double[] less = {.85, .86, .89, .89};
        assertThatThrownBy(() -> new StageChain(less, beyond, LEAVE)).hasMessageContaining("advance 0.01");
    }
}
