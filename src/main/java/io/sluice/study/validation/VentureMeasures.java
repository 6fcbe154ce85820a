package io.sluice.study.validation;

import io.sluice.quantity.Scales;
import io.sluice.simulation.record.RoundLog;
import io.sluice.study.WorldMeasure;
import io.sluice.study.WorldView;
import io.sluice.world.venture.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * What became of ventures and of the money put into them.
 *
 * <p>A company is a venture that has raised a round of the start-up stage (series A) or a later one, and its clock starts there;
 * financings are such rounds. The samples of the sources cover rounds of venture funds, 2.8 a company on average (Korteweg and
 * Sorensen), not the seed money of angels.
 */
final class VentureMeasures {
    private static final int YEAR = 4;
    private static final int SEED = 0;
    private static final int START_UP = 1;
    private static final int EARLY_MID = 2;
    private static final int GROWTH = 3;
    private static final int PRE_IPO = 4;

    /** 100 million yuan. */
    private static final double LARGE = 100 * Scales.FEN_A_MILLION;

    /** Companies whose outcome is told have become one at least so long before the end. */
    private static final int SEASONED = 7 * YEAR;

    private VentureMeasures() {}

    static Map<String, WorldMeasure> all() {
        Map<String, WorldMeasure> all = new LinkedHashMap<>();
        bucket(all, "financings_below_1x", 0, 1);
        bucket(all, "financings_1_to_5x", 1, 5);
        bucket(all, "financings_5_to_10x", 5, 10);
        bucket(all, "financings_10_to_20x", 10, 20);
        bucket(all, "financings_20_to_50x", 20, 50);
        bucket(all, "financings_above_50x", 50, Double.POSITIVE_INFINITY);
        // The estimator of decisions A10: ln(S(5) / S(50)) / ln 10, S the share of financings at or above.
        all.put(
                "pareto_exponent",
                WorldMeasure.ratio(w -> w.multiples().between(5, Double.POSITIVE_INFINITY), w -> w.multiples()
                                .between(50, Double.POSITIVE_INFINITY))
                        .then(ratio -> StrictMath.log(ratio) / StrictMath.log(10)));
        all.put("value_of_best_tenth", valueOfBest(0.1));
        all.put("companies_listed", outcome(Status.LISTED));
        all.put("companies_acquired", outcome(Status.ACQUIRED));
        all.put("companies_liquidated", outcome(Status.FAILED));
        all.put("companies_unknown", outcome(Status.ALIVE, Status.ZOMBIE, Status.REPURCHASED));
        all.put("failed_in_10_years", failed(10 * YEAR));
        all.put("seed_to_next_2_years", step(SEED, START_UP, 2 * YEAR));
        all.put("start_up_to_next_4_years", step(START_UP, EARLY_MID, 4 * YEAR));
        all.put("early_mid_to_next_7_years", cohortStep(EARLY_MID, GROWTH));
        all.put("growth_to_next_7_years", cohortStep(GROWTH, PRE_IPO));
        all.put("years_to_listing", yearsTo(Status.LISTED));
        all.put("years_to_sale", yearsTo(Status.ACQUIRED));
        all.put("rounds_seed", rounds((log, i) -> log.stage(i) == SEED));
        all.put("rounds_early", rounds((log, i) -> log.stage(i) <= START_UP));
        all.put("rounds_of_100_million", rounds((log, i) -> log.money(i) >= LARGE));
        all.put("rounds_first", firstRounds());
        return all;
    }

    /** Share of companies that had not left within so many quarters of becoming one. */
    static WorldMeasure stillThere(int within) {
        return WorldMeasure.ratio(
                w -> count(
                        w,
                        (int j) -> w.company(j) <= w.quarters() - within && w.exited(j) - (long) w.company(j) > within),
                w -> count(w, (int j) -> w.company(j) <= w.quarters() - within));
    }

    /** Share of all value that the best part of financings returns, one yuan in each. */
    static WorldMeasure valueOfBest(double part) {
        return WorldMeasure.ratio(
                w -> w.multiples().sumOfBest(part), w -> w.multiples().sum());
    }

    private static void bucket(Map<String, WorldMeasure> all, String name, double low, double high) {
        all.put(name, WorldMeasure.ratio(w -> w.multiples().between(low, high), w -> w.multiples()
                .count()));
    }

    /** Share of seasoned companies in some states at the end. */
    private static WorldMeasure outcome(Status... states) {
        return WorldMeasure.ratio(
                w -> count(w, (int j) -> seasoned(w, j) && in(w, j, states)), w -> count(w, (int j) -> seasoned(w, j)));
    }

    private static boolean seasoned(WorldView w, int j) {
        return w.company(j) <= w.quarters() - SEASONED;
    }

    private static boolean in(WorldView w, int j, Status... states) {
        for (Status state : states) {
            if (w.world().ventures().status(j) == state) {
                return true;
            }
        }
        return false;
    }

    /** Share of companies that had failed within so many quarters of becoming one. */
    private static WorldMeasure failed(int within) {
        return WorldMeasure.ratio(
                w -> count(
                        w,
                        (int j) -> w.company(j) <= w.quarters() - within
                                && in(w, j, Status.FAILED)
                                && w.exited(j) - w.company(j) <= within),
                w -> count(w, (int j) -> w.company(j) <= w.quarters() - within));
    }

    /** Share of rounds of a stage that are followed by one of the next stage within so many quarters. */
    private static WorldMeasure step(int from, int to, int within) {
        return WorldMeasure.ratio(
                w -> count(
                        w,
                        (int j) -> w.reached(j, from) <= w.quarters() - within
                                && w.reached(j, to) != Integer.MAX_VALUE
                                && w.reached(j, to) - w.reached(j, from) <= within),
                w -> count(w, (int j) -> w.reached(j, from) <= w.quarters() - within));
    }

    /** Seven years after founding: of those that have raised one stage, the share that has raised the next. */
    private static WorldMeasure cohortStep(int from, int to) {
        return WorldMeasure.ratio(
                w -> count(w, (int j) -> bySevenYears(w, j, from) && bySevenYears(w, j, to)),
                w -> count(w, (int j) -> bySevenYears(w, j, from)));
    }

    private static boolean bySevenYears(WorldView w, int j, int stage) {
        int founded = w.world().exogenous().ventures().cohort(j);
        return founded <= w.quarters() - SEASONED
                && w.reached(j, stage) != Integer.MAX_VALUE
                && w.reached(j, stage) - founded <= SEASONED;
    }

    /** Mean years from becoming a company to leaving, of those that have twelve years to do so. */
    private static WorldMeasure yearsTo(Status state) {
        return WorldMeasure.ratio(
                (WorldView w) -> {
                    double sum = 0;
                    for (int j = w.firstVenture(); j < w.ventures(); j++) {
                        sum += leaves(w, j, state) ? (w.exited(j) - w.company(j)) / (double) YEAR : 0;
                    }
                    return sum;
                },
                w -> count(w, (int j) -> leaves(w, j, state)));
    }

    private static boolean leaves(WorldView w, int j, Status state) {
        return w.company(j) <= w.quarters() - 12 * YEAR && in(w, j, state);
    }

    private interface Round {
        boolean holds(RoundLog log, int round);
    }

    /** Share of the rounds of the run that are of a kind. */
    private static WorldMeasure rounds(Round kind) {
        return WorldMeasure.ratio(
                w -> {
                    RoundLog log = w.world().tally().rounds();
                    int n = 0;
                    for (int i = 0; i < log.count(); i++) {
                        n += kind.holds(log, i) ? 1 : 0;
                    }
                    return n;
                },
                w -> w.world().tally().rounds().count());
    }

    /** First rounds of ventures founded after the start over all rounds, from the tenth year on, when few older ventures are left. */
    private static WorldMeasure firstRounds() {
        return WorldMeasure.ratio(
                w -> late(
                        w,
                        (log, i) -> log.venture(i) >= w.firstVenture()
                                && w.world().ventures().firstRound(log.venture(i)) == log.quarter(i)),
                w -> late(w, (log, i) -> true));
    }

    private static int late(WorldView w, Round kind) {
        RoundLog log = w.world().tally().rounds();
        int n = 0;
        for (int i = 0; i < log.count(); i++) {
            n += log.quarter(i) >= 10 * YEAR && kind.holds(log, i) ? 1 : 0;
        }
        return n;
    }

    private static int count(WorldView w, IntPredicate which) {
        int n = 0;
        for (int j = w.firstVenture(); j < w.ventures(); j++) {
            n += which.test(j) ? 1 : 0;
        }
        return n;
    }
}
