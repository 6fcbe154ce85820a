package io.sluice.simulation.doubt;

import java.math.BigDecimal;
import java.util.function.Predicate;

/** Registers in which only some rows are in doubt. */
public final class ChangedRegister {
    private ChangedRegister() {}

    /** The bands of all rows but some shrunk to their central values. */
    public static DrawnRegister only(DrawnRegister register, Predicate<DrawnRow> open) {
        return register.with(row -> open.test(row) ? row : closed(row));
    }

    private static DrawnRow closed(DrawnRow row) {
        Band band = row.band();
        BigDecimal central = band.central();
        return new DrawnRow(
                row.assumption(),
                new Band(central, central, central, band.least(), band.most(), band.whole()),
                row.factor());
    }
}
