package io.sluice.world.ledger;

import static io.sluice.world.ledger.FlowGroup.CALL;
import static io.sluice.world.ledger.FlowGroup.DISTRIBUTION;
import static io.sluice.world.ledger.FlowGroup.FEE;
import static io.sluice.world.ledger.FlowGroup.INVESTMENT;
import static io.sluice.world.ledger.FlowGroup.OPERATION;
import static io.sluice.world.ledger.FlowGroup.PROCEEDS;
import static io.sluice.world.ledger.FlowGroup.PUBLIC;
import static io.sluice.world.ledger.FlowGroup.RECALL;
import static io.sluice.world.ledger.FlowGroup.SUPPORT;

/**
 * A reason for which money moves: a row of the transaction-flow matrix (model note, section 2.9). Each says which sectors may pay it
 * and which may receive it; any other posting is refused.
 */
public enum Flow {
    /** Special treasury bonds are sold. */
    BOND_ISSUE(PUBLIC, Sectors.INVESTORS, Sectors.TREASURY),
    /** The Treasury pays into the national company. */
    PAID_IN_NATIONAL(CALL, Sectors.TREASURY, Sectors.NATIONAL),
    /** A regional fund calls the national company's commitment. */
    CALL_NATIONAL(CALL, Sectors.NATIONAL, Sectors.REGIONAL),
    /** A regional fund calls its other investors' commitments. */
    CALL_REGIONAL(CALL, Sectors.PARTNERS, Sectors.REGIONAL),
    /** A fund calls its investors' commitments. */
    CALL_FUND(CALL, Sectors.PARTNERS | Sectors.CHAIN | Sectors.TREASURY, Sectors.FUND),
    /** Distributed money is called back, to be invested again; it never counts as new money. */
    RECYCLING(RECALL, Sectors.PARTNERS | Sectors.CHAIN | Sectors.TREASURY, Sectors.CHAIN),
    /** A government or a fund above bears part of a loss. */
    LOSS_SHARE(SUPPORT, Sectors.GOVERNMENTS | Sectors.CHAIN, Sectors.CHAIN | Sectors.PARTNERS),
    /** A regional fund invests in a venture directly. */
    DIRECT_PROJECT(INVESTMENT, Sectors.REGIONAL, Sectors.VENTURE),
    /** A fund invests in a venture. */
    INVESTMENT_BY_FUND(INVESTMENT, Sectors.FUND, Sectors.VENTURE),
    /** An investor joins a round in which a fund invests. */
    CO_INVESTMENT(INVESTMENT, Sectors.PARTNERS | Sectors.FUND | Sectors.REGIONAL, Sectors.VENTURE),
    /** Investors alone finance a round. */
    PRIVATE_ONLY_INVESTMENT(INVESTMENT, Sectors.PARTNERS | Sectors.FUND, Sectors.VENTURE),
    /** Founders put their own money in. */
    FOUNDERS_MONEY(INVESTMENT, Sectors.REAL, Sectors.VENTURE),
    /** A fund pays its manager for managing. */
    MANAGEMENT_FEE(FEE, Sectors.CHAIN, Sectors.MANAGER),
    /** A fund pays its manager's share of the profit. */
    CARRY(FEE, Sectors.CHAIN, Sectors.MANAGER),
    /** A stake is sold or listed; the buyers are in the real economy. */
    EXIT_PROCEEDS(PROCEEDS, Sectors.REAL, Sectors.STAKEHOLDERS),
    /** A stake is sold by one investor to another. */
    SECONDARY_SALE(PROCEEDS, Sectors.STAKEHOLDERS, Sectors.STAKEHOLDERS),
    /** A partner pays a fund interest on a call that it pays late. */
    LATE_INTEREST(PROCEEDS, Sectors.PARTNERS, Sectors.REGIONAL | Sectors.FUND),
    /** A bank pays a fund interest on money that waits. */
    DEPOSIT_INTEREST(PROCEEDS, Sectors.REAL, Sectors.CHAIN),
    /** A venture or its founders buy a stake back. */
    BUY_BACK(PROCEEDS, Sectors.VENTURE | Sectors.REAL, Sectors.STAKEHOLDERS),
    /** What a failed venture has left goes to those it owes and those who own it. */
    LIQUIDATION(PROCEEDS, Sectors.VENTURE, Sectors.STAKEHOLDERS | Sectors.GOVERNMENTS | Sectors.REAL),
    /** A fund pays its investors. */
    DISTRIBUTION_BY_FUND(DISTRIBUTION, Sectors.FUND, Sectors.PARTNERS | Sectors.CHAIN | Sectors.TREASURY),
    /** A regional fund pays its investors. */
    DISTRIBUTION_BY_REGIONAL(DISTRIBUTION, Sectors.REGIONAL, Sectors.PARTNERS | Sectors.NATIONAL),
    /** A government investor leaves part of its profit to others. */
    CONCESSION(DISTRIBUTION, Sectors.GOVERNMENTS | Sectors.CHAIN, Sectors.PARTNERS | Sectors.CHAIN),
    /** The national company pays the Treasury. */
    RETURN_TO_TREASURY(DISTRIBUTION, Sectors.NATIONAL, Sectors.TREASURY),
    /** A venture's spending on research and development. */
    RESEARCH(OPERATION, Sectors.VENTURE, Sectors.REAL),
    /** A venture's other costs. */
    OPERATING_COST(OPERATION, Sectors.VENTURE, Sectors.REAL),
    /** What a venture spends to look eligible and to prove it. */
    COMPLIANCE_COST(OPERATION, Sectors.VENTURE, Sectors.REAL),
    /** A manager's costs and profits. */
    MANAGER_COST(OPERATION, Sectors.MANAGER, Sectors.REAL),
    /** A venture sells. */
    SALES(OPERATION, Sectors.REAL, Sectors.VENTURE),
    /** A venture borrows. */
    LOAN(OPERATION, Sectors.REAL | Sectors.GOVERNMENTS | Sectors.INVESTORS, Sectors.VENTURE),
    /** A venture pays interest or pays back. */
    LOAN_SERVICE(OPERATION, Sectors.VENTURE, Sectors.REAL | Sectors.GOVERNMENTS | Sectors.INVESTORS),
    /** Tax that goes to the centre. */
    TAX_CENTRAL(PUBLIC, Sectors.TAXED, Sectors.TREASURY),
    /** Tax and land revenue that goes to a province. */
    TAX_LOCAL(PUBLIC, Sectors.TAXED, Sectors.PROVINCE),
    /** A government supports a venture. */
    GRANT(PUBLIC, Sectors.GOVERNMENTS, Sectors.VENTURE),
    /** The centre pays a province. */
    TRANSFER_TO_PROVINCE(PUBLIC, Sectors.TREASURY, Sectors.PROVINCE),
    /** A government spends on anything else. */
    PUBLIC_SPENDING(PUBLIC, Sectors.GOVERNMENTS, Sectors.REAL),
    /** Interest on bonds. */
    COUPON(PUBLIC, Sectors.TREASURY, Sectors.INVESTORS),
    /** Bonds are paid back. */
    REDEMPTION(PUBLIC, Sectors.TREASURY, Sectors.INVESTORS),
    /** An investor's income and returns from outside the model. */
    OUTSIDE_INCOME(PUBLIC, Sectors.REAL, Sectors.PARTNERS),
    /** An investor's spending and placements outside the model. */
    OUTSIDE_SPENDING(PUBLIC, Sectors.PARTNERS, Sectors.REAL);

    static final int COUNT = values().length;

    private final FlowGroup group;
    private final int payers;
    private final int receivers;

    Flow(FlowGroup group, int payers, int receivers) {
        this.group = group;
        this.payers = payers;
        this.receivers = receivers;
    }

    /** The group under which owners' accounts sum this flow. */
    public FlowGroup group() {
        return group;
    }

    /** Whether this flow is posted only by calling a commitment in the register. */
    public boolean needsCommitment() {
        return group == CALL || group == RECALL;
    }

    /** Whether owners of this sector may pay it. */
    public boolean maybePaidBy(Sector sector) {
        return (payers & sector.bit()) != 0;
    }

    /** Whether owners of this sector may receive it. */
    public boolean maybeReceivedBy(Sector sector) {
        return (receivers & sector.bit()) != 0;
    }

    int payers() {
        return payers;
    }

    int receivers() {
        return receivers;
    }

    /** Sets of sectors as bits, written out because an enum's own constants may not refer to its later fields. */
    private static final class Sectors {
        static final int TREASURY = 1;
        static final int NATIONAL = 1 << 1;
        static final int REGIONAL = 1 << 2;
        static final int FUND = 1 << 3;
        static final int PROVINCE = 1 << 4;
        static final int INVESTORS = 1 << 5 | 1 << 6;
        static final int MANAGER = 1 << 7;
        static final int VENTURE = 1 << 8;
        static final int REAL = 1 << 9;
        static final int CHAIN = NATIONAL | REGIONAL | FUND;
        static final int GOVERNMENTS = TREASURY | PROVINCE;
        static final int PARTNERS = PROVINCE | INVESTORS | MANAGER;
        static final int STAKEHOLDERS = PARTNERS | REGIONAL | FUND;
        static final int TAXED = INVESTORS | MANAGER | VENTURE | REAL;
    }
}
