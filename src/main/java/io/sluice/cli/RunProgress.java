package io.sluice.cli;

import io.sluice.scenario.text.UnseenCharacters;
import io.sluice.simulation.batch.BatchListener;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How a batch goes on: on a terminal one line that is rewritten at most ten times a second, elsewhere one line for each
 * tenth. Plain characters only, no colour.
 */
final class RunProgress implements BatchListener {
    private static final long SHORTEST_NANOS = 100_000_000L;
    private static final double NANOS = 1e9;
    private static final int TENTHS = 10;

    private final String name;
    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long started;
    private long shown;
    private int present;
    private int done;
    private int wanted;
    private int tenths;
    private int width;

    RunProgress(String name, PrintWriter err, boolean terminal, LongSupplier nanos) {
        this.name = name;
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /** Whether somebody watches: input and output are a terminal. */
    static boolean onTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 there is a console even where there is no terminal, and this method to tell.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    @Override
    public void started(int present, int wanted) {
        this.present = present;
        this.done = present;
        this.wanted = wanted;
        this.started = nanos.getAsLong();
        this.shown = started;
        this.tenths = present * TENTHS / wanted;
        if (terminal && present < wanted) {
            show(line());
        }
    }

    @Override
    public void finished(int done, int wanted) {
        this.done = done;
        if (terminal) {
            refresh(done == wanted);
        } else if (done * TENTHS / wanted > tenths) {
            tenths = done * TENTHS / wanted;
            err.println(line());
            err.flush();
        }
    }

    @Override
    public void waiting() {
        if (terminal) {
            refresh(false);
        }
    }

    /** Seconds since the batch began. */
    double seconds() {
        return (nanos.getAsLong() - started) / NANOS;
    }

    /** Leaves the line of the terminal, so that what follows stands below it. */
    void end() {
        if (terminal && width > 0) {
            err.println();
            err.flush();
            width = 0;
        }
    }

    private void refresh(boolean now) {
        long moment = nanos.getAsLong();
        if (now || moment - shown >= SHORTEST_NANOS) {
            shown = moment;
            show(line());
        }
    }

    private void show(String line) {
        String padding = " ".repeat(Math.max(0, width - line.length()));
        PrintWriter bare = VisibleWriter.bare(err);
        bare.print("\r" + UnseenCharacters.shown(line) + padding);
        bare.flush();
        width = line.length();
    }

    private String line() {
        StringBuilder line = new StringBuilder(name);
        line.append(": ").append(done).append(" of ").append(wanted).append(" replications");
        int made = done - present;
        double seconds = seconds();
        if (made > 0 && seconds > 0) {
            line.append(", ").append(rate(made / seconds));
            if (done < wanted) {
                line.append(", ")
                        .append(Durations.words(seconds / made * (wanted - done)))
                        .append(" left");
            }
        }
        return line.toString();
    }

    private static String rate(double perSecond) {
        return perSecond >= 1
                ? String.format(Locale.ROOT, "%.1f a second", perSecond)
                : String.format(Locale.ROOT, "%.1f a minute", perSecond * 60);
    }
}
