package io.sluice.world.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Provinces with the national totals of another time. */
class ProvincesInProportionTest {
    private final Provinces shipped = Provinces.load();

    @Test
    void moneyOfProvincesSumsToTheNationalTotalToTheFen() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            NationalTotals totals = new NationalTotals(
                    random.nextLong(1_000_000_000_000_000_000L),
                    random.nextLong(5_000_000_000_000_000_000L),
                    1e18,
                    .02);
            Provinces then = shipped.inProportion(totals);
            long revenue = 0;
            long debt = 0;
            for (int p = 0; p < then.count(); p++) {
                revenue += then.revenue(p);
                debt += then.debt(p);
            }
            assertThat(revenue).isEqualTo(totals.revenue());
            assertThat(debt).isEqualTo(totals.debt());
        }
    }

    @Test
    void productSumsToTheTotalAndResearchOverItIsTheNationalIntensity() {
        Provinces then = shipped.inProportion(new NationalTotals(1, 1, 6.7e17, .0202));
        double product = 0;
        double research = 0;
        for (int p = 0; p < then.count(); p++) {
            product += then.product(p);
            research += then.research(p);
            assertThat(then.researchShare(p)).isCloseTo(shipped.researchShare(p), within(1e-15));
        }
        assertThat(product).isCloseTo(6.7e17, within(1e4));
        assertThat(research / product).isCloseTo(.0202, within(1e-15));
    }

    @Test
    void theirOwnTotalsGiveTheSameProvinces() {
        long revenue = 0;
        long debt = 0;
        double product = 0;
        double research = 0;
        for (int p = 0; p < shipped.count(); p++) {
            revenue += shipped.revenue(p);
            debt += shipped.debt(p);
            product += shipped.product(p);
            research += shipped.research(p);
        }
        Provinces same = shipped.inProportion(new NationalTotals(revenue, debt, product, research / product));
        for (int p = 0; p < shipped.count(); p++) {
            assertThat(same.revenue(p)).isEqualTo(shipped.revenue(p));
            assertThat(same.debt(p)).isEqualTo(shipped.debt(p));
            assertThat(same.product(p)).isCloseTo(shipped.product(p), within(1.));
            assertThat(same.researchIntensity(p)).isCloseTo(shipped.researchIntensity(p), within(1e-15));
            assertThat(same.id(p)).isEqualTo(shipped.id(p));
        }
    }
}
