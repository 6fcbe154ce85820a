package io.sluice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables under {@code known-answers}: comma-separated, a header line, and lines of remarks that begin with {@code #}. */
public final class KnownAnswers {
    private KnownAnswers() {}

    /**
     * The rows of a table below its header, each cut at its commas.
     *
     * @param path below {@code known-answers/}
     */
    public static List<String[]> rows(String path) {
        try (InputStream in = KnownAnswers.class.getResourceAsStream("/known-answers/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no known answers at " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
