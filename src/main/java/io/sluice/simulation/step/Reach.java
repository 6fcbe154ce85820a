package io.sluice.simulation.step;

import io.sluice.draw.PairDraws;
import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.Deals;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import io.sluice.world.fund.LatentManagers;
import io.sluice.world.venture.LatentVentures;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which funds each deal of a quarter turns to: the {@value Deals#CANDIDATES} it likes best among those in reach. One that
 * no fund would take, because it is seen below the bar, turns to none.
 *
 * <p>Liking of a fund: {@code skill_pull} x its manager's skill + {@code home_bias} at home - {@code venture_dislike} max(0,
 * q) x its government share + taste, a uniform of mean 0 and variance 1 drawn for the pair. A taste is bounded, so funds at
 * home are tried first, the others in order of falling skill until not even the greatest taste could bring one among the
 * best. What is found does not depend on the order: of equally liked funds the one founded first wins.
 */
final class Reach {
    static final int PARTNER_REGIONAL = 60_000;
    static final int EARLY_STAGES = 2;
    static final double LEAST_PART = 0.25;
    /** A uniform of width sqrt(12) has variance 1: tastes are in standard deviations and cost one draw without inversion. */
    static final double WIDTH = StrictMath.sqrt(12);

    private static final double GREATEST = WIDTH / 2;
    /** So many tastes are drawn between two looks at what can still be among the best. */
    private static final int AT_ONCE = 16;

    private static final int LAST = Deals.CANDIDATES - 1;

    private final double homeBias;
    private final double skillPull;
    private final double dislike;
    private final double leadShare;
    private final double bar;
    private final Budgets budgets;
    private final Area area;

    Reach(ModelParameters p) {
        homeBias = p.get("home_bias");
        skillPull = p.get("skill_pull");
        dislike = p.get("venture_dislike");
        leadShare = p.get("lead_share");
        bar = p.get("screening_bar");
        budgets = new Budgets(p);
        area = new Area(p);
    }

    /** Fills the lists of funds of a quarter's deals. */
    void fill(World w, int t) {
        Lists lists = new Lists(w, budgets.of(w, t));
        Search search = new Search(w, t);
        Deals deals = w.deals();
        for (int i = 0; i < deals.count(); i++) {
            if (deals.score(i) >= bar) {
                int k = w.exogenous().ventures().industry(deals.venture(i));
                boolean early = deals.stage(i) < EARLY_STAGES;
                search.run(i, lists.of(k, early, false), lists.of(k, early, true), early ? null : lists.regional);
            }
        }
    }

    /** The funds with money, by industry, stage and whether governments are partners; those but regional ones by skill. */
    private final class Lists {
        private final FundList[] lists;
        private final FundList regional;

        Lists(World w, long[] budget) {
            int provinces = w.economy().provinces().count();
            lists = new FundList[4 * w.economy().industries().modelled()];
            Arrays.setAll(lists, b -> new FundList(provinces));
            regional = new FundList(w.chain().regions());
            LatentManagers managers = w.exogenous().managers();
            int[] fundOf = new int[managers.count()];
            Arrays.fill(fundOf, Funds.NONE);
            for (int f = 0; f < budget.length; f++) {
                int proposal = w.funds().proposal(f);
                if (budget[f] > 0 && proposal != Funds.NONE) {
                    fundOf[proposal] = f;
                } else if (budget[f] > 0 && w.funds().kind(f) == FundKind.REGIONAL) {
                    int region = w.funds().region(f);
                    regional.add(w, f, PARTNER_REGIONAL + region, region, 0, budget[f]);
                }
            }
            for (int place = 0; place < fundOf.length; place++) {
                int proposal = managers.bySkill(place);
                if (fundOf[proposal] != Funds.NONE) {
                    add(w, fundOf[proposal], proposal, budget[fundOf[proposal]]);
                }
            }
        }

        private void add(World w, int f, int proposal, long budget) {
            LatentManagers managers = w.exogenous().managers();
            double pull = skillPull * managers.skill(proposal);
            boolean governments = w.funds().publicShare(f) > 0;
            for (int left = managers.industries(proposal); left != 0; left &= left - 1) {
                of(
                                Integer.numberOfTrailingZeros(left),
                                managers.early(proposal) || w.funds().turnedEarly(f),
                                governments)
                        .add(w, f, proposal, w.funds().province(f), pull, budget);
            }
        }

        FundList of(int industry, boolean early, boolean governments) {
            return lists[4 * industry + (early ? 2 : 0) + (governments ? 1 : 0)];
        }
    }

    /** Finds the best funds of one deal after another. */
    private final class Search {
        private final World w;
        private final int quarter;
        private final boolean[] chainStage;
        private final PairDraws tastes;
        private final double[] best = new double[Deals.CANDIDATES];
        private final int[] chosen = new int[Deals.CANDIDATES];
        private final int[] place = new int[AT_ONCE];
        private final double[] liking = new double[AT_ONCE];
        private int noted;
        private int province;
        private boolean chainMay;
        private double good;
        private long least;

        Search(World w, int quarter) {
            this.w = w;
            this.quarter = quarter;
            chainStage = ChainStages.open(w, quarter);
            tastes = new PairDraws(w.draws());
        }

        void run(int deal, FundList free, FundList governments, @Nullable FundList regional) {
            LatentVentures latent = w.exogenous().ventures();
            int j = w.deals().venture(deal);
            province = w.ventures().province(j);
            good = dislike * Math.max(0, latent.quality(j));
            chainMay = chainStage[w.deals().stage(deal)];
            least = (long) (LEAST_PART * leadShare * w.deals().ask(deal));
            tastes.turnTo(latent.entity(j), quarter, Purpose.MATCHING);
            Arrays.fill(best, Double.NEGATIVE_INFINITY);
            Arrays.fill(chosen, Funds.NONE);
            atHome(free, province);
            atHome(governments, province);
            elsewhere(free, province);
            elsewhere(governments, province);
            if (regional != null) {
                int region = w.economy().region(province);
                if (region >= 0) {
                    atHome(regional, region);
                }
                elsewhere(regional, region);
            }
            for (int c = 0; c < chosen.length; c++) {
                w.deals().setCandidate(deal, c, chosen[c]);
            }
        }

        private void atHome(FundList funds, int home) {
            for (int b = funds.firstAt(home); b >= 0; b = funds.nextAt(b)) {
                note(funds, b, funds.pull[b] + homeBias - good * funds.publicShare[b]);
            }
            weigh(funds);
        }

        private void elsewhere(FundList funds, int home) {
            double duty = good * funds.leastShare;
            int b = 0;
            while (b < funds.count && funds.pull[b] - duty + GREATEST >= best[LAST]) {
                for (int end = Math.min(b + AT_ONCE, funds.count); b < end; b++) {
                    if (funds.home[b] != home) {
                        note(funds, b, funds.pull[b] - good * funds.publicShare[b]);
                    }
                }
                weigh(funds);
            }
        }

        /** Notes a fund whose taste is worth drawing. Draws follow each other undisturbed by what comes of them: {@link #weigh}. */
        private void note(FundList funds, int b, double most) {
            if (noted == place.length) {
                weigh(funds);
            }
            if (funds.budget[b] >= least && most + GREATEST >= best[LAST]) {
                place[noted] = b;
                liking[noted++] = most;
            }
        }

        private void weigh(FundList funds) {
            for (int n = 0; n < noted; n++) {
                liking[n] += WIDTH * (tastes.uniform(funds.partner[place[n]]) - 0.5);
            }
            for (int n = 0; n < noted; n++) {
                if (liking[n] >= best[LAST] && may(funds, place[n])) {
                    choose(funds.fund[place[n]], liking[n]);
                }
            }
            noted = 0;
        }

        /** Whether the rules and the fund's area leave it a door open to this deal. */
        private boolean may(FundList funds, int b) {
            return !funds.subFund[b]
                    || (chainMay
                            && (area.inside(w, quarter, funds.fund[b], province)
                                    || area.room(w, funds.fund[b], least)));
        }

        private void choose(int f, double liked) {
            int at = Deals.CANDIDATES;
            while (at > 0 && (liked > best[at - 1] || (liked == best[at - 1] && f < chosen[at - 1]))) {
                at--;
            }
            if (at < Deals.CANDIDATES) {
                for (int c = LAST; c > at; c--) {
                    best[c] = best[c - 1];
                    chosen[c] = chosen[c - 1];
                }
                best[at] = liked;
                chosen[at] = f;
            }
        }
    }
}
