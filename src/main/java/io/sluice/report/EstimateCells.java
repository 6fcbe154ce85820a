package io.sluice.report;

import java.util.List;

/** The cells of a table that print an estimate with both its uncertainties. */
final class EstimateCells {
    /** The headings of {@link #of}. */
    static final List<String> HEADINGS = List.of("#estimate", "unit", "#Monte Carlo 95 % interval", "#futures, 5–95 %");

    private EstimateCells() {}

    /** Number, unit, Monte Carlo interval, spread of futures. */
    static List<String> of(Shown shown) {
        return List.of(shown.number(), shown.defined() ? shown.unit() : "", shown.interval(), shown.spread());
    }

    /** The same with the number's sign. */
    static List<String> signed(Shown shown) {
        return List.of(shown.signed(), shown.defined() ? shown.unit() : "", shown.interval(), shown.spread());
    }
}
