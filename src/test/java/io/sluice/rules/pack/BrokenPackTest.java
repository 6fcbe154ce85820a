package io.sluice.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every way to break a pack that we know of is refused at the right place, in words that help. */
final class BrokenPackTest {
    private static final List<BrokenPack> CASES = BrokenPack.readAll(SoundPacks.resource("broken-packs.txt"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void thePacksThatAreBrokenHereAreSound() {
        SoundPacks packs = new SoundPacks();
        assertThat(said(packs, folder)).isEmpty();
    }

    @Test
    void thereAreManyCases() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(45);
    }

    @TestFactory
    Stream<DynamicTest> eachBrokenPackIsRefusedWithItsReason() {
        return CASES.stream()
                .map(c -> DynamicTest.dynamicTest(
                        c.title(), () -> assertThat(said(c.packs(), folder.resolve(String.valueOf(CASES.indexOf(c)))))
                                .isEqualTo(c.expected())));
    }

    /** The messages without source lines; the folder of the test is left out of the names of files. */
    static String said(SoundPacks packs, Path root) {
        Diagnostics diagnostics = new Diagnostics();
        packs.load(root, LawRequest.of(SoundPacks.ALL), diagnostics);
        StringBuilder text = new StringBuilder();
        for (Diagnostic d : diagnostics.sorted()) {
            text.append(d.headline()).append('\n');
            if (d.hint() != null) {
                text.append("    hint: ").append(d.hint()).append('\n');
            }
        }
        return text.toString()
                .replace(root.toString().replace('\\', '/') + "/", "")
                .replace(root.toString().replace('\\', '/'), "rules")
                .replaceAll("(?m)^\\s*\\n", "");
    }

    /** Prints the table with what the check says now, for whoever changes a message: read it before it becomes the table. */
    public static void main(String[] args) throws java.io.IOException {
        for (BrokenPack c : BrokenPack.readAll(java.nio.file.Files.readString(Path.of(args[0])))) {
            System.out.print(c.head());
            Path root = java.nio.file.Files.createTempDirectory("packs");
            System.out.println(said(c.packs(), root));
        }
    }
}
