package io.sluice.rules.population;

import io.sluice.rules.Subject;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rows the law was asked about in a run, by subject.
 *
 * @param origin what run they come from, in words
 * @param digest SHA-256 of the file it was read from, in hex
 * @param rows the rows of each subject that was asked about
 */
public record Population(String origin, String digest, Map<Subject, SampledRows> rows) {
    /** Keeps a copy. */
    public Population {
        Map<Subject, SampledRows> copy = new EnumMap<>(Subject.class);
        copy.putAll(rows);
        rows = Collections.unmodifiableMap(copy);
    }

    /** The rows about a subject; empty when the law was never asked about it. */
    public Optional<SampledRows> of(Subject subject) {
        return Optional.ofNullable(rows.get(subject));
    }

    /** The population that ships with the program: rows of the baseline, frozen. */
    public static Population shipped() {
        return Shipped.POPULATION;
    }

    private static final class Shipped {
        static final Population POPULATION = PopulationFile.shipped();
    }

    /** One line that names it wherever a figure computed on it is printed. */
    public String described() {
        SampledRows deals = rows.get(Subject.DEAL);
        return (deals == null ? 0 : deals.size()) + " deals of " + origin + " (digest " + digest.substring(0, 12) + ")";
    }
}
