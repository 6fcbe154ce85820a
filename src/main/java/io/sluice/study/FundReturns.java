package io.sluice.study;

import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.FundCurves;
import io.sluice.simulation.step.EndOfLife;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What the funds of a world that closed within the run have earned by the horizon. */
public final class FundReturns {
    private final World world;
    private final long[] marks;

    FundReturns(World world) {
        this.world = world;
        this.marks = EndOfLife.Marks.byFund(world);
    }

    /** Funds of some kinds that closed within the run, at least {@code age} quarters before its end, and called money. */
    public int[] closed(int age, FundKind... kinds) {
        Funds funds = world.funds();
        return IntStream.range(0, funds.count())
                .filter(f -> Arrays.asList(kinds).contains(funds.kind(f)) && FundCurves.followed(funds, f))
                .filter(f -> world.setting().quarters() - funds.closedAt(f) >= age && funds.contributed(f) > 0)
                .toArray();
    }

    /** Total value over paid in: (paid out + cash + holdings at the last rounds' prices) / paid in. */
    public double multiple(int f) {
        Funds funds = world.funds();
        double held = marks[f] + world.ledger().cash(funds.owner(f));
        return (funds.distributed(f) + held) / funds.contributed(f);
    }

    /** A quantile (type 7) of the multiples of some funds; not a number if there are none. */
    public double quantile(int[] some, double p) {
        double[] x = Arrays.stream(some).mapToDouble(this::multiple).sorted().toArray();
        if (x.length == 0) {
            return Double.NaN;
        }
        double at = p * (x.length - 1);
        int low = (int) at;
        return low + 1 == x.length ? x[low] : x[low] + (at - low) * (x[low + 1] - x[low]);
    }
}
