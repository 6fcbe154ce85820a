package io.sluice.simulation;

import io.sluice.quantity.Quarter;
import io.sluice.rules.pack.DatedValue;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Parameter;
import java.time.LocalDate;

/** Which changes of the law's figures are known before they bind: those with a day of announcement. */
final class Foresight {
    private Foresight() {}

    /**
     * By quarter: the latest quarter, at most {@code foresight_quarters} ahead, in which a figure begins to hold whose announcement has been
     * made; the quarter itself when there is none, or when a change nobody has heard of comes first.
     */
    static int[] of(LawBook book, Quarter start, int quarters, int ahead) {
        int[] foreseen = new int[quarters];
        for (int t = 0; t < quarters; t++) {
            foreseen[t] = t;
            LocalDate today = start.plus(t).firstDay();
            for (int q = t + 1; q < Math.min(quarters, t + ahead + 1); q++) {
                int change = change(
                        book, today, start.plus(q - 1).firstDay(), start.plus(q).firstDay());
                if (change == UNHEARD) {
                    break;
                }
                foreseen[t] = change == ANNOUNCED ? q : foreseen[t];
            }
        }
        return foreseen;
    }

    private static final int NONE = 0;
    private static final int ANNOUNCED = 1;
    private static final int UNHEARD = 2;

    /** What begins to hold after one day and up to another, as known today. */
    private static int change(LawBook book, LocalDate today, LocalDate after, LocalDate upTo) {
        int change = NONE;
        for (Parameter parameter : book.parameters().values()) {
            for (DatedValue value : parameter.values()) {
                if (value.from().isAfter(after) && !value.from().isAfter(upTo)) {
                    LocalDate announced = value.announced();
                    if (announced == null || announced.isAfter(today)) {
                        return UNHEARD;
                    }
                    change = ANNOUNCED;
                }
            }
        }
        return change;
    }
}
