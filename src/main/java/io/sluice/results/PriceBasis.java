package io.sluice.results;

import java.util.Locale;

/** In which year's yuan an amount of money is told. */
public enum PriceBasis {
    /** Yuan of the day the money moved. */
    NOMINAL,
    /** Yuan of 2025: each flow divided by the price level of its quarter (columns that end in {@code _c25}). */
    CONSTANT_2025,
    /** The scenario chooses between the two with {@code prices:}. */
    SCENARIO,
    /** Not an amount of money, or a ratio in which prices cancel by definition. */
    NONE;

    /** The basis of this name: {@code nominal}, {@code constant-2025}, {@code scenario} or {@code none}. */
    public static PriceBasis parse(String text) {
        for (PriceBasis basis : values()) {
            if (basis.toString().equals(text)) {
                return basis;
            }
        }
        throw new IllegalArgumentException(
                "no price basis \"" + text + "\"; there are nominal, constant-2025, scenario, none");
    }

    /** The basis that holds in a run whose scenario says {@code prices}. */
    public PriceBasis in(PriceBasis prices) {
        return this == SCENARIO ? prices : this;
    }

    /** The column that holds an amount on this basis: the twin {@code <column>_c25} for constant prices. */
    public String column(String column) {
        return this == CONSTANT_2025 ? column + "_c25" : column;
    }

    /** The word used in files: {@code constant-2025}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
