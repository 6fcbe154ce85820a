package io.sluice.simulation.record;

import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.fund.Funds;
import java.util.List;

/**
 * What funds have called and paid back by their age, summed over the funds that reached it: the J-curve. Age counts quarters from
 * a fund's close; funds older than the run are left out, because their first years are not known. Money in fen, nominal.
 */
public final class FundCurves {
    /** The kinds that are followed, in the order of their code in the result tables. */
    public static final List<FundKind> KINDS = List.of(FundKind.SUB_FUND, FundKind.LOCAL_GUIDANCE, FundKind.PRIVATE);

    private final int ages;
    private final long[][] funds;
    private final long[][] committed;
    private final long[][] contributed;
    private final long[][] distributed;
    private final long[][] paying;

    public FundCurves(int quarters) {
        ages = quarters;
        funds = new long[KINDS.size()][quarters];
        committed = new long[KINDS.size()][quarters];
        contributed = new long[KINDS.size()][quarters];
        distributed = new long[KINDS.size()][quarters];
        paying = new long[KINDS.size()][quarters];
    }

    /** Adds the state of every fund at the end of a quarter. */
    public void observe(Funds all, int quarter) {
        for (int f = 0; f < all.count(); f++) {
            int kind = KINDS.indexOf(all.kind(f));
            if (kind >= 0 && followed(all, f)) {
                int age = quarter - all.closedAt(f);
                funds[kind][age]++;
                committed[kind][age] += all.committed(f);
                contributed[kind][age] += all.contributed(f);
                distributed[kind][age] += all.distributed(f);
                paying[kind][age] += all.distributed(f) > 0 ? 1 : 0;
            }
        }
    }

    /** Whether a fund was closed during the run and took money. */
    public static boolean followed(Funds all, int f) {
        boolean closed = all.phase(f) != FundPhase.RAISING && all.phase(f) != FundPhase.ABANDONED;
        return closed && all.closedAt(f) >= 0;
    }

    public int ages() {
        return ages;
    }

    /** Funds that reached an age. */
    public long funds(int kind, int age) {
        return funds[kind][age];
    }

    /** Those of them that had paid anything back by that age. */
    public long paying(int kind, int age) {
        return paying[kind][age];
    }

    /** Their commitments. */
    public long committed(int kind, int age) {
        return committed[kind][age];
    }

    /** What they had called by that age. */
    public long contributed(int kind, int age) {
        return contributed[kind][age];
    }

    /** What they had paid back by that age, after carried interest. */
    public long distributed(int kind, int age) {
        return distributed[kind][age];
    }
}
