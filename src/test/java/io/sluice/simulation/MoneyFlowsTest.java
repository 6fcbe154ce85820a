package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.results.Rows;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.FundCurves;
import io.sluice.simulation.record.MoneyFlows;
import io.sluice.simulation.record.MoneyFlows.Node;
import io.sluice.simulation.record.ResultTables;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Flow;
import io.sluice.world.ledger.FlowGroup;
import io.sluice.world.ledger.Sector;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The money that is drawn is the money of the ledger, to the fen. */
class MoneyFlowsTest {
    private static final List<World> WORLDS = Fixture.experiment(Fixture.scenario(
                    32,
                    0.05,
                    Fixture.arm("enacted", Fixture.PACKS),
                    Fixture.arm("no-fund", Fixture.without("cn/national-fund"))))
            .newRun()
            .worlds(2);

    @Test
    void whatEveryKindOfFundTakesInLessWhatItPaysOutIsTheChangeOfItsCash() {
        for (World world : WORLDS) {
            for (FundKind kind : FundKind.values()) {
                long cash = 0;
                for (int f = 0; f < world.funds().count(); f++) {
                    cash += world.funds().kind(f) == kind
                            ? world.ledger().cash(world.funds().owner(f))
                            : 0;
                }
                assertThat(balance(world.tally().flows(), Node.of(kind).ordinal()))
                        .as("%s in arm %d", kind, world.setting().arm())
                        .isEqualTo(cash);
            }
        }
        assertThat(paid(WORLDS.get(0).tally().flows(), FlowGroup.CALL, Node.TREASURY, Node.NATIONAL))
                .isPositive();
        assertThat(paid(WORLDS.get(0).tally().flows(), FlowGroup.DISTRIBUTION, Node.SUB_FUND, Node.PRIVATE))
                .isPositive();
    }

    @Test
    void everyGroupSumsToTheRowsOfTheTransactionFlowMatrix() {
        for (World world : WORLDS) {
            for (FlowGroup group : MoneyFlows.GROUPS) {
                Map<Sector, Long> expected = new EnumMap<>(Sector.class);
                for (Flow flow : Flow.values()) {
                    if (flow.group() == group && flow != Flow.FOUNDERS_MONEY) {
                        for (Sector sector : Sector.values()) {
                            expected.merge(sector, world.ledger().allQuarters(flow, sector), Long::sum);
                        }
                    }
                }
                assertThat(bySector(world.tally().flows(), MoneyFlows.GROUPS.indexOf(group)))
                        .as("%s in arm %d", group, world.setting().arm())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void theTransactionFlowMatrixIsRecordedAndItsRowsSumToZero() {
        Rows rows = Fixture.experiment(Fixture.scenario(8, 1, Fixture.arm("enacted", Fixture.PACKS)))
                .newRun()
                .replicate(0)
                .stream()
                .filter(each -> each.table() == ResultTables.TRANSACTIONS)
                .findFirst()
                .orElseThrow();
        long[] sums = new long[Flow.values().length];
        int[] flows = rows.keys("flow");
        long[] received = rows.longs("received");
        for (int row = 0; row < rows.size(); row++) {
            sums[flows[row]] += received[row];
        }
        assertThat(sums).containsOnly(0);
        assertThat(rows.size()).isGreaterThan(20);
    }

    @Test
    void theCurveOfFundsSumsTheFundsThatReachedAnAge() {
        Funds funds = new Funds();
        FundCurves curves = new FundCurves(4);
        int old = funds.add(FundKind.SUB_FUND, 1, Funds.NONE, 0, Funds.NONE, -3, 10);
        funds.close(old, -3, 10, 0, 0);
        int first = funds.add(FundKind.SUB_FUND, 2, Funds.NONE, 0, Funds.NONE, 0, 100);
        int second = funds.add(FundKind.SUB_FUND, 3, Funds.NONE, 0, Funds.NONE, 0, 50);
        funds.close(first, 0, 100, 0, 0);
        funds.addContributed(first, 30);
        curves.observe(funds, 0);
        funds.close(second, 1, 50, 0, 0);
        funds.addContributed(second, 20);
        funds.addDistributed(first, 5, 1);
        curves.observe(funds, 1);
        assertThat(curves.funds(0, 0)).isEqualTo(2);
        assertThat(curves.contributed(0, 0)).isEqualTo(50);
        assertThat(curves.committed(0, 0)).isEqualTo(150);
        assertThat(curves.funds(0, 1)).isEqualTo(1);
        assertThat(curves.contributed(0, 1)).isEqualTo(30);
        assertThat(curves.distributed(0, 1)).isEqualTo(5);
        assertThat(curves.funds(0, 2)).isZero();
    }

    private static long balance(MoneyFlows flows, int node) {
        long sum = 0;
        for (int group = 0; group < MoneyFlows.GROUPS.size(); group++) {
            for (int other = 0; other < flows.nodes(); other++) {
                sum += flows.get(group, other, node) - flows.get(group, node, other);
            }
        }
        return sum;
    }

    private static long paid(MoneyFlows flows, FlowGroup group, Node from, Node to) {
        return flows.get(MoneyFlows.GROUPS.indexOf(group), from.ordinal(), to.ordinal());
    }

    private static Map<Sector, Long> bySector(MoneyFlows flows, int group) {
        Map<Sector, Long> sums = new EnumMap<>(Sector.class);
        for (Sector sector : Sector.values()) {
            sums.put(sector, 0L);
        }
        for (int from = 0; from < flows.nodes(); from++) {
            for (int to = 0; to < flows.nodes(); to++) {
                long fen = flows.get(group, from, to);
                sums.merge(sector(from), -fen, Long::sum);
                sums.merge(sector(to), fen, Long::sum);
            }
        }
        return sums;
    }

    private static Sector sector(int node) {
        if (node >= Node.values().length) {
            return Sector.VENTURE;
        }
        return switch (Node.values()[node]) {
            case TREASURY -> Sector.TREASURY;
            case LOCAL -> Sector.PROVINCE;
            case STATE -> Sector.STATE_INVESTOR;
            case PRIVATE -> Sector.PRIVATE_INVESTOR;
            case NATIONAL -> Sector.NATIONAL;
            case REGIONAL -> Sector.REGIONAL;
            case SUB_FUND, GUIDANCE, PRIVATE_FUND -> Sector.FUND;
            case MANAGERS -> Sector.MANAGER;
            case MARKET -> Sector.REAL_ECONOMY;
        };
    }
}
