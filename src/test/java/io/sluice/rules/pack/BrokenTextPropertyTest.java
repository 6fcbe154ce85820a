package io.sluice.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.drl.DrlReader;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.SourceFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** However a pack is mangled, the answer is a message at a real place: no exception, no hang, no word of the machinery. */
final class BrokenTextPropertyTest {
    private static final long SEED = 20250306;
    private static final List<String> MACHINERY = List.of(
            "line -1", "Lambda", "Exception", "org.drools", "java.lang", "at io.sluice", "null]", "Descr", "ERR 10");

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(120)
    void mangledPacksAreAnsweredInWords() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 120; i++) {
            SoundPacks packs = new SoundPacks();
            List<String> files = packs.files();
            String file = files.get(random.nextInt(files.size()));
            String text = mangled(packs.text(file), random, 1 + random.nextInt(3));
            packs.with(file, text);
            Diagnostics diagnostics = new Diagnostics();
            String what = file + " in round " + i + ":\n" + text;
            assertThatCode(() -> packs.load(folder, LawRequest.of(SoundPacks.ALL), diagnostics))
                    .as(what)
                    .doesNotThrowAnyException();
            for (Diagnostic d : diagnostics.sorted()) {
                assertThat(d.line()).as(d.render() + "\n" + what).isPositive();
                String said = d.headline() + " " + d.hint();
                assertThat(MACHINERY).as(said + "\n" + what).noneMatch(said::contains);
            }
        }
    }

    @Test
    @Timeout(60)
    void readingManyMangledRuleFilesNeverFails() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        SoundPacks packs = new SoundPacks();
        List<String> texts = packs.files().stream()
                .filter(f -> f.endsWith(".drl"))
                .map(packs::text)
                .toList();
        for (int i = 0; i < 5_000; i++) {
            String text = mangled(texts.get(random.nextInt(texts.size())), random, 1 + random.nextInt(8));
            assertThatCode(() -> DrlReader.read(SourceFile.of("x.drl", text), new Diagnostics()))
                    .as(text)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void whatNestsWithoutEndIsRefusedAndNotFollowed() {
        String deep = "(".repeat(100_000);
        for (String open : List.of(deep, "!".repeat(100_000), "-".repeat(100_000), "a == b && ".repeat(20_000))) {
            SoundPacks packs =
                    new SoundPacks().with("cn/fund/early-equity.drl", "listed || stage", open + "listed || stage");
            Diagnostics diagnostics = new Diagnostics();
            long start = System.nanoTime();
            packs.load(folder, LawRequest.of(SoundPacks.ALL), diagnostics);
            assertThat(diagnostics.hasErrors()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void aMangledVocabularyIsAnsweredInWords() {
        SplittableRandom random = new SplittableRandom(SEED + 2);
        String text = SoundPacks.resource("vocabulary.yaml");
        for (int i = 0; i < 300; i++) {
            SourceFile file = SourceFile.of("vocabulary.yaml", mangled(text, random, 1 + random.nextInt(3)));
            assertThatCode(() -> Vocabulary.read(file, new Diagnostics(), name -> {
                        throw new IllegalStateException("no table in this test");
                    }))
                    .as(file.text())
                    .satisfiesAnyOf(
                            t -> assertThat(t).isNull(), t -> assertThat(t).isInstanceOf(IllegalStateException.class));
        }
    }

    /** A text after some characters were deleted, doubled, swapped or replaced by signs. */
    private static String mangled(String text, SplittableRandom random, int times) {
        StringBuilder s = new StringBuilder(text);
        for (int i = 0; i < times && s.length() > 4; i++) {
            int at = random.nextInt(s.length() - 3);
            switch (random.nextInt(6)) {
                case 0 -> s.deleteCharAt(at);
                case 1 -> s.insert(at, s.charAt(at));
                case 2 -> s.delete(at, Math.min(s.length(), at + 1 + random.nextInt(60)));
                case 3 -> s.insert(at, s.substring(at, Math.min(s.length(), at + 1 + random.nextInt(60))));
                case 4 -> s.setCharAt(at, "(){}[];:,.\"'\\@$!=<>&|*/-+%#\t（；\u0000é".charAt(random.nextInt(32)));
                default -> {
                    char c = s.charAt(at);
                    s.setCharAt(at, s.charAt(at + 1));
                    s.setCharAt(at + 1, c);
                }
            }
        }
        return s.toString();
    }
}
