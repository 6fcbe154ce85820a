package io.sluice.study.validation;

import io.sluice.scenario.text.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What somebody else measured, and how near the model must come: a row of {@code targets.csv}.
 *
 * @param id row of the validation plan
 * @param measure name of the model's figure
 * @param world where it is looked for
 * @param target the figure of the source, as text
 * @param low least figure that is near enough
 * @param high greatest figure that is near enough
 * @param unit unit of all three
 * @param kind what it may be used for
 * @param status how well it is known
 * @param source who measured it
 * @param title what it is
 */
public record Target(
        String id,
        String measure,
        World world,
        String target,
        double low,
        double high,
        String unit,
        Kind kind,
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

    /** What a target may be used for. */
    public enum Kind {
        /** Holds exactly. */
        IDENTITY,
        /** Assumed parameters may be set by it. */
        CALIBRATION,
        /** Never used to set anything. */
        TEST
    }

    /** All targets in the order of the file. */
    public static List<Target> shipped() {
        CsvTable csv = CsvTable.resource(FILE);
        List<Target> targets = new ArrayList<>();
        for (int row = 0; row < csv.size(); row++) {
            targets.add(new Target(
                    csv.text(row, "id"),
                    csv.text(row, "measure"),
                    World.valueOf(word(csv.text(row, "world"))),
                    csv.text(row, "target"),
                    csv.number(row, "low"),
                    csv.number(row, "high"),
                    csv.text(row, "unit"),
                    Kind.valueOf(word(csv.text(row, "kind"))),
                    csv.text(row, "status"),
                    csv.text(row, "source"),
                    csv.text(row, "title")));
        }
        return targets;
    }

    private static String word(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
