package io.sluice.rules.fast;

/**
 * A question about rows that takes out of each row's set of statements those that its answer rules out. Many rows are asked by
 * sweeping over the columns: the same few loops for every law, without a branch that depends on a row, so that the machine
 * decides several rows in one instruction. A few rows are asked one by one.
 */
interface Pass {
    /**
     * Sweeps rows {@code from} up to, without, {@code to}. Only ever called for many rows: the virtual machine shapes a loop
     * by how often it usually turns, and a few calls for one row each would spoil it for all.
     *
     * @param columns the batch by column number
     * @param sets sets of statements, by word and row
     */
    void sweep(long[][] columns, long[][] sets, int from, int to);

    /** The statements of the word that the answer leaves a row. */
    long left(long[][] columns, int row);

    /** The word of the sets it changes. */
    int word();

    /** The statements it can take out. */
    long reach();
}
