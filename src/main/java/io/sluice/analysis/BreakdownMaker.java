package io.sluice.analysis;

import io.sluice.results.Column;
import io.sluice.results.Dimensions;
import io.sluice.results.Indicator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the breakdowns by province, industry, stage and floor: levels of every arm, and paired differences of arms. */
final class BreakdownMaker {
    /** Tables and the key that names a member. */
    private static final Map<String, String> KEYS = keys();

    private final RunTables run;
    private final Resampling resampling;

    BreakdownMaker(RunTables run, Resampling resampling) {
        this.run = run;
        this.resampling = resampling;
    }

    List<Breakdown> breakdowns() {
        List<Breakdown> breakdowns = new ArrayList<>();
        KEYS.forEach((dimension, key) -> run.view(dimension).ifPresent(table -> {
            for (Column column : table.table().values()) {
                breakdowns.addAll(new Measure(dimension, key, column, table).breakdowns());
            }
        }));
        return breakdowns;
    }

    /** One column of one table over all arms. */
    private final class Measure {
        private final String dimension;
        private final Column column;
        private final List<Dimensions.Member> members;
        private final double scale;
        private final Map<Integer, Sampled[]> totals = new LinkedHashMap<>();
        private final Map<Integer, double[][]> years = new LinkedHashMap<>();

        Measure(String dimension, String key, Column column, TableView table) {
            this.dimension = dimension;
            this.column = column;
            this.members = run.dimensions().of(dimension);
            this.scale = column.unit().equals("fen") ? Indicator.FEN_PER_BILLION_YUAN : 1;
            int codes = members.stream().mapToInt(Dimensions.Member::code).max().orElse(-1) + 1;
            int count = table.members("year");
            for (Dimensions.Member arm : run.arms()) {
                double[][] sums = table.byKey(arm.code(), key, codes, List.of(column.name()));
                totals.put(arm.code(), Arrays.stream(sums).map(Sampled::mean).toArray(Sampled[]::new));
                years.put(arm.code(), table.means(arm.code(), key, codes, "year", count, column.name()));
            }
        }

        List<Breakdown> breakdowns() {
            List<Breakdown> breakdowns = new ArrayList<>();
            for (Dimensions.Member arm : run.arms()) {
                breakdowns.add(level(arm));
            }
            for (RunTables.Pair pair : run.pairs()) {
                breakdowns.add(difference(pair));
            }
            return breakdowns;
        }

        private Breakdown level(Dimensions.Member arm) {
            List<Breakdown.Entry> entries = new ArrayList<>();
            for (Dimensions.Member member : members) {
                entries.add(entry(member, at(totals, arm)[member.code()].estimate(), at(years, arm)[member.code()]));
            }
            return new Breakdown(dimension, arm.id(), "", column.name(), unit(), entries);
        }

        private Breakdown difference(RunTables.Pair pair) {
            List<Breakdown.Entry> entries = new ArrayList<>();
            for (Dimensions.Member member : members) {
                int code = member.code();
                Difference difference =
                        Difference.paired(at(totals, pair.arm())[code], at(totals, pair.minus())[code], resampling);
                double[] arm = at(years, pair.arm())[code];
                double[] minus = at(years, pair.minus())[code];
                double[] gap = new double[arm.length];
                Arrays.setAll(gap, y -> arm[y] - minus[y]);
                entries.add(entry(member, difference.estimate(), gap));
            }
            return new Breakdown(dimension, pair.arm().id(), pair.minus().id(), column.name(), unit(), entries);
        }

        private Breakdown.Entry entry(Dimensions.Member member, Estimate total, double[] byYear) {
            List<Double> means = Arrays.stream(byYear).mapToObj(y -> y / scale).toList();
            return new Breakdown.Entry(
                    member.code(), member.id(), member.title(), member.titleZh(), total.dividedBy(scale), means);
        }

        private String unit() {
            return scale == 1 ? column.unit() : "billion yuan";
        }
    }

    private static <T> T at(Map<Integer, T> byArm, Dimensions.Member arm) {
        T value = byArm.get(arm.code());
        if (value == null) {
            throw new IllegalStateException("no values of arm " + arm.id());
        }
        return value;
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("provinces", "province");
        keys.put("industries", "industry");
        keys.put("stages", "stage");
        keys.put("floors", "floor");
        return keys;
    }
}
