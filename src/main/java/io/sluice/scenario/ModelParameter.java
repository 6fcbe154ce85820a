package io.sluice.scenario;

import java.math.BigDecimal;

/**
 * One assumption of the model about behaviour: a row of {@code parameters.csv}.
 *
 * @param name lower_snake name; a scenario writes it under {@code model:}
 * @param unit what the number counts, in words
 * @param dimension what kind of number it is, for the checks of a scenario
 * @param low low value of the plausible band
 * @param central the value used unless a scenario says otherwise
 * @param high high value of the plausible band
 * @param min least value a scenario may set
 * @param max greatest value a scenario may set
 * @param block the group of parameters that is moved together, such as {@code crowding}
 * @param against whether it moves the other way when its block is moved: the block's low is then this row's high, so
 *     that a block at its low end means one thing (written {@code -crowding} in the file)
 * @param shared whether it acts only on what all arms of a scenario share (the chance of the exogenous block, the price index), so
 *     that an arm of its own cannot set it (written {@code *macro} in the file)
 * @param status how well it is known
 * @param source where it comes from
 * @param title what it is, one line
 */
public record ModelParameter(
        String name,
        String unit,
        Kind dimension,
        BigDecimal low,
        BigDecimal central,
        BigDecimal high,
        BigDecimal min,
        BigDecimal max,
        String block,
        boolean against,
        boolean shared,
        Status status,
        String source,
        String title) {

    /** Block of the switches that turn one mechanism to its thin, independent or constant version. */
    public static final String SWITCHES = "switch";

    /** What kind of number a parameter is. */
    public enum Kind {
        /** A share or probability from 0 to 1; 30 % is written 0.3. */
        SHARE,
        /** A whole number of things. */
        COUNT,
        /** Any other number in the parameter's own unit. */
        NUMBER
    }

    /** How well a value is known; the weakest of its parts. */
    public enum Status {
        /** Seen in a source. */
        V,
        /** Derived from figures seen in a source. */
        D,
        /** Recalled: a source is named but was not seen. */
        R,
        /** Assumed by this project. */
        A,
        /** Assumed within a band, and set inside it by calibration to the rows its source names. */
        S,
        /** Chosen: a switch of the model itself and no belief about the world. */
        C
    }

    /** A point of the plausible band. */
    public enum Level {
        /** The low value. */
        LOW,
        /** The central value. */
        CENTRAL,
        /** The high value. */
        HIGH
    }

    /** Whether it is a switch of the model: 1 is the full mechanism, 0 its simple version. */
    public boolean isSwitch() {
        return block.equals(SWITCHES);
    }

    /** The value at a point of the band. */
    public BigDecimal at(Level level) {
        return switch (level) {
            case LOW -> low;
            case CENTRAL -> central;
            case HIGH -> high;
        };
    }

    /** The value when the whole block stands at a point of its band. */
    public BigDecimal whenBlockAt(Level level) {
        return switch (level) {
            case LOW -> against ? high : low;
            case CENTRAL -> central;
            case HIGH -> against ? low : high;
        };
    }

    /** Whether a scenario may set this value. */
    public boolean allows(BigDecimal value) {
        return value.compareTo(min) >= 0
                && value.compareTo(max) <= 0
                && (dimension != Kind.COUNT || value.stripTrailingZeros().scale() <= 0);
    }

    /** What a scenario may set, in words: {@code a number from 0 to 1 (share)}. */
    public String allowed() {
        String kind = dimension == Kind.COUNT ? "a whole number" : "a number";
        return kind + " from " + min.toPlainString() + " to " + max.toPlainString() + " (" + unit + ")";
    }
}
