package io.sluice.simulation.arm;

import io.sluice.draw.Draws;
import io.sluice.rules.RuleStatistics;
import io.sluice.simulation.record.Tally;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Ledger;
import io.sluice.world.venture.CapTable;
import io.sluice.world.venture.Ventures;

/**
 * One world of one replication: its setting, the chance it shares with the other worlds, and its own state. Belongs to one
 * thread.
 */
public record World(
        Setting setting,
        Draws draws,
        Exogenous exogenous,
        Ledger ledger,
        Accounts accounts,
        Ventures ventures,
        CapTable capTable,
        Funds funds,
        Governments governments,
        Chain chain,
        Climate climate,
        Deals deals,
        Pools pools,
        Investors investors,
        RestOfMarket restOfMarket,
        Batches batches,
        Tally tally,
        RuleStatistics rules) {

    /** Shorthand for the tables of data. */
    public Economy economy() {
        return setting.economy();
    }
}
