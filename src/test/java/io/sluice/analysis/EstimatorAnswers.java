package io.sluice.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Values of known-answers/estimators/values.csv by id. */
final class EstimatorAnswers {
    static final double[] SLEEP_FIRST = {0.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2};
    static final double[] SLEEP_SECOND = {1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    private EstimatorAnswers() {}

    static double value(String id) {
        String path = "/known-answers/estimators/values.csv";
        try (InputStream in = EstimatorAnswers.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .filter(row -> row[0].equals(id))
                    .mapToDouble(row -> Double.parseDouble(row[1]))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
