package io.sluice.simulation.step;

import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Deals;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Breakdown.Item;
import io.sluice.simulation.record.Tally;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import io.sluice.world.fund.LatentManagers;
import io.sluice.world.venture.LatentVentures;
import io.sluice.world.venture.Status;
import io.sluice.world.venture.Ventures;

/**
 * Step 8: ventures that need money ask for a round and turn to funds in reach.
 *
 * <p>A venture asks for the round of the next stage once its technology is ready for it, otherwise for half a round of its
 * own stage. Money asked: R_s exp(.15 q + sigma e); value before it: asked (1 - d_s) / d_s x exp(v e') x dry-powder factor x
 * {@code breakthrough_value} while its industry has a breakthrough; a bridge is priced at the last round. Investors see
 * quality q with an error whose standard deviation falls with the stage ({@code screening_noise} / (1 + stage)).
 *
 * <p>Funds in reach have money, its industry, (for early or later styles) its stage, and its province in their area;
 * sub-funds of the chain are asked only at stages at which the rules can let them invest ({@link ChainStages}). It prefers them by a taste drawn
 * for the pair, nearness ({@code home_bias}), their skill, and less the more government money they carry and the better it
 * is itself (Colonnelli, Li and Liu 2024). It turns to the best {@value Deals#CANDIDATES}.
 */
final class GatherDeals implements Step {
    private static final int PARTNER_REGIONAL = 60_000;
    private static final int ASK_NOISE = 0;
    private static final int VALUE_NOISE = 1;
    private static final double QUALITY_ASK = 0.15;
    private static final double BRIDGE = 0.5;
    private static final double LEAST_PART = 0.25;
    /** A uniform of width sqrt(12) has variance 1: tastes are in standard deviations and cost one draw without inversion. */
    private static final double UNIT_VARIANCE = StrictMath.sqrt(12);

    private static final int EARLY_STAGES = 2;

    private final double askSpread;
    private final double valueSpread;
    private final double noise;
    private final double homeBias;
    private final double skillPull;
    private final double dislike;
    private final double breakthroughValue;
    private final double leadShare;
    private final double bar;
    private final Budgets budgets;
    private final Area area;

    GatherDeals(ModelParameters p) {
        askSpread = p.get("round_spread");
        valueSpread = p.get("value_spread");
        noise = p.get("screening_noise");
        homeBias = p.get("home_bias");
        skillPull = p.get("skill_pull");
        dislike = p.get("venture_dislike");
        breakthroughValue = p.get("breakthrough_value");
        leadShare = p.get("lead_share");
        bar = p.get("screening_bar");
        budgets = new Budgets(p);
        area = new Area(p);
    }

    @Override
    public void run(World w, int t) {
        w.deals().clear();
        Ventures v = w.ventures();
        for (int i = 0; i < v.activeCount(); i++) {
            int j = v.active(i);
            if (v.status(j) == Status.ALIVE && t >= v.dueRound(j)) {
                ask(w, t, j);
            }
        }
        w.deals().rank();
        new Reach(w, t).fill();
    }

    private void ask(World w, int t, int j) {
        Ventures v = w.ventures();
        LatentVentures latent = w.exogenous().ventures();
        long entity = latent.entity(j);
        int target = v.rounds(j) == 0 ? 0 : v.stage(j) + 1;
        int last = w.economy().stages().count() - 1;
        boolean bridge = v.rounds(j) > 0
                && (target > last || v.technology(j) < w.setting().terms().technology()[target]);
        int stage = Math.min(bridge ? v.stage(j) : target, last);
        double q = latent.quality(j);
        double round = w.setting().terms().round()[stage]
                * StrictMath.exp(
                        QUALITY_ASK * q + askSpread * w.draws().normal(entity, t, Purpose.MATCHING, ASK_NOISE));
        long money = (long) (bridge ? BRIDGE * round : round);
        double d = w.setting().terms().dilution()[stage];
        double value = money
                * (1 - d)
                / d
                * StrictMath.exp(valueSpread * w.draws().normal(entity, t, Purpose.VALUE, VALUE_NOISE))
                * w.climate().valuationFactor()
                * (w.exogenous().industries().breakthrough(latent.industry(j), t) ? breakthroughValue : 1);
        long preMoney = bridge ? Math.max(money, v.postMoney(j)) : Math.max(money, (long) value);
        double seen = q + noise / (1 + stage) * w.draws().normal(entity, t, Purpose.SCREENING, 0);
        w.deals().add(j, stage, money, preMoney, seen, w.draws().uniform(entity, t, Purpose.LOTTERY, 0));
        w.tally().deals()[t]++;
        w.tally().stages().add(Item.DEALS, stage, Tally.year(t), 1);
        w.tally().industries().add(Item.DEALS, latent.industry(j), Tally.year(t), 1);
    }

    /** Which funds each venture turns to; one that no fund would take, because it is seen below the bar, turns to none. */
    private final class Reach {
        private final World w;
        private final int quarter;
        private final Bucket[] early;
        private final Bucket[] later;
        private final boolean[] chainStage;
        private final double[] best = new double[Deals.CANDIDATES];

        Reach(World w, int quarter) {
            this.w = w;
            this.quarter = quarter;
            long[] budget = budgets.of(w, quarter);
            chainStage = ChainStages.open(w, quarter);
            int industries = w.economy().industries().modelled();
            early = new Bucket[industries];
            later = new Bucket[industries];
            for (int k = 0; k < industries; k++) {
                early[k] = new Bucket(w, budget, k, true);
                later[k] = new Bucket(w, budget, k, false);
            }
        }

        void fill() {
            for (int i = 0; i < w.deals().count(); i++) {
                if (w.deals().score(i) < bar) {
                    continue;
                }
                int k = w.exogenous().ventures().industry(w.deals().venture(i));
                java.util.Arrays.fill(best, Double.NEGATIVE_INFINITY);
                fill(i, w.deals().stage(i) < EARLY_STAGES ? early[k] : later[k]);
            }
        }

        private void fill(int deal, Bucket bucket) {
            LatentVentures latent = w.exogenous().ventures();
            int j = w.deals().venture(deal);
            int province = latent.province(j);
            int region = w.economy().region(province);
            long entity = latent.entity(j);
            double good = dislike * Math.max(0, latent.quality(j));
            boolean chainMay = chainStage[w.deals().stage(deal)];
            long least = (long) (LEAST_PART * leadShare * w.deals().ask(deal));
            for (int b = 0; b < bucket.count; b++) {
                if (bucket.budget[b] < least) {
                    continue;
                }
                int f = bucket.fund[b];
                if (bucket.subFund[b]
                        && !(chainMay && (area.inside(w, quarter, f, province) || area.room(w, f, least)))) {
                    continue;
                }
                boolean home = bucket.regional[b] ? region == bucket.home[b] : province == bucket.home[b];
                double most = bucket.pull[b] + (home ? homeBias : 0) - good * bucket.publicShare[b];
                if (most + UNIT_VARIANCE / 2 > best[Deals.CANDIDATES - 1]) {
                    double u = w.draws().uniform(Entity.pair(entity, bucket.partner[b]), quarter, Purpose.MATCHING, 0);
                    place(deal, f, most + UNIT_VARIANCE * (u - 0.5));
                }
            }
        }

        private void place(int deal, int f, double liking) {
            int at = Deals.CANDIDATES;
            while (at > 0 && liking > best[at - 1]) {
                at--;
            }
            if (at < Deals.CANDIDATES) {
                for (int c = Deals.CANDIDATES - 1; c > at; c--) {
                    best[c] = best[c - 1];
                    w.deals().setCandidate(deal, c, w.deals().candidate(deal, c - 1));
                }
                best[at] = liking;
                w.deals().setCandidate(deal, at, f);
            }
        }
    }

    /** Funds with money for one industry and either early or later stages, with what ventures see of them. */
    private final class Bucket {
        private final int count;
        private final int[] fund;
        private final int[] partner;
        private final int[] home;
        private final long[] budget;
        private final boolean[] subFund;
        private final boolean[] regional;
        private final double[] pull;
        private final double[] publicShare;

        Bucket(World w, long[] budgetOf, int industry, boolean early) {
            Funds funds = w.funds();
            fund = java.util.stream.IntStream.range(0, funds.count())
                    .filter(f -> budgetOf[f] > 0 && suits(w, f, industry, early))
                    .toArray();
            count = fund.length;
            partner = new int[count];
            home = new int[count];
            budget = new long[count];
            subFund = new boolean[count];
            regional = new boolean[count];
            pull = new double[count];
            publicShare = new double[count];
            for (int b = 0; b < count; b++) {
                int f = fund[b];
                int proposal = funds.proposal(f);
                regional[b] = proposal == Funds.NONE;
                subFund[b] = funds.kind(f) == FundKind.SUB_FUND;
                partner[b] = regional[b] ? PARTNER_REGIONAL + funds.region(f) : proposal;
                home[b] = regional[b] ? funds.region(f) : funds.province(f);
                budget[b] = budgetOf[f];
                pull[b] = regional[b] ? 0 : skillPull * w.exogenous().managers().skill(proposal);
                publicShare[b] = funds.publicShare(f);
            }
        }

        private static boolean suits(World w, int f, int industry, boolean early) {
            if (w.funds().kind(f) == FundKind.REGIONAL) {
                return !early;
            }
            LatentManagers managers = w.exogenous().managers();
            int proposal = w.funds().proposal(f);
            return managers.early(proposal) == early && (managers.industries(proposal) >> industry & 1) != 0;
        }
    }
}
