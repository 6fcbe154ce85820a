package io.sluice.simulation.outcome;

import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.PathStep;
import io.sluice.simulation.record.Series;
import io.sluice.simulation.record.Tally;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Commitments;
import io.sluice.world.ledger.Sector;

/**
 * From the plan for sub-funds to the money raised: where it got less at each step ({@link PathStep}), fen, by year of the sub-fund's close; what belongs to no sub-fund
 * stands in the first year, co-investment in the year it was paid. The steps since the total before sum to each total, to the fen.
 */
final class MoneyPath {
    private final World w;
    private final long[][] steps;

    MoneyPath(World w) {
        this.w = w;
        steps = new long[PathStep.values().length][w.tally().provinces().years()];
    }

    long[][] byYear() {
        Funds funds = w.funds();
        long largest = w.chain().plannedSize();
        long planned = w.chain().plannedFunds() * largest;
        add(PathStep.PLANNED, 0, planned);
        add(PathStep.NOT_FORMED, 0, -planned);
        for (int f = 0; f < funds.count(); f++) {
            if (Uncalled.about(funds, f)) {
                subFund(f, largest);
            }
        }
        for (int r = 0; r < w.chain().regions(); r++) {
            regional(w.chain().regional(r));
        }
        for (int t = 0; t < w.setting().quarters(); t++) {
            for (Series beside :
                    new Series[] {Series.LOCAL_COINVESTED, Series.STATE_COINVESTED, Series.PRIVATE_COINVESTED}) {
                add(PathStep.COINVESTED, Tally.year(t), w.tally().series(beside)[t]);
            }
        }
        totals();
        return steps;
    }

    private void subFund(int f, long largest) {
        Funds funds = w.funds();
        int year = Tally.year(funds.closedAt(f));
        long target = funds.target(f);
        long national = w.chain().offer(f);
        long local = funds.localCommitted(f);
        long others = funds.committed(f) - national - local;
        long fullNational = w.chain().fullOffer(f);
        long fullLocal = w.chain().fullMatch(f);
        add(PathStep.NOT_FORMED, 0, largest);
        add(PathStep.SIZE, year, target - largest);
        add(PathStep.NATIONAL_LESS, year, national - fullNational);
        add(PathStep.LOCAL_LESS, year, local - fullLocal);
        add(PathStep.OTHERS_LESS, year, others - (target - fullNational - fullLocal));
        add(PathStep.NATIONAL_COUNTED_ABOVE, year, -national);
        add(PathStep.SUB_FUNDS_UNCALLED, year, calledFromOthers(f, Sector.REGIONAL) - (local + others));
    }

    private void regional(int f) {
        long others = w.funds().committed(f) - nationalCommitted(f);
        add(PathStep.REGIONAL_OTHERS, 0, others);
        add(PathStep.REGIONAL_UNCALLED, 0, calledFromOthers(f, Sector.NATIONAL) - others);
    }

    private long nationalCommitted(int f) {
        Commitments register = w.ledger().register();
        long sum = 0;
        for (int line = register.firstOfFund(w.funds().owner(f)); line >= 0; line = register.nextOfFund(line)) {
            sum += w.ledger().sectorOf(register.investorOf(line)) == Sector.NATIONAL ? register.committed(line) : 0;
        }
        return sum;
    }

    /** Called from all but a sector. */
    private long calledFromOthers(int f, Sector sector) {
        Commitments register = w.ledger().register();
        long sum = 0;
        for (int line = register.firstOfFund(w.funds().owner(f)); line >= 0; line = register.nextOfFund(line)) {
            sum += w.ledger().sectorOf(register.investorOf(line)) == sector ? 0 : register.called(line);
        }
        return sum;
    }

    private void totals() {
        long[] since = new long[steps[0].length];
        for (PathStep step : PathStep.values()) {
            long[] years = steps[step.ordinal()];
            for (int y = 0; y < years.length; y++) {
                if (step.total() && step != PathStep.PLANNED) {
                    years[y] = since[y];
                } else {
                    since[y] += years[y];
                }
            }
        }
    }

    private void add(PathStep step, int year, long fen) {
        steps[step.ordinal()][year] += fen;
    }
}
