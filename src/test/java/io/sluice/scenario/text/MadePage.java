package io.sluice.scenario.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation that is made from a file of the program. {@code -Dsluice.accept=true} writes it anew. */
public final class MadePage {
    private MadePage() {}

    /** Holds the page of a name to a text made from a source. */
    public static void holds(String page, String source, String text) throws IOException {
        Path file = Path.of("src/site/markdown", page);
        if (Boolean.getBoolean("sluice.accept")) {
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file))
                .as("made from " + source + "; run this test with -Dsluice.accept=true to write it anew")
                .isEqualTo(text);
    }
}
