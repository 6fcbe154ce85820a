package io.sluice.simulation;

import io.sluice.results.Dimensions.Member;
import io.sluice.scenario.ModelParameter.Level;
import io.sluice.scenario.ModelParameters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a run (decisions A5): the scenario as it is in every replication, and, in one replication of {@value #EVERY}, after the
 * first {@value #MANY} in one of {@value #EVERY_LATER}, the same arms on the same draws with the block {@code crowding} at its low and
 * at its high end. These cells cost twice what the first one does and say how much rests on an assumption, for which twenty
 * replications are enough. A run too small to hold such a replication holds only the first cell.
 */
final class CrowdingCells {
    /** One replication of so many runs all cells: those with this number less one as the remainder. */
    private static final int EVERY = 5;
    /** The same from the replication with the number {@value #MANY} on. */
    private static final int EVERY_LATER = 20;

    private static final int MANY = 100;

    private static final String BLOCK = "crowding";
    private static final List<Level> LEVELS = List.of(Level.LOW, Level.HIGH);

    private CrowdingCells() {}

    /** Number of cells of a scenario; one without a counterfactual has nothing that crowding would move. */
    static int count(@Nullable String counterfactual) {
        return counterfactual == null ? 1 : 1 + LEVELS.size();
    }

    /** Number of cells that a replication runs. */
    static int inReplication(int replication, int cells) {
        int every = replication < MANY ? EVERY : EVERY_LATER;
        return replication % every == every - 1 ? cells : 1;
    }

    /** Number of cells that replications run in the mean over the first so many, at least one. */
    static double inMean(int replications, int cells) {
        return IntStream.range(0, replications)
                .map(replication -> inReplication(replication, cells))
                .average()
                .orElse(1);
    }

    /** The parameters of an arm in a cell. */
    static ModelParameters parameters(ModelParameters arm, int cell) {
        return cell == 0 ? arm : arm.withBlock(BLOCK, LEVELS.get(cell - 1));
    }

    /** What the codes of the key {@code cell} stand for. */
    static List<Member> members(int cells) {
        return List.of(
                        Member.of(0, "as-set", "The scenario as it is"),
                        new Member(
                                1,
                                "crowding-low",
                                "Block crowding at its low end",
                                "",
                                Map.of("every", String.valueOf(EVERY))),
                        new Member(
                                2,
                                "crowding-high",
                                "Block crowding at its high end",
                                "",
                                Map.of("every", String.valueOf(EVERY))))
                .subList(0, cells);
    }
}
