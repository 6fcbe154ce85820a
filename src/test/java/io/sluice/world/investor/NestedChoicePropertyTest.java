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
            whole.weigh();
            split.weigh();
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
        return new NestedChoice(-5 + 4 * same.nextDouble(), .05 + .95 * same.nextDouble());
    }

    @Test
    void aFundThatIsLikedMoreTakesFromTheOthersAndFromOtherAssets() {
        NestedChoice before = new NestedChoice(-3, .5);
        NestedChoice after = new NestedChoice(-3, .5);
        for (int f = 0; f < 3; f++) {
            before.add(100, 0);
            after.add(100, f == 0 ? .7 : 0);
        }
        before.weigh();
        after.weigh();
        assertThat(after.share()).as("crowding in").isGreaterThan(before.share());
        assertThat(after.share() * after.part(1)).as("crowding out").isLessThan(before.share() * before.part(1));
        double parts = after.part(0) + after.part(1) + after.part(2);
        assertThat(parts).isCloseTo(1, within(1e-15));
    }

    @Test
    void oneNeutralFundLeavesTheLevelAlone() {
        NestedChoice choice = new NestedChoice(-3.5, .3);
        choice.add(5e10, 0);
        choice.weigh();
        assertThat(choice.share()).isCloseTo(1 / (1 + StrictMath.exp(3.5)), within(1e-16));
        assertThat(choice.part(0)).isEqualTo(1);
    }

    @Test
    void veryLargeUtilitiesStayFinite() {
        NestedChoice choice = new NestedChoice(0, .01);
        choice.add(1, 900);
        choice.add(1, -900);
        choice.weigh();
        assertThat(choice.share()).isEqualTo(1);
        assertThat(choice.part(0)).isEqualTo(1);
        assertThat(choice.part(1)).isZero();
    }
}
