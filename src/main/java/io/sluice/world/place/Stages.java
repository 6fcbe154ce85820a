package io.sluice.world.place;

import io.sluice.scenario.text.CsvTable;
import java.util.List;

/** Stages of a venture in order, from {@code stages.csv}. */
public final class Stages {
    private static final String FILE = "/io/sluice/world/stages.csv";

    private final CsvTable table;

    private final boolean[] early;

    private Stages(CsvTable table) {
        this.table = table;
        early = new boolean[table.size()];
        for (int s = 0; s < early.length; s++) {
            early[s] = Boolean.parseBoolean(table.oneOf(s, "early", List.of("true", "false")));
        }
    }

    /** Reads the shipped table. */
    public static Stages load() {
        return of(CsvTable.resource(FILE));
    }

    /** Stages of a table in the form of the shipped one. */
    static Stages of(CsvTable table) {
        return new Stages(table.inOrderOfCodes());
    }

    public int count() {
        return table.size();
    }

    public String id(int s) {
        return table.text(s, "id");
    }

    public String name(int s) {
        return table.text(s, "name");
    }

    /** Whether the stage counts as seed and start-up in the sense of the fund's floor. */
    public boolean early(int s) {
        return early[s];
    }

    /** Name of a parameter of one stage: dashes become underscores. */
    public String parameter(String prefix, int s) {
        return prefix + "_" + id(s).replace('-', '_');
    }
}
