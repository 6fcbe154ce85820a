package io.sluice.simulation.arm;

import io.sluice.quantity.Scales;
import io.sluice.quantity.Split;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import io.sluice.world.fund.LatentManagers;
import io.sluice.world.investor.InvestorKind;
import io.sluice.world.ledger.Ledger;
import io.sluice.world.ledger.Sector;

/**
 * Local and private funds that exist on the first morning (decisions A12): the proposals of the last twenty quarters, each
 * with what it has not yet invested.
 *
 * <p>A fund of age a quarters, of an investment period of n, has (1 - a / n) of its target left; partners are the province
 * ({@code local_guidance_share}, if the manager wants government money) and the classes by wealth. The provinces have the
 * money for these promises set aside. What the funds bought earlier is not followed.
 */
final class OldFunds {
    private final Setting setting;

    OldFunds(Setting setting) {
        this.setting = setting;
    }

    void open(Exogenous exogenous, Ledger ledger, Accounts accounts, Funds funds) {
        LatentManagers managers = exogenous.managers();
        int period = Scales.QUARTERS_A_YEAR * setting.parameters().count("subfund_investment_years");
        for (int age = Math.min(LatentManagers.OLD_VINTAGES, period - 1); age > 0; age--) {
            for (int j = managers.firstOf(-age); j < managers.firstOf(1 - age); j++) {
                if (managers.entry(j) >= setting.get("manager_entry")) {
                    continue;
                }
                long left = (long) (managers.target(j) * (1 - (double) age / period));
                open(managers, j, -age, left, ledger, accounts, funds);
            }
        }
    }

    private void open(
            LatentManagers managers, int j, int quarter, long size, Ledger ledger, Accounts accounts, Funds funds) {
        double chance = 1
                / (1
                        + StrictMath.exp(
                                -setting.get("public_taste") + setting.get("public_taste_skill") * managers.skill(j)));
        boolean guidance = managers.choice(j) < chance;
        int province = managers.province(j);
        FundKind kind = guidance ? FundKind.LOCAL_GUIDANCE : FundKind.PRIVATE;
        int owner = ledger.open(Sector.FUND);
        int f = funds.add(kind, owner, j, province, Funds.NONE, quarter, size);
        long local = guidance ? (long) (setting.get("local_guidance_share") * size) : 0;
        if (local > 0) {
            ledger.endow(accounts.provinces()[province], local);
            ledger.commit(owner, accounts.provinces()[province], local);
        }
        long own = commitClasses(size - local, owner, ledger, accounts);
        funds.close(f, quarter, size, (double) local / Math.max(1, size), (double) own / Math.max(1, size));
    }

    /** Splits an amount over the classes by wealth; returns the private classes' part. */
    private long commitClasses(long amount, int owner, Ledger ledger, Accounts accounts) {
        int n = setting.economy().classes().count();
        long[] weights = new long[n];
        for (int c = 0; c < n; c++) {
            weights[c] = setting.economy().classes().wealth(c);
        }
        long[] parts = Split.byLargestRemainder(amount, weights);
        long own = 0;
        for (int c = 0; c < n; c++) {
            if (parts[c] > 0) {
                ledger.commit(owner, accounts.classes()[c], parts[c]);
            }
            own += setting.economy().classes().kind(c) == InvestorKind.PRIVATE ? parts[c] : 0;
        }
        return own;
    }
}
