package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What investors do in whole worlds: each mechanism shows when it is switched off, and only there. */
class InvestorMechanismsTest {
    private static final int QUARTERS = 8;
    private static final double RESOLUTION = 0.05;

    /** The world with every mechanism on. */
    /** A level of investors' choice at which sub-funds do not all find what they look for. */
    private static final BigDecimal SCARCE_MONEY = new BigDecimal("-3");

    private static final World FULL = world("switch_memory", "1");

    private static World world(String name, String value) {
        return world(name, value, QUARTERS);
    }

    private static World world(String name, String value, int quarters) {
        ModelParameters model =
                ModelParameters.central().with("crowding_c", SCARCE_MONEY).with(name, new BigDecimal(value));
        Arm arm = new Arm("enacted", null, Fixture.PACKS, List.of(), new TreeMap<>(), model);
        return Fixture.experiment(Fixture.scenario(quarters, RESOLUTION, arm))
                .newRun()
                .worlds(6)
                .get(0);
    }

    private static double sum(World w, Series... all) {
        double sum = 0;
        for (Series s : all) {
            for (long quarter : w.tally().series(s)) {
                sum += quarter;
            }
        }
        return sum;
    }

    private static double promisedToSubFunds(World w) {
        double sum = 0;
        for (int f = 0; f < w.funds().count(); f++) {
            if (w.funds().kind(f) == FundKind.SUB_FUND && w.funds().phase(f) != FundPhase.ABANDONED) {
                sum += w.funds().committed(f);
            }
        }
        return sum;
    }

    @Test
    void withoutCertificationSubFundsOfTheChainFindLess() {
        assertThat(promisedToSubFunds(world("switch_certification", "0"))).isLessThan(promisedToSubFunds(FULL));
    }

    @Test
    void withoutDislikeSubFundsOfTheChainFindTheirMoneySooner() {
        assertThat(quartersToClose(world("switch_dislike", "0"))).isLessThan(quartersToClose(FULL));
    }

    /** Mean number of quarters in which sub-funds that closed raised their money. */
    private static double quartersToClose(World w) {
        double quarters = 0;
        double closed = 0;
        for (int f = 0; f < w.funds().count(); f++) {
            if (w.funds().kind(f) == FundKind.SUB_FUND && w.funds().committed(f) > 0) {
                quarters += w.funds().closedAt(f) - w.funds().formed(f);
                closed++;
            }
        }
        return quarters / closed;
    }

    @Test
    void withoutThePriceResponseEntryValuationsStayPut() {
        assertThat(world("switch_price_response", "0").climate().valuationFactor())
                .isEqualTo(1);
        assertThat(FULL.climate().valuationFactor()).isNotEqualTo(1);
    }

    /** Both follow the same ratio of uninvested money: the price as its power, the bar as its logarithm. */
    @Test
    void barsFallWithTheLogarithmOfUninvestedMoney() {
        ModelParameters p = FULL.setting().parameters();
        double ratio = StrictMath.log(FULL.climate().valuationFactor()) / p.get("dry_powder_elasticity");
        assertThat(ratio).as("away from its usual level").isNotEqualTo(0);
        assertThat(FULL.climate().barFall()).isCloseTo(p.get("bar_response") * ratio, within(1e-12));
        assertThat(world("switch_bar", "0").climate().barFall()).isZero();
    }

    /** Decisions A4: more money finds higher prices, so that a yuan buys a smaller part of a venture. */
    @Test
    void moreMoneyDoesNotBuyMoreAtTheSamePrice() {
        World little = world("crowding_c", "-4", 2 * QUARTERS);
        World much = world("crowding_c", "-3", 2 * QUARTERS);
        assertThat(sum(much, Series.MARKET_PRIVATE, Series.MARKET_STATE))
                .isGreaterThan(sum(little, Series.MARKET_PRIVATE, Series.MARKET_STATE));
        assertThat(much.climate().valuationFactor())
                .isGreaterThan(little.climate().valuationFactor());
    }

    @Test
    void memoryAndWealthChangeWhatIsCommitted() {
        double full = sum(FULL, Series.MARKET_STATE);
        assertThat(sum(world("switch_memory", "0"), Series.MARKET_STATE)).isNotEqualTo(full);
        assertThat(sum(world("switch_wealth", "0"), Series.MARKET_STATE)).isNotEqualTo(full);
    }

    /** W(t+1) = W(t) + income from outside - calls and purchases + distributions and sales: the account and nothing else. */
    @Test
    void wealthIsWhatTheLedgerSays() {
        for (int owner : FULL.accounts().classes()) {
            assertThat(FULL.ledger().cash(owner)).isPositive();
            assertThat(FULL.ledger().cash(owner))
                    .isGreaterThan(FULL.ledger().register().uncalledOfInvestor(owner));
        }
    }
}
