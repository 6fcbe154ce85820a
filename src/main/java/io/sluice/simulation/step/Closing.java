package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Chain;
import io.sluice.simulation.arm.World;
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
 * <p>A sub-fund's regional fund joins at the close with what the rules admit of its offer ({@link JoinSubFund}).
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
            long offered = w.chain().offer(f);
            boolean late = t - w.funds().formed(f) + 1 >= deadline;
            boolean full = AskedAQuarter.open(w, f, promised) <= 0;
            if (full || late) {
                long ahead = InStep.ahead(w, f, promised);
                double least = minimum * w.funds().target(f) / w.funds().announcedOver(f);
                if (full || promised - ahead + offered >= least) {
                    InStep.takeBack(w, f, ahead);
                    close(w, t, f, promised - ahead);
                } else {
                    abandon(w, f);
                }
            }
        }
    }

    private static void close(World w, int t, int f, long found) {
        long promised = found;
        long fromChain = 0;
        if (w.funds().kind(f) == FundKind.SUB_FUND) {
            JoinSubFund join = new JoinSubFund(w, t, f);
            fromChain = join.commitment();
            long before = InStep.government(w, f);
            MatchLocally.reduce(w, t, f, join.required(fromChain));
            promised -= before - InStep.government(w, f);
            if (fromChain > 0) {
                int regional = w.chain().regional(w.funds().region(f));
                w.ledger().commit(w.funds().owner(f), w.funds().owner(regional), fromChain);
            }
            w.chain().reduceOffer(f, w.funds().region(f), fromChain);
            w.tally().countSubFund();
        }
        long total = promised + fromChain;
        Shares shares = shares(w, f, total);
        w.funds().close(f, t, total, shares.government(), shares.own());
    }

    private static void abandon(World w, int f) {
        int owner = w.funds().owner(f);
        giveBack(w, f, InStep.government(w, f));
        w.ledger().releaseAll(owner);
        w.funds().setPhase(f, FundPhase.ABANDONED);
        if (w.funds().kind(f) == FundKind.SUB_FUND) {
            w.chain().dropSubFund(f, w.funds().region(f), w.funds().target(f));
            w.tally().countFailedClose();
        }
    }

    private static void giveBack(World w, int f, long fen) {
        if (w.funds().kind(f) == FundKind.SUB_FUND) {
            w.governments().promiseMatch(w.funds().province(f), -fen);
        } else {
            w.governments().promiseOwn(w.funds().province(f), -fen);
        }
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
