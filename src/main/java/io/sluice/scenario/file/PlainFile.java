package io.sluice.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Reads files that a stranger may have made. Only regular files are opened: a pipe never ends, and a device may never end
 * either. The size is looked at before anything is read, and no more than it allows is ever read, whatever the system says of
 * the file.
 */
public final class PlainFile {
    private PlainFile() {}

    /** The bytes of a file that the user named; the user's own links to it are followed. */
    public static byte[] read(Path file, Limit limit) throws IOException {
        return bytes(file, limit);
    }

    /** The bytes of a file inside a folder that a stranger may have made: no link below the folder is followed. */
    public static byte[] readInside(Path folder, Path file, Limit limit) throws IOException {
        refuseLinks(folder, file);
        return bytes(file, limit, LinkOption.NOFOLLOW_LINKS);
    }

    /** The text of a file inside a folder, in UTF-8. */
    public static String textInside(Path folder, Path file, Limit limit) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(readInside(folder, file, limit)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FileRefused(file, "encoding", "the file is not UTF-8", "save it as UTF-8");
        }
    }

    /** Refuses the file if it, or a folder between it and the folder given, is a link. */
    public static void refuseLinks(Path folder, Path file) throws FileRefused {
        Path at = folder;
        for (Path name : folder.relativize(file)) {
            at = at.resolve(name);
            if (Files.isSymbolicLink(at)) {
                throw link(at);
            }
        }
    }

    static FileRefused link(Path file) {
        return new FileRefused(
                file, "link", "this is a link, and no link is followed here", "put the file itself in its place");
    }

    static FileRefused special(Path file) {
        return new FileRefused(
                file, "no-file", "this is a pipe, a device or the like; only regular files are read", null);
    }

    private static byte[] bytes(Path file, Limit limit, LinkOption... options) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class, options);
        } catch (NoSuchFileException e) {
            throw new FileRefused(file, "missing-file", "there is no such file", null);
        }
        if (attributes.isSymbolicLink()) {
            throw link(file);
        }
        if (attributes.isDirectory()) {
            throw new FileRefused(file, "missing-file", "this is a folder; a file is needed", null);
        }
        if (!attributes.isRegularFile()) {
            throw special(file);
        }
        if (attributes.size() > limit.most()) {
            throw tooLarge(file, Long.toString(attributes.size()), limit);
        }
        try (InputStream in = Files.newInputStream(file, options)) {
            byte[] bytes = in.readNBytes(limit.count() + 1);
            if (bytes.length > limit.most()) {
                throw tooLarge(file, "more than " + limit.most(), limit);
            }
            return bytes;
        }
    }

    private static FileRefused tooLarge(Path file, String size, Limit limit) {
        return new FileRefused(
                file, "file-size", "the file has " + size + " bytes; at most " + limit.most() + " are read", null);
    }
}
