package io.sluice.world.ledger;

/** Flows that one owner's account sums up together. */
public enum FlowGroup {
    /** Capital called from investors under their commitments. */
    CALL,
    /** Distributions called back. */
    RECALL,
    /** Losses that someone else bears. */
    SUPPORT,
    /** Money put into ventures. */
    INVESTMENT,
    /** Fees and carried interest. */
    FEE,
    /** What stakes in ventures bring in, and interest on deposits and of partners who pay late. */
    PROCEEDS,
    /** What funds pay out to their investors. */
    DISTRIBUTION,
    /** Sales, costs, loans. */
    OPERATION,
    /** Taxes, grants, bonds, budgets, income from outside. */
    PUBLIC;

    static final int COUNT = values().length;
}
