package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.draw.Draws;
import io.sluice.scenario.Scenario;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.step.Schedule;
import io.sluice.world.ledger.Flow;
import io.sluice.world.ledger.JournalSink;
import io.sluice.world.ledger.Sector;
import io.sluice.world.venture.Status;
import io.sluice.world.venture.Ventures;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Money of ventures that have ended or stand still, seen entry by entry in the ledger's journal (invariant I11). */
class VentureMoneyTest {
    private static final int QUARTERS = 32;
    private static final Set<Status> ENDED =
            EnumSet.of(Status.FAILED, Status.LISTED, Status.ACQUIRED, Status.REPURCHASED);

    /** Remembers who had ended before a quarter began, and every entry that concerns him. */
    private static final class Watch implements JournalSink {
        private final BitSet ended = new BitSet();
        private final BitSet still = new BitSet();
        private final List<String> afterTheEnd = new ArrayList<>();
        private final Map<Flow, Integer> intoStill = new HashMap<>();
        private int entries;

        @Override
        public void entry(int quarter, long number, Flow flow, int cause, int count, int[] owners, long[] fen) {
            for (int line = 0; line < count; line++) {
                entries++;
                if (ended.get(owners[line])) {
                    afterTheEnd.add(flow + " of " + fen[line] + " in quarter " + quarter);
                }
                if (still.get(owners[line]) && fen[line] > 0) {
                    intoStill.merge(flow, 1, Integer::sum);
                }
            }
        }

        void look(World w) {
            Ventures v = w.ventures();
            for (int j = 0; j < w.exogenous().ventures().count(); j++) {
                if (v.owner(j) != Ventures.NO_OWNER) {
                    ended.set(v.owner(j), ENDED.contains(v.status(j)));
                    still.set(v.owner(j), v.status(j) == Status.ZOMBIE);
                }
            }
        }
    }

    private final Watch watch = new Watch();
    private final World world = run();
    private int zombies;

    private World run() {
        Scenario scenario = Fixture.scenario(QUARTERS, 0.03, Fixture.arm("enacted", Fixture.PACKS));
        World w = Fixture.experiment(scenario).newRun().opening(0, new Draws(scenario.seed(), 0));
        Schedule schedule = new Schedule(w.setting().parameters());
        w.ledger().journalTo(watch);
        for (int t = 0; t < QUARTERS; t++) {
            watch.look(w);
            Map<Integer, Long> sales = new HashMap<>();
            Map<Integer, Integer> readiness = new HashMap<>();
            for (int i = 0; i < w.ventures().activeCount(); i++) {
                int j = w.ventures().active(i);
                if (w.ventures().status(j) == Status.ZOMBIE) {
                    sales.put(j, w.ventures().sales(j));
                    readiness.put(
                            j, 100 * w.ventures().technology(j) + w.ventures().stage(j));
                }
            }
            zombies += sales.size();
            schedule.run(w, t);
            sales.forEach((j, before) ->
                    assertThat(w.ventures().sales(j)).as("sales of a zombie").isEqualTo(before));
            readiness.forEach((j, before) -> assertThat(
                            100 * w.ventures().technology(j) + w.ventures().stage(j))
                    .as("readiness and stage of a zombie")
                    .isEqualTo(before));
        }
        return w;
    }

    @Test
    void noMoneyMovesFromOrToAVentureThatHasEndedAndAZombieNeitherGrowsNorGetsNewMoney() {
        assertThat(watch.ended.cardinality()).isGreaterThan(100);
        assertThat(watch.entries).isGreaterThan(10_000);
        assertThat(watch.afterTheEnd).isEmpty();
        assertThat(zombies).isGreaterThan(100);
        assertThat(watch.intoStill.keySet()).containsExactly(Flow.SALES);
        assertThat(world.ledger().allQuarters(Flow.INVESTMENT_BY_FUND, Sector.VENTURE))
                .as("money for others went on")
                .isPositive();
    }
}
