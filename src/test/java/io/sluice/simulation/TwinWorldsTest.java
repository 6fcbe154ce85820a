package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.results.Rows;
import io.sluice.results.Table;
import io.sluice.scenario.Arm;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.ResultTables;
import io.sluice.world.venture.CapTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwinWorldsTest {
    private static final List<Table> COMPARES_ARMS = List.of(
            ResultTables.ADDITIONALITY,
            ResultTables.ADDITIONALITY_STAGES,
            ResultTables.ADDITIONALITY_INDUSTRIES,
            ResultTables.OBSERVED);
    private static final int QUARTERS = 24;
    private static final double RESOLUTION = 0.05;

    private static Arm enacted(String name) {
        return Fixture.arm(name, Fixture.PACKS);
    }

    private static Arm noFund() {
        return Fixture.arm("no-fund", Fixture.without("cn/national-fund"));
    }

    private static List<Rows> run(int replication, Arm... arms) {
        return Fixture.experiment(Fixture.scenario(QUARTERS, RESOLUTION, arms))
                .newRun()
                .replicate(replication);
    }

    @Test
    void aNullChangeOfPolicyGivesDifferencesThatAreExactlyZero() {
        for (Rows rows : run(3, enacted("enacted"), enacted("twin"))) {
            if (!COMPARES_ARMS.contains(rows.table())) {
                assertSameInBothArms(rows);
            }
        }
    }

    private static void assertSameInBothArms(Rows rows) {
        int half = rows.size() / 2;
        Table table = rows.table();
        for (int row = 0; row < half; row++) {
            for (int column = 0; column < table.values().size(); column++) {
                assertThat(rows.doubleAt(row + half, column))
                        .as(
                                "%s row %d %s",
                                table.name(), row, table.values().get(column).name())
                        .isEqualTo(rows.doubleAt(row, column));
            }
        }
    }

    @Test
    void theExogenousBlockOfAReplicationIsTheSameInEveryArm() {
        Rows rows = run(1, enacted("enacted"), noFund()).get(0);
        int digest = rows.table().valueIndex("exogenous_digest");
        assertThat(rows.longAt(1, digest)).isEqualTo(rows.longAt(0, digest));
        Rows other = run(2, enacted("enacted"), noFund()).get(0);
        assertThat(other.longAt(0, digest)).isNotEqualTo(rows.longAt(0, digest));
    }

    @Test
    void withoutTheNationalFundTheChainHasNoMoney() {
        Rows rows = run(1, enacted("enacted"), noFund()).get(0);
        assertThat(rows.longAt(0, rows.table().valueIndex("mobilised_social"))).isPositive();
        for (String column : List.of("mobilised_social", "treasury_paid_in", "chain_invested", "subfunds_formed")) {
            assertThat(rows.longAt(1, rows.table().valueIndex(column)))
                    .as(column)
                    .isZero();
        }
    }

    @Test
    void theOrderOfArmsAndOfReplicationsLeavesNoTrace() {
        ReplicationRun run = Fixture.experiment(Fixture.scenario(QUARTERS, RESOLUTION, enacted("enacted"), noFund()))
                .newRun();
        Rows first = run.replicate(5).get(0);
        run.replicate(1);
        Rows again = run.replicate(5).get(0);
        Rows turned = run(5, noFund(), enacted("enacted")).get(0);
        for (int column = 0; column < first.table().values().size(); column++) {
            assertThat(again.doubleAt(0, column)).isEqualTo(first.doubleAt(0, column));
            assertThat(turned.doubleAt(1, column))
                    .as(first.table().values().get(column).name())
                    .isEqualTo(first.doubleAt(0, column));
        }
    }

    @Test
    void everyCapTableSumsToTheWholeAndEveryFundKeepsItsFloors() {
        World world = Fixture.experiment(Fixture.scenario(QUARTERS, RESOLUTION, enacted("enacted")))
                .newRun()
                .worlds(4)
                .get(0);
        CapTable table = world.capTable();
        for (int j = 0; j < world.exogenous().ventures().count(); j++) {
            if (table.from(j) >= 0) {
                assertThat(table.sum(j)).as("venture %d", j).isEqualTo(CapTable.WHOLE);
            }
        }
        for (int f = 0; f < world.funds().count(); f++) {
            if (world.funds().kind(f) == io.sluice.world.fund.FundKind.SUB_FUND) {
                assertThat((double) world.funds().investedOther(f))
                        .as("fund %d outside the early bucket", f)
                        .isLessThanOrEqualTo(0.3 * FundsProbe.investable(world, f) + 1);
            }
        }
    }

    @Test
    void additionalityCountsEveryLatentVentureOnce() {
        ReplicationRun run = Fixture.experiment(Fixture.scenario(QUARTERS, RESOLUTION, enacted("enacted"), noFund()))
                .newRun();
        List<World> worlds = run.worlds(2);
        Rows rows = run.replicate(2).get(5);
        long sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            sum += rows.longAt(row, 0);
        }
        var latent = worlds.get(0).exogenous().ventures();
        assertThat(sum).isEqualTo(Math.round((latent.count() - latent.firstOf(0)) / RESOLUTION));
    }

    @Test
    void additionalityByIndustrySumsToTheWhole() {
        List<Rows> all = run(1, enacted("enacted"), noFund());
        Rows whole = all.stream()
                .filter(r -> r.table() == ResultTables.ADDITIONALITY)
                .findFirst()
                .orElseThrow();
        Rows parts = all.stream()
                .filter(r -> r.table() == ResultTables.ADDITIONALITY_INDUSTRIES)
                .findFirst()
                .orElseThrow();
        int[] category = parts.keys("category");
        for (int column = 0; column < 4; column++) {
            long[] sums = new long[9];
            for (int row = 0; row < parts.size(); row++) {
                sums[category[row]] += parts.longAt(row, column);
            }
            for (int c = 0; c < 9; c++) {
                assertThat(sums[c]).isCloseTo(whole.longAt(c, column), within(7L));
            }
        }
        assertThat(whole.longAt(4, 0)).isPositive();
    }
}
