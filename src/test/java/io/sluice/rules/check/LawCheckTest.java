package io.sluice.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.CaseFiles;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.pack.BrokenPack;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.population.Population;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every fault planted in a sound pack is found, in words that help; the sound pack itself has none. */
final class LawCheckTest {
    private static final List<String> FILES = List.of(
            "cn/bench/pack.yaml", "cn/bench/parameters.yaml", "cn/bench/rules.drl", "cn/bench/tests/cases.yaml");
    private static final List<BrokenPack> CASES = BrokenPack.readAll(resource("findings.txt"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSoundPackHasNothingToFind() {
        assertThat(said(folder, List.of())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachPlantedFaultIsFound() {
        return CASES.stream()
                .map(c -> DynamicTest.dynamicTest(c.title(), () -> {
                    assertThat(c.expected()).isNotEmpty();
                    assertThat(said(folder.resolve(String.valueOf(CASES.indexOf(c))), c.edits()))
                            .isEqualTo(c.expected());
                }));
    }

    private static String said(Path root, List<BrokenPack.Edit> edits) {
        write(root, edits);
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.loadWithBases(root, List.of("cn/bench"), diagnostics);
        diagnostics.throwIfAny();
        Objects.requireNonNull(book);
        var cases = CaseFiles.of(book.pack("cn/bench"), book, Vocabulary.standard(), diagnostics);
        diagnostics.throwIfAny();
        PlainBook plain = new PlainBook(book, Vocabulary.standard());
        PopulationAnswers nobody = new PopulationAnswers(plain, new Population("nobody", "", Map.of()));
        StringBuilder text = new StringBuilder();
        for (Finding finding : LawCheck.of(plain, Set.of("cn/bench"), List.of(cases), nobody)) {
            text.append(finding.place());
            text.append(": ").append(finding.level().word()).append(": ").append(finding.message());
            text.append(" [").append(finding.code()).append("]\n");
            finding.shown().forEach(line -> text.append("    ").append(line).append('\n'));
            if (finding.hint() != null) {
                text.append("    hint: ").append(finding.hint()).append('\n');
            }
        }
        return text.toString().replace(root.toString().replace('\\', '/') + "/", "");
    }

    private static void write(Path root, List<BrokenPack.Edit> edits) {
        SortedMap<String, String> texts = new TreeMap<>();
        FILES.forEach(f -> texts.put(f, resource("sound/" + f)));
        for (BrokenPack.Edit edit : edits) {
            String text = Objects.requireNonNull(texts.get(edit.file()), edit.file());
            assertThat(text).contains(edit.old());
            int at = text.indexOf(edit.old());
            texts.put(
                    edit.file(),
                    text.substring(0, at)
                            + edit.now()
                            + text.substring(at + edit.old().length()));
        }
        texts.forEach((file, text) -> {
            try {
                Path path = root.resolve(file);
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.writeString(path, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(LawCheckTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints the table with what the check says now, for whoever changes a message. */
    public static void main(String[] args) throws IOException {
        String table = Files.readString(Path.of(args[0]));
        System.out.print(table.substring(0, table.indexOf("### ")));
        for (BrokenPack c : BrokenPack.readAll(table)) {
            System.out.print(c.head());
            try {
                System.out.println(said(Files.createTempDirectory("packs"), c.edits()));
            } catch (RuntimeException | AssertionError e) {
                System.out.println("!!! " + e + "\n");
            }
        }
    }
}
