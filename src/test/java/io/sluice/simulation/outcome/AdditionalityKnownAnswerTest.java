package io.sluice.simulation.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.simulation.record.RoundLog;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand ventures of quality (i + 1/2) / 10,000: the arithmetic of model.md 2.8, with and without a limit of private
 * money. Whoever is financed publicly gets 3 public and 1 private yuan, whoever is financed privately 2 private yuan.
 */
class AdditionalityKnownAnswerTest {
    private static final int VENTURES = 10_000;
    private static final int STAGES = 2;
    private static final long YUAN = 100;

    private static final int CROWDED_IN = 1;
    private static final int ADDITIONAL = 2;
    private static final int CROWDED_OUT = 3;
    private static final int UNAFFECTED = 4;
    private static final int INFRAMARGINAL = 5;
    private static final int SUBSTITUTED = 8;

    private static double quality(int j) {
        return (j + 0.5) / VENTURES;
    }

    private static Financed financed(IntPredicate publicly, IntPredicate privately) {
        RoundLog log = new RoundLog();
        for (int j = 0; j < VENTURES; j++) {
            if (publicly.test(j)) {
                log.open(j, 0, 1, 0, true);
                log.add(3 * YUAN, 0, YUAN);
            } else if (privately.test(j)) {
                log.open(j, 0, 0, 0, false);
                log.add(0, 0, 2 * YUAN);
            }
        }
        return new Financed(log, 0, VENTURES, STAGES);
    }

    private static IntPredicate above(double bar) {
        return j -> quality(j) > bar;
    }

    /** The best {@code most} ventures above a bar that are not in another set: private money that is limited is spent again. */
    private static IntPredicate best(int most, double bar, IntPredicate but) {
        int lowest = VENTURES;
        int taken = 0;
        for (int j = VENTURES - 1; j >= 0 && quality(j) > bar && taken < most; j--) {
            if (!but.test(j)) {
                taken++;
                lowest = j;
            }
        }
        int from = lowest;
        return j -> j >= from && !but.test(j);
    }

    private static long[] ventures(Financed with, Financed without) {
        long[][] table = Additionality.table(with, without, 0);
        long[] ventures = new long[table.length];
        for (int c = 0; c < table.length; c++) {
            ventures[c] = table[c][0];
        }
        return ventures;
    }

    @Test
    void withoutALimitOfMoneyAThirdOfPublicSupportIsAdditional() {
        Financed without = financed(j -> false, above(0.6));
        Financed with = financed(above(0.4), above(0.6));
        long[] v = ventures(with, without);
        assertThat(v[ADDITIONAL] + v[INFRAMARGINAL]).isEqualTo(6_000);
        assertThat(v[ADDITIONAL]).isEqualTo(2_000);
        assertThat(v[INFRAMARGINAL]).isEqualTo(4_000);
        assertThat(v[CROWDED_OUT]).isZero();
        assertThat((double) v[INFRAMARGINAL] / (v[ADDITIONAL] + v[INFRAMARGINAL]))
                .isEqualTo(2.0 / 3);
    }

    @Test
    void privateMoneyForAThousandIsSpentAgainOnTheNextBestThatThePublicLeaves() {
        // Without: the best 1,000 (above .9). With: the public takes all above .4, private money finds nobody above .6.
        Financed without = financed(j -> false, best(1_000, 0.6, j -> false));
        Financed with = financed(above(0.4), best(1_000, 0.6, above(0.4)));
        assertThat(ventures(with, without)).containsExactly(4_000, 0, 5_000, 0, 0, 1_000, 0, 0, 0);
    }

    @Test
    void privateMoneyFreedByTheBestCrowdsInTheNextBest() {
        // The public takes only the best 1,000; private money for 3,000 moves from (.7, 1) to (.6, .9).
        IntPredicate top = above(0.9);
        Financed without = financed(j -> false, best(3_000, 0.6, j -> false));
        Financed with = financed(top, best(3_000, 0.6, top));
        long[] v = ventures(with, without);
        assertThat(v[INFRAMARGINAL]).isEqualTo(1_000);
        assertThat(v[CROWDED_IN]).isEqualTo(1_000);
        assertThat(v[UNAFFECTED]).isEqualTo(2_000);
        assertThat(v[CROWDED_OUT] + v[ADDITIONAL]).isZero();
    }

    @Test
    void privateMoneyThatTheStateBindsAsPartnerIsMissingElsewhere() {
        // Every ten ventures financed publicly bind the private money of five others: 2,000 weak ones cost 1,000 good
        // ones.
        IntPredicate weak = j -> quality(j) > 0.2 && quality(j) <= 0.4;
        Financed without = financed(j -> false, best(3_000, 0.6, j -> false));
        Financed with = financed(weak, best(2_000, 0.6, weak));
        long[] v = ventures(with, without);
        assertThat(v[ADDITIONAL]).isEqualTo(2_000);
        assertThat(v[CROWDED_OUT]).isEqualTo(1_000);
        assertThat(v[UNAFFECTED]).isEqualTo(2_000);
    }

    @Test
    void publicMoneyInBothWorldsIsSubstituted() {
        long[] v = ventures(financed(above(0.4), j -> false), financed(above(0.8), above(0.5)));
        assertThat(v[SUBSTITUTED]).isEqualTo(2_000);
        assertThat(v[INFRAMARGINAL]).isEqualTo(3_000);
        assertThat(v[ADDITIONAL]).isEqualTo(1_000);
    }

    @Test
    void supportByLotReachesEachGroupInItsShareOfThePopulation() {
        // Every fifth venture by lot: of those, 40 % would have been financed anyway, whatever their quality.
        IntPredicate lot = j -> j % 5 == 0;
        long[] v = ventures(financed(lot, above(0.6)), financed(j -> false, above(0.6)));
        assertThat(v[INFRAMARGINAL]).isEqualTo(800);
        assertThat(v[ADDITIONAL]).isEqualTo(1_200);
        assertThat(v[UNAFFECTED]).isEqualTo(3_200);
    }

    @Test
    void moneyAndVenturesSumExactlyOverCategoriesAndOverStages() {
        Financed without = financed(j -> false, above(0.6));
        Financed with = financed(above(0.7), above(0.3));
        long[] whole = new long[4];
        long[] byStage = new long[4];
        for (int slot = 0; slot <= STAGES; slot++) {
            for (long[] cell : Additionality.table(with, without, slot)) {
                for (int i = 0; i < 4; i++) {
                    (slot == 0 ? whole : byStage)[i] += cell[i];
                }
            }
        }
        assertThat(whole).containsExactly(VENTURES, 9_000 * YUAN, 0, 3_000 * YUAN + 8_000 * YUAN);
        assertThat(byStage[1]).isEqualTo(whole[1]);
        assertThat(byStage[3]).isEqualTo(whole[3]);
        assertThat(byStage[0]).isEqualTo((long) VENTURES * STAGES);
    }
}
