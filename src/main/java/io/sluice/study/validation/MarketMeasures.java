package io.sluice.study.validation;

import io.sluice.analysis.bunching.BunchingEstimator;
import io.sluice.simulation.record.ExitLog;
import io.sluice.simulation.record.FundCurves;
import io.sluice.simulation.record.RoundLog;
import io.sluice.simulation.record.Series;
import io.sluice.simulation.step.DealLimits;
import io.sluice.study.WorldMeasure;
import io.sluice.study.WorldView;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import io.sluice.world.macro.MacroPath;
import io.sluice.world.macro.Regime;
import io.sluice.world.venture.Status;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** The market as a whole, governments, and who stands at the thresholds of the law. */
final class MarketMeasures {
    private static final int YEAR = 4;
    private static final double FEN_A_BILLION = 1e11;
    private static final double WHOLE_LIMIT = 1;

    /** A placebo limit well below the law's, where no rule says anything. */
    private static final double PLACEBO_LIMIT = 0.6;

    private MarketMeasures() {}

    static Map<String, WorldMeasure> all() {
        Map<String, WorldMeasure> all = new LinkedHashMap<>();
        all.put("market_growth_mean", WorldMeasure.mean(w -> mean(growth(w))));
        all.put("market_growth_sd", WorldMeasure.mean(w -> deviation(growth(w))));
        all.put("boom_over_contraction", new BoomOverContraction());
        all.put("listings_dispersion", WorldMeasure.mean(MarketMeasures::dispersion));
        all.put(
                "backed_listings_a_year",
                WorldMeasure.mean(w -> Arrays.stream(listings(w)).sum() * YEAR / w.quarters() / ofTheMarket(w)));
        all.put(
                "market_invested_a_year",
                WorldMeasure.mean(w -> sum(w, Series.MARKET_INVESTED, 2 * YEAR) / FEN_A_BILLION / 2 / ofTheMarket(w)));
        all.put("subfund_commitments", WorldMeasure.mean(MarketMeasures::subFunds));
        all.put("matching_with_land", WorldMeasure.mean(MarketMeasures::matchingWithLand));
        all.put("idle_share", WorldMeasure.ratio(w -> early(w, Series.IDLE_CASH), w -> early(w, Series.CHAIN_NAV)));
        all.put("bunching_at_limit", new Bunch(WHOLE_LIMIT));
        all.put("bunching_at_placebo", new Bunch(PLACEBO_LIMIT));
        return all;
    }

    /** Cash over value of the chain's funds in a year of the run. */
    static WorldMeasure idleInYear(int year) {
        return WorldMeasure.ratio(
                w -> sum(w, Series.IDLE_CASH, year * YEAR) - sum(w, Series.IDLE_CASH, (year - 1) * YEAR),
                w -> sum(w, Series.CHAIN_NAV, year * YEAR) - sum(w, Series.CHAIN_NAV, (year - 1) * YEAR));
    }

    /** Shares of early rounds in bins around the limit. */
    static Map<String, WorldMeasure> nearLimit() {
        Bunch limit = new Bunch(WHOLE_LIMIT);
        Map<String, WorldMeasure> bins = new LinkedHashMap<>();
        for (int bin = Bunch.SIDE - 8; bin < Bunch.SIDE + 8; bin++) {
            int at = bin;
            String from = String.format(Locale.ROOT, "%.2f", StrictMath.exp((bin - Bunch.SIDE) * Bunch.BIN));
            bins.put("from " + from, WorldMeasure.ratio(w -> limit.of(w)[at], w -> Arrays.stream(
                            limit.of(w), Bunch.SIDE - 8, Bunch.SIDE + 8)
                    .sum()));
        }
        return bins;
    }

    /** Private commitments a quarter by regime, billion yuan of the whole economy. */
    static Map<String, WorldMeasure> commitmentsByRegime() {
        Map<String, WorldMeasure> regimes = new LinkedHashMap<>();
        for (Regime regime : Regime.values()) {
            regimes.put(
                    regime.name().toLowerCase(Locale.ROOT),
                    WorldMeasure.ratio(
                            w -> committedIn(w, regime)
                                    / FEN_A_BILLION
                                    / w.world().setting().resolution(),
                            w -> quartersIn(w, regime)));
        }
        return regimes;
    }

    /** Matching paid over required in the leanest, middle and richest third of quarters with matching. */
    static Map<String, WorldMeasure> matchingByRoom() {
        Map<String, WorldMeasure> thirds = new LinkedHashMap<>();
        String[] names = {"least room", "middle", "most room"};
        for (int third = 0; third < names.length; third++) {
            int at = third;
            thirds.put(
                    names[third],
                    WorldMeasure.ratio(
                            w -> matchingInThird(w, at, Series.MATCHING_PAID),
                            w -> matchingInThird(w, at, Series.MATCHING_REQUIRED)));
        }
        return thirds;
    }

    private static double matchingInThird(WorldView w, int third, Series series) {
        Integer[] quarters = IntStream.range(0, Math.min(10 * YEAR, w.quarters()))
                .filter(t -> w.world().tally().series(Series.MATCHING_REQUIRED)[t] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer t) -> capacity(w, t)))
                .toArray(Integer[]::new);
        double sum = 0;
        for (int i = third * quarters.length / 3; i < (third + 1) * quarters.length / 3; i++) {
            sum += w.world().tally().series(series)[quarters[i]];
        }
        return sum;
    }

    private static double quartersIn(WorldView w, Regime regime) {
        return IntStream.range(0, w.quarters())
                .filter(t -> w.world().exogenous().macro().regime(t) == regime)
                .count();
    }

    /** Private commitments to funds that closed in quarters of a regime, fen. */
    private static double committedIn(WorldView w, Regime regime) {
        Funds funds = w.world().funds();
        double sum = 0;
        for (int f = 0; f < funds.count(); f++) {
            boolean counts = FundCurves.KINDS.contains(funds.kind(f)) && FundCurves.followed(funds, f);
            if (counts && w.world().exogenous().macro().regime(funds.closedAt(f)) == regime) {
                sum += funds.committed(f) * funds.privateShare(f);
            }
        }
        return sum;
    }

    private static double sum(WorldView w, Series series, int quarters) {
        return Arrays.stream(w.world().tally().series(series)).limit(quarters).sum();
    }

    private static double early(WorldView w, Series series) {
        return sum(w, series, 10 * YEAR);
    }

    /** Log growth of the year's mean climate of fund raising, year on year. */
    private static double[] growth(WorldView w) {
        MacroPath macro = w.world().exogenous().macro();
        int years = w.quarters() / YEAR;
        double[] level = new double[years];
        for (int t = 0; t < years * YEAR; t++) {
            level[t / YEAR] += StrictMath.exp(macro.climate(t)) / YEAR;
        }
        double[] growth = new double[Math.max(0, years - 1)];
        for (int y = 0; y < growth.length; y++) {
            growth[y] = StrictMath.log(level[y + 1] / level[y]);
        }
        return growth;
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElse(Double.NaN);
    }

    private static double deviation(double[] x) {
        double mean = mean(x);
        return StrictMath.sqrt(
                Arrays.stream(x).map(each -> (each - mean) * (each - mean)).sum() / (x.length - 1));
    }

    /** Variance over mean of listings a quarter: 1 if they came independently at a constant rate. */
    private static double dispersion(WorldView w) {
        double[] listings = listings(w);
        double[] settled = Arrays.copyOfRange(listings, Math.min(10 * YEAR, listings.length / 2), listings.length);
        double deviation = deviation(settled);
        return deviation * deviation / mean(settled);
    }

    /** Ventures listed, by quarter. */
    private static double[] listings(WorldView w) {
        double[] listings = new double[w.quarters()];
        ExitLog exits = w.world().tally().exits();
        for (int i = 0; i < exits.count(); i++) {
            boolean listed = w.world().ventures().status(exits.venture(i)) == Status.LISTED;
            listings[exits.quarter(i)] += listed ? 1 : 0;
        }
        return listings;
    }

    /** What is simulated, as a part of the whole market: the modelled fields at their resolution. */
    private static double ofTheMarket(WorldView w) {
        return w.world().setting().resolution() * (1 - w.world().setting().get("rest_of_market_share"));
    }

    /** Commitments of all sub-funds of the national chain, billion yuan. */
    private static double subFunds(WorldView w) {
        Funds funds = w.world().funds();
        double sum = 0;
        for (int f = 0; f < funds.count(); f++) {
            sum += funds.kind(f) == FundKind.SUB_FUND ? funds.committed(f) : 0;
        }
        return sum / FEN_A_BILLION / w.world().setting().resolution();
    }

    /** Correlation over the first ten years of the share of matching paid with provinces' room for funds per yuan of revenue. */
    private static double matchingWithLand(WorldView w) {
        int n = Math.min(10 * YEAR, w.quarters());
        double[] paid = new double[n];
        double[] land = new double[n];
        int used = 0;
        for (int t = 0; t < n; t++) {
            long required = w.world().tally().series(Series.MATCHING_REQUIRED)[t];
            if (required > 0) {
                paid[used] = (double) w.world().tally().series(Series.MATCHING_PAID)[t] / required;
                land[used] = capacity(w, t);
                used++;
            }
        }
        return correlation(Arrays.copyOf(paid, used), Arrays.copyOf(land, used));
    }

    private static double capacity(WorldView w, int t) {
        double sum = 0;
        for (int p = 0; p < w.world().economy().provinces().count(); p++) {
            sum += w.world().exogenous().fiscal().capacity(p, t);
        }
        return sum;
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double both = 0;
        for (int i = 0; i < x.length; i++) {
            both += (x[i] - meanX) * (y[i] - meanY);
        }
        return both / (x.length - 1) / (deviation(x) * deviation(y));
    }

    /** Private commitments to funds that closed in a boom, a quarter, over the same in a contraction. */
    private static final class BoomOverContraction implements WorldMeasure {
        @Override
        public int moments() {
            return 4;
        }

        @Override
        public double[] of(WorldView w) {
            return new double[] {
                committedIn(w, Regime.BOOM),
                quartersIn(w, Regime.BOOM),
                committedIn(w, Regime.CONTRACTION),
                quartersIn(w, Regime.CONTRACTION)
            };
        }

        @Override
        public double value(double[] totals) {
            return totals[0] / totals[1] / (totals[2] / totals[3]);
        }
    }

    /**
     * Excess of seed and start-up rounds just below a multiple of the law's limit of value, in units of what one bin would hold
     * without it: bins of a twentieth of a log point, from 0.8 below to 0.8 above.
     */
    private static final class Bunch implements WorldMeasure {
        private static final int SIDE = 16;
        private static final double BIN = 0.05;
        private static final int DEGREE = 3;

        private final double multiple;

        Bunch(double multiple) {
            this.multiple = multiple;
        }

        @Override
        public int moments() {
            return 2 * SIDE;
        }

        @Override
        public double[] of(WorldView w) {
            double[] counts = new double[moments()];
            RoundLog log = w.world().tally().rounds();
            for (int i = 0; i < log.count(); i++) {
                int industry = w.world().exogenous().ventures().industry(log.venture(i));
                OptionalLong largest = DealLimits.of(w.world(), log.quarter(i)).value(log.stage(i), industry);
                if (largest.isPresent() && w.world().economy().stages().early(log.stage(i))) {
                    double x = StrictMath.log(log.preMoney(i) / (multiple * (largest.getAsLong() + 1)));
                    int bin = SIDE + (int) StrictMath.floor(x / BIN);
                    if (bin >= 0 && bin < counts.length) {
                        counts[bin]++;
                    }
                }
            }
            return counts;
        }

        @Override
        public double value(double[] totals) {
            return Arrays.stream(totals).sum() == 0
                    ? Double.NaN
                    : new BunchingEstimator(DEGREE, 1, true)
                            .estimate(totals, SIDE)
                            .b();
        }
    }
}
