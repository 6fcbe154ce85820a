package io.sluice.report;

/** Numbers the figures of one report in reader's order. */
final class FigureNumbers {
    private int last;

    /** The number of the next figure. */
    int next() {
        return ++last;
    }
}
