package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunProgressTest {
    private final StringWriter err = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void aTerminalIsRewrittenAtMostTenTimesASecondAndShowsRateAndTimeLeft() {
        RunProgress progress = new RunProgress("baseline", new PrintWriter(err), true, clock::get);
        progress.started(0, 1000);
        for (int done = 1; done <= 1000; done++) {
            clock.addAndGet(10_000_000L); // ten milliseconds
            progress.finished(done, 1000);
        }
        progress.end();
        String[] lines = err.toString().split("\r");
        assertThat(lines.length - 1).isBetween(95, 102);
        assertThat(lines[50]).startsWith("baseline: ").contains("100.0 a second", " s left");
        assertThat(lines[lines.length - 1])
                .contains("1000 of 1000 replications, 100.0 a second")
                .endsWith("\n");
    }

    @Test
    void theRateCountsOnlyWhatIsMadeNow() {
        RunProgress progress = new RunProgress("b", new PrintWriter(err), false, clock::get);
        progress.started(90, 100);
        clock.addAndGet(60_000_000_000L);
        progress.finished(91, 100);
        assertThat(err.toString()).isEmpty();
        for (int done = 92; done <= 100; done++) {
            progress.finished(done, 100);
        }
        assertThat(err.toString().lines()).containsExactly("b: 100 of 100 replications, 10.0 a minute");
    }

    @Test
    void durationsAreInWordsThatNeedNoThought() {
        assertThat(Durations.words(0.2)).isEqualTo("1 s");
        assertThat(Durations.words(125)).isEqualTo("2 min 05 s");
        assertThat(Durations.words(12_000)).isEqualTo("3 h 20 min");
    }

    @Test
    void aCommandCanBeTypedAsItIsPrinted() {
        assertThat(new CommandWords("run").add("my file.yaml", "--seed", 5).toString())
                .endsWith("sluice run 'my file.yaml' --seed 5");
        assertThat(new CommandWords("run").add("it's").toString()).endsWith("'it'\\''s'");
    }
}
