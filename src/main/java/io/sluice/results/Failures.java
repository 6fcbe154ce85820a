package io.sluice.results;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Words for what the file system says in class names. */
final class Failures {
    private Failures() {}

    /** The reason in plain words. */
    static String plain(Exception reason) {
        if (reason instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (reason instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (reason instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason() + " (" + system.getFile() + ")";
        }
        String message = reason.getMessage();
        return message == null
                ? reason.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message);
    }
}
