package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.results.Rows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The model itself gives the same bits at any number of threads, in any order, locale and time zone. */
class SameBitsIT {
    private static final int REPLICATIONS = 4;

    private static ScenarioExperiment experiment() {
        return Fixture.experiment(Fixture.scenario(
                8,
                0.05,
                Fixture.arm("enacted", Fixture.PACKS),
                Fixture.arm("no-fund", Fixture.without("cn/national-fund"))));
    }

    private static String bits(List<Rows> tables) {
        StringBuilder text = new StringBuilder();
        for (Rows rows : tables) {
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.table().values().size(); column++) {
                    text.append(Double.doubleToLongBits(rows.doubleAt(row, column)))
                            .append(' ');
                }
            }
        }
        return Integer.toHexString(text.toString().hashCode()) + ":" + text.length();
    }

    private static String oneAfterAnother(ScenarioExperiment experiment) {
        StringBuilder all = new StringBuilder();
        for (int r = 0; r < REPLICATIONS; r++) {
            all.append(bits(experiment.newRun().replicate(r))).append('\n');
        }
        return all.toString();
    }

    /** Prints the bits; run in a JVM of its own. */
    public static void main(String[] args) {
        System.out.print(oneAfterAnother(experiment()));
    }

    @Test
    void threadsAndOrderLeaveNoTrace() throws InterruptedException, ExecutionException {
        ScenarioExperiment experiment = experiment();
        String expected = oneAfterAnother(experiment);
        for (int threads : new int[] {2, 7}) {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                List<Future<String>> answers = new ArrayList<>();
                for (int r = REPLICATIONS - 1; r >= 0; r--) {
                    int replication = r;
                    answers.add(0, pool.submit(() -> bits(experiment.newRun().replicate(replication))));
                }
                StringBuilder all = new StringBuilder();
                for (Future<String> answer : answers) {
                    all.append(answer.get()).append('\n');
                }
                assertThat(all.toString()).as("%d threads", threads).isEqualTo(expected);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @Test
    void anotherLocaleAndTimeZoneLeaveNoTrace() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SameBitsIT.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).isZero();
        assertThat(printed).isEqualTo(oneAfterAnother(experiment()));
    }
}
