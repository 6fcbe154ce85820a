package io.sluice.analysis;

/** Sees numbers by replication, one combination of keys after another. */
@FunctionalInterface
interface VectorVisitor {
    /**
     * Sees what was asked of one combination.
     *
     * @param measure which of the measures asked for
     * @param slot number of the combination; ascending for each measure
     * @param vectors by arm, by sum of the measure, by replication
     */
    void at(int measure, int slot, double[][][] vectors);
}
