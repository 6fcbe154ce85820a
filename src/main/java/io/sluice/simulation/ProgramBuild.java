package io.sluice.simulation;

import io.sluice.results.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The digest of those parts of the program that decide numbers: classes and data of the packages up to this one, not of
 * analysis, report and command line. A run begun by one build is not silently finished by another.
 */
public final class ProgramBuild {
    private static final List<String> DECIDING =
            List.of("quantity", "draw", "scenario", "rules", "world", "results", "simulation");

    private static final List<String> STUDYING = List.of("analysis", "study");

    private ProgramBuild() {}

    /** SHA-256 over the names and bytes of those files, in order of name. */
    public static String digest() {
        return digest(DECIDING);
    }

    /** The same over what decides the numbers of studies besides. */
    public static String digestOfStudies() {
        List<String> parts = new ArrayList<>(DECIDING);
        parts.addAll(STUDYING);
        return digest(parts);
    }

    private static String digest(List<String> parts) {
        try {
            Path place = Path.of(place());
            if (Files.isDirectory(place)) {
                return digest(place, parts);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return digest(jar.getPath("/"), parts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program could not be read.", e);
        }
    }

    private static URI place() {
        try {
            return ProgramBuild.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The program stands at no proper place.", e);
        }
    }

    private static String digest(Path root, List<String> parts) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : parts) {
            Path part = root.resolve("io").resolve("sluice").resolve(name);
            if (!Files.isDirectory(part)) {
                continue;
            }
            List<Path> files;
            try (Stream<Path> walk = Files.walk(part)) {
                files = walk.filter(Files::isRegularFile).toList();
            }
            for (String line : lines(root, files)) {
                text.append(line).append('\n');
            }
        }
        return Sha256.of(text.toString());
    }

    private static List<String> lines(Path root, List<Path> files) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            String name = root.relativize(file).toString().replace('\\', '/');
            lines.add(name + " " + Sha256.of(Files.readAllBytes(file)));
        }
        lines.sort(null);
        return lines;
    }
}
