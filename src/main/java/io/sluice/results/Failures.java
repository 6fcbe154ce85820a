package io.sluice.results;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Collectors;

/** Words for what the file system says in class names. */
final class Failures {
    private static final int SHOWN = 8;

    private Failures() {}

    /** The first of many faults, one a line, and how many more there are. */
    static String listed(List<String> faults) {
        String more = faults.size() > SHOWN ? "\n  and " + (faults.size() - SHOWN) + " more" : "";
        return faults.stream().limit(SHOWN).map(fault -> "  " + fault).collect(Collectors.joining("\n")) + more;
    }

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
