package io.sluice.cli.verify;

import io.sluice.scenario.file.FileRefused;
import io.sluice.scenario.file.Limit;
import io.sluice.scenario.text.UnseenCharacters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The list of entries that a zip archive ends with, read as its format has it (APPNOTE.TXT of PKWARE, 4.3.12 and 4.3.16): the archive
 * classes of Java hide whether an entry is a link. Every entry is a folder or a plain file inside the archive, and no two have one name.
 */
final class ArchiveEntries {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int COMMENT = 65_535;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int FLAGS_AT = 8;
    private static final int NAME_LENGTH_AT = 28;
    private static final int EXTRA_LENGTH_AT = 30;
    private static final int COMMENT_LENGTH_AT = 32;
    private static final int ATTRIBUTES_AT = 38;
    private static final int ENCRYPTED = 1;
    private static final int KIND = 0170000;
    private static final int PLAIN = 0100000;
    private static final int FOLDER = 0040000;
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\\\:]+");

    private ArchiveEntries() {}

    /** The names of the entries in order; folders end with {@code /}. An archive with any other kind of entry is refused. */
    static List<String> of(Path archive) throws IOException {
        try (FileChannel file = FileChannel.open(archive)) {
            ByteBuffer end = end(archive, file);
            int count = Short.toUnsignedInt(end.getShort(10));
            long size = Integer.toUnsignedLong(end.getInt(12));
            long at = Integer.toUnsignedLong(end.getInt(16));
            if (size > Limit.MANIFEST.most() || at + size > file.size()) {
                throw refused(archive, "its list of entries is damaged, too long, or of the kind for more than 4 GB");
            }
            ByteBuffer list = read(archive, file, at, (int) size);
            List<String> names = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < count; i++) {
                String name = next(archive, list);
                if (!seen.add(name.replaceAll("/+$", "").toLowerCase(Locale.ROOT))) {
                    throw refused(archive, "two of its entries are called " + UnseenCharacters.shown(name));
                }
                names.add(name);
            }
            if (list.hasRemaining()) {
                throw refused(archive, "its list of entries is longer than it says");
            }
            return names;
        }
    }

    private static ByteBuffer end(Path archive, FileChannel file) throws IOException {
        int length = (int) Math.min(file.size(), END_SIZE + COMMENT);
        ByteBuffer tail = read(archive, file, file.size() - length, length);
        for (int at = length - END_SIZE; at >= 0; at--) {
            boolean last =
                    tail.getInt(at) == END && Short.toUnsignedInt(tail.getShort(at + 20)) == length - at - END_SIZE;
            if (last) {
                return tail.slice(at, END_SIZE).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw refused(archive, "this is no zip archive");
    }

    private static String next(Path archive, ByteBuffer list) throws FileRefused {
        int at = list.position();
        if (list.remaining() < ENTRY_SIZE || list.getInt(at) != ENTRY) {
            throw refused(archive, "its list of entries is damaged");
        }
        int length = Short.toUnsignedInt(list.getShort(at + NAME_LENGTH_AT));
        int more = Short.toUnsignedInt(list.getShort(at + EXTRA_LENGTH_AT))
                + Short.toUnsignedInt(list.getShort(at + COMMENT_LENGTH_AT));
        if (list.remaining() < ENTRY_SIZE + length + more) {
            throw refused(archive, "its list of entries is damaged");
        }
        byte[] bytes = new byte[length];
        list.position(at + ENTRY_SIZE);
        list.get(bytes);
        list.position(at + ENTRY_SIZE + length + more);
        String name = new String(bytes, StandardCharsets.UTF_8);
        requireInside(archive, name);
        int kind = (list.getInt(at + ATTRIBUTES_AT) >>> Short.SIZE) & KIND;
        if (kind != 0 && kind != (name.endsWith("/") ? FOLDER : PLAIN)) {
            throw refused(archive, UnseenCharacters.shown(name) + " in it is a link, a device or the like");
        }
        if ((list.getShort(at + FLAGS_AT) & ENCRYPTED) != 0) {
            throw refused(archive, UnseenCharacters.shown(name) + " in it is encrypted");
        }
        return name;
    }

    private static void requireInside(Path archive, String name) throws FileRefused {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        boolean steps = Arrays.stream(path.split("/", -1))
                .anyMatch(step -> step.isEmpty() || step.equals(".") || step.equals(".."));
        if (steps || !NAME.matcher(path).matches()) {
            throw refused(archive, UnseenCharacters.shown(name) + " in it is no path inside an archive");
        }
    }

    private static ByteBuffer read(Path archive, FileChannel file, long at, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw refused(archive, "it ends too early");
            }
        }
        return bytes.flip();
    }

    private static FileRefused refused(Path archive, String why) {
        return new FileRefused(archive, "unreadable-file", why, "pack the run folder alone: zip -r run.zip FOLDER");
    }
}
