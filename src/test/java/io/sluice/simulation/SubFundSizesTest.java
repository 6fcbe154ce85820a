package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.Arm;
import io.sluice.scenario.ModelParameters;
import io.sluice.scenario.PolicyChange;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The first sub-funds in the order in which they were chosen, beside a limit of their mean size that many would exceed. */
class SubFundSizesTest {
    private static final long LIMIT = 60_000_000_000L;

    @Test
    void aRefusedSizeShrinksToTheLargestThatKeepsTheMeanWithinTheLimit() {
        World w = world();
        int regions = w.chain().regions();
        long[] sum = new long[regions];
        long[] number = new long[regions];
        int shrunk = 0;
        int aboveTheLimit = 0;
        for (int f = 0; f < w.funds().count(); f++) {
            if (w.funds().kind(f) == FundKind.SUB_FUND) {
                int region = w.funds().region(f);
                long wanted = w.exogenous().managers().target(w.funds().proposal(f));
                sum[region] += w.funds().target(f);
                number[region]++;
                assertThat(sum[region] / number[region]).isLessThanOrEqualTo(LIMIT);
                if (w.funds().target(f) < wanted) {
                    shrunk++;
                    aboveTheLimit += w.funds().target(f) > LIMIT ? 1 : 0;
                    assertThat(sum[region] / number[region]).isEqualTo(LIMIT);
                }
            }
        }
        assertThat(shrunk).isPositive();
        assertThat(aboveTheLimit)
                .as("sizes that use the room left by smaller funds")
                .isPositive();
    }

    private static World world() {
        PolicyChange lower = new PolicyChange(
                PolicyChange.Kind.SET,
                "mean-sub-fund-limit",
                "600 million yuan",
                LocalDate.parse("2026-01-01"),
                null,
                SourceFile.of("scenario.yaml", ""),
                new Mark(1, 1, 1),
                new Mark(1, 1, 1));
        Arm arm = new Arm("arm", null, Fixture.PACKS, List.of(lower), new TreeMap<>(), ModelParameters.central());
        return Fixture.experiment(Fixture.scenario(1, 1, arm))
                .newRun()
                .worlds(0)
                .get(0);
    }
}
