package io.sluice.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that are either whole or not there, whatever happens to the process or the machine. */
public final class DurableFiles {
    /** End of the name of a file or folder that is still being written. */
    static final String PART = ".part";

    private DurableFiles() {}

    /** Writes a text aside, forces it to the disk and moves it to its place. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes aside, forces them to the disk and moves them to their place. What is no file, such as a terminal, is written to. */
    public static void write(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            Files.write(file, bytes);
            return;
        }
        Path target = Files.exists(file) ? file.toRealPath() : file;
        Path part = aside(target);
        Files.createDirectories(parent(target));
        try {
            Files.write(part, bytes);
            settle(part, target);
        } catch (IOException e) {
            dropAside(part);
            throw e;
        }
    }

    private static void dropAside(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // The reason for the failure is told; what is left aside is written over next time.
        }
    }

    /** The name under which a file is written before it is whole. */
    static Path aside(Path file) {
        return file.resolveSibling(file.getFileName() + PART);
    }

    /** Forces a finished file or folder to the disk and gives it its final name. */
    static void settle(Path part, Path target) throws IOException {
        force(part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(parent(target));
    }

    /** Forces a file, or the names in a folder, to the disk. */
    static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            if (!folder) {
                throw e;
            }
            // Some systems cannot open a folder; there the move itself is as durable as it gets.
        }
    }

    /** Deletes a file or a folder with all that is in it; nothing happens if it is not there. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }

    static Path parent(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("Not a place for a file: " + path);
        }
        return parent;
    }
}
