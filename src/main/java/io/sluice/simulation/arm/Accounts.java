package io.sluice.simulation.arm;

/**
 * Numbers of the accounts in the ledger of those who exist from the start.
 *
 * @param provinces by province code; opened one after another
 * @param classes by investor-class code; opened one after another
 */
public record Accounts(int treasury, int[] provinces, int[] classes, int managers, int realEconomy) {

    /** Code of the province with this account. */
    public int provinceOf(int owner) {
        return owner - provinces[0];
    }

    /** Code of the investor class with this account. */
    public int classOf(int owner) {
        return owner - classes[0];
    }
}
