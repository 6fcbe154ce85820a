package io.sluice.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.text.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The packs that come with the program pass the check, each by itself and those in force together. */
final class ShippedPacksTest {
    private static final Path RULES = Path.of("rules");

    @Test
    void everyPackPassesTheCheckByItself() {
        List<String> packs = PackFolder.all(RULES);
        assertThat(packs).hasSizeGreaterThan(5);
        for (String pack : packs) {
            Diagnostics diagnostics = new Diagnostics();
            LawBook book = LawBook.loadWithBases(RULES, List.of(pack), diagnostics);
            assertThat(diagnostics.render()).as(pack).isEmpty();
            assertThat(book).isNotNull();
        }
    }

    @Test
    void allPacksInForceMakeOneLaw() {
        List<String> packs = PackFolder.all(RULES).stream()
                .filter(p -> !p.startsWith("reforms/"))
                .toList();
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.load(RULES, packs, diagnostics);
        assertThat(diagnostics.render()).isEmpty();
        assertThat(book).isNotNull();
    }
}
