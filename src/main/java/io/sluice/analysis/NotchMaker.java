package io.sluice.analysis;

import io.sluice.analysis.bunching.NotchFigure;
import io.sluice.results.Dimensions.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes the figures of thresholds from the table of notches; a threshold that an arm's law does not have has none. */
final class NotchMaker {
    private final RunTables run;

    NotchMaker(RunTables run) {
        this.run = run;
    }

    List<NotchFigure> figures() {
        Optional<TableView> table = run.view("notches");
        List<NotchFigure> figures = new ArrayList<>();
        if (table.isPresent()) {
            for (Member arm : run.arms()) {
                for (Member notch : run.dimensions().of("notches")) {
                    figure(table.get().where("notch", notch.code()), arm, notch).ifPresent(figures::add);
                }
            }
        }
        return figures;
    }

    private Optional<NotchFigure> figure(TableView table, Member arm, Member notch) {
        List<Member> distances = run.dimensions().of("distances");
        int first =
                (int) distances.stream().filter(bin -> bin.id().startsWith("-")).count();
        double[][] natural = table.byKey(arm.code(), "bin", distances.size(), List.of("natural"));
        if (Arrays.stream(natural).flatMapToDouble(Arrays::stream).noneMatch(n -> n > 0)) {
            return Optional.empty();
        }
        boolean below = "below".equals(notch.about().get("qualifies"));
        return Optional.of(NotchFigure.of(
                new NotchFigure.Threshold(arm.id(), notch.id(), notch.title(), below, first),
                natural,
                table.byKey(arm.code(), "bin", distances.size(), List.of("observed")),
                table.byKey(arm.code(), "bin", distances.size(), List.of("moved")),
                run.run().plan().seed()));
    }
}
