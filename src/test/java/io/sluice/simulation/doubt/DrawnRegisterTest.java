package io.sluice.simulation.doubt;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.draw.Draws;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.register.Assumption;
import io.sluice.scenario.ModelParameter.Status;
import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.text.Diagnostics;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawnRegisterTest {
    private static final long SEED = 20250306;
    private static final LawBook LAW = requireNonNull(LawBook.enacted(Path.of("rules"), new Diagnostics()));
    private static final DrawnRegister REGISTER = DrawnRegister.of(ModelParameters.central(), List.of(LAW));

    private static BigDecimal value(DrawnRegister register, Drawn drawn, String name) {
        for (int row = 0; row < register.rows().size(); row++) {
            if (register.rows().get(row).name().equals(name)) {
                return drawn.value(row);
            }
        }
        throw new AssertionError("no row " + name);
    }

    @Test
    void lowCentralAndHighAreTheQuantilesOfEveryRow() {
        for (DrawnRow row : REGISTER.rows()) {
            Band band = row.band();
            assertThat(band.at(Shape.BANDS, 0.05)).as(row.name() + " at 5 %").isEqualByComparingTo(band.low());
            assertThat(band.at(Shape.BANDS, 0.5)).as(row.name() + " at 50 %").isEqualByComparingTo(band.central());
            assertThat(band.at(Shape.BANDS, 0.95)).as(row.name() + " at 95 %").isEqualByComparingTo(band.high());
        }
    }

    @Test
    void uniformBandsRunFromLowToHighAndNoFurther() {
        for (DrawnRow row : REGISTER.rows()) {
            Band band = row.band();
            double width = band.high().subtract(band.low()).doubleValue();
            assertThat(band.at(Shape.UNIFORM, 1e-15).doubleValue())
                    .as(row.name())
                    .isCloseTo(band.low().doubleValue(), within(1e-6 * width));
            assertThat(band.at(Shape.UNIFORM, 1 - 1e-15).doubleValue())
                    .as(row.name())
                    .isCloseTo(band.high().doubleValue(), within(1e-6 * width));
        }
    }

    @Test
    void aUniformCountTakesEveryWholeNumberAlikeOften() {
        Band band = new Band(bd(2), bd(4), bd(5), bd(0), bd(9), true);
        int[] counts = new int[10];
        for (int i = 0; i < 4000; i++) {
            counts[band.at(Shape.UNIFORM, (i + 0.5) / 4000).intValueExact()]++;
        }
        assertThat(counts).containsExactly(0, 0, 1000, 1000, 1000, 1000, 0, 0, 0, 0);
    }

    @Test
    void aBandThatEndsAtItsCentralValueHasHalfItsDrawsThere() {
        Band band = new Band(bd(1), bd(2), bd(2), bd(0), bd(9), false);
        assertThat(band.at(Shape.BANDS, 0.4)).isLessThan(bd(2));
        assertThat(band.at(Shape.BANDS, 0.6)).isEqualByComparingTo(bd(2));
        assertThat(band.at(Shape.BANDS, 0.999)).isEqualByComparingTo(bd(2));
    }

    @Test
    void valuesNeverFallWithTheQuantileAndAlwaysStayPossible() {
        for (DrawnRow row : REGISTER.rows()) {
            for (Shape shape : Shape.values()) {
                BigDecimal before = row.band().least();
                for (int i = 0; i < 400; i++) {
                    BigDecimal value = row.band().at(shape, (i + 0.5) / 400);
                    assertThat(value)
                            .as(row.name())
                            .isBetween(before, row.band().most());
                    assertThat(!row.band().whole() || value.stripTrailingZeros().scale() <= 0)
                            .as(row.name() + " is whole")
                            .isTrue();
                    before = value;
                }
            }
        }
    }

    @Test
    void aValueBeyondWhatIsPossibleIsToldToStandAtTheBound() {
        Band band = new Band(bd(2), bd(4), bd(6), bd(1), bd(7), false);
        assertThat(band.cut(band.at(Shape.BANDS, 0.9999))).isTrue();
        assertThat(band.cut(band.at(Shape.BANDS, 0.0001))).isTrue();
        assertThat(band.cut(band.at(Shape.BANDS, 0.9))).isFalse();
        assertThat(new Band(bd(1), bd(4), bd(7), bd(1), bd(7), false).cut(bd(7)))
                .isFalse();
    }

    @Test
    void structureCalibratedRowsAndSeenLawAreNotDrawn() {
        assertThat(REGISTER.rows()).hasSizeGreaterThan(300).allSatisfy(row -> {
            Assumption of = row.assumption();
            assertThat(of.kind()).isIn(Assumption.Kind.BEHAVIOUR, Assumption.Kind.DATA, Assumption.Kind.LAW);
            assertThat(of.status()).isNotEqualTo(Status.S);
            assertThat(of.kind() == Assumption.Kind.LAW && of.status() != Status.A)
                    .as(row.name())
                    .isFalse();
            assertThat(row.band().open()).isTrue();
        });
        assertThat(REGISTER.rows().stream().map(DrawnRow::name))
                .contains("crowding_b1", "wealth_insurers", "national-share-limit")
                .doesNotContain("switch_network", "sub-fund-share-floor");
    }

    @Test
    void whatTheScenarioSetsIsItsChoiceAndChangesNoOtherDraw() {
        DrawnRegister fewer =
                DrawnRegister.of(ModelParameters.central().with("crowding_b1", new BigDecimal("3")), List.of(LAW));
        assertThat(fewer.rows().stream().map(DrawnRow::name)).doesNotContain("crowding_b1");
        for (int d = 0; d < 5; d++) {
            Drawn all = REGISTER.draw(new Draws(SEED, d), Shape.BANDS);
            Drawn some = fewer.draw(new Draws(SEED, d), Shape.BANDS);
            for (DrawnRow row : fewer.rows()) {
                assertThat(value(fewer, some, row.name())).as(row.name()).isEqualTo(value(REGISTER, all, row.name()));
            }
        }
    }

    @Test
    void noTwoRowsShareARandomNumber() {
        Draws draws = new Draws(SEED, 0);
        Set<Double> uniforms = new HashSet<>();
        REGISTER.rows().forEach(row -> uniforms.add(row.uniform(draws, 0)));
        assertThat(uniforms).hasSameSizeAs(REGISTER.rows());
    }

    @Test
    void overRowsAndDrawsOneValueInTwentyLiesBelowLowAndOneAboveHigh() {
        int below = 0;
        int above = 0;
        int all = 0;
        for (int d = 0; d < 100; d++) {
            Drawn drawn = REGISTER.draw(new Draws(SEED, d), Shape.BANDS);
            for (int row = 0; row < REGISTER.rows().size(); row++) {
                double u = REGISTER.rows().get(row).uniform(new Draws(SEED, d), 0);
                below += u < 0.05 ? 1 : 0;
                above += u > 0.95 ? 1 : 0;
                all++;
                Band band = REGISTER.rows().get(row).band();
                boolean strict = drawn.value(row).compareTo(band.low()) < 0;
                assertThat(!strict || u < 0.05 || drawn.again() > 0).isTrue();
            }
        }
        double five = 4 * StrictMath.sqrt(0.05 * 0.95 / all);
        assertThat((double) below / all).isCloseTo(0.05, within(five));
        assertThat((double) above / all).isCloseTo(0.05, within(five));
    }

    @Test
    void ordersHoldInEveryDrawAndFewAreMadeAgain() {
        int again = 0;
        for (int d = 0; d < 500; d++) {
            for (Shape shape : Shape.values()) {
                Drawn drawn = REGISTER.draw(new Draws(SEED, d), shape);
                for (Orders.Pair pair : Orders.shipped().pairs()) {
                    assertThat(value(REGISTER, drawn, pair.below()))
                            .as(pair + " in draw " + d)
                            .isLessThanOrEqualTo(value(REGISTER, drawn, pair.above()));
                }
                again += drawn.again() > 0 ? 1 : 0;
            }
        }
        assertThat(again).as("some draws need it, most do not").isBetween(1, 400);
    }

    @Test
    void theOrderOfTheLawIsOneThatIndependentDrawsWouldBreak() {
        int broken = 0;
        for (int d = 0; d < 2000; d++) {
            List<BigDecimal> both = new ArrayList<>();
            for (DrawnRow row : REGISTER.rows()) {
                if (row.name().equals("least-national-share") || row.name().equals("national-share-limit")) {
                    both.add(row.band().at(Shape.BANDS, row.uniform(new Draws(SEED, d), 0)));
                }
            }
            broken += both.get(0).compareTo(both.get(1)) > 0 ? 1 : 0;
        }
        assertThat(broken).isBetween(5, 80);
    }

    private static BigDecimal bd(int value) {
        return BigDecimal.valueOf(value);
    }
}
