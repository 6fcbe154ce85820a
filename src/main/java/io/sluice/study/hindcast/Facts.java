package io.sluice.study.hindcast;

import io.sluice.quantity.Scales;
import io.sluice.scenario.text.SourceFile;
import io.sluice.world.place.NationalTotals;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of the past: how the country was, what the share market did, and a series of each quantity, parted at the known year.
 *
 * @param known the last year that is known when the forecast is made; it sets the level of every series, and the run begins with it
 * @param last the last year that is foretold
 * @param totals what all provinces had together
 * @param settings the rows by which the world is set, with their sources: those of the totals and of returns
 * @param before log returns of the share market in the quarters before the known year, where there are any
 * @param during the same from the first quarter of the known year to the last quarter of the last year
 * @param series one of one provider for each quantity
 * @param file where it was read
 */
public record Facts(
        int known,
        int last,
        NationalTotals totals,
        List<Row> settings,
        List<Double> before,
        List<Double> during,
        Map<Measured, Series> series,
        SourceFile file) {
    /** Keeps copies, quantities in their order. */
    public Facts {
        settings = List.copyOf(settings);
        before = List.copyOf(before);
        during = List.copyOf(during);
        series = Collections.unmodifiableMap(new EnumMap<>(series));
    }

    /**
     * A figure somebody published.
     *
     * @param quantity what it is of
     * @param series its name with the provider
     * @param provider who publishes it
     * @param period its year or quarter
     * @param value the figure in the unit of the quantity
     * @param status V seen in a source, D arithmetic on such figures, R recalled
     * @param source where it was seen
     * @param note what the source says of it
     */
    public record Row(
            String quantity,
            String series,
            String provider,
            String period,
            double value,
            String status,
            String source,
            String note) {
        /** Status of a figure whose source was not seen. */
        static final String RECALLED = "R";

        /** Its year, where its period is one. */
        int year() {
            return Integer.parseInt(period);
        }

        boolean recalled() {
            return status.equals(RECALLED);
        }
    }

    /**
     * The figures of one quantity by one provider, in the order of their years.
     *
     * @param known what is known when the forecast is made; the last row sets the level
     * @param test what came
     */
    public record Series(List<Row> known, List<Row> test) {
        /** Keeps copies. */
        public Series {
            known = List.copyOf(known);
            test = List.copyOf(test);
        }

        /** The row of the known year. */
        Row level() {
            return known.get(known.size() - 1);
        }
    }

    /** Years simulated: the known one and those foretold. */
    int years() {
        return last - known + 1;
    }

    /** Quarters of the known year, with which the run begins. */
    int quartersKnown() {
        return Scales.QUARTERS_A_YEAR;
    }

    /** The series of a quantity. */
    Series of(Measured quantity) {
        return Objects.requireNonNull(series.get(quantity), quantity.id());
    }
}
