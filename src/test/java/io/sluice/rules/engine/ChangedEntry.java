package io.sluice.rules.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Plants a fault in compiled rules that are kept: the text of a condition, by which the fast engine decides, no longer says
 * what was compiled, by which Drools decides. The entry stays whole, its digest right.
 */
public final class ChangedEntry {
    private static final int CONSTANT_TEXT = 1;
    private static final int LENGTH_BYTES = 2;

    private ChangedEntry() {}

    /**
     * Changes the only entry of a folder.
     *
     * @param from the text of a condition
     * @param to another of the same length
     * @return how many constants were changed
     */
    public static int reword(Path folder, String from, String to) throws IOException {
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.filter(f -> f.toString().endsWith(".rules"))
                    .findFirst()
                    .orElseThrow();
        }
        String key = String.valueOf(file.getFileName()).replace(".rules", "");
        DroolsBuild build = StoredBuild.read(Files.readAllBytes(file), key).orElseThrow();
        SortedMap<String, byte[]> classes = new TreeMap<>();
        int changed = 0;
        for (var code : build.classes().entrySet()) {
            byte[] bytes = code.getValue().clone();
            for (int at = find(bytes, constant(from), 0); at >= 0; at = find(bytes, constant(from), at + 1)) {
                System.arraycopy(constant(to), 0, bytes, at, constant(to).length);
                changed++;
            }
            classes.put(code.getKey(), bytes);
        }
        Files.write(file, StoredBuild.write(new DroolsBuild(classes, build.models(), build.errors()), key));
        return changed;
    }

    /** A text as a class file holds it: its kind, its length, its letters. */
    private static byte[] constant(String text) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[1 + LENGTH_BYTES + letters.length];
        all[0] = CONSTANT_TEXT;
        all[1] = (byte) (letters.length >> Byte.SIZE);
        all[LENGTH_BYTES] = (byte) letters.length;
        System.arraycopy(letters, 0, all, 1 + LENGTH_BYTES, letters.length);
        return all;
    }

    private static int find(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= bytes.length; at++) {
            int same = 0;
            while (same < wanted.length && bytes[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
