package io.sluice.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFolderTest {
    @TempDir
    Path out;

    private static StudySpec spec(String build) {
        return new StudySpec("sensitivity", Sample.spec(), build, Map.of("replications", "12"));
    }

    @Test
    void aPartIsKeptWithAllItsDigitsAndOnlyForTheStudyItIsOf() {
        try (StudyFolder folder = StudyFolder.open(out, spec("a"))) {
            assertThat(folder.kept("kappa")).isEmpty();
            folder.keep("kappa", List.of("0.1", "-4.9E-324"));
        }
        try (StudyFolder folder = StudyFolder.open(out, spec("a"))) {
            assertThat(folder.kept("kappa")).containsExactly("0.1", "-4.9E-324");
            assertThat(folder.kept("other")).isEmpty();
        }
        try (StudyFolder folder = StudyFolder.open(out, spec("b"))) {
            assertThat(folder.kept("kappa")).isEmpty();
            assertThat(folder.notices()).isEmpty();
        }
    }

    @Test
    void aPartOfWhichAnyByteWasChangedIsNotBelieved() throws IOException {
        try (StudyFolder folder = StudyFolder.open(out, spec("a"))) {
            folder.keep("kappa", List.of("0.1", "2.5"));
            Path file = only(folder.path().resolve("parts"));
            byte[] bytes = Files.readAllBytes(file);
            for (int at = 0; at < bytes.length; at++) {
                byte[] changed = bytes.clone();
                changed[at] ^= 1;
                Files.write(file, changed);
                assertThat(folder.kept("kappa")).as("byte " + at).isEmpty();
            }
            assertThat(folder.notices()).hasSize(bytes.length);
        }
    }

    @Test
    void aStudyHasAFolderBesideTheRunsAndIsNone() {
        try (RunFolder run = RunFolder.open(out, Sample.spec())) {
            run.write(0, 1, Sample.rows(0, 1));
            run.compact().close();
            run.seal();
            try (StudyFolder folder = StudyFolder.open(out, spec("a"))) {
                folder.write("sensitivity.csv", "a,b\n");
                assertThat(folder.path()).isNotEqualTo(run.path()).hasParent(out);
                assertThatThrownBy(() -> StudyFolder.open(out, spec("a"))).hasMessageContaining("is in use by another");
            }
            assertThat(new RunCatalog(out).entries())
                    .extracting(RunCatalog.Entry::folder)
                    .containsExactly(run.path());
        }
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
