package io.sluice.rules.table;

import io.sluice.scenario.file.FileRefused;
import io.sluice.scenario.file.Limit;
import io.sluice.scenario.file.PlainFile;
import io.sluice.scenario.text.UnseenCharacters;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook, unpacked once and within limits, since what an archive says of its sizes need not be true. No two
 * parts have one name, so that no other program can take another part for the same.
 */
final class WorkbookParts {
    private final Map<String, byte[]> parts;

    private WorkbookParts(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** Unpacks a workbook; what is too large or no plain file is a {@link FileRefused}. */
    static WorkbookParts read(Path path) throws IOException {
        PlainFile.read(path, Limit.WORKBOOK);
        Map<String, byte[]> parts = new HashMap<>();
        Set<String> names = new HashSet<>();
        long left = Limit.WORKBOOK_UNPACKED.most();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > Limit.WORKBOOK_PARTS.most()) {
                throw new FileRefused(
                        path,
                        "unreadable-file",
                        "the file has more than " + Limit.WORKBOOK_PARTS.shown() + " parts",
                        null);
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                    throw new FileRefused(
                            path,
                            "unreadable-file",
                            "the file has two parts called " + UnseenCharacters.shown(entry.getName()),
                            null);
                }
                byte[] part;
                try (InputStream in = zip.getInputStream(entry)) {
                    part = in.readNBytes(Math.toIntExact(left + 1));
                }
                left -= part.length;
                if (left < 0) {
                    throw new FileRefused(
                            path,
                            "unreadable-file",
                            "the file unpacks to more than " + Limit.WORKBOOK_UNPACKED.shown() + " bytes",
                            null);
                }
                parts.put(entry.getName(), part);
            }
        }
        return new WorkbookParts(parts);
    }

    /** The bytes of a part. */
    InputStream open(String name) throws IOException {
        byte[] bytes = parts.get(name);
        if (bytes == null) {
            throw new FileNotFoundException(name);
        }
        return new ByteArrayInputStream(bytes);
    }
}
