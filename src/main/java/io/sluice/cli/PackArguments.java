package io.sluice.cli;

import io.sluice.results.Manifest;
import io.sluice.results.RunException;
import io.sluice.scenario.file.Limit;
import io.sluice.scenario.file.PlainFile;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The packs a command is about, each by its id or by the path of its folder, or all in a folder of packs; taken in as a
 * {@code @Mixin}.
 */
public final class PackArguments {
    private static final String PACK_FILE = "pack.yaml";

    @Parameters(
            paramLabel = "PACK",
            arity = "1..*",
            description =
                    "Packs by id (cn/national-fund) or by folder (rules/cn/national-fund); a folder of packs (rules) is all of"
                            + " them.")
    private List<String> packs = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "The folder that holds all packs. Default: rules; for a pack given by its folder, where it lies.")
    private @Nullable Path given;

    /** Made by picocli. */
    public PackArguments() {}

    /**
     * The packs of one root.
     *
     * @param root the folder that holds all packs
     * @param ids the packs below it
     */
    public record Chosen(Path root, List<String> ids) {}

    /** Packs named by another command in its own way. */
    static PackArguments of(List<String> words, @Nullable Path root) {
        PackArguments arguments = new PackArguments();
        arguments.packs = new ArrayList<>(words);
        arguments.given = root;
        return arguments;
    }

    /** Whether the one word given is the folder of a finished run. */
    boolean isRunFolder() {
        try {
            return packs.size() == 1 && Files.exists(Path.of(packs.get(0), Manifest.FILE));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The one word given, where a command takes the name of a run in place of packs. */
    String only() {
        if (packs.size() != 1) {
            throw RunException.input("Name one run; found " + String.join(", ", packs) + ".");
        }
        return packs.get(0);
    }

    /** The folder that holds the packs given; where they lie below several, the first of these. */
    Path root() {
        return chosen(new Diagnostics()).root();
    }

    /** What was chosen; faults are added when two packs lie below different roots. */
    public Chosen chosen(Diagnostics diagnostics) {
        List<String> ids = new ArrayList<>();
        Path root = all();
        Path found = null;
        for (String word : packs.stream().flatMap(this::each).distinct().toList()) {
            String pack = word.replace('\\', '/').replaceAll("/+$", "");
            Path folder = folder(pack);
            Path below = folder == null ? root : rootOf(folder);
            if (given != null && !same(given, below)) {
                diagnostics.add(Diagnostic.ofFile(
                        word,
                        "two-roots",
                        "the pack lies below " + below + ", but --rules says " + given,
                        "name packs by their id, such as cn/national-fund, or leave --rules away"));
                break;
            }
            if (found != null && !found.equals(below)) {
                diagnostics.add(Diagnostic.ofFile(
                        word,
                        "two-roots",
                        "the pack lies below " + below + ", but those before it below " + found,
                        "give packs of one rules folder at a time"));
                continue;
            }
            found = below;
            ids.add(folder == null ? pack : below.relativize(folder).toString().replace('\\', '/'));
        }
        return new Chosen(found == null ? root : found, ids);
    }

    private Path all() {
        return given == null ? Path.of("rules") : given;
    }

    private static boolean same(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    /** The word, or the packs below the folder it names. */
    private Stream<String> each(String word) {
        try {
            for (Path folder : List.of(all().resolve(word), Path.of(word))) {
                if (Files.isRegularFile(folder.resolve(PACK_FILE))) {
                    break;
                }
                List<String> below = Files.isDirectory(folder) ? packsBelow(folder) : List.of();
                if (!below.isEmpty()) {
                    return below.stream();
                }
            }
        } catch (InvalidPathException | IOException e) {
            return Stream.of(word); // the message about a pack that there is not says more
        }
        return Stream.of(word);
    }

    private static List<String> packsBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, Limit.PACK_DEPTH.count() + 1)) {
            return files.filter(file -> file.endsWith(PACK_FILE))
                    .map(file -> String.valueOf(file.getParent()))
                    .sorted()
                    .toList();
        }
    }

    private @Nullable Path folder(String word) {
        try {
            Path path = Path.of(word).normalize();
            boolean byId = !path.isAbsolute()
                    && Files.isRegularFile(all().resolve(word).resolve(PACK_FILE));
            return byId ? null : packOf(path);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** The pack that a folder is or that a file, such as the one open in an editor, belongs to. */
    private static @Nullable Path packOf(Path path) {
        boolean isFile = Files.isRegularFile(path);
        Path folder = isFile ? path.getParent() : path;
        while (folder != null && isFile && !Files.isRegularFile(folder.resolve(PACK_FILE))) {
            folder = folder.getParent();
        }
        return folder != null && Files.isRegularFile(folder.resolve(PACK_FILE)) ? folder : null;
    }

    /** The folder above all packs: the one called {@code rules}, or as many steps up as the pack's id has words. */
    private static Path rootOf(Path folder) {
        for (Path above = folder.getParent(); above != null; above = above.getParent()) {
            if (above.endsWith("rules")) {
                return above;
            }
        }
        int steps = idWords(folder);
        Path above = folder;
        for (int i = 0; i < steps; i++) {
            Path next = above.toAbsolutePath().getParent();
            above = next == null ? above : next;
        }
        return above;
    }

    private static int idWords(Path folder) {
        try {
            return PlainFile.textInside(folder, folder.resolve(PACK_FILE), Limit.TEXT_FILE)
                    .lines()
                    .filter(line -> line.startsWith("id:"))
                    .mapToInt(line -> line.split("/", -1).length)
                    .findFirst()
                    .orElse(1);
        } catch (IOException e) {
            return 1;
        }
    }
}
