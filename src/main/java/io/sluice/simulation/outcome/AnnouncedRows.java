package io.sluice.simulation.outcome;

import io.sluice.results.RowsBuilder;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Deflator;
import io.sluice.simulation.record.FundCurves;
import io.sluice.simulation.record.ResultTables;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;

/**
 * What funds announced and what they raised, by the kind they are at the horizon.
 *
 * <pre>  A_k = sum over f in F_k of T_f,    R_k = sum over f in F_k of C_f</pre>
 *
 * <p>F_k: funds of kind k that began to raise money in the run and closed or gave up by the horizon; those that still raise and those older than the run are left
 * out. T_f: size announced, fen; C_f: committed to the fund by its close and by a government that joined later, fen, 0 for a fund that gave up. Defaults on later calls
 * change neither. In constant prices T_f is money of the quarter in which the fund began to raise, C_f of the quarter of its close.
 */
final class AnnouncedRows {
    private AnnouncedRows() {}

    /** Fills the totals of an arm and replication. */
    static void totals(World w, Deflator deflator, Scale scale, RowsBuilder row) {
        for (FundKind kind : FundCurves.KINDS) {
            total(w.funds(), kind, deflator, scale, row);
        }
    }

    private static void total(Funds funds, FundKind kind, Deflator deflator, Scale scale, RowsBuilder row) {
        long announced = 0;
        long announcedConstant = 0;
        long raised = 0;
        long raisedConstant = 0;
        for (int f = 0; f < funds.count(); f++) {
            if (funds.kind(f) == kind && funds.raisedInRun(f)) {
                announced += funds.target(f);
                announcedConstant += deflator.constant(funds.target(f), funds.formed(f));
                raised += funds.committed(f);
                raisedConstant += deflator.constant(funds.committed(f), funds.closedAt(f));
            }
        }
        String name = name(kind);
        row.set(name + "_announced", scale.back(announced))
                .set(name + "_announced" + ResultTables.CONSTANT, scale.back(announcedConstant))
                .set(name + "_raised", scale.back(raised))
                .set(name + "_raised" + ResultTables.CONSTANT, scale.back(raisedConstant));
    }

    private static String name(FundKind kind) {
        return switch (kind) {
            case SUB_FUND -> "subfunds";
            case LOCAL_GUIDANCE -> "guidance_funds";
            case PRIVATE -> "private_funds";
            case NATIONAL, REGIONAL -> throw new IllegalArgumentException(kind + " announces nothing");
        };
    }
}
