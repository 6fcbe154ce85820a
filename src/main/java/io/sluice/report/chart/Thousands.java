package io.sluice.report.chart;

/** Plain decimals for readers. */
public final class Thousands {
    private static final int GROUP = 3;

    private Thousands() {}

    /** A plain decimal such as {@code -12345.6} with its thousands apart and a true minus sign. */
    public static String apart(String plain) {
        boolean negative = plain.startsWith("-");
        String size = negative ? plain.substring(1) : plain;
        int point = size.indexOf('.');
        String whole = point < 0 ? size : size.substring(0, point);
        String rest = point < 0 ? "" : size.substring(point);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % GROUP == 0) {
                grouped.append(',');
            }
            grouped.append(whole.charAt(i));
        }
        return (negative ? "−" : "") + grouped + rest;
    }
}
