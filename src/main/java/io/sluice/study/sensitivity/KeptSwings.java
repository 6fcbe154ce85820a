package io.sluice.study.sensitivity;

import io.sluice.results.StudyFolder;
import io.sluice.rules.register.Assumption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a screening came to so far, kept row by row, so that one that was stopped goes on. */
public interface KeptSwings {
    /** Nothing is kept. */
    KeptSwings NONE = new KeptSwings() {
        @Override
        public Optional<List<Swing>> of(Assumption row) {
            return Optional.empty();
        }

        @Override
        public void keep(Assumption row, List<Swing> swings) {}
    };

    /** Both swings of a row, low before high, if they were made before. */
    Optional<List<Swing>> of(Assumption row);

    /** Keeps both swings of a row; called by several threads. */
    void keep(Assumption row, List<Swing> swings);

    /** Kept in the folder of the study; numbers are written so that they are read back with the same bits. */
    static KeptSwings in(StudyFolder folder) {
        return new KeptSwings() {
            @Override
            public Optional<List<Swing>> of(Assumption row) {
                return read(row, folder.kept(row.name()));
            }

            @Override
            public void keep(Assumption row, List<Swing> swings) {
                folder.keep(row.name(), written(swings));
            }
        };
    }

    private static List<String> written(List<Swing> swings) {
        List<String> values = new ArrayList<>();
        for (Swing each : swings) {
            values.addAll(List.of(
                    each.value(),
                    Double.toString(each.mobilised()),
                    Double.toString(each.mobilisedError()),
                    Double.toString(each.leverage()),
                    Double.toString(each.leverageError())));
        }
        return values;
    }

    private static Optional<List<Swing>> read(Assumption row, List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        int each = values.size() / 2;
        return Optional.of(List.of(
                read(row, "low", values.subList(0, each)), read(row, "high", values.subList(each, values.size()))));
    }

    private static Swing read(Assumption row, String end, List<String> values) {
        return new Swing(
                row.name(),
                end,
                values.get(0),
                Double.parseDouble(values.get(1)),
                Double.parseDouble(values.get(2)),
                Double.parseDouble(values.get(3)),
                Double.parseDouble(values.get(4)));
    }
}
