package io.sluice.analysis;

import io.sluice.analysis.bunching.NotchFigure;
import io.sluice.results.Dimensions.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the figures of thresholds from the table of notches; a threshold that an arm's law does not have has none. */
final class NotchMaker {
    private final RunTables run;

    NotchMaker(RunTables run) {
        this.run = run;
    }

    List<NotchFigure> figures() {
        List<NotchFigure> figures = new ArrayList<>();
        run.view("notches").ifPresent((TableView table) -> {
            for (Member arm : run.arms()) {
                figures.addAll(figures(table, arm));
            }
        });
        return figures;
    }

    private List<NotchFigure> figures(TableView table, Member arm) {
        List<Member> notches = run.dimensions().of("notches");
        List<Member> distances = run.dimensions().of("distances");
        int bins = distances.size();
        int first =
                (int) distances.stream().filter(bin -> bin.id().startsWith("-")).count();
        Slots all = Slots.of(List.of("notch", "bin"), Means.codes(notches), bins);
        double[][] means = table.means(arm.code(), all, List.of("natural", "moved"));
        List<NotchFigure> figures = new ArrayList<>();
        for (Member notch : notches) {
            int[] own = IntStream.range(notch.code() * bins, notch.code() * bins + bins)
                    .toArray();
            double[] natural =
                    Arrays.stream(own).mapToDouble(slot -> means[slot][0]).toArray();
            double[] moved =
                    Arrays.stream(own).mapToDouble(slot -> means[slot][1]).toArray();
            if (Arrays.stream(natural).anyMatch(n -> n > 0)) {
                boolean below = "below".equals(notch.about().get("qualifies"));
                double[][] observed = new double[bins][];
                table.each(
                        List.of(arm.code()),
                        all.only(own),
                        Measure.each("observed"),
                        (m, slot, vectors) -> observed[slot % bins] = vectors[0][0]);
                figures.add(NotchFigure.of(
                        new NotchFigure.Threshold(arm.id(), notch.id(), notch.title(), below, first),
                        natural,
                        observed,
                        moved,
                        run.run().plan().seed()));
            }
        }
        return figures;
    }
}
