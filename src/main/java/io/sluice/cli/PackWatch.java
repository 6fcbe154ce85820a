package io.sluice.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Waits for files below a folder to be saved; several saves at once, as editors make them, count as one. */
final class PackWatch implements AutoCloseable {
    private static final long QUIET_MILLIS = 80;

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    private PackWatch(WatchService service) {
        this.service = service;
    }

    /** Watches a folder and all below it, those made later too. */
    static PackWatch of(Path root) throws IOException {
        PackWatch watch = new PackWatch(FileSystems.getDefault().newWatchService());
        watch.add(root);
        return watch;
    }

    private void add(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                folders.put(
                        folder.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE),
                        folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Waits for the next save; false when nothing can be watched any more or the wait was interrupted. */
    boolean await() throws IOException {
        try {
            while (!folders.isEmpty()) {
                boolean saved = take(service.take());
                for (WatchKey more = next(); more != null; more = next()) {
                    saved |= take(more);
                }
                if (saved) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private @org.jspecify.annotations.Nullable WatchKey next() throws InterruptedException {
        return service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Whether one of the events is about a file of a pack. */
    private boolean take(WatchKey key) throws IOException {
        boolean saved = false;
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (folder != null && event.context() instanceof Path name) {
                Path changed = folder.resolve(name);
                if (Files.isDirectory(changed)) {
                    add(changed);
                }
                saved |= Files.isDirectory(changed) || isPackFile(name.toString());
            } else {
                saved = true;
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
        return saved;
    }

    private static boolean isPackFile(String name) {
        return name.endsWith(".yaml") || name.endsWith(".drl") || name.endsWith(".csv") || name.endsWith(".xlsx");
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
