package io.sluice.scenario;

import io.sluice.scenario.ModelParameter.Level;
import io.sluice.scenario.ModelParameter.Status;
import io.sluice.scenario.text.Nearest;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values of all model parameters in one arm: central values, and what a scenario sets instead. Immutable.
 *
 * <p>Values are kept as decimals, so that they can be echoed exactly; {@link #get(String)} gives the nearest double.
 */
public final class ModelParameters {

    private final ParameterTable table;
    private final SortedMap<String, BigDecimal> overrides;
    private final Map<String, Double> values;

    private ModelParameters(ParameterTable table, SortedMap<String, BigDecimal> overrides) {
        this.table = table;
        this.overrides = Collections.unmodifiableSortedMap(overrides);
        Map<String, Double> all = new HashMap<>();
        for (ModelParameter row : table.all()) {
            all.put(
                    row.name(),
                    overrides.getOrDefault(row.name(), row.central()).doubleValue());
        }
        this.values = all;
    }

    /** The central values of the table that ships with the program. */
    public static ModelParameters central() {
        return of(ParameterTable.shipped());
    }

    /** The central values of a table. */
    public static ModelParameters of(ParameterTable table) {
        return new ModelParameters(table, new TreeMap<>());
    }

    /**
     * The value of a parameter in its own unit.
     *
     * @throws IllegalArgumentException when there is no such parameter: a fault of the program, not of the user
     */
    public double get(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no model parameter '" + name + "' in parameters.csv; nearest: "
                    + Nearest.to(name, table.names()));
        }
        return value;
    }

    /** The value of a parameter that counts whole things. */
    public int count(String name) {
        double value = get(name);
        if (value != StrictMath.rint(value) || StrictMath.abs(value) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "the model parameter '" + name + "' is " + value + ", not a whole number");
        }
        return (int) value;
    }

    /**
     * Whether a mechanism of the model is on: 1 is the full one, 0 its thin, independent or constant version.
     *
     * @throws IllegalArgumentException when there is no switch of this name: a fault of the program, not of the user
     */
    public boolean on(String name) {
        ModelParameter row = table.find(name);
        if (row != null && !row.isSwitch()) {
            throw new IllegalArgumentException("the model parameter '" + name + "' is no switch");
        }
        return count(name) != 0;
    }

    /** The exact value of a parameter. */
    public BigDecimal exact(String name) {
        double known = get(name);
        BigDecimal set = overrides.get(name);
        ModelParameter row = table.find(name);
        return set != null ? set : row != null ? row.central() : BigDecimal.valueOf(known);
    }

    /**
     * The same with one value set.
     *
     * @throws IllegalArgumentException when the parameter is unknown or the value outside what is allowed
     */
    public ModelParameters with(String name, BigDecimal value) {
        return with(Map.of(name, value));
    }

    private void requireAllowed(String name, BigDecimal value) {
        ModelParameter row = table.find(name);
        if (row == null || !row.allows(value)) {
            throw new IllegalArgumentException(
                    "model parameter '" + name + "' = " + value.toPlainString() + " is not possible: "
                            + (row == null
                                    ? "unknown; nearest: " + Nearest.to(name, table.names())
                                    : "allowed is " + row.allowed()));
        }
    }

    /**
     * The same with several values set.
     *
     * @throws IllegalArgumentException when a parameter is unknown or a value outside what is allowed
     */
    public ModelParameters with(Map<String, BigDecimal> some) {
        SortedMap<String, BigDecimal> next = new TreeMap<>(overrides);
        some.forEach((name, value) -> {
            requireAllowed(name, value);
            next.put(name, value);
        });
        return new ModelParameters(table, next);
    }

    /** The same with all parameters of a block at one point of their bands. */
    public ModelParameters withBlock(String block, Level level) {
        SortedMap<String, BigDecimal> next = new TreeMap<>(overrides);
        boolean found = false;
        for (ModelParameter row : table.all()) {
            if (row.block().equals(block)) {
                next.put(row.name(), row.whenBlockAt(level));
                found = true;
            }
        }
        if (!found) {
            throw new IllegalArgumentException(
                    "there is no block '" + block + "' in parameters.csv; blocks: " + table.blocks());
        }
        return new ModelParameters(table, next);
    }

    /** What a scenario set, by name. */
    public SortedMap<String, BigDecimal> overrides() {
        return overrides;
    }

    /** The values that another set of parameters has otherwise, by name. */
    public SortedMap<String, BigDecimal> differences(ModelParameters other) {
        SortedMap<String, BigDecimal> differences = new TreeMap<>();
        for (String name : table.names()) {
            if (exact(name).compareTo(other.exact(name)) != 0) {
                differences.put(name, exact(name));
            }
        }
        return differences;
    }

    /** The table behind these values. */
    public ParameterTable table() {
        return table;
    }

    /** Number of parameters that are beliefs about the world: all but the switches of the model itself. */
    public int beliefs() {
        return table.beliefs().size();
    }

    /** Number of parameters that rest on this project's own assumption (status A). */
    public int assumed() {
        return (int) table.all().stream()
                .filter(row -> row.status() == Status.A || row.status() == Status.S)
                .count();
    }

    /** SHA-256 in hex over all names and exact values; equal values give equal digests however they were written. */
    public String digest() {
        StringBuilder text = new StringBuilder();
        for (ModelParameter row : table.all()) {
            text.append(row.name())
                    .append('=')
                    .append(Canonical.number(exact(row.name())))
                    .append('\n');
        }
        return Canonical.sha256(text.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelParameters that && digest().equals(that.digest());
    }

    @Override
    public int hashCode() {
        return Objects.hash(digest());
    }

    /** What differs from the central values. */
    @Override
    public String toString() {
        return "ModelParameters" + overrides;
    }
}
