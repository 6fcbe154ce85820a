package io.sluice.world.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LedgerPropertyTest {
    @Test
    void thousandsOfRandomSequencesKeepAllInvariantsAfterEveryStep() {
        for (int seed = 0; seed < 2_000; seed++) {
            RandomEconomy economy = new RandomEconomy(new SplittableRandom(seed));
            for (int step = 0; step < 40; step++) {
                economy.step();
                economy.ledger().check();
            }
            economy.ledger().closeQuarter();
        }
    }

    @Test
    void longSequencesOverManyQuartersKeepAllInvariants() {
        for (int seed = 0; seed < 30; seed++) {
            RandomEconomy economy = new RandomEconomy(new SplittableRandom(1_000_000 + seed));
            for (int quarter = 0; quarter < 80; quarter++) {
                for (int step = 0; step < 50; step++) {
                    economy.step();
                }
                economy.ledger().closeQuarter();
            }
            assertThat(economy.ledger().entries()).isGreaterThan(1_000);
        }
    }

    @Test
    void theMatrixOfAllQuartersIsTheSumOfTheQuarters() {
        RandomEconomy economy = new RandomEconomy(new SplittableRandom(99));
        long[] sums = new long[Flow.COUNT * Sector.COUNT];
        for (int quarter = 0; quarter < 20; quarter++) {
            for (int step = 0; step < 50; step++) {
                economy.step();
            }
            economy.ledger().closeQuarter();
            for (Flow flow : Flow.values()) {
                for (Sector sector : Sector.values()) {
                    sums[flow.ordinal() * Sector.COUNT + sector.ordinal()] +=
                            economy.ledger().lastQuarter(flow, sector);
                }
            }
        }
        for (Flow flow : Flow.values()) {
            for (Sector sector : Sector.values()) {
                assertThat(economy.ledger().allQuarters(flow, sector))
                        .isEqualTo(sums[flow.ordinal() * Sector.COUNT + sector.ordinal()]);
            }
        }
    }

    @Test
    void theSameSequenceOnACopyEndsInTheSameState() {
        RandomEconomy first = new RandomEconomy(new SplittableRandom(5));
        RandomEconomy second = new RandomEconomy(new SplittableRandom(5));
        for (int step = 0; step < 100; step++) {
            first.step();
            second.step();
        }
        second.continueOnCopy();
        for (int step = 0; step < 100; step++) {
            first.step();
            second.step();
        }
        assertThat(second.ledger().owners()).isEqualTo(first.ledger().owners());
        for (int owner = 0; owner < first.ledger().owners(); owner++) {
            assertThat(second.ledger().cash(owner)).isEqualTo(first.ledger().cash(owner));
        }
        second.ledger().closeQuarter();
    }
}
