package io.sluice.analysis.compare;

import io.sluice.analysis.RunTables;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether replication r of one run and replication r of another show the same future, so that their difference is due to what was changed.
 *
 * @param paired whether they do, for every common replication
 * @param common number of replications both runs have
 * @param why the reason, in words
 */
public record Pairing(boolean paired, int common, String why) {

    /** Compares seed and exogenous digests of two arms over the replications both runs have. */
    static Pairing of(RunTables a, int armA, RunTables b, int armB) {
        int common = Math.min(a.run().replications(), b.run().replications());
        long seedA = a.run().plan().seed();
        long seedB = b.run().plan().seed();
        if (seedA != seedB) {
            return new Pairing(false, common, "the seeds differ (" + seedA + " and " + seedB + ")");
        }
        Optional<long[]> digestsA = a.exogenousDigests(armA);
        Optional<long[]> digestsB = b.exogenousDigests(armB);
        if (digestsA.isEmpty() || digestsB.isEmpty()) {
            return new Pairing(false, common, "a run has no digests of its exogenous draws");
        }
        int differ = 0;
        int firstDiffering = -1;
        for (int r = 0; r < common; r++) {
            if (digestsA.get()[r] != digestsB.get()[r]) {
                firstDiffering = differ == 0 ? r : firstDiffering;
                differ++;
            }
        }
        return differ == 0
                ? new Pairing(true, common, "same seed, same exogenous future in every common replication")
                : new Pairing(
                        false,
                        common,
                        String.format(
                                Locale.ROOT,
                                "the exogenous futures differ in %d of %d replications (first: replication %d), because start, horizon,"
                                        + " shocks, data or model parameters differ",
                                differ,
                                common,
                                firstDiffering));
    }
}
