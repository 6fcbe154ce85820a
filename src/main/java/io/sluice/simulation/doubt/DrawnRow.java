package io.sluice.simulation.doubt;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.results.Sha256;
import io.sluice.rules.register.Assumption;
import java.math.BigDecimal;

/**
 * A row of the register that is drawn. Its random number has the row's name for an address and nothing else, so that
 * rows that come or go change no other row's draw.
 *
 * @param assumption the row
 * @param band what it is drawn from: of a parameter in its unit, of a figure of the law in the whole numbers it is kept
 *     in
 * @param factor what a value of the band is divided by to stand in the row's unit
 */
public record DrawnRow(Assumption assumption, Band band, long factor) {
    private static final int HEX = 16;
    private static final int ENTITY_DIGITS = 7;
    private static final int INDEX_DIGITS = 4;

    /** The row's name. */
    public String name() {
        return assumption.name();
    }

    /**
     * The uniform number of an attempt; attempts are needed where rows have an order that chance can break ({@link
     * Orders}).
     *
     * @param draws those of the replication
     * @param attempt from 0
     */
    double uniform(Draws draws, int attempt) {
        String digits = Sha256.of(assumption.kind().word() + " " + name());
        int number = Integer.parseInt(digits.substring(0, ENTITY_DIGITS), HEX);
        int index = Integer.parseInt(digits.substring(ENTITY_DIGITS, ENTITY_DIGITS + INDEX_DIGITS), HEX);
        return draws.uniform(Entity.parameterDraw(number), attempt, Purpose.PARAMETER, index);
    }

    /** A value of the band in the row's unit. */
    public double inUnit(BigDecimal value) {
        return value.doubleValue() / factor;
    }
}
