package io.sluice.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.results.Unpacked;
import io.sluice.rules.table.RawWorkbook;
import io.sluice.rules.table.TableReader;
import io.sluice.scenario.ScenarioReader;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.SourceFile;
import io.sluice.scenario.text.WrittenDay;
import io.sluice.scenario.text.YamlReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every limit is where it says, and the page on hostile input says so. */
final class LimitsTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(Limit.class)
    void theGreatestNumberIsAcceptedAndTheNextIsNot(Limit limit) throws IOException {
        assertThat(accepts(limit, limit.count())).as("the greatest").isTrue();
        Path again = Files.createDirectories(folder.resolve("again"));
        folder = again;
        assertThat(accepts(limit, limit.count() + 1)).as("one more").isFalse();
    }

    @Test
    void thePageHoldsTheSameTable() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("src/site/markdown/hostile-input.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Limit.values())
                        .map(limit -> "| `" + limit + "` | " + limit.shown() + " | " + limit.what() + " |")
                        .toList());
    }

    private boolean accepts(Limit limit, int n) throws IOException {
        return switch (limit) {
            case TEXT_FILE ->
                SourceFile.read(Files.writeString(folder.resolve("a.yaml"), "a".repeat(n)), new Diagnostics()) != null;
            case MANIFEST, DIGESTS, DERIVED_FILE, COMPILED_RULES -> readsBytes(limit, n);
            case WORKBOOK -> readsBytes(limit, n);
            case ARCHIVE_UNPACKED -> unpacks(n);
            case WORKBOOK_UNPACKED -> {
                RawWorkbook workbook = RawWorkbook.ofRows("");
                yield reads(workbook.part("pad.bin", " ".repeat(n - workbook.size())));
            }
            case WORKBOOK_PARTS -> {
                RawWorkbook workbook = RawWorkbook.ofRows("");
                for (int i = workbook.parts(); i < n; i++) {
                    workbook.part("pad" + i, "");
                }
                yield reads(workbook);
            }
            case SHEET_CELLS ->
                reads(RawWorkbook.ofRows("<row r=\"" + n + "\"></row>"))
                        && TableReader.sheets(
                                        Files.writeString(folder.resolve("a.drl.csv"), ",".repeat(n - 1)),
                                        "a.drl.csv",
                                        new Diagnostics())
                                .stream()
                                .noneMatch(sheet -> sheet.rows().isEmpty());
            case NUMBER_DIGITS ->
                isYaml("a: " + "1".repeat(n))
                        && reads(RawWorkbook.ofRows("<row r=\"1\"><c r=\"A1\"><v>" + "1".repeat(n) + "</v></c></row>"));
            case NUMBER_EXPONENT ->
                isYaml("a: 1e" + n)
                        && reads(RawWorkbook.ofRows("<row r=\"1\"><c r=\"A1\"><v>1e" + n + "</v></c></row>"));
            case YAML_DEPTH -> isYaml("[".repeat(n) + "1" + "]".repeat(n));
            case LAST_YEAR -> WrittenDay.parse(n + "-12-31").isPresent();
            case EXTENDS -> extended(n);
            case QUARTERS -> isScenario("small", "quarters: " + n);
            case REPLICATIONS -> isScenario("small", "replications: " + n);
            case NAME -> isScenario("a".repeat(n), "");
            case ARMS ->
                isScenario(
                        "small",
                        IntStream.range(1, n)
                                .mapToObj(i -> "  a" + i + ": [cn/national-fund]")
                                .collect(Collectors.joining("\n")));
            case PACK_DEPTH -> findsPack(n);
            case PACK_FILES -> {
                for (int i = 0; i < n; i++) {
                    Files.createFile(folder.resolve("f" + i));
                }
                yield FolderListing.of(folder, limit).refused().isEmpty();
            }
            case FOLDER_DEPTH -> {
                Files.createDirectories(folder.resolve("a/".repeat(n)));
                yield FolderListing.of(folder, limit).refused().isEmpty();
            }
            case RUN_FILES -> {
                Path file = Files.createFile(folder.resolve("one"));
                FolderListing.Visitor visitor = new FolderListing.Visitor(folder, folder, limit);
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                for (int i = 0; i < n; i++) {
                    visitor.visitFile(file, attributes);
                }
                yield visitor.refused().isEmpty();
            }
        };
    }

    /** A file of that many bytes, none of which takes room on the disk. */
    private boolean readsBytes(Limit limit, int n) throws IOException {
        Path file = folder.resolve("bytes");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(n);
        }
        try {
            return PlainFile.readInside(folder, file, limit).length == n;
        } catch (FileRefused e) {
            assertThat(e.code()).isEqualTo("file-size");
            return false;
        }
    }

    private boolean unpacks(int n) {
        try {
            new Unpacked(folder, n).add(n);
            return true;
        } catch (FileRefused e) {
            return false;
        }
    }

    private boolean reads(RawWorkbook workbook) throws IOException {
        Path file = folder.resolve("x.drl.xlsx");
        workbook.write(file);
        Diagnostics diagnostics = new Diagnostics();
        TableReader.sheets(file, "x.drl.xlsx", diagnostics);
        return !diagnostics.hasErrors();
    }

    private static boolean isYaml(String text) {
        return YamlReader.read("a.yaml", text, new Diagnostics()) != null;
    }

    private boolean isScenario(String name, String more) throws IOException {
        String arms = more.startsWith("  ")
                ? "arms:\n  enacted: [cn/national-fund]\n"
                : "arms: {enacted: [cn/national-fund]}\n";
        Path file = Files.writeString(folder.resolve("a.yaml"), "name: " + name + "\ntitle: A\n" + arms + more + "\n");
        return ScenarioReader.read(file, Path.of("rules"), new Diagnostics()) != null;
    }

    private boolean extended(int n) throws IOException {
        Files.writeString(folder.resolve("s1.yaml"), "name: a\ntitle: A\narms: {enacted: [cn/national-fund]}\n");
        for (int i = 2; i <= n; i++) {
            Files.writeString(folder.resolve("s" + i + ".yaml"), "extends: s" + (i - 1) + ".yaml\nname: a\ntitle: A\n");
        }
        return ScenarioReader.read(folder.resolve("s" + n + ".yaml"), Path.of("rules"), new Diagnostics()) != null;
    }

    private boolean findsPack(int n) throws IOException {
        String id = "a/".repeat(n - 1) + "a";
        Path rules = folder.resolve("rules");
        Files.writeString(Files.createDirectories(rules.resolve(id)).resolve("pack.yaml"), "id: " + id + "\n");
        Path file = Files.writeString(folder.resolve("a.yaml"), "name: a\ntitle: A\narms: {enacted: [" + id + "]}\n");
        return ScenarioReader.read(file, rules, new Diagnostics()) != null;
    }
}
