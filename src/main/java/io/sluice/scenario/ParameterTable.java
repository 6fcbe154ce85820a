package io.sluice.scenario;

import io.sluice.scenario.text.CsvTable;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every model (behaviour) parameter there is, from the data file {@code parameters.csv}. To add one, append a row there;
 * the policy's own figures stand in the packs and never here.
 */
public final class ParameterTable {

    /** The columns of the file, in order. */
    static final List<String> COLUMNS = List.of(
            "name", "unit", "dimension", "low", "central", "high", "min", "max", "block", "status", "source", "title");

    private static final String RESOURCE = "/io/sluice/scenario/parameters.csv";

    private final SortedMap<String, ModelParameter> rows;

    private ParameterTable(SortedMap<String, ModelParameter> rows) {
        this.rows = Collections.unmodifiableSortedMap(rows);
    }

    /** The table that ships with the program. */
    public static ParameterTable shipped() {
        return of(CsvTable.resource(RESOURCE));
    }

    /**
     * A table from its rows.
     *
     * @throws InputException naming every faulty row by its line, and all its faults
     */
    static ParameterTable of(CsvTable csv) {
        SortedMap<String, ModelParameter> rows = new TreeMap<>();
        Diagnostics faults = new Diagnostics();
        for (String column : COLUMNS) {
            if (!csv.has(column)) {
                faults.add(
                        Diagnostic.ofFile(csv.name(), "table-column", "the column '" + column + "' is missing", null));
            }
        }
        int readable = faults.hasErrors() ? 0 : csv.size();
        for (int row = 0; row < readable; row++) {
            List<String> own = new ArrayList<>();
            ModelParameter parameter = new ParameterRow(csv, row, own).read();
            if (parameter != null && rows.putIfAbsent(parameter.name(), parameter) != null) {
                own.add("the name stands in the table a second time");
            }
            for (String fault : own) {
                faults.add(csv.wrong(row, csv.text(row, "name") + ": " + fault));
            }
        }
        faults.throwIfAny();
        return new ParameterTable(rows);
    }

    /** All parameters by name. */
    public List<ModelParameter> all() {
        return List.copyOf(rows.values());
    }

    /** All parameters that are beliefs about the world, by name: all but the switches of the model itself. */
    public List<ModelParameter> beliefs() {
        return rows.values().stream().filter(row -> !row.isSwitch()).toList();
    }

    /** All names, sorted. */
    public List<String> names() {
        return List.copyOf(rows.keySet());
    }

    /** The blocks that are moved together, sorted. */
    public SortedSet<String> blocks() {
        SortedSet<String> blocks = new TreeSet<>();
        rows.values().forEach(row -> blocks.add(row.block()));
        return blocks;
    }

    /** The parameter of this name, or null. */
    public @Nullable ModelParameter find(String name) {
        return rows.get(name);
    }
}
