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

/**
 * Which funds each deal of a quarter turns to: the {@value Deals#CANDIDATES} it likes best among those in reach. One that
 * no fund would take, because it is seen below the bar, turns to none.
 *
 * <p>Liking of a fund: {@code skill_pull} x its manager's skill + {@code home_bias} at home - {@code venture_dislike} max(0,
 * q) x its government share + taste, a uniform of mean 0 and variance 1 drawn for the pair. The tastes of a deal are drawn at
 * once. Funds at home are weighed first, of the others, in order of falling skill, those whose taste could bring them among the
 * best. What is found does not depend on the order: of equally liked funds the one founded first wins.
 */
final class Reach {
    static final int PARTNER_REGIONAL = 60_000;
    static final int EARLY_STAGES = 2;
    /** A uniform of width sqrt(12) has variance 1: tastes are in standard deviations and cost one draw without inversion. */
    static final double WIDTH = StrictMath.sqrt(12);

    /** So many funds are weighed between two looks at what can still be among the best. */
    private static final int AT_ONCE = 16;
    /** More than what rounding could take from a taste. */
    private static final double SLACK = 1e-12;

    private static final int LAST = Deals.CANDIDATES - 1;

    private final double homeBias;
    private final double skillPull;
    private final double dislike;
    private final double leadShare;
    private final double leastPart;
    private final double bar;
    private final Budgets budgets;
    private final Area area;

    Reach(ModelParameters p) {
        homeBias = p.get("home_bias");
        skillPull = p.get("skill_pull");
        dislike = p.get("venture_dislike");
        leadShare = p.get("lead_share");
        leastPart = p.get("least_ticket");
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
                search.run(i, lists.of(k, early));
            }
        }
    }

    /** The funds with money, by industry and whether they look for early stages, by falling skill. */
    private final class Lists {
        private final World w;
        private final FundList[] lists;
        private final int provinces;

        Lists(World w, long[] budget) {
            this.w = w;
            provinces = w.economy().provinces().count();
            lists = new FundList[2 * w.economy().industries().modelled()];
            Arrays.setAll(lists, b -> new FundList(provinces + w.chain().regions()));
            LatentManagers managers = w.exogenous().managers();
            int[] fundOf = new int[managers.count()];
            Arrays.fill(fundOf, Funds.NONE);
            for (int f = 0; f < budget.length; f++) {
                if (budget[f] > 0 && w.funds().proposal(f) != Funds.NONE) {
                    fundOf[w.funds().proposal(f)] = f;
                }
            }
            int place = 0;
            for (; place < fundOf.length && managers.skill(managers.bySkill(place)) > 0; place++) {
                add(fundOf, managers.bySkill(place), budget);
            }
            addRegional(budget);
            for (; place < fundOf.length; place++) {
                add(fundOf, managers.bySkill(place), budget);
            }
        }

        private void add(int[] fundOf, int proposal, long[] budget) {
            int f = fundOf[proposal];
            if (f != Funds.NONE) {
                LatentManagers managers = w.exogenous().managers();
                double pull = skillPull * managers.skill(proposal);
                boolean early = managers.early(proposal) || w.funds().turnedEarly(f);
                for (int left = managers.industries(proposal); left != 0; left &= left - 1) {
                    of(Integer.numberOfTrailingZeros(left), early)
                            .add(w, f, proposal, w.funds().province(f), pull, budget[f]);
                }
            }
        }

        /** Regional funds buy later stages of all industries; their managers' skill is the mean. */
        private void addRegional(long[] budget) {
            for (int f = 0; f < budget.length; f++) {
                if (budget[f] > 0 && w.funds().kind(f) == FundKind.REGIONAL) {
                    int region = w.funds().region(f);
                    for (int k = 0; k < lists.length / 2; k++) {
                        of(k, false).add(w, f, PARTNER_REGIONAL + region, provinces + region, 0, budget[f]);
                    }
                }
            }
        }

        FundList of(int industry, boolean early) {
            return lists[2 * industry + (early ? 1 : 0)];
        }
    }

    /** Finds the best funds of one deal after another. */
    private final class Search {
        private final World w;
        private final int quarter;
        private final int provinces;
        private final boolean[] chainStage;
        private final PairDraws tastes;
        private final double[] best = new double[Deals.CANDIDATES];
        private final int[] chosen = new int[Deals.CANDIDATES];
        private final int[] tempting = new int[AT_ONCE];
        private int province;
        private boolean chainMay;
        private double good;
        private long least;

        Search(World w, int quarter) {
            this.w = w;
            this.quarter = quarter;
            provinces = w.economy().provinces().count();
            chainStage = ChainStages.open(w, quarter);
            tastes = new PairDraws(w.draws());
        }

        void run(int deal, FundList funds) {
            LatentVentures latent = w.exogenous().ventures();
            int j = w.deals().venture(deal);
            province = w.ventures().province(j);
            good = dislike * Math.max(0, latent.quality(j));
            chainMay = chainStage[w.deals().stage(deal)];
            least = (long) (leastPart * leadShare * w.deals().ask(deal));
            tastes.turnTo(latent.entity(j), quarter, Purpose.MATCHING);
            tastes.draw(funds.partner, funds.count);
            Arrays.fill(best, Double.NEGATIVE_INFINITY);
            Arrays.fill(chosen, Funds.NONE);
            int region = w.economy().region(province);
            int regionHome = region < 0 ? Funds.NONE : provinces + region;
            atHome(funds, province);
            if (regionHome != Funds.NONE) {
                atHome(funds, regionHome);
            }
            elsewhere(funds, regionHome);
            for (int c = 0; c < chosen.length; c++) {
                w.deals().setCandidate(deal, c, chosen[c]);
            }
        }

        private void atHome(FundList funds, int home) {
            for (int b = funds.firstAt(home); b >= 0; b = funds.nextAt(b)) {
                weigh(funds, b, funds.pull[b] + homeBias - good * funds.publicShare[b]);
            }
        }

        private void elsewhere(FundList funds, int regionHome) {
            double duty = good * funds.leastShare;
            for (int from = 0; from < funds.count; from += AT_ONCE) {
                double taste = (best[LAST] - (funds.pull[from] - duty)) / WIDTH - SLACK;
                int n = tastes.atLeast(taste + 0.5, from, Math.min(from + AT_ONCE, funds.count), tempting);
                for (int k = 0; k < n; k++) {
                    int b = tempting[k];
                    if (funds.home[b] != province && funds.home[b] != regionHome) {
                        weigh(funds, b, funds.pull[b] - good * funds.publicShare[b]);
                    }
                }
            }
        }

        private void weigh(FundList funds, int b, double withoutTaste) {
            double liked = withoutTaste + WIDTH * (tastes.uniform(b) - 0.5);
            if (liked >= best[LAST] && funds.budget[b] >= least && may(funds, b)) {
                choose(funds.fund[b], liked);
            }
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
