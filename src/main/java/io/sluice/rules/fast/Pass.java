package io.sluice.rules.fast;

/**
 * One sweep over a column that takes out of each row's set of statements those that its value rules out. Sweeps are the same
 * few loops for every law, without a branch that depends on a row, so that the machine decides several rows in one
 * instruction.
 */
interface Pass {
    /**
     * Sweeps rows {@code from} up to, without, {@code to}.
     *
     * @param columns the batch by column number
     * @param sets sets of statements, by word and row
     */
    void sweep(long[][] columns, long[][] sets, int from, int to);

    /** The word of the sets it changes. */
    int word();

    /** The statements it can take out. */
    long reach();
}
