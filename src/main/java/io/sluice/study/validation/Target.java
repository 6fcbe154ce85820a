package io.sluice.study.validation;

import io.sluice.scenario.text.CsvTable;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody else measured, and how near the model must come: a row of {@code targets.csv}.
 *
 * @param id row of the validation plan
 * @param measure name of the model's figure
 * @param world where it is looked for
 * @param target the figure of the source, as text
 * @param tolerance how near the model must come
 * @param unit unit of all of them
 * @param basis what it can show
 * @param status how well it is known
 * @param source who measured it
 * @param title what it is
 */
public record Target(
        String id,
        String measure,
        World world,
        String target,
        Tolerance tolerance,
        String unit,
        Basis basis,
        String status,
        String source,
        String title) {
    private static final String FILE = "/io/sluice/study/targets.csv";

    /** Which world shows it. */
    public enum World {
        /** A market like that of the United States. */
        US,
        /** The same while listings are impossible. */
        US_CLOSED,
        /** The baseline. */
        CN,
        /** None: it follows from data and formulas. */
        NONE
    }

    /** All targets in the order of the file. */
    public static List<Target> shipped() {
        return of(CsvTable.resource(FILE));
    }

    /** Targets of a table in the form of the shipped one. */
    static List<Target> of(CsvTable csv) {
        List<Target> targets = new ArrayList<>();
        for (int row = 0; row < csv.size(); row++) {
            targets.add(new Target(
                    csv.text(row, "id"),
                    csv.text(row, "measure"),
                    csv.constant(row, "world", World.class),
                    csv.text(row, "target"),
                    tolerance(csv, row),
                    csv.text(row, "unit"),
                    basis(csv, row),
                    csv.text(row, "status"),
                    csv.text(row, "source"),
                    csv.text(row, "title")));
        }
        return targets;
    }

    private static Tolerance tolerance(CsvTable csv, int row) {
        String open = csv.text(row, "open");
        double low = csv.number(row, "low");
        return new Tolerance(
                low,
                csv.number(row, "high", low, Double.MAX_VALUE),
                open.isEmpty() ? Tolerance.Open.NONE : csv.constant(row, "open", Tolerance.Open.class),
                csv.text(row, "from").isEmpty() ? Double.NaN : csv.number(row, "from"));
    }

    private static Basis basis(CsvTable csv, int row) {
        String inputs = csv.text(row, "inputs");
        return new Basis(
                csv.constant(row, "kind", Basis.Kind.class),
                inputs.isEmpty() ? List.of() : List.of(inputs.split(" ")),
                csv.text(row, "evidence"),
                csv.text(row, "mismatch"));
    }
}
