package io.sluice.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {
    @TempDir
    private Path out;

    @Test
    void aWriterThatFailsLeavesTheOlderFileWhole() throws IOException {
        Path file = Files.writeString(out.resolve("page.md"), "older");
        Path inTheWay = DurableFiles.aside(file);
        Files.createDirectories(inTheWay.resolve("full"));
        assertThatThrownBy(() -> DurableFiles.write(file, "newer")).isInstanceOf(IOException.class);
        assertThat(file).hasContent("older");
    }

    @Test
    void whatAKilledWriterLeftAsideIsWrittenOver() throws IOException {
        Path file = Files.writeString(out.resolve("page.md"), "older");
        Files.writeString(DurableFiles.aside(file), "half of something much longer");
        DurableFiles.write(file, "newer");
        assertThat(file).hasContent("newer");
        assertThat(DurableFiles.aside(file)).doesNotExist();
    }

    @Test
    void aLinkStaysALinkToTheFileThatIsWritten() throws IOException {
        Path file = Files.writeString(out.resolve("page.md"), "older");
        Path link = Files.createSymbolicLink(out.resolve("link.md"), file);
        DurableFiles.write(link, "newer");
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("newer");
    }
}
