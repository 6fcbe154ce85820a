package io.sluice.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCatalogTest {
    @TempDir
    Path out;

    private Path finished = Path.of("");
    private Path begun = Path.of("");

    @BeforeEach
    void aFinishedAndABegunRun() throws IOException {
        try (RunFolder folder = RunFolder.open(out, Sample.spec())) {
            folder.write(0, 2, Sample.rows(0, 2));
            folder.compact().close();
            folder.seal();
            finished = folder.path();
        }
        try (RunFolder folder = RunFolder.open(out, Sample.spec("build-1", 8))) {
            folder.write(0, 4, Sample.rows(0, 4));
            begun = folder.path();
        }
        Files.setLastModifiedTime(finished.resolve("manifest.json"), FileTime.fromMillis(1_000));
    }

    @Test
    void bothAreListedWithWhatTheyHold() {
        assertThat(new RunCatalog(out).entries())
                .extracting(e ->
                        e.name() + " " + e.replications() + " " + e.manifest().isPresent())
                .containsExactlyInAnyOrder(finished.getFileName() + " 3 true", begun.getFileName() + " 5 false");
    }

    @Test
    void aRunIsFoundByFolderByNameByItsUniqueBeginningAndAsTheLatest() {
        RunCatalog catalog = new RunCatalog(out);
        String name = finished.getFileName().toString();
        assertThat(catalog.find(finished.toString())).isEqualTo(finished);
        assertThat(catalog.find(name)).isEqualTo(finished);
        assertThat(catalog.find(name.substring(0, name.length() - 2))).isEqualTo(finished);
        assertThat(catalog.find("latest")).isEqualTo(begun);
    }

    @Test
    void anAmbiguousOrUnknownNameIsAnsweredWithTheRunsThereAre() {
        RunCatalog catalog = new RunCatalog(out);
        assertThatThrownBy(() -> catalog.find("sample"))
                .hasMessageContaining("is the beginning of 2 runs")
                .hasMessageContaining(finished.getFileName().toString());
        assertThatThrownBy(() -> catalog.find("base"))
                .hasMessageContaining("There is no run \"base\"")
                .hasMessageContaining(begun.getFileName().toString());
        assertThatThrownBy(() -> new RunCatalog(out.resolve("none")).find("latest"))
                .hasMessageContaining("no run in");
    }
}
