package io.sluice.study.validation;

import io.sluice.simulation.record.FundCurves;
import io.sluice.study.WorldMeasure;
import io.sluice.study.WorldView;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** Cash flows and multiples of funds with partners of their own: sub-funds, guidance funds, private funds. */
final class FundMeasures {
    private static final int YEAR = 4;
    private static final int MATURE = 10 * YEAR;
    private static final int YEARS = 12;
    /** Whose announcements the sources of P2 count. */
    private static final FundKind GUIDANCE = FundKind.LOCAL_GUIDANCE;

    private static final FundKind[] KINDS = FundCurves.KINDS.toArray(FundKind[]::new);

    private FundMeasures() {}

    static Map<String, WorldMeasure> all() {
        Map<String, WorldMeasure> all = new LinkedHashMap<>();
        quantile(all, "tvpi_lower_quartile", 0.25);
        quantile(all, "tvpi_median", 0.5);
        quantile(all, "tvpi_upper_quartile", 0.75);
        all.put("funds_paying_in_3_years", byAge(3 * YEAR, FundCurves::paying, FundCurves::funds));
        all.put("called_in_2_years", byAge(2 * YEAR, FundCurves::contributed, FundCurves::committed));
        all.put("net_flow_3_years", netByYear(3));
        all.put("break_even_year", new BreakEven());
        all.put("raised_over_target", raised(GUIDANCE, inland -> true));
        all.put("raised_inland_over_coast", new InlandOverCoast());
        return all;
    }

    private static void quantile(Map<String, WorldMeasure> all, String name, double p) {
        all.put(name, WorldMeasure.mean(w -> w.funds().quantile(w.funds().closed(MATURE, KINDS), p)));
    }

    /** Money out less money in since the close over commitments, at the end of a year of age. */
    static WorldMeasure netByYear(int year) {
        return byAge(
                year * YEAR,
                (c, at) -> c.distributed(at.kind, at.age) - c.contributed(at.kind, at.age),
                (c, at) -> c.committed(at.kind, at.age));
    }

    /** Raised over target of guidance funds on the coast and inland, and of other funds. */
    static Map<String, WorldMeasure> raisedParts() {
        Map<String, WorldMeasure> parts = new LinkedHashMap<>();
        parts.put("guidance funds, coast", raised(GUIDANCE, inland -> !inland));
        parts.put("guidance funds, inland", raised(GUIDANCE, inland -> inland));
        parts.put("sub-funds of the chain", raised(FundKind.SUB_FUND, inland -> true));
        parts.put("private funds", raised(FundKind.PRIVATE, inland -> true));
        return parts;
    }

    /** A kind of fund at an age in quarters. */
    private record At(int kind, int age) {}

    private interface Column {
        long of(FundCurves curves, int kind, int age);
    }

    private static WorldMeasure byAge(int age, Column above, Column below) {
        return byAge(age, (c, at) -> above.of(c, at.kind, at.age), (c, at) -> below.of(c, at.kind, at.age));
    }

    private static WorldMeasure byAge(
            int age, ToDoubleBiFunction<FundCurves, At> above, ToDoubleBiFunction<FundCurves, At> below) {
        return WorldMeasure.ratio(w -> sum(w, age, above), w -> sum(w, age, below));
    }

    /** Sums over kinds at the end of an age of so many quarters; 0 if the run is shorter. */
    private static double sum(WorldView w, int age, ToDoubleBiFunction<FundCurves, At> of) {
        FundCurves curves = w.world().tally().funds();
        double sum = 0;
        for (int kind = 0; kind < KINDS.length && age <= curves.ages(); kind++) {
            sum += of.applyAsDouble(curves, new At(kind, age - 1));
        }
        return sum;
    }

    /**
     * Year of age at whose end all funds together have first paid out as much as they called; funds count at an age once they
     * have reached it, each year weighted by commitments. 99 if not within twelve years.
     */
    private static final class BreakEven implements WorldMeasure {
        private static final double NEVER = 99;

        @Override
        public int moments() {
            return 2 * YEARS;
        }

        @Override
        public double[] of(WorldView w) {
            double[] moments = new double[moments()];
            for (int year = 1; year <= YEARS; year++) {
                int age = year * YEAR;
                moments[2 * year - 2] =
                        sum(w, age, (c, at) -> c.distributed(at.kind, at.age) - c.contributed(at.kind, at.age));
                moments[2 * year - 1] = sum(w, age, (c, at) -> c.committed(at.kind, at.age));
            }
            return moments;
        }

        @Override
        public double value(double[] totals) {
            double before = -1;
            for (int year = 1; year <= YEARS; year++) {
                double net = totals[2 * year - 1] == 0 ? -1 : totals[2 * year - 2] / totals[2 * year - 1];
                if (net >= 0) {
                    return year - net / (net - before);
                }
                before = net;
            }
            return NEVER;
        }
    }

    private interface Which {
        boolean holds(boolean inland);
    }

    private static WorldMeasure raised(FundKind kind, Which which) {
        return WorldMeasure.ratio(w -> raised(w, kind, which)[0], w -> raised(w, kind, which)[1]);
    }

    /** What funds of a kind whose raising is over raised and wanted, fen; what never closed raised nothing. */
    private static double[] raised(WorldView w, FundKind kind, Which which) {
        Funds funds = w.world().funds();
        double[] sums = new double[2];
        for (int f = 0; f < funds.count(); f++) {
            boolean over = funds.kind(f) == kind && funds.raisedInRun(f);
            boolean inland = w.world().economy().provinces().inland(funds.province(f));
            if (over && which.holds(inland)) {
                sums[0] += funds.committed(f);
                sums[1] += funds.target(f);
            }
        }
        return sums;
    }

    /** Raised over wanted of funds inland over the same of funds of the coast. */
    private static final class InlandOverCoast implements WorldMeasure {
        @Override
        public int moments() {
            return 4;
        }

        @Override
        public double[] of(WorldView w) {
            double[] inland = raised(w, GUIDANCE, in -> in);
            double[] coast = raised(w, GUIDANCE, in -> !in);
            return new double[] {inland[0], inland[1], coast[0], coast[1]};
        }

        @Override
        public double value(double[] totals) {
            return totals[0] / totals[1] / (totals[2] / totals[3]);
        }
    }
}
