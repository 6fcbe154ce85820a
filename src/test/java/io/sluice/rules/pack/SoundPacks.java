package io.sluice.rules.pack;

import io.sluice.rules.Vocabulary;
import io.sluice.scenario.text.CsvTable;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Three small packs without a fault, as texts that a test can break before it reads them. */
final class SoundPacks {
    static final List<String> ALL = List.of("cn/fund", "cn/support", "reforms/wider");
    static final Vocabulary VOCABULARY = vocabulary();

    private static final List<String> FILES = List.of(
            "cn/fund/pack.yaml",
            "cn/fund/parameters.yaml",
            "cn/fund/early-equity.drl",
            "cn/support/pack.yaml",
            "cn/support/parameters.yaml",
            "cn/support/grants.drl",
            "reforms/wider/pack.yaml",
            "reforms/wider/gate.drl");

    private final Map<String, String> texts = new TreeMap<>();

    SoundPacks() {
        FILES.forEach(f -> texts.put(f, resource("sound/" + f)));
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(SoundPacks.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vocabulary vocabulary() {
        Diagnostics diagnostics = new Diagnostics();
        Vocabulary read = Vocabulary.read(
                SourceFile.of("vocabulary.yaml", resource("vocabulary.yaml")), diagnostics, CsvTable::resource);
        diagnostics.throwIfAny();
        return read;
    }

    List<String> files() {
        return FILES;
    }

    String text(String file) {
        return Objects.requireNonNull(texts.get(file), file);
    }

    /** Puts another text into a file, or a file beside the others. */
    SoundPacks with(String file, String text) {
        texts.put(file, text);
        return this;
    }

    /** Replaces the only place of a text in a file. */
    SoundPacks with(String file, String old, String now) {
        String text = text(file);
        int at = text.indexOf(old);
        if (at < 0 || text.indexOf(old, at + 1) >= 0) {
            throw new IllegalArgumentException("'" + old + "' must stand once in " + file);
        }
        return with(file, text.substring(0, at) + now + text.substring(at + old.length()));
    }

    /** Writes the packs below a folder. */
    void write(Path root) {
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

    /** Writes and loads packs; null when there are faults. */
    @Nullable
    LawBook load(Path root, LawRequest request, Diagnostics diagnostics) {
        write(root);
        return LawBook.load(root, request, false, VOCABULARY, diagnostics);
    }

    /** Writes and loads packs that have no fault. */
    LawBook load(Path root, LawRequest request) {
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = load(root, request, diagnostics);
        diagnostics.throwIfAny();
        return Objects.requireNonNull(book);
    }
}
