package io.sluice.scenario.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies in a folder that a stranger may have made.
 *
 * @param files the regular files in it and in the folders below, sorted by path
 * @param refused what else lies there: links, pipes, devices, what cannot be read, what is too deep or too much
 */
public record FolderListing(List<Path> files, List<FileRefused> refused) {
    /** Keeps copies. */
    public FolderListing {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
    }

    /**
     * Looks through a folder; no link is followed and no file opened. A link to the folder itself is the caller's.
     *
     * @param most how many files it may hold
     */
    public static FolderListing of(Path folder, Limit most) throws IOException {
        Path walked = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
        Visitor visitor = new Visitor(folder, walked, most);
        Files.walkFileTree(walked, visitor);
        visitor.files.sort(null);
        return new FolderListing(visitor.files, visitor.refused);
    }

    /** Sorts what is met; no more is kept than the limit allows. */
    static final class Visitor extends SimpleFileVisitor<Path> {
        private final List<Path> files = new ArrayList<>();
        private final List<FileRefused> refused = new ArrayList<>();
        private final Path folder;
        private final Path walked;
        private final Limit most;
        private int depth;

        Visitor(Path folder, Path walked, Limit most) {
            this.folder = folder;
            this.walked = walked;
            this.most = most;
        }

        List<FileRefused> refused() {
            return refused;
        }

        /** The path as the caller knows it. */
        private Path known(Path each) {
            return folder.resolve(walked.relativize(each));
        }

        @Override
        public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            if (depth > Limit.FOLDER_DEPTH.most()) {
                refused.add(new FileRefused(
                        known(each),
                        "too-deep",
                        "more than " + Limit.FOLDER_DEPTH.shown() + " folders lie in each other here",
                        null));
                return FileVisitResult.SKIP_SUBTREE;
            }
            depth++;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path each, @org.jspecify.annotations.Nullable IOException fault) {
            depth--;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                files.add(known(file));
            } else {
                refused.add(attributes.isSymbolicLink() ? PlainFile.link(known(file)) : PlainFile.special(known(file)));
            }
            if (files.size() + refused.size() > most.most()) {
                refused.add(new FileRefused(
                        folder, "too-many-files", "there are more than " + most.shown() + " files here", null));
                return FileVisitResult.TERMINATE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) {
            refused.add(new FileRefused(
                    known(file), "unreadable-file", "this cannot be read: " + fault.getMessage(), null));
            return FileVisitResult.CONTINUE;
        }
    }
}
