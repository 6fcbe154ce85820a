package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Chain;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.ledger.Commitments;

/**
 * Closes funds that have found their money and abandons those that have not.
 *
 * <p>A fund closes once partners have promised what its manager can put to work ({@link AskedAQuarter#open}), or in the last of N quarters with at
 * least m T / x, T its target, x the announced over the manager's own size ({@link Announcements}): what was announced beyond that is no condition of partners. m = {@code first_close_minimum}, N =
 * {@code first_close_quarters}. The government of a guidance fund keeps in step with its partners ({@link InStep}).
 *
 * <p>A sub-fund's regional fund joins at the close with what the rules admit of its offer ({@link JoinSubFund}). A sub-fund that it may not join leaves the
 * chain: its match is withdrawn, its place is free, and it closes without government money, goes on raising until its deadline, or gives up.
 */
final class Closing {
    private final double minimum;
    private final int deadline;

    Closing(ModelParameters p) {
        minimum = p.get("first_close_minimum");
        deadline = p.count("first_close_quarters");
    }

    void run(World w, int t, int[] raising) {
        for (int f : raising) {
            long promised = w.ledger().register().uncalledOfFund(w.funds().owner(f));
            boolean late = t - w.funds().formed(f) + 1 >= deadline;
            boolean full = AskedAQuarter.open(w, f, promised) <= 0;
            if (!full && !late) {
                continue;
            }
            if (w.funds().kind(f) == FundKind.SUB_FUND) {
                closeSubFund(w, t, f, full, late);
            } else {
                long ahead = InStep.ahead(w, f, promised);
                if (full || promised - ahead >= least(w, f)) {
                    InStep.takeBack(w, f, ahead);
                    close(w, t, f);
                } else {
                    abandon(w, t, f);
                }
            }
        }
    }

    /** What must be promised at the deadline, fen. */
    private double least(World w, int f) {
        return minimum * w.funds().target(f) / w.funds().announcedOver(f);
    }

    private void closeSubFund(World w, int t, int f, boolean full, boolean late) {
        JoinSubFund join = new JoinSubFund(w, t, f);
        long national = join.commitment();
        if (national == 0) {
            leaveChain(w, t, f);
            boolean enough = w.ledger().register().uncalledOfFund(w.funds().owner(f)) >= least(w, f);
            if (enough) {
                close(w, t, f);
            } else if (late) {
                abandon(w, t, f);
            }
        } else if (full || join.size(national) >= least(w, f)) {
            MatchLocally.reduce(w, t, f, join.required(national));
            int region = w.funds().region(f);
            w.ledger().commit(w.funds().owner(f), w.funds().owner(w.chain().regional(region)), national);
            w.chain().join(f, region, national);
            w.tally().countSubFund();
            close(w, t, f);
            ChainCommitments.close(w, t, f);
            w.tally().add(Series.SUB_FUNDS_COMMITTED, t, w.funds().committed(f));
            w.tally().add(Series.SUB_FUNDS_NATIONAL, t, national);
        } else {
            abandon(w, t, f);
        }
    }

    /** A fund that its regional fund may not join belongs to the chain no more: its match is withdrawn, its place is free. */
    private static void leaveChain(World w, int t, int f) {
        MatchLocally.reduce(w, t, f, 0);
        w.chain().dropSubFund(f, w.funds().region(f), w.funds().target(f));
        w.funds().leaveChain(f);
        w.tally().countRefusedClose();
    }

    private static void close(World w, int t, int f) {
        long total = w.ledger().register().uncalledOfFund(w.funds().owner(f));
        Shares shares = shares(w, f, total);
        w.funds().close(f, t, total, shares.government(), shares.own());
        w.funds().setLocalCommitted(f, InStep.government(w, f));
        w.tally().add(Series.MARKET_RAISED, t, total - w.chain().offer(f));
    }

    private static void abandon(World w, int t, int f) {
        if (w.funds().kind(f) == FundKind.SUB_FUND) {
            MatchLocally.reduce(w, t, f, 0);
            w.chain().dropSubFund(f, w.funds().region(f), w.funds().target(f));
            w.tally().countFailedClose();
        } else {
            w.governments().promiseOwn(w.funds().province(f), -InStep.government(w, f));
        }
        w.ledger().releaseAll(w.funds().owner(f));
        w.funds().setPhase(f, FundPhase.ABANDONED);
    }

    private record Shares(double government, double own) {}

    /** Shares of government and of private money at ultimate owners; the regional fund's line counts as its own partners. */
    private static Shares shares(World w, int f, long total) {
        double government = 0;
        double own = 0;
        Commitments register = w.ledger().register();
        for (int line = register.firstOfFund(w.funds().owner(f)); line >= 0; line = register.nextOfFund(line)) {
            int investor = register.investorOf(line);
            double part = (double) register.committed(line) - register.released(line);
            switch (w.ledger().sectorOf(investor)) {
                case PROVINCE, TREASURY -> government += part;
                case REGIONAL -> government += part * w.funds().publicShare(regional(w, f));
                case PRIVATE_INVESTOR -> own += part;
                default -> {}
            }
        }
        return new Shares(government / Math.max(1, total), own / Math.max(1, total));
    }

    private static int regional(World w, int f) {
        int region = w.funds().region(f);
        return region < 0 ? Chain.NONE : w.chain().regional(region);
    }
}
