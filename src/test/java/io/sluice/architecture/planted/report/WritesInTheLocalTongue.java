package io.sluice.architecture.planted.report;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Plants: what is written differently in another country. */
public final class WritesInTheLocalTongue {
    private WritesInTheLocalTongue() {}

    static Locale asked() {
        return Locale.getDefault();
    }

    static String formatted(double x) {
        return String.format("%.2f", x);
    }

    static String formattedToo(double x) {
        return "%.2f".formatted(x);
    }

    static String numbered(double x) {
        return NumberFormat.getInstance().format(x);
    }

    static String decimal(double x) {
        return new DecimalFormat("0.00").format(x);
    }

    static DateTimeFormatter dated() {
        return DateTimeFormatter.ofPattern("d MMMM");
    }

    static String allowed(double x) {
        return String.format(Locale.ROOT, "%.2f", x) + "I".toLowerCase(Locale.ROOT);
    }
}
