package io.sluice.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.results.RunException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of a stranger, by kind: nothing is written outside the place they are unpacked to, and no more than an honest one takes. */
class RunArchiveTest {
    private static final int LINK = 0120777;
    private static final int DEVICE = 0060666;

    @TempDir
    Path folder;

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("run.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void isRefused(Path archive, String reason) {
        assertThatThrownBy(() -> RunArchive.open(archive).close())
                .isInstanceOfSatisfying(
                        RunException.class,
                        e -> assertThat(e.blame()).as(e.getMessage()).isEqualTo(RunException.Cause.INPUT))
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run/"})
    void aRunAtTheTopOrInTheOnlyFolderIsUnpackedAndDeletedAgain(String prefix) throws IOException {
        Path archive = zip(Map.of(prefix + "manifest.json", text("{}"), prefix + "rules/a/pack.yaml", text("id: a")));
        Path run;
        try (RunArchive open = RunArchive.open(archive)) {
            run = open.run();
            assertThat(run.resolve("rules/a/pack.yaml")).hasContent("id: a");
        }
        assertThat(run).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../out.txt", "run/../../out.txt", "/etc/out.txt", "run//x", "run/./x", "C:/x", "a\\b", "a\nb"})
    void aPathThatLeadsOutIsRefused(String name) throws IOException {
        isRefused(zip(Map.of("manifest.json", text("{}"), name, text("x"))), "in it is no path inside an archive");
        assertThat(folder.resolve("out.txt")).doesNotExist();
    }

    @Test
    void aLinkOrADeviceIsRefused() throws IOException {
        for (int mode : new int[] {LINK, DEVICE}) {
            Path archive = zip(Map.of("manifest.json", text("{}"), "x", text("/etc/passwd")));
            patch(archive, "x", 38, mode << Short.SIZE);
            isRefused(archive, "x in it is a link, a device or the like");
        }
    }

    @Test
    void twoEntriesOfOneNameAreRefusedWhateverTheirCase() throws IOException {
        isRefused(
                zip(Map.of("manifest.json", text("{}"), "Manifest.json", text("{}"))), "two of its entries are called");
        isRefused(zip(Map.of("manifest.json", text("{}"), "a", text("x"), "a/", new byte[0])), "two of its entries");
    }

    @Test
    void whatUnpacksToMoreThanAnHonestRunIsRefused() throws IOException {
        isRefused(
                zip(Map.of("manifest.json", text("{}"), "zeros", new byte[5_000_000])),
                "the archive unpacks to more than");
    }

    @Test
    void whatIsNoArchiveOrHoldsNoRunIsRefused() throws IOException {
        isRefused(Files.write(folder.resolve("a.zip"), new byte[0]), "this is no zip archive");
        isRefused(Files.write(folder.resolve("a.zip"), new byte[1000]), "this is no zip archive");
        isRefused(folder.resolve("none.zip"), "none.zip");
        isRefused(zip(Map.of("a/manifest.json", text("{}"), "b/manifest.json", text("{}"))), "does not hold one run");
    }

    /** Every byte of a small archive changed in turn: it is refused in words, or unpacked within its place; never a stack trace. */
    @Test
    void anArchiveOfWhichAnyByteWasChangedIsRefusedInWordsOrUnpackedInItsPlace() throws IOException {
        Path archive = zip(Map.of("manifest.json", text("{}"), "b", text("/etc/passwd")));
        byte[] bytes = Files.readAllBytes(archive);
        int refused = 0;
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= (byte) 0xFF;
            Files.write(archive, changed);
            try {
                RunArchive.open(archive).close();
            } catch (RunException e) {
                assertThat(e.blame()).isEqualTo(RunException.Cause.INPUT);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(bytes.length / 4); // the local headers of entries are not read
    }

    /** Sets four bytes of the entry of a name in the list at the end. */
    private static void patch(Path archive, String name, int offset, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 46 + name.length() <= bytes.length; at++) {
            boolean here = buffer.getInt(at) == 0x02014b50
                    && buffer.getShort(at + 28) == name.length()
                    && new String(bytes, at + 46, name.length(), StandardCharsets.UTF_8).equals(name);
            if (here) {
                buffer.putInt(at + offset, value);
            }
        }
        Files.write(archive, bytes);
    }
}
