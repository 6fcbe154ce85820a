package io.sluice.study;

import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.FundFlows;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.fund.Funds;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** What the funds of a world took in and paid out, by age in quarters since their close. */
public final class FundReturns {
    private final Funds funds;
    private final int quarters;
    private final double[][] in;
    private final double[][] out;

    private FundReturns(Funds funds, int quarters) {
        this.funds = funds;
        this.quarters = quarters;
        in = new double[funds.count()][];
        out = new double[funds.count()][];
        for (int f = 0; f < funds.count(); f++) {
            int ages = Math.max(0, quarters - Math.max(0, funds.closedAt(f)));
            in[f] = new double[ages];
            out[f] = new double[ages];
        }
    }

    static FundReturns of(World w) {
        FundReturns returns = new FundReturns(w.funds(), w.setting().quarters());
        FundFlows flows = w.tally().fundFlows();
        for (int i = 0; i < flows.count(); i++) {
            int f = flows.fund(i);
            int age = flows.quarter(i) - Math.max(0, w.funds().closedAt(f));
            if (age >= 0 && age < returns.in[f].length) {
                returns.in[f][age] += flows.paidIn(i);
                returns.out[f][age] += flows.paidOut(i);
            }
        }
        return returns;
    }

    /** Funds with partners of their own that closed after the start, at least {@code age} quarters before the end, of some kinds. */
    public int[] closed(int age, FundKind... kinds) {
        IntPredicate kind = f -> Arrays.asList(kinds).contains(funds.kind(f));
        return java.util.stream.IntStream.range(0, funds.count())
                .filter(f -> funds.phase(f) != FundPhase.RAISING && funds.committed(f) > 0)
                .filter(f -> funds.closedAt(f) >= 1 && funds.closedAt(f) <= quarters - age)
                .filter(kind)
                .toArray();
    }

    /** Paid out over paid in up to the horizon; not a number for a fund that called nothing. */
    public double paidOutMultiple(int fund) {
        return funds.contributed(fund) == 0
                ? Double.NaN
                : (double) funds.distributed(fund) / funds.contributed(fund);
    }

    /** Whether a fund paid anything out by an age in quarters. */
    public boolean paidOutBy(int fund, int age) {
        for (int a = 0; a < Math.min(age, out[fund].length); a++) {
            if (out[fund][a] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Paid in over commitments by an age in quarters. */
    public double calledBy(int fund, int age) {
        return Arrays.stream(in[fund]).limit(age).sum() / funds.committed(fund);
    }

    /** Paid out less paid in during the quarters from one age to before another, over commitments. */
    public double net(int fund, int from, int until) {
        double net = 0;
        for (int a = from; a < Math.min(until, in[fund].length); a++) {
            net += out[fund][a] - in[fund][a];
        }
        return net / funds.committed(fund);
    }

    /** A quantile (type 7) of the multiples of some funds; not a number if there are none. */
    public double quantile(int[] some, double p) {
        double[] x = Arrays.stream(some)
                .mapToDouble(this::paidOutMultiple)
                .filter(m -> !Double.isNaN(m))
                .sorted()
                .toArray();
        if (x.length == 0) {
            return Double.NaN;
        }
        double at = p * (x.length - 1);
        int low = (int) at;
        return low + 1 == x.length ? x[low] : x[low] + (at - low) * (x[low + 1] - x[low]);
    }
}
