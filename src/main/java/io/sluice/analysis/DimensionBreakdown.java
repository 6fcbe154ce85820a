package io.sluice.analysis;

import io.sluice.results.Column;
import io.sluice.results.Dimensions.Member;
import io.sluice.results.Indicator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the breakdowns of every column of one table by one dimension; one member after another, so that only its numbers are held. */
final class DimensionBreakdown {
    private final RunTables run;
    private final String dimension;
    private final String key;
    private final TableView table;
    private final Resampling resampling;
    private final List<Column> columns;
    private final List<Member> members;
    private final List<RunTables.Pair> pairs;

    /** By arm, by year within member, by column. */
    private final Map<Member, double[][]> years = new LinkedHashMap<>();

    /** By column, arm and member. */
    private final Estimate[][][] levels;

    /** By column, pair of arms and member. */
    private final Estimate[][][] differences;

    private final int count;

    DimensionBreakdown(RunTables run, String dimension, String key, TableView table, Resampling resampling) {
        this.run = run;
        this.dimension = dimension;
        this.key = key;
        this.table = table;
        this.resampling = resampling;
        this.columns = table.table().values();
        this.members = run.dimensions().of(dimension);
        this.pairs = run.pairs();
        int codes = Means.codes(members);
        this.levels = new Estimate[columns.size()][run.arms().size()][codes];
        this.differences = new Estimate[columns.size()][pairs.size()][codes];
        this.count = table.members("year");
    }

    List<Breakdown> breakdowns() {
        String[] names = columns.stream().map(Column::name).toArray(String[]::new);
        int codes = Means.codes(members);
        Slots byYear = Slots.of(List.of(key, "year"), codes, count);
        run.arms().forEach(arm -> years.put(arm, table.means(arm.code(), byYear, List.of(names))));
        table.each(run.codes(), Slots.of(key, codes), Measure.each(names), this::estimate);
        List<Breakdown> breakdowns = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            for (int a = 0; a < levels[c].length; a++) {
                breakdowns.add(level(c, a));
            }
            for (int p = 0; p < pairs.size(); p++) {
                breakdowns.add(difference(c, p));
            }
        }
        return breakdowns;
    }

    private void estimate(int column, int member, double[][][] vectors) {
        Map<Member, Sampled> byArm = new LinkedHashMap<>();
        for (int a = 0; a < vectors.length; a++) {
            Sampled sampled = Sampled.mean(vectors[a][0]);
            byArm.put(run.arms().get(a), sampled);
            levels[column][a][member] = sampled.estimate();
        }
        for (int p = 0; p < pairs.size(); p++) {
            differences[column][p][member] = Difference.paired(
                            of(byArm, pairs.get(p).arm()),
                            of(byArm, pairs.get(p).minus()),
                            resampling)
                    .estimate();
        }
    }

    private Breakdown level(int column, int place) {
        Member arm = run.arms().get(place);
        List<Breakdown.Entry> entries = new ArrayList<>();
        for (Member member : members) {
            entries.add(entry(column, member, levels[column][place][member.code()], byYear(arm, member, column)));
        }
        return breakdown(column, arm.id(), "", entries);
    }

    private Breakdown difference(int column, int place) {
        RunTables.Pair pair = pairs.get(place);
        List<Breakdown.Entry> entries = new ArrayList<>();
        for (Member member : members) {
            double[] gap = byYear(pair.arm(), member, column);
            double[] minus = byYear(pair.minus(), member, column);
            Arrays.setAll(gap, y -> gap[y] - minus[y]);
            entries.add(entry(column, member, differences[column][place][member.code()], gap));
        }
        return breakdown(column, pair.arm().id(), pair.minus().id(), entries);
    }

    private double[] byYear(Member arm, Member member, int column) {
        double[][] means = of(years, arm);
        double[] byYear = new double[count];
        Arrays.setAll(byYear, y -> means[member.code() * count + y][column]);
        return byYear;
    }

    private Breakdown.Entry entry(int column, Member member, Estimate total, double[] byYear) {
        double scale = scale(column);
        List<Double> means = Arrays.stream(byYear).mapToObj(y -> y / scale).toList();
        return new Breakdown.Entry(
                member.code(), member.id(), member.title(), member.titleZh(), total.dividedBy(scale), means);
    }

    private Breakdown breakdown(int column, String arm, String minus, List<Breakdown.Entry> entries) {
        String unit = scale(column) == 1 ? columns.get(column).unit() : "billion yuan";
        return new Breakdown(dimension, arm, minus, columns.get(column).name(), unit, entries);
    }

    private double scale(int column) {
        return columns.get(column).unit().equals("fen") ? Indicator.FEN_PER_BILLION_YUAN : 1;
    }

    private static <T> T of(Map<Member, T> byArm, Member arm) {
        return Objects.requireNonNull(byArm.get(arm));
    }
}
