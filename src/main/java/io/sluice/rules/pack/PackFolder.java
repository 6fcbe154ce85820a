package io.sluice.rules.pack;

import io.sluice.scenario.file.FileRefused;
import io.sluice.scenario.file.Limit;
import io.sluice.scenario.file.PlainFile;
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

    private PackFolder() {}

    /** The folder of a pack; null when there is none, which is reported with the packs there are. */
    static @Nullable Path find(Path root, String id, @Nullable Place named, Diagnostics diagnostics) {
        Path folder = inside(root, id);
        if (folder != null && Files.isRegularFile(folder.resolve(PACK_FILE))) {
            return withoutLinks(root, folder, diagnostics) ? folder : null;
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

    /** A pack lies where it seems to lie: nothing between the folder of rules and its own is a link. */
    private static boolean withoutLinks(Path root, Path folder, Diagnostics diagnostics) {
        try {
            PlainFile.refuseLinks(root, folder);
            return true;
        } catch (FileRefused e) {
            diagnostics.add(Diagnostic.ofFile(shown(e.file()), e.code(), e.reason(), e.hint()));
            return false;
        }
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
        try (Stream<Path> files = Files.walk(root, Limit.PACK_DEPTH.count() + 1)) {
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

    /** A path as messages print it. */
    static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
