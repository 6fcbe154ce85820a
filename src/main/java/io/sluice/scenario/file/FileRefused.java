package io.sluice.scenario.file;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that is not read, with the reason. */
public final class FileRefused extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final String code;
    private final @Nullable String hint;

    /**
     * Refuses a file.
     *
     * @param code short stable name of the kind of reason, such as {@code link}
     * @param message what is wrong with it, one sentence without the name of the file and without a final full stop
     * @param hint what to do, or null
     */
    public FileRefused(Path file, String code, String message, @Nullable String hint) {
        super(message);
        this.file = file;
        this.code = code;
        this.hint = hint;
    }

    /** The file that is refused. */
    public Path file() {
        return file;
    }

    /** The kind of reason. */
    public String code() {
        return code;
    }

    /** What is wrong, without the name of the file. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** What to do, or null. */
    public @Nullable String hint() {
        return hint;
    }

    /** File and reason in one sentence. */
    public String sentence() {
        return file.toString().replace('\\', '/') + ": " + reason() + (hint == null ? "" : "; " + hint);
    }
}
