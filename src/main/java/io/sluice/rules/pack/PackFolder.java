package io.sluice.rules.pack;

import io.sluice.rules.table.TableReader;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where packs lie: folders with a {@code pack.yaml} below the root of the rules; the path between is the id. */
final class PackFolder {
    static final String PACK_FILE = "pack.yaml";
    static final String PARAMETER_FILE = "parameters.yaml";
    private static final int DEEPEST = 6;

    private PackFolder() {}

    /** The folder of a pack; null when there is none, which is reported with the packs there are. */
    static @Nullable Path find(Path root, String id, @Nullable Place named, Diagnostics diagnostics) {
        Path folder = inside(root, id);
        if (folder != null && Files.isRegularFile(folder.resolve(PACK_FILE))) {
            return folder;
        }
        List<String> known = all(root);
        String near = Nearest.hint(id, known);
        String hint = near != null
                ? near
                : known.isEmpty()
                        ? "no folder below " + shown(root) + " holds a " + PACK_FILE
                        : "packs: " + String.join(", ", known);
        String message = "there is no pack '" + id + "' below " + shown(root);
        if (named != null) {
            named.report(diagnostics, "unknown-pack", message, hint);
        } else {
            diagnostics.add(Diagnostic.ofFile(shown(root), "unknown-pack", message, hint));
        }
        return null;
    }

    private static @Nullable Path inside(Path root, String id) {
        try {
            Path base = root.toAbsolutePath().normalize();
            Path folder = base.resolve(id).normalize();
            return folder.startsWith(base) && !folder.equals(base) ? root.resolve(id) : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** Ids of all packs below a root, sorted. */
    static List<String> all(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root, DEEPEST)) {
            return files.filter(f -> f.endsWith(PACK_FILE))
                    .map(f -> shown(root.relativize(f.resolveSibling(""))))
                    .filter(id -> !id.isEmpty())
                    .map(id -> id.endsWith("/") ? id.substring(0, id.length() - 1) : id)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The rule files of a pack, sorted by name. */
    static List<Path> ruleFiles(Path folder, Diagnostics diagnostics) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(PackFolder::isRules)
                    .sorted((a, b) -> String.valueOf(a.getFileName()).compareTo(String.valueOf(b.getFileName())))
                    .toList();
        } catch (IOException e) {
            diagnostics.add(Diagnostic.ofFile(
                    shown(folder), "unreadable-file", "the folder cannot be read: " + e.getMessage(), null));
            return List.of();
        }
    }

    private static boolean isRules(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".drl") || TableReader.isTable(name);
    }

    /** A path as messages print it. */
    static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
