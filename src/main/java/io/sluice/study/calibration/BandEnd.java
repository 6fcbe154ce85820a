package io.sluice.study.calibration;

import io.sluice.scenario.ModelParameter;
import java.math.BigDecimal;
import java.util.Optional;

/** The end of its band at which a value stands: nearer to it than a small part of the band's width. */
public enum BandEnd {
    LOW("low"),
    HIGH("high");

    /** A value nearer to an end than this part of the band's width stands at it; above the last radius of the search. */
    public static final BigDecimal NEAR = new BigDecimal("0.03");

    /** What a value at an end of its band means. */
    public static final String MEANING =
            "the rows would be met better outside the band, so either the band is too narrow or the model lacks"
                    + " what the parameter makes up for";

    private final String word;

    BandEnd(String word) {
        this.word = word;
    }

    /** The name of the column of the table of parameters that holds the end. */
    public String word() {
        return word;
    }

    /** The end at which a value of a parameter stands; none inside the band, and none for a band without width. */
    public static Optional<BandEnd> of(ModelParameter row, BigDecimal value) {
        BigDecimal width = row.high().subtract(row.low());
        BigDecimal near = width.multiply(NEAR);
        if (width.signum() == 0) {
            return Optional.empty();
        }
        if (value.subtract(row.low()).compareTo(near) <= 0) {
            return Optional.of(LOW);
        }
        return row.high().subtract(value).compareTo(near) <= 0 ? Optional.of(HIGH) : Optional.empty();
    }
}
