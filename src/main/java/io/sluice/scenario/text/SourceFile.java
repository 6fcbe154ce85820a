package io.sluice.scenario.text;

import io.sluice.scenario.file.FileRefused;
import io.sluice.scenario.file.Limit;
import io.sluice.scenario.file.PlainFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of one file and the name the user knows it by.
 *
 * @param name the name printed in messages, with forward slashes
 * @param text the whole text; lines end with {@code \n}, {@code \r\n} or {@code \r}
 * @param lines the lines without their ends
 * @param cells the names of its cells when it is a table, or null
 */
public record SourceFile(
        String name,
        String text,
        List<String> lines,
        @Nullable CellNames cells) {

    /** A text already in memory. */
    public static SourceFile of(String name, String text) {
        return new SourceFile(name.replace('\\', '/'), text, text.lines().toList(), null);
    }

    /** The same as a table: messages name the cell as well. */
    public SourceFile withCells(CellNames names) {
        return new SourceFile(name, text, lines, names);
    }

    /**
     * Reads a file as UTF-8, strictly. A missing file, a byte order mark, another encoding (GBK, UTF-16) and binary data
     * are reported with what to do about them.
     *
     * @return the file, or null when a fault was added to {@code diagnostics}
     */
    public static @Nullable SourceFile read(Path path, Diagnostics diagnostics) {
        return read(path, path.toString(), diagnostics);
    }

    /** As {@link #read(Path, String, Diagnostics)} for a text that no one but people reads: it is UTF-8 and no more is asked of it. */
    public static @Nullable SourceFile readAsItIs(Path path, String name, Diagnostics diagnostics) {
        byte[] bytes = bytes(path, name, diagnostics);
        if (bytes == null) {
            return null;
        }
        try {
            return of(name, strictly(bytes));
        } catch (CharacterCodingException e) {
            diagnostics.add(notUtf8(name, bytes));
            return null;
        }
    }

    /** As {@link #read(Path, Diagnostics)}, with the name that messages shall print. */
    public static @Nullable SourceFile read(Path path, String name, Diagnostics diagnostics) {
        return read(path, name, false, diagnostics);
    }

    private static @Nullable SourceFile read(Path path, String name, boolean mayBeMarked, Diagnostics diagnostics) {
        String shown = name.replace('\\', '/');
        byte[] bytes = bytes(path, shown, diagnostics);
        return bytes == null ? null : decode(shown, mayBeMarked ? withoutMark(bytes) : bytes, diagnostics);
    }

    private static byte @Nullable [] bytes(Path path, String shown, Diagnostics diagnostics) {
        try {
            return PlainFile.read(path, Limit.TEXT_FILE);
        } catch (FileRefused e) {
            String near = Files.exists(path) ? e.hint() : nearbyFile(path);
            diagnostics.add(Diagnostic.ofFile(shown, e.code(), e.reason(), near));
            return null;
        } catch (IOException e) {
            diagnostics.add(
                    Diagnostic.ofFile(shown, "unreadable-file", "the file cannot be read: " + e.getMessage(), null));
            return null;
        }
    }

    /**
     * As {@link #read(Path, String, Diagnostics)}, for a file that may begin with a byte order mark, by which spreadsheets know
     * that it is UTF-8.
     */
    public static @Nullable SourceFile readWithMark(Path path, String name, Diagnostics diagnostics) {
        return read(path, name, true, diagnostics);
    }

    private static byte[] withoutMark(byte[] bytes) {
        return "UTF-8".equals(byteOrderMark(bytes)) ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    /** Decodes bytes as {@link #read(Path, String, Diagnostics)} does. */
    static @Nullable SourceFile decode(String name, byte[] bytes, Diagnostics diagnostics) {
        String mark = byteOrderMark(bytes);
        if (mark != null) {
            diagnostics.add(new Diagnostic(
                    name,
                    1,
                    1,
                    "encoding",
                    "the file begins with a byte order mark (" + mark + "); plain UTF-8 without one is needed",
                    null,
                    1,
                    "save it as \"UTF-8\", not as \"UTF-8 with BOM\" or \"Unicode\""));
            return null;
        }
        try {
            return withoutControls(of(name, strictly(bytes)), diagnostics);
        } catch (CharacterCodingException e) {
            diagnostics.add(notUtf8(name, bytes));
            return null;
        }
    }

    /** The line of this number (from 1), or null when there is none. */
    public @Nullable String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : null;
    }

    /** A fault at a place of this file, with its source line. */
    public Diagnostic diagnostic(Mark mark, String code, String message, @Nullable String hint) {
        String where = cells == null ? "" : cells.at(mark) + ": ";
        return new Diagnostic(
                name, mark.line(), mark.column(), code, where + message, line(mark.line()), mark.length(), hint);
    }

    /** A fault at a line and column (both from 1) of this file, with its source line. */
    public Diagnostic diagnostic(int line, int column, int length, String code, String message, @Nullable String hint) {
        return diagnostic(new Mark(line, column, length), code, message, hint);
    }

    private static String strictly(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static @Nullable SourceFile withoutControls(SourceFile file, Diagnostics diagnostics) {
        int number = 0;
        for (String line : file.lines) {
            number++;
            int column = 0;
            for (int point : line.codePoints().toArray()) {
                column++;
                if (UnseenCharacters.isUnseen(point)) {
                    boolean control = Character.isISOControl(point);
                    diagnostics.add(file.diagnostic(
                            number,
                            column,
                            1,
                            "encoding",
                            control
                                    ? "found control character " + UnseenCharacters.name(point)
                                            + "; a text file has none"
                                    : "found the character " + UnseenCharacters.name(point)
                                            + ", which nobody sees; a text file has none",
                            point == 0 ? "the file may be UTF-16 or binary; save it as UTF-8 text" : null));
                    return null;
                }
            }
        }
        return file;
    }

    private static String hex(int point) {
        String digits = Integer.toHexString(point).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private static @Nullable String byteOrderMark(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
            return "UTF-8";
        }
        boolean little = b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE;
        boolean big = b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF;
        return little || big ? "UTF-16" : null;
    }

    private static Diagnostic notUtf8(String name, byte[] bytes) {
        int bad = firstBadByte(bytes);
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < bad; i++) {
            if (bytes[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int column = new String(bytes, lineStart, bad - lineStart, StandardCharsets.UTF_8)
                        .codePoints()
                        .toArray()
                        .length
                + 1;
        String chinese = asChinese(bytes);
        String source = chinese == null
                ? null
                : chinese.lines().skip(line - 1L).findFirst().orElse(null);
        String found = "found byte 0x" + hex(bytes[bad] & 0xFF).substring(2) + ", which is not UTF-8";
        boolean cut = isCutOff(bytes, bad);
        return chinese == null || cut
                ? new Diagnostic(
                        name,
                        line,
                        column,
                        "encoding",
                        cut ? "the file ends in the middle of a character" : found,
                        null,
                        1,
                        cut ? "it is cut off: save it whole" : "save the file as UTF-8")
                : new Diagnostic(
                        name,
                        line,
                        column,
                        "encoding",
                        found + "; the file looks like GBK (GB18030)",
                        source,
                        1,
                        "save it as UTF-8, or run: iconv -f GB18030 -t UTF-8 " + name + " > new"
                                + name.substring(Math.max(0, name.lastIndexOf('.'))));
    }

    /** Whether a character begins at a byte and the file ends before the character does. */
    private static boolean isCutOff(byte[] bytes, int from) {
        int lead = bytes[from] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
        for (int i = from + 1; i < bytes.length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return bytes.length - from < length;
    }

    private static int firstBadByte(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        java.nio.CharBuffer out = java.nio.CharBuffer.allocate(bytes.length + 1);
        StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        return Math.min(in.position(), bytes.length - 1);
    }

    private static @Nullable String asChinese(byte[] bytes) {
        if (!Charset.isSupported("GB18030")) {
            return null;
        }
        try {
            String text = Charset.forName("GB18030")
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.codePoints().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF) ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** {@code perhaps you mean 'x'} for a path that does not exist, or null when nothing in its folder is near. */
    public static @Nullable String nearbyFile(Path path) {
        Path folder = path.toAbsolutePath().normalize().getParent();
        Path last = path.getFileName();
        if (folder == null || last == null || !Files.isDirectory(folder)) {
            return folder == null ? null : "its folder does not exist either";
        }
        try (var listing = Files.list(folder)) {
            List<String> names = listing.limit(1000)
                    .map(p -> String.valueOf(p.getFileName()))
                    .sorted()
                    .toList();
            return Nearest.hint(last.toString(), names);
        } catch (IOException e) {
            return null;
        }
    }
}
