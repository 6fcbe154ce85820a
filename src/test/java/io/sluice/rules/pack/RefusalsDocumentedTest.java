package io.sluice.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on rules lists every refusal that the table of broken packs meets. */
final class RefusalsDocumentedTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyRefusalStandsOnThePage() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/rules.md"));
        SortedSet<String> missing = new TreeSet<>();
        List<BrokenPack> cases = BrokenPack.readAll(SoundPacks.resource("broken-packs.txt"));
        for (int i = 0; i < cases.size(); i++) {
            Diagnostics diagnostics = new Diagnostics();
            cases.get(i).packs().load(folder.resolve("case" + i), LawRequest.of(SoundPacks.ALL), diagnostics);
            for (Diagnostic d : diagnostics.sorted()) {
                if (!page.contains("`" + d.code() + "`")) {
                    missing.add(d.code());
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
