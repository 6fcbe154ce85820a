package io.sluice.world.place;

import io.sluice.scenario.text.CsvTable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The industries of the model, from {@code industries.csv}; the last is everything else on the market, an aggregate. */
public final class Industries {
    private static final String FILE = "/io/sluice/world/industries.csv";
    private static final String REST = "rest-of-market";

    /** The fields of policy by their codes in the vocabulary. */
    private static final Map<String, Integer> FIELDS = Collections.unmodifiableMap(new TreeMap<>(Map.ofEntries(
            Map.entry("none", 0),
            Map.entry("artificial-intelligence", 2),
            Map.entry("quantum", 3),
            Map.entry("biomanufacturing", 5),
            Map.entry("future-energy", 9),
            Map.entry("6g", 10),
            Map.entry("embodied-ai", 11))));

    private final CsvTable table;
    private final int modelled;

    private final int[] fieldCode;

    private Industries(CsvTable table, int modelled) {
        this.table = table;
        this.modelled = modelled;
        fieldCode = new int[table.size()];
        for (int k = 0; k < fieldCode.length; k++) {
            fieldCode[k] = FIELDS.getOrDefault(table.oneOf(k, "policy_field", FIELDS.keySet()), 0);
        }
    }

    /** Reads the shipped table. */
    public static Industries load() {
        return of(CsvTable.resource(FILE));
    }

    /** Industries of a table in the form of the shipped one. */
    static Industries of(CsvTable table) {
        int modelled = 0;
        for (int k = 0; k < table.inOrderOfCodes().size(); k++) {
            if (!REST.equals(table.text(k, "id"))) {
                modelled++;
            }
        }
        return new Industries(table, modelled);
    }

    /** All industries with the aggregate. */
    public int count() {
        return table.size();
    }

    /** Industries whose ventures are simulated one by one; their codes are 0 .. modelled - 1. */
    public int modelled() {
        return modelled;
    }

    public String id(int k) {
        return table.text(k, "id");
    }

    /** Code of the industry with this id. */
    public int code(String id) {
        for (int k = 0; k < count(); k++) {
            if (id(k).equals(id)) {
                return k;
            }
        }
        throw new IllegalArgumentException(FILE + " has no industry " + id);
    }

    public String name(int k) {
        return table.text(k, "name");
    }

    /** Field of the policy list the industry belongs to. */
    public String policyField(int k) {
        return table.text(k, "policy_field");
    }

    /** Code of {@link #policyField} in the vocabulary. */
    public int policyFieldCode(int k) {
        return fieldCode[k];
    }

    /** Name of a parameter of one industry: dashes become underscores. */
    public String parameter(String prefix, int k) {
        return prefix + "_" + id(k).replace('-', '_');
    }
}
