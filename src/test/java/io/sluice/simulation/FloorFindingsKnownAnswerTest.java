package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.Scenario;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Breakdown.Item;
import io.sluice.simulation.record.Floor;
import io.sluice.simulation.step.FloorProbe;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Sector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Funds that stand on a floor, one fen below and one above, in a world of one quarter; as enacted the floors are 70 % and 80 %. */
class FloorFindingsKnownAnswerTest {
    private static final int QUARTERS = 4;
    private static final int NOW = 2;
    private static final long BILLION = 100_000_000_000L;

    private static World world(Map<String, Boolean> switches) {
        Arm arm = new Arm(
                "enacted",
                null,
                List.of("cn/national-fund"),
                List.of(),
                new TreeMap<>(switches),
                ModelParameters.central());
        Scenario scenario = Fixture.scenario(QUARTERS, 0.001, arm);
        return Fixture.experiment(scenario).newRun().opening(0, new Draws(scenario.seed(), 0));
    }

    private static int subFund(World w, long early, long other) {
        int f = fund(w, FundKind.SUB_FUND, Sector.FUND);
        w.funds().addInvested(f, early, true, false);
        w.funds().addInvested(f, other, false, false);
        return f;
    }

    private static int fund(World w, FundKind kind, Sector sector) {
        int f = w.funds().add(kind, w.ledger().open(sector), Funds.NONE, 0, 0, 0, BILLION);
        w.funds().close(f, 0, BILLION, 0, 0);
        return f;
    }

    /** A regional fund with a project of its own and one sub-fund, half of whose paid-in money is its. */
    private static int regional(World w, int below, long paid, long owed, long direct) {
        int f = fund(w, FundKind.REGIONAL, Sector.REGIONAL);
        w.ledger().endow(w.funds().owner(f), paid);
        int line = w.ledger().commit(w.funds().owner(below), w.funds().owner(f), paid + owed);
        w.ledger().call(line, paid, 0);
        w.funds().addContributed(below, 2 * paid);
        w.funds().addInvested(f, direct, false, true);
        return f;
    }

    private static long total(World w, Item item, Floor floor) {
        return w.tally().floors().total(item, floor);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void aSubFundKeepsTheFloorExactlyFromTheFloorOn(long more, boolean keeps) {
        World w = world(Map.of());
        FloorProbe.end(w, NOW, subFund(w, 700_000_000_000L + more, 300_000_000_000L - more));
        assertThat(w.tally().floors().ended(FundKind.SUB_FUND)).isOne();
        assertThat(w.tally().floors().faulted(FundKind.SUB_FUND)).isEqualTo(keeps ? 0 : 1);
        assertThat(total(w, Item.FLOOR_TESTED, Floor.SUB_FUND_EARLY)).isOne();
        assertThat(total(w, Item.FLOOR_MET, Floor.SUB_FUND_EARLY)).isEqualTo(keeps ? 1 : 0);
        assertThat(total(w, Item.FLOOR_COUNTED, Floor.SUB_FUND_EARLY)).isEqualTo(700_000_000_000L + more);
        assertThat(total(w, Item.FLOOR_INVESTED, Floor.SUB_FUND_EARLY)).isEqualTo(1_000_000_000_000L);
        assertThat(total(w, Item.FLOOR_TESTED, Floor.REGIONAL_THROUGH))
                .as("the floor for sub-funds does not bind sub-funds")
                .isZero();
    }

    /** Early: 140 / 2 = 70 of 70 + 20 / 2 + 20; through sub-funds: 60 paid and 20 owed of 80 + 20. */
    @ParameterizedTest
    @CsvSource({"0, 0, true, true", "-2, 0, false, true", "2, 0, true, true", "0, -1, true, false", "0, 1, true, true"})
    void aRegionalFundIsLookedThroughAndWhatItOwesCounts(long early, long owed, boolean keepsEarly, boolean through) {
        World w = world(Map.of());
        int below = subFund(w, 140 * BILLION + early, 20 * BILLION);
        int f = regional(w, below, 60 * BILLION, 20 * BILLION + owed, 20 * BILLION);
        FloorProbe.end(w, NOW, f);
        assertThat(total(w, Item.FLOOR_TESTED, Floor.REGIONAL_EARLY)).isOne();
        assertThat(total(w, Item.FLOOR_TESTED, Floor.REGIONAL_THROUGH)).isOne();
        assertThat(total(w, Item.FLOOR_COUNTED, Floor.REGIONAL_EARLY)).isEqualTo(70 * BILLION + early / 2);
        assertThat(total(w, Item.FLOOR_INVESTED, Floor.REGIONAL_EARLY)).isEqualTo(100 * BILLION + early / 2);
        assertThat(total(w, Item.FLOOR_COUNTED, Floor.REGIONAL_THROUGH)).isEqualTo(80 * BILLION + owed);
        assertThat(total(w, Item.FLOOR_MET, Floor.REGIONAL_EARLY)).isEqualTo(keepsEarly ? 1 : 0);
        assertThat(total(w, Item.FLOOR_MET, Floor.REGIONAL_THROUGH)).isEqualTo(through ? 1 : 0);
        assertThat(w.tally().floors().faulted(FundKind.REGIONAL)).isEqualTo(keepsEarly && through ? 0 : 1);
    }

    @Test
    void aFundThatInvestedNothingMissesTheFloorAndIsCountedAsEmpty() {
        World w = world(Map.of());
        FloorProbe.end(w, NOW, subFund(w, 0, 0), subFund(w, 1, 0));
        assertThat(total(w, Item.FLOOR_TESTED, Floor.SUB_FUND_EARLY)).isEqualTo(2);
        assertThat(total(w, Item.FLOOR_MET, Floor.SUB_FUND_EARLY)).isOne();
        assertThat(total(w, Item.FLOOR_EMPTY, Floor.SUB_FUND_EARLY)).isOne();
    }

    @Test
    void aFloorThatNoRuleSetsBindsNobodyAndTheOtherStaysAsItIs() {
        World w = world(Map.of("NVC-01", false));
        int below = subFund(w, 0, 20 * BILLION);
        int f = regional(w, below, 60 * BILLION, 0, 20 * BILLION);
        FloorProbe.end(w, NOW, below, f);
        assertThat(w.tally().floors().ended(FundKind.SUB_FUND)).isOne();
        assertThat(w.tally().floors().faulted(FundKind.SUB_FUND)).isZero();
        assertThat(total(w, Item.FLOOR_TESTED, Floor.SUB_FUND_EARLY)).isZero();
        assertThat(total(w, Item.FLOOR_TESTED, Floor.REGIONAL_EARLY)).isZero();
        assertThat(total(w, Item.FLOOR_TESTED, Floor.REGIONAL_THROUGH)).isOne();
        assertThat(total(w, Item.FLOOR_MET, Floor.REGIONAL_THROUGH)).isZero();
    }

    @Test
    void theRulesCountTheFundsTheyWereAskedAboutAndNotTheirFloors() {
        World w = world(Map.of());
        int rule = w.setting().law(NOW).ruleIds().indexOf("NVC-01");
        FloorProbe.end(w, NOW, subFund(w, 69, 31), subFund(w, 70, 30));
        assertThat(w.rules().decisions(rule)).isEqualTo(2);
        assertThat(w.rules().refused(rule)).isOne();
        assertThat(w.rules().moneyRefused(rule)).isZero();
    }
}
