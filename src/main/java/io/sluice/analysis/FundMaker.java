package io.sluice.analysis;

import io.sluice.results.Dimensions.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the curves of funds from the tables of their ages and multiples. */
final class FundMaker {
    private static final int STEP = 5;
    private static final int WHOLE = 100;

    private final RunTables run;
    private final List<Member> kinds;
    private final int codes;

    FundMaker(RunTables run) {
        this.run = run;
        this.kinds = run.dimensions().of("fund_kinds");
        this.codes = Means.codes(kinds);
    }

    List<FundCurve> curves() {
        Optional<TableView> ages = run.view("fund_ages");
        Optional<TableView> multiples = run.view("fund_multiples");
        List<FundCurve> curves = new ArrayList<>();
        if (ages.isPresent() && multiples.isPresent()) {
            List<List<FundCurve.Age>> byAge = ages(ages.get());
            List<List<FundCurve.Multiple>> byPercent = multiples(multiples.get());
            int place = 0;
            for (Member arm : run.arms()) {
                for (Member kind : kinds) {
                    int at = place + kind.code();
                    curves.add(new FundCurve(arm.id(), kind.id(), kind.title(), byAge.get(at), byPercent.get(at)));
                }
                place += codes;
            }
        }
        return curves;
    }

    /** By arm and kind; a curve ends before the first age that no more than half of the replications show. */
    private List<List<FundCurve.Age>> ages(TableView table) {
        int count = run.run().plan().quarters();
        List<List<FundCurve.Age>> curves = lists();
        table.each(
                run.codes(),
                Slots.of(List.of("fund_kind", "age"), codes, count),
                List.of(Measure.together("funds", "committed", "called", "paid_back")),
                (m, slot, vectors) -> {
                    for (int a = 0; a < vectors.length; a++) {
                        List<FundCurve.Age> curve = curves.get(a * codes + slot / count);
                        int age = slot % count;
                        if (curve.size() == age) {
                            age(age, vectors[a]).ifPresent(curve::add);
                        }
                    }
                });
        return curves;
    }

    private static Optional<FundCurve.Age> age(int age, double[][] vectors) {
        double[] funds = vectors[0];
        double[] committed = vectors[1];
        double[] called = vectors[2];
        double[] back = vectors[3];
        long there = Arrays.stream(funds).filter(n -> n > 0).count();
        if (2 * there <= funds.length) {
            return Optional.empty();
        }
        double[] net = new double[back.length];
        Arrays.setAll(net, r -> back[r] - called[r]);
        return Optional.of(new FundCurve.Age(
                age,
                Arrays.stream(funds).sum() / funds.length,
                Sampled.ratio(called, committed, "commitments").estimate(),
                Sampled.ratio(back, committed, "commitments").estimate(),
                Sampled.ratio(net, committed, "commitments").estimate()));
    }

    /** By arm and kind; futures in which no fund of the kind is old enough show no multiple. */
    private List<List<FundCurve.Multiple>> multiples(TableView table) {
        List<List<FundCurve.Multiple>> curves = lists();
        Slots all = Slots.of(List.of("fund_kind", "percent"), codes, WHOLE);
        int[] steps = IntStream.range(0, all.count())
                .filter(slot -> slot % WHOLE > 0 && slot % STEP == 0)
                .toArray();
        table.each(
                run.codes(), all.only(steps), List.of(Measure.together("funds", "tvpi", "dpi")), (m, slot, vectors) -> {
                    for (int a = 0; a < vectors.length; a++) {
                        multiple(slot % WHOLE, vectors[a]).ifPresent(curves.get(a * codes + slot / WHOLE)::add);
                    }
                });
        return curves;
    }

    private static Optional<FundCurve.Multiple> multiple(int percent, double[][] vectors) {
        double[] there = Arrays.stream(vectors[0]).map(StrictMath::signum).toArray();
        return Arrays.stream(there).noneMatch(n -> n > 0)
                ? Optional.empty()
                : Optional.of(new FundCurve.Multiple(
                        percent,
                        Sampled.meanWhere(vectors[1], there, "funds").estimate(),
                        Sampled.meanWhere(vectors[2], there, "funds").estimate()));
    }

    private <T> List<List<T>> lists() {
        List<List<T>> lists = new ArrayList<>();
        for (int i = 0; i < run.arms().size() * codes; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }
}
