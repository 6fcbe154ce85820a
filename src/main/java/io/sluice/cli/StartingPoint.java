package io.sluice.cli;

import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files with comments that are right as they stand, made from templates; a file that is there is never touched. */
final class StartingPoint {
    private final Map<String, String> words;
    private final Map<Path, String> files = new LinkedHashMap<>();

    /** Prepares files in which each word, written in two pairs of braces, is replaced. */
    StartingPoint(Map<String, String> words) {
        this.words = words;
    }

    /** Adds a file made from a template. */
    StartingPoint file(Path path, String template) {
        String text = template(template);
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("{{" + word.getKey() + "}}", word.getValue());
        }
        files.put(path, text);
        return this;
    }

    /**
     * Writes the files.
     *
     * @return their paths in the order in which they were added
     * @throws InputException when one of them is there already, or cannot be written; then none is left behind
     */
    List<Path> write() {
        List<Diagnostic> there = files.keySet().stream()
                .filter(Files::exists)
                .map(path -> Diagnostic.ofFile(
                        shown(path),
                        "file-exists",
                        "there is such a file already",
                        "give another name; nothing was written"))
                .toList();
        if (!there.isEmpty()) {
            throw new InputException(there);
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            try {
                Path folder = file.getKey().toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                throw new InputException(List.of(Diagnostic.ofFile(
                        shown(file.getKey()),
                        "unwritable-file",
                        "the file cannot be written: " + e.getMessage(),
                        null)));
            }
        }
        return List.copyOf(files.keySet());
    }

    /** A path as messages print it. */
    static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String template(String name) {
        try (InputStream in = StartingPoint.class.getResourceAsStream("new/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its template " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template " + name, e);
        }
    }
}
