package io.sluice.results;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An exact copy of a file that was read for a run, to be kept in its folder.
 *
 * @param path where it goes, relative to the run folder, with {@code /} between folders: {@code rules/cn/status/pack.yaml}
 * @param text what it says
 */
public record InputFile(String path, String text) {
    /** Refuses paths that would leave the run folder. */
    public InputFile {
        requireInside(path);
    }

    /** Refuses a path that would leave the folder it is meant for; two dots inside a name lead nowhere. */
    static void requireInside(String path) {
        boolean leaves = path.startsWith("/") || path.contains("\\") || path.contains(":");
        boolean steps = Arrays.stream(path.split("/", -1))
                .anyMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."));
        if (leaves || steps) {
            throw new IllegalArgumentException("Not a path inside a run folder: \"" + path + "\".");
        }
    }

    /** The bytes of the copy. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
