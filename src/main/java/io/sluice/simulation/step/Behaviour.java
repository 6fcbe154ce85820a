package io.sluice.simulation.step;

/**
 * What a posting of the ledger was made for, where no rule made it. Numbers of rules are not negative, these are; append
 * only.
 */
enum Behaviour {
    FOUNDING,
    BUDGET,
    SAVING,
    CALL,
    ROUND,
    OPERATION,
    EXIT,
    DISTRIBUTION,
    FEE,
    BOND,
    TAX;

    /** The cause to write into the journal. */
    int cause() {
        return -1 - ordinal();
    }
}
