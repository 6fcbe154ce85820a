package io.sluice.world.investor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Decisions A4: what the nested choice must do whatever the funds are. */
class NestedChoicePropertyTest {
    private static final int CASES = 200;

    @Test
    void splittingAFundIntoTwoIdenticalHalvesChangesNoTotal() {
        SplittableRandom random = new SplittableRandom(41);
        for (int i = 0; i < CASES; i++) {
            int n = 1 + random.nextInt(40);
            double[] size = random.doubles(n, 1e9, 1e12).toArray();
            double[] utility = random.doubles(n, -4, 4).toArray();
            int twin = random.nextInt(n);
            NestedChoice whole = choice(i);
            NestedChoice split = choice(i);
            for (int f = 0; f < n; f++) {
                whole.add(size[f], utility[f]);
                split.add(f == twin ? size[f] / 2 : size[f], utility[f]);
            }
            split.add(size[twin] / 2, utility[twin]);
            whole.weigh(1);
            split.weigh(1);
            assertThat(split.share()).isCloseTo(whole.share(), within(1e-14));
            assertThat(split.part(twin) + split.part(n)).isCloseTo(whole.part(twin), within(1e-14));
            for (int f = 0; f < n; f++) {
                if (f != twin) {
                    assertThat(split.part(f)).isCloseTo(whole.part(f), within(1e-14));
                }
            }
        }
    }

    /** The same level and nest parameter for both of a pair. */
    private static NestedChoice choice(int i) {
        SplittableRandom same = new SplittableRandom(i);
        return new NestedChoice(-5 + 4 * same.nextDouble(), .05 + .95 * same.nextDouble(), 0);
    }

    @Test
    void aFundThatIsLikedMoreTakesFromTheOthersAndFromOtherAssets() {
        NestedChoice before = new NestedChoice(-3, .5, 0);
        NestedChoice after = new NestedChoice(-3, .5, 0);
        for (int f = 0; f < 3; f++) {
            before.add(100, 0);
            after.add(100, f == 0 ? .7 : 0);
        }
        before.weigh(1);
        after.weigh(1);
        assertThat(after.share()).as("crowding in").isGreaterThan(before.share());
        assertThat(after.share() * after.part(1)).as("crowding out").isLessThan(before.share() * before.part(1));
        double parts = after.part(0) + after.part(1) + after.part(2);
        assertThat(parts).isCloseTo(1, within(1e-15));
    }

    @Test
    void oneNeutralFundLeavesTheLevelAlone() {
        NestedChoice choice = new NestedChoice(-3.5, .3, 0);
        choice.add(5e10, 0);
        choice.weigh(1);
        assertThat(choice.share()).isCloseTo(1 / (1 + StrictMath.exp(3.5)), within(1e-16));
        assertThat(choice.part(0)).isEqualTo(1);
    }

    @Test
    void veryLargeUtilitiesStayFinite() {
        NestedChoice choice = new NestedChoice(0, .01, 0);
        choice.add(1, 900);
        choice.add(1, -900);
        choice.weigh(1);
        assertThat(choice.share()).isEqualTo(1);
        assertThat(choice.part(0)).isEqualTo(1);
        assertThat(choice.part(1)).isZero();
    }

    /** With theta 1 the nest is the plain one of unnormalised sizes: odds of venture funds = e^k (sum_f (S_f / S_0) e^(u_f / lambda))^lambda. */
    @Test
    void withFullResponseEachFundBringsItsOwnMoney() {
        SplittableRandom random = new SplittableRandom(43);
        for (int i = 0; i < CASES; i++) {
            double lambda = .05 + .95 * random.nextDouble();
            double usual = 1e11 * (1 + random.nextDouble());
            double[] size = random.doubles(1 + random.nextInt(20), 1e9, 1e11).toArray();
            double[] utility = random.doubles(size.length, -2, 2).toArray();
            NestedChoice choice = new NestedChoice(-3, lambda, 1);
            double sum = 0;
            for (int f = 0; f < size.length; f++) {
                choice.add(size[f], utility[f]);
                sum += size[f] / usual * StrictMath.exp(utility[f] / lambda);
            }
            choice.weigh(usual);
            double odds = choice.share() / (1 - choice.share());
            assertThat(odds / (StrictMath.exp(-3) * StrictMath.pow(sum, lambda)))
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void moreSupplyDrawsMoreMoneyOnlyAsFarAsInvestorsRespond() {
        double[] shares = new double[3];
        for (int i = 0; i < shares.length; i++) {
            NestedChoice usual = new NestedChoice(-3, .5, i * .5);
            NestedChoice twice = new NestedChoice(-3, .5, i * .5);
            usual.add(100, .3);
            twice.add(200, .3);
            usual.weigh(100);
            twice.weigh(100);
            shares[i] = twice.share() - usual.share();
        }
        assertThat(shares[0]).isZero();
        assertThat(shares[1]).isPositive();
        assertThat(shares[2]).isGreaterThan(shares[1]);
    }
}
